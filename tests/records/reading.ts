/** Reads one note for a test, and shows values so that a test can write them down: dates as instants, links by their target. */
import { readBody } from '../../cli/metadata';
import type { When } from '../../src/dates';
import type { Frontmatter, Note } from '../../src/notes/note';
import type { LinkText } from '../../src/notes/wikilink';
import type { Property, ReadContext } from '../../src/records/property';
import type { ReadProblem } from '../../src/records/read-properties';
import { type HomelabRecord, type ReadRecord, recordReader } from '../../src/records/read-records';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { zoneOf } from '../support/lab';

export const VIENNA: ReadContext = { zone: zoneOf('Europe/Vienna'), dayMonthOrder: 'unset' };

export function noteOf(frontmatter: Frontmatter | null, body?: string, path = 'Lab/Photos.md'): Note {
  return { path, frontmatter, ...(body === undefined ? {} : { body: readBody(body) }) };
}

export function readNote(note: Note, settings: Partial<Settings> = {}): ReadRecord | null {
  return recordReader({ ...DEFAULT_SETTINGS, ...settings }, VIENNA).read(note);
}

/** What a note says, as a record that must be there. */
export function readRecord(frontmatter: Frontmatter, body?: string, settings: Partial<Settings> = {}): ReadRecord {
  const read = readNote(noteOf(frontmatter, body), settings);
  if (!read) throw new Error('The note holds no record');
  return read;
}

/** One value of a record by its key, shown plainly. */
export function shown(record: HomelabRecord, key: string): unknown {
  return plain(new Map<string, unknown>(Object.entries(record)).get(key));
}

/** What one property makes of a value: the value shown plainly, and how many parts of it are bad. */
export function reading(property: Property<unknown>, value: unknown, context = VIENNA): unknown {
  const { value: read, bad } = property.read(value, context);
  return bad.length === 0 ? plain(read) : { read: plain(read), bad };
}

/** `backup_date "soon"`: the property as the note spells it, and the value as a finding shows it. */
export function problemLines(problems: readonly ReadProblem[]): readonly string[] {
  return problems.map(({ kind, property, value }) => `${kind}: ${property} "${value}"`);
}

export function plain(value: unknown): unknown {
  if (isWhen(value)) return new Date(value.at).toISOString();
  if (Array.isArray(value)) return value.map((item: unknown) => (isLink(item) ? item.target : plain(item)));
  return value;
}

/** `depends_on` in the spellings of people and tools. */
export function spellings(name: string): readonly string[] {
  const words = name.split('_');
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  return [
    name,
    words.map((word, index) => (index === 0 ? word : capital(word))).join(''),
    words.join('-'),
    words.map(capital).join(' '),
    words.map(capital).join(''),
    words.join('').toUpperCase(),
    ` ${words.join('_ -')} `,
  ];
}

export function camelCase(name: string): string {
  return spellings(name)[1] ?? name;
}

function isWhen(value: unknown): value is When {
  return typeof value === 'object' && value !== null && 'dateOnly' in value && 'at' in value;
}

function isLink(value: unknown): value is LinkText {
  return typeof value === 'object' && value !== null && 'form' in value && 'target' in value;
}
