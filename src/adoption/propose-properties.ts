import { counted, type Zone } from '../dates';
import { nameKey } from '../notes/name-key';
import { type Frontmatter, type Note, noteName } from '../notes/note';
import { readLinks } from '../notes/wikilink';
import { isNothing, type ReadContext } from '../records/property';
import { recordTypeOf, typeWords } from '../records/record-type';
import type { Settings } from '../settings';
import { propertyKey, Tally } from './looked-at';
import { mapping, type Mapping } from './mapping';
import { OWN, type Own, type OwnProperties } from './own-properties';
import { type MeantProperty, meantProperty } from './property-words';

interface Seen {
  /** Notes that have our property filled in as well: the two would stand for one. */
  readonly both: Set<string>;
  /** Notes whose value cannot be read as the property wants it, or is to name a note and names none. */
  readonly bad: Set<string>;
}

/** Names of properties in records that mean one of ours. */
export function proposeProperties(notes: readonly Note[], settings: Settings, zone: Zone): readonly Mapping[] {
  const words = typeWords(settings);
  const renamed = new Set([...Object.keys(settings.propertyNames).map(nameKey), words.property]);
  const names = new Set(notes.map((note) => nameKey(noteName(note.path))));
  const tally = new Tally();
  const seen = new Map<string, Seen>();
  for (const { path, frontmatter } of notes) {
    const kind = recordTypeOf(frontmatter, words, path)?.record;
    const claimed = new Set<string>();
    for (const { key, name, value, ours, isSure } of kind ? meantIn(frontmatter ?? {}, OWN[kind], renamed) : []) {
      const one = seen.get(key) ?? { both: new Set(), bad: new Set() };
      seen.set(key, one);
      tally.add(key, name, path);
      if (claimed.has(ours.name) || hasFilled(frontmatter ?? {}, kind && OWN[kind], ours.name)) one.both.add(path);
      if (!isReadable(ours, value, zone) || (!isSure && namesNothing(ours, value, names))) one.bad.add(path);
      claimed.add(ours.name);
    }
  }
  return tally.all().flatMap(({ key, spelling, paths }) => {
    const [meaning, one] = [meantProperty(key), seen.get(key)];
    return meaning && one ? proposeProperty(spelling, meaning, paths, one) : [];
  });
}

interface Meant {
  readonly key: string;
  readonly name: string;
  readonly value: unknown;
  readonly ours: Own;
  readonly isSure: boolean;
}

/** The properties of a record that nothing reads, and that may mean one which a record of its kind has. */
function meantIn(frontmatter: Frontmatter, own: OwnProperties, renamed: ReadonlySet<string>): readonly Meant[] {
  return Object.entries(frontmatter).flatMap(([name, value]) => {
    const key = propertyKey(name);
    const meaning = isNothing(value) || renamed.has(key) || own.has(key) ? undefined : meantProperty(key);
    const ours = meaning && own.get(nameKey(meaning.means));
    return ours ? [{ key, name, value, ours, isSure: meaning.isSure }] : [];
  });
}

/** In whichever order of day and month: that is asked for after this. */
function isReadable({ property }: Own, value: unknown, zone: Zone): boolean {
  const orders: readonly ReadContext['dayMonthOrder'][] = ['day-first', 'month-first'];
  return orders.some((dayMonthOrder) => property.read(value, { zone, dayMonthOrder }).bad.length === 0);
}

/** A guess that something is a link is one only where it leads to a note. */
function namesNothing({ property }: Own, value: unknown, names: ReadonlySet<string>): boolean {
  if (!property.expected.startsWith('links')) return false;
  return !readLinks(value).some(({ target }) => names.has(nameKey(noteName(target))));
}

function hasFilled(frontmatter: Frontmatter, own: OwnProperties | undefined, name: string): boolean {
  return Object.entries(frontmatter).some(
    ([other, value]) => own?.get(propertyKey(other))?.name === name && !isNothing(value),
  );
}

function proposeProperty(
  spelling: string,
  { means, isSure }: MeantProperty,
  paths: readonly string[],
  { both, bad }: Seen,
): readonly Mapping[] {
  // Where most have both they are two things, and what cannot be read is none of ours.
  if (both.size * 2 > paths.length || bad.size * 2 > paths.length) return [];
  const rest =
    both.size > 0
      ? `; ${both.size === 1 ? 'one of them has' : `${both.size} of them have`} ${means} as well`
      : bad.size > 0
        ? `; ${bad.size === 1 ? 'one value' : `${bad.size} values`} cannot be read so`
        : '';
  const why = `${counted(paths.length, 'page')} ${paths.length === 1 ? 'has' : 'have'} this property${isSure ? '' : ', and it may mean other things too'}${rest}.`;
  return [mapping('property', spelling, means, paths, { isSure: isSure && both.size + bad.size === 0, why })];
}
