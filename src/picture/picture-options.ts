import type { Practice } from '../checks/check';
import type { Criticality } from '../records/service';

/** What a person has chosen to see. What is missing chooses nothing. */
export interface PictureOptions {
  /** The path of a service: only it, with what lies within `steps` (2 if missing) in the `direction` (both if missing). */
  readonly focus?: string | undefined;
  readonly steps?: number | undefined;
  /** Only the services with these paths, as a base lists them, with what lies within `around` steps (0 if missing) in the `direction`. */
  readonly only?: readonly string[] | undefined;
  readonly around?: number | undefined;
  /** `up`: what stands on it; `down`: what it stands on. Both is one and the other, and not what only shares something with it. */
  readonly direction?: 'up' | 'down' | 'both' | undefined;
  readonly environment?: 'production' | 'lab' | undefined;
  /** Empty text: no kind is filled in. */
  readonly kinds?: readonly string[] | undefined;
  readonly criticalities?: readonly (Criticality | 'unrated')[] | undefined;
  /** Only services of which something was found in one of these practices. */
  readonly states?: readonly Practice[] | undefined;
  /** Words that all stand in a name, an address or the kind of a service. */
  readonly search?: string | undefined;
  /** Draws the lines that other lines say already. */
  readonly showImplied?: boolean | undefined;
  /** Paths of hubs whose lines are drawn, though they are many. */
  readonly showHubs?: readonly string[] | undefined;
  /** Simplifies nothing, however many services there are. */
  readonly showAll?: boolean | undefined;
}
