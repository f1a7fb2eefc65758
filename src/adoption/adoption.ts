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

/** Reads alone: whoever takes what is proposed stores the settings. */
export function adoptionOf(contents: VaultContents, options: AdoptionOptions): Adoption {
  const { settings, zone, now, takesGuesses, under = () => contents } = options;
  const mappings = proposeMappings(contents, settings, zone);
  const taken = mappings.filter(({ isSure }) => isSure || takesGuesses);
  const after = withMappings(settings, taken);
  const check = (so: Settings): VaultCheck => checkNotes(under(so), so, zone, now);
  return { now, zone, mappings, taken, before: check(settings), after: check(after), settings: after };
}
