import { counted } from '../dates';
import { nameKey } from '../notes/name-key';
import type { Note } from '../notes/note';
import { isNothing } from '../records/property';
import { wordKey } from '../records/property-words';
import { recordTypeOf, type TypeWords, typeWords, typeWordsIn } from '../records/record-type';
import type { Settings } from '../settings';
import { type KnownWord, knownWord } from './homelab-words';
import { looksLikeLab, propertyKey, Tally, valuesOf } from './looked-at';
import { mapping, type Mapping, withMappings } from './mapping';
import { proposeUnknownWords } from './propose-unknown-words';

/** Properties in which a note's type may stand, as names are compared; in the second, other things stand too. */
const TYPE_PROPERTIES = ['type', 'isa', 'class', 'notetype', 'fileclass', 'entitytype', 'recordtype', 'bastet'];
const MAYBE_TYPE_PROPERTIES = [
  'kind',
  'category',
  'doctype',
  'documenttype',
  'entity',
  'objecttype',
  'assettype',
  'typ',
  'art',
  'kategorie',
];

/** Another property for the type, and the words in it that mean something of ours. */
export function proposeTypes(notes: readonly Note[], settings: Settings): readonly Mapping[] {
  const property = proposeProperty(notes, settings) ?? null;
  const own = [...proposeValues(notes, settings), ...proposeUnknownWords(notes, settings)];
  if (!property) {
    const docs = own.length === 0 ? proposeDocuments(notes, settings) : [];
    return [...docs, ...own];
  }
  const known = new Set(own.map((one) => wordKey(one.from)));
  const so = withMappings(settings, [property]);
  const values = [...proposeValues(notes, so), ...proposeUnknownWords(notes, so)]
    .filter((one) => !known.has(wordKey(one.from)))
    .map((one) => ({ ...one, isSure: one.isSure && property.isSure }));
  return [property, ...own, ...values];
}

/** What words mean already, or would; each is looked up once. */
function meaningsBy(words: TypeWords): (word: string) => KnownWord | null {
  const known = new Map<string, KnownWord | null>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = words.meanings.has(wordKey(word)) ? { means: '', isSure: true } : knownWord(word);
    known.set(word, found);
    return found;
  };
}

/** Whoever changes the property changes what every note is: a few notes are no reason to. */
const FEWEST_TYPED = 3;

/** In which properties notes say what they are, and in which of those surely. */
function typedBy(notes: readonly Note[], words: TypeWords): { readonly tally: Tally; readonly sure: Set<string> } {
  const meaningOf = meaningsBy(words);
  const tally = new Tally();
  const sure = new Set<string>();
  for (const { path, frontmatter } of notes) {
    for (const [name, value] of Object.entries(frontmatter ?? {})) {
      const key = propertyKey(name);
      if (key !== words.property && !TYPE_PROPERTIES.includes(key) && !MAYBE_TYPE_PROPERTIES.includes(key)) continue;
      const known = typeWordsIn(value).map(meaningOf);
      if (known.some((word) => word !== null)) tally.add(key, name, path);
      if (known.some((word) => word?.isSure)) sure.add(key);
    }
  }
  return { tally, sure };
}

/** The property in which most notes say what they are, where that is not the one of the settings, and none of that one is lost. */
function proposeProperty(notes: readonly Note[], settings: Settings): Mapping | null {
  const words = typeWords(settings);
  if (isPropertyUsed(notes, words)) return null;
  const { tally, sure } = typedBy(notes, words);
  const [best] = tally.all();
  const current = tally.pathsOf(words.property).length;
  if (!best || best.key === words.property || best.paths.length <= current || !sure.has(best.key)) return null;
  if (best.paths.length < FEWEST_TYPED) return null;
  const rest =
    current === 0
      ? `${settings.typeProperty} on none`
      : `${settings.typeProperty} on ${current}, which would not be read any more`;
  return mapping('type-property', best.spelling, 'type', best.paths, {
    isSure: current === 0 && TYPE_PROPERTIES.includes(best.key),
    why: `${best.spelling} says what a note is on ${counted(best.paths.length, 'note')}, and ${rest}.`,
  });
}

/** Whether a record is read from the property of the settings, or surely would be: with another one it would be lost. */
function isPropertyUsed(notes: readonly Note[], words: TypeWords): boolean {
  const isRead = (word: string): boolean => words.meanings.has(wordKey(word)) || (knownWord(word)?.isSure ?? false);
  return notes.some(({ frontmatter }) =>
    valuesOf(frontmatter, words.property).some((value) => typeWordsIn(value).some(isRead)),
  );
}

