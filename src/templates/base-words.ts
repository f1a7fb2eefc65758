import { nameKey } from '../notes/name-key';
import { canonicalName } from '../records/read-properties';
import { wordKey } from '../records/property-words';
import { type RecordName, typeWords } from '../records/record-type';
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

/** That a note is of this kind: by all words that mean it, in any case, and wherever in a list they stand. */
export function isOfKind(kind: RecordName, settings: Settings): string {
  const { meanings } = typeWords(settings);
  const own = Object.keys(settings.typeValues).map((word) => word.trim().toLowerCase());
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
