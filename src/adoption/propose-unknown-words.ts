import { counted } from '../dates';
import type { Note } from '../notes/note';
import { wordKey } from '../records/property-words';
import { recordTypeOf, typeWords, typeWordsIn } from '../records/record-type';
import type { Settings } from '../settings';
import { knownWord } from './homelab-words';
import { propertyKey, Tally, valuesOf } from './looked-at';
import { mapping, type Mapping } from './mapping';
import { OWN } from './own-properties';
import { meantProperty } from './property-words';

/** Properties of ours that notes about much else have too: tasks, books and people. */
const OF_ANYTHING = new Set(
  'kind status environment owner criticality since location image updates stack runbook last_reviewed review_every'.split(
    ' ',
  ),
);

const FEWEST = 3;
const FEWEST_PROPERTIES = 2;

/** Words for a type in whichever language, where most of the notes that have them have properties of a service. */
export function proposeUnknownWords(notes: readonly Note[], settings: Settings): readonly Mapping[] {
  const words = typeWords(settings);
  const tally = new Tally();
  const ours = new Map<string, ReadonlyMap<string, string>>();
  for (const note of notes) {
    const { path, frontmatter } = note;
    if (!frontmatter || recordTypeOf(frontmatter, words, path)) continue;
    for (const value of valuesOf(frontmatter, words.property)) {
      for (const word of typeWordsIn(value)) tally.add(wordKey(word), word.trim(), path);
    }
    ours.set(path, ownProperties(note));
  }
  return tally.all().flatMap(({ key, spelling, paths }) => {
    if (key === '' || paths.length < FEWEST || spelling.startsWith('#') || knownWord(spelling)) return [];
    const like = paths.filter((path) => (ours.get(path)?.size ?? 0) >= FEWEST_PROPERTIES);
    if (like.length * 2 <= paths.length) return [];
    const properties = new Tally();
    for (const path of like) ours.get(path)?.forEach((name, own) => properties.add(own, name, path));
    const [first, second] = properties.all().map((one) => one.spelling);
    const notesHave =
      like.length === paths.length ? counted(like.length, 'note') : `${like.length} of ${paths.length} notes`;
    const why = `"${spelling}" is no word that is known, but ${notesHave} with it have properties of a service, such as ${first ?? ''} and ${second ?? ''}.`;
    return [mapping('type-value', spelling, 'service', paths, { isSure: false, why })];
  });
}

/** By our names, as the note spells them; those that are empty count, too: a template has put them there. */
function ownProperties({ frontmatter }: Note): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of Object.keys(frontmatter ?? {})) {
    const own = ownName(propertyKey(name));
    if (own !== null && !OF_ANYTHING.has(own) && !found.has(own)) found.set(own, name);
  }
  return found;
}

/** The one of ours that a property is, or surely means. */
function ownName(key: string): string | null {
  const meant = meantProperty(key);
  const own = OWN.service.get(key) ?? (meant?.isSure ? OWN.service.get(propertyKey(meant.means)) : undefined);
  return own?.name ?? null;
}