/** Words in the property of the type that are not known yet and mean something in a homelab. */
function proposeValues(notes: readonly Note[], settings: Settings): readonly Mapping[] {
  const words = typeWords(settings);
  const tally = new Tally();
  for (const { path, frontmatter } of notes) {
    if (!frontmatter || recordTypeOf(frontmatter, words, path)) continue;
    for (const value of valuesOf(frontmatter, words.property)) {
      for (const word of typeWordsIn(value)) tally.add(wordKey(word), word.trim(), path);
    }
  }
  return tally.all().flatMap(({ key, spelling, paths }) => {
    const known = key === '' || spelling.startsWith('#') ? null : knownWord(spelling);
    if (!known) return [];
    const why = known.isSure
      ? `"${spelling}" is a word for ${withArticle(known.means)}.`
      : `"${spelling}" is used for many things; here it may mean ${withArticle(known.means)}.`;
    return [mapping('type-value', spelling, known.means, paths, { isSure: known.isSure, why })];
  });
}

export function withArticle(means: string): string {
  const noun: Readonly<Record<string, string>> = {
    app: 'an app',
    incident: 'an incident',
    'backup-job': 'a backup job',
    storage: 'storage',
    network: 'a part of the network',
    power: 'a part of the power supply',
    external: 'something outside the home',
    vm: 'a VM',
  };
  return Object.hasOwn(noun, means) ? (noun[means] ?? means) : `a ${means}`;
}

/** The page that stands for a service, where each has several: these first. */
const MAIN_DOCUMENTS = ['service', 'overview', 'architecture', 'readme', 'reference', 'page'];

/**
 * Where several notes share a `service_name` and say of what sort of document they are, one sort stands for the service. All of
 * them would be the same service many times over.
 */
function proposeDocuments(notes: readonly Note[], settings: Settings): readonly Mapping[] {
  const words = typeWords(settings);
  const named = notes.filter(
    ({ path, frontmatter }) =>
      valuesOf(frontmatter, 'servicename').some((one) => !isNothing(one)) &&
      recordTypeOf(frontmatter, words, path) === null,
  );
  const isUsed = isPropertyUsed(notes, words);
  for (const property of [...MAYBE_TYPE_PROPERTIES, ...TYPE_PROPERTIES]) {
    if (isUsed && property !== words.property) continue;
    const found = mainDocument(named, property, settings);
    if (found.length > 0) return found;
  }
  return [];
}

interface Documents {
  /** How the notes spell the property. */
  readonly names: Tally;
  readonly values: Tally;
  /** The service of each note by the value, as names are compared. */
  readonly services: Map<string, string[]>;
}

function documentsBy(property: string, named: readonly Note[]): Documents {
  const found: Documents = { names: new Tally(), values: new Tally(), services: new Map() };
  for (const { path, frontmatter } of named) {
    const service = nameKey(String(valuesOf(frontmatter, 'servicename')[0]));
    for (const [name, value] of Object.entries(frontmatter ?? {})) {
      const [word = ''] = nameKey(name) === property ? typeWordsIn(value) : [];
      const key = wordKey(word);
      if (key === '' || word.startsWith('#')) continue;
      found.names.add(property, name, path);
      found.values.add(key, word.trim(), path);
      found.services.set(key, [...(found.services.get(key) ?? []), service]);
    }
  }
  return found;
}

function mainDocument(named: readonly Note[], property: string, settings: Settings): readonly Mapping[] {
  const { names, values, services } = documentsBy(property, named);
  const ofLab = new Set(named.filter(looksLikeLab).map((note) => note.path));
  const [all, each] = [[...services.values()].flat(), (key: string): readonly string[] => services.get(key) ?? []];
  const rank = (key: string): number => (MAIN_DOCUMENTS.indexOf(key) + 1 || MAIN_DOCUMENTS.length + 1) - 1;
  const [main] = values
    .all()
    .filter(({ key, paths }) => new Set(each(key)).size === each(key).length && paths.some((path) => ofLab.has(path)))
    .sort((a, b) => b.paths.length - a.paths.length || rank(a.key) - rank(b.key));
  const [name] = names.all();
  if (!main || !name || new Set(all).size === all.length) return [];
  const others = counted(name.paths.length - main.paths.length, 'note');
  const why = `${counted(main.paths.length, 'note')} with a service_name ${main.paths.length === 1 ? 'says' : 'say'} ${name.spelling}: ${main.spelling}, one for each service; the other ${others} about them would be the same services again.`;
  const isSame = nameKey(name.spelling) === nameKey(settings.typeProperty);
  if (!isSame && name.paths.length < FEWEST_TYPED) return [];
  return [
    ...(isSame ? [] : [mapping('type-property', name.spelling, 'type', main.paths, { isSure: false, why })]),
    mapping('type-value', main.spelling, 'service', main.paths, { isSure: false, why }),
  ];
}
