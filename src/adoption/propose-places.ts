import { counted } from '../dates';
import { folderOf, type Note } from '../notes/note';
import { isNothing } from '../records/property';
import { wordKey } from '../records/property-words';
import {
  folderKey,
  isFolderNote,
  isThingIn,
  plainFolderName,
  recordTypeOf,
  tagKey,
  tagsIn,
  type TypeWords,
  typeWords,
} from '../records/record-type';
import type { Settings } from '../settings';
import { isAboutLab, knownWord } from './homelab-words';
import { looksLikeLab, Tally, valuesOf } from './looked-at';
import { mapping, type Mapping } from './mapping';
import { withArticle } from './propose-types';

/** Notes that say no type, and that nothing else makes a record. */
function withoutType(notes: readonly Note[], words: TypeWords): readonly Note[] {
  return notes.filter(
    ({ path, frontmatter }) =>
      recordTypeOf(frontmatter, words, path) === null &&
      valuesOf(frontmatter, words.property).every((one) => isNothing(one)),
  );
}

const FEWEST = 2;

/** Tags that at least two notes without a type have. Tags are used freely: sure is one only where the notes look like it. */
export function proposeTags(notes: readonly Note[], settings: Settings): readonly Mapping[] {
  const words = typeWords(settings);
  const tally = new Tally();
  const ofLab = new Set<string>();
  for (const note of withoutType(notes, words)) {
    const tags = note.frontmatter ? tagsIn(note.frontmatter) : [];
    if (tags.length > 0 && looksLikeLab(note)) ofLab.add(note.path);
    for (const tag of tags) tally.add(tagKey(tag), tag, note.path);
  }
  return tally.all().flatMap(({ spelling, paths }) => {
    const parts = spelling.split('/');
    const known = typeNamed(parts.at(-1) ?? '', words);
    if (!known || paths.length < FEWEST) return [];
    const like = paths.filter((path) => ofLab.has(path)).length;
    const isSure =
      (known.isSure || parts.slice(0, -1).some(isAboutLab)) && known.means !== 'device' && like * 2 >= paths.length;
    const why = `${counted(paths.length, 'note')} without a type ${paths.length === 1 ? 'has' : 'have'} this tag${like === 0 ? '' : `, ${like === paths.length ? 'all' : like} with properties of a lab`}.`;
    return [mapping('tag', `#${spelling}`, known.means, paths, { isSure, why })];
  });
}

/** What a word in the name of a tag or a folder means: the person's own meaning goes before ours. */
function typeNamed(word: string, { meanings }: TypeWords): { readonly means: string; readonly isSure: boolean } | null {
  const known = knownWord(word);
  const own = meanings.get(wordKey(word));
  if (known || !own) return known;
  return { means: own.kind ?? own.record, isSure: true };
}

interface Folder {
  readonly path: string;
  readonly means: string;
  readonly isSure: boolean;
  /** Those that would be one of the things in it. */
  readonly notes: Note[];
  /** Those that say no type, in folders within it, that would be about one. */
  readonly about: Note[];
}

/** Folders that are called like what is in them, where most notes say no type. */
export function proposeFolders(notes: readonly Note[], settings: Settings): readonly Mapping[] {
  const words = typeWords(settings);
  const folders = new Map<string, Folder | null>();
  for (const note of notes) {
    const folder = nearestNamed(folderOf(note.path), folders, words);
    if (folder && isThingIn(`${folder.path}/`, note.path)) folder.notes.push(note);
    else if (!isFolderNote(note.path)) folder?.about.push(note);
  }
  return [...new Set(folders.values())]
    .filter((folder) => folder !== null)
    .flatMap((folder) => proposeFolder(folder, words))
    .sort((a, b) => b.notes - a.notes || (a.from < b.from ? -1 : 1));
}

/** The folder, or the nearest around it, whose name is known. Each is looked at once. */
function nearestNamed(path: string, known: Map<string, Folder | null>, words: TypeWords): Folder | null {
  if (path === '') return null;
  const before = known.get(path);
  if (before !== undefined) return before;
  const meaning = typeNamed(plainFolderName(path.slice(path.lastIndexOf('/') + 1)), words);
  const parents = folderOf(path).split('/');
  const isSure =
    meaning !== null && (isSureFolder(meaning) || parents.some((part) => isAboutLab(plainFolderName(part))));
  const found = meaning
    ? { path, means: meaning.means, isSure, notes: [], about: [] }
    : nearestNamed(folderOf(path), known, words);
  known.set(path, found);
  return found;
}

/** Of apps, backups and containers people have folders that are about something else. */
function isSureFolder({ means, isSure }: { readonly means: string; readonly isSure: boolean }): boolean {
  return isSure && !['app', 'container', 'device', 'backup-job'].includes(means);
}

function proposeFolder({ path, means, isSure, notes, about }: Folder, words: TypeWords): readonly Mapping[] {
  const isMapped = words.folders.some(({ start }) => start === folderKey(path));
  const untyped = withoutType(notes, words);
  if (isMapped || untyped.length < FEWEST || untyped.length * 2 <= notes.length) return [];
  const left = withoutType(about, words).length;
  const rest =
    left === 0
      ? ''
      : ` ${counted(left, 'note')} in folders within it ${left === 1 ? 'stays' : 'stay'} what ${left === 1 ? 'it is' : 'they are'}: there, only a note called like its folder counts.`;
  const why = `${untyped.length} of ${counted(notes.length, 'note')} in this folder say no type, and its name is a word for ${withArticle(means)}.${rest}`;
  const paths = untyped.map((note) => note.path);
  return [mapping('folder', path, means, paths, { isSure, why })];
}
