import { nameKey } from '../notes/name-key';
import { canonicalName } from '../records/read-properties';
import { wordKey } from '../records/property-words';
import { folderKey, isTagWord, type RecordName, typeMeant, typeWords } from '../records/record-type';
import { spelledProperty } from '../records/spelled-property';
import type { Settings } from '../settings';
import { typeValue } from './type-value';

/** How the formulas and columns of a base name what a kind of record has, in the person's own words. */
export interface BaseWords {
  /** A property within a formula: `runs_on`, or `note["runs on"]`. */
  readonly formula: (key: string) => string;
  /** A property as a column: `note.runs_on`; what the base works out itself keeps its id, `formula.age`. */
  readonly column: (key: string) => string;
  /** What stands above the column. */
  readonly heading: (key: string) => string;
}

export function baseWords(kind: RecordName, settings: Settings): BaseWords {
  const nameOf = (key: string): string => spelledProperty(null, kind, key, settings);
  const isFormula = (key: string): boolean => key.startsWith('formula.');
  return {
    formula: (key) => asFormula(nameOf(key)),
    column: (key) => (isFormula(key) ? key : `note.${nameOf(key)}`),
    heading(key) {
      const name = isFormula(key) ? key.slice('formula.'.length) : nameOf(key);
      const words = (nameKey(name) === nameKey(key) ? canonicalName(key) : name).replace(/_/g, ' ');
      return words.slice(0, 1).toUpperCase() + words.slice(1);
    },
  };
}

/** That a note is of this kind: by its type, or by a tag or a folder where the settings say so. */
export function isOfKind(kind: RecordName, settings: Settings): string {
  return [isTyped(kind, settings), ...isTagged(kind, settings), ...isPlaced(kind, settings)].join(' || ');
}

function isTagged(kind: RecordName, { typeValues }: Settings): readonly string[] {
  const tags = Object.keys(typeValues).filter((word) => isTagWord(word) && meansKind(typeValues[word], kind));
  return tags.map((tag) => `file.hasTag(${quoted(tag.trim().replace(/^#+/, ''))})`);
}

/** A folder counts for notes without a type, and not for the folders within it that mean something else. */
function isPlaced(kind: RecordName, { typeFolders, typeProperty }: Settings): readonly string[] {
  const folders = Object.keys(typeFolders).filter((folder) => folderKey(folder) !== '/');
  const inFolder = (folder: string): string => `file.inFolder(${quoted(folder.trim().replace(/^\/+|\/+$/g, ''))})`;
  const isWithin = (inner: string, folder: string): boolean =>
    folderKey(inner) !== folderKey(folder) && folderKey(inner).startsWith(folderKey(folder));
  return folders
    .filter((folder) => meansKind(typeFolders[folder], kind))
    .map((folder) => {
      const others = folders.filter((inner) => isWithin(inner, folder) && !meansKind(typeFolders[inner], kind));
      const all = [
        inFolder(folder),
        `${asFormula(typeProperty)}.isEmpty()`,
        ...others.map((inner) => `!${inFolder(inner)}`),
      ];
      return `(${all.join(' && ')})`;
    });
}

function meansKind(meaning: string | undefined, kind: RecordName): boolean {
  return typeMeant(meaning ?? '')?.record === kind;
}

/** By all words that mean it, in any case, and wherever in a list they stand. */
function isTyped(kind: RecordName, settings: Settings): string {
  const { meanings } = typeWords(settings);
  const own = Object.keys(settings.typeValues)
    .filter((word) => !isTagWord(word))
    .map((word) => word.trim().toLowerCase());
  const spelled = [typeValue(kind, settings).toLowerCase(), ...own, ...(kind === 'backup-job' ? BACKUP_JOB : [])];
  const words = [...spelled, ...meanings.keys()].filter((word) => meanings.get(wordKey(word))?.record === kind);
  const texts = [...new Set(words)].map(quoted).join(', ');
  return `list(${asFormula(settings.typeProperty)}).map(value.toString().lower()).containsAny(${texts})`;
}

/** The only word of ours that people write in more than one way. */
const BACKUP_JOB = ['backup-job', 'backup job', 'backup_job'];

/** Notes in these folders are no records. */
export function outsideOf(settings: Settings): readonly string[] {
  const folders = [settings.templatesFolder, ...settings.ignoredFolders].map((folder) =>
    folder.replace(/^\/+|\/+$/g, ''),
  );
  return [...new Set(folders)].filter((folder) => folder !== '').map((folder) => `!file.inFolder(${quoted(folder)})`);
}

const OF_BASES = ['note', 'file', 'formula', 'this', 'true', 'false', 'null', 'value', 'values', 'index', 'acc', 'if'];

function asFormula(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && !OF_BASES.includes(name) ? name : `note[${quoted(name)}]`;
}

/** A text within a formula. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
