import type { Zone } from '../dates';
import type { VaultContents } from '../notes/note';
import type { Settings } from '../settings';
import { checkNotes, type VaultCheck } from './check-notes';
import { type Mapping, withMappings } from './mapping';
import { proposeMappings } from './propose-mapping';

/** What a vault holds, what its notes seem to mean, and what it would hold with that taken. */
export interface Adoption {
  readonly now: number;
  readonly zone: Zone;
  readonly mappings: readonly Mapping[];
  /** The mappings that `after` takes for granted. */
  readonly taken: readonly Mapping[];
  readonly before: VaultCheck;
  readonly after: VaultCheck;
  /** The settings with them. */
  readonly settings: Settings;
}

export interface AdoptionOptions {
  readonly settings: Settings;
  readonly zone: Zone;
  readonly now: number;
  /** Guesses are taken as well. */
  readonly takesGuesses: boolean;
  /** The same notes as a host reads them under other settings: whose broken properties are worth a word depends on those. */
  readonly under?: (settings: Settings) => VaultContents;
}

/** Whether nothing is read as a record and nothing is proposed, though there are notes. */
export function findsNothing({ mappings, before: { notes, counts } }: Adoption): boolean {
  return notes > 0 && mappings.length === 0 && Object.values(counts).every((count) => count === 0);
}

/** For who has notes about a lab all the same. */
export const OTHER_WORDS =
  'Your words may be of another language or another shape. Name them in Settings \u2192 Your words (types, properties, folders), for example with a line \u201cDienst: service\u201d under Types.';

/** Reads alone: whoever takes what is proposed stores the settings. */
export function adoptionOf(contents: VaultContents, options: AdoptionOptions): Adoption {
  const { settings, zone, now, takesGuesses, under = () => contents } = options;
  const mappings = proposeMappings(contents, settings, zone);
  const taken = mappings.filter(({ isSure }) => isSure || takesGuesses);
  const after = withMappings(settings, taken);
  const check = (so: Settings): VaultCheck => checkNotes(under(so), so, zone, now);
  return { now, zone, mappings, taken, before: check(settings), after: check(after), settings: after };
}
