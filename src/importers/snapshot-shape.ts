/** What the importers of snapshots have in common: the shape of one, what it writes to, and how it reads single values. */
import type { Zone } from '../dates';
import type { MissingCopy, Snapshot } from './imported';

export type JsonObject = Readonly<Record<string, unknown>>;

/** One tool. */
export interface SnapshotImporter {
  readonly tool: string;
  /** Whether an object has the shape that this tool gives. */
  reads(entry: JsonObject): boolean;
  read(entry: JsonObject, found: FoundSnapshots): void;
}

/** What an importer found in one file. */
export interface FoundSnapshots {
  readonly zone: Zone;
  add(snapshot: Omit<Snapshot, 'tool' | 'file'>): void;
  missing(copy: Omit<MissingCopy, 'tool' | 'file'>): void;
  /** An entry that is left out, and why, as the end of `3 snapshots are left out: ...`. Told once for each reason. */
  skip(why: string): void;
}

export const NO_TIME = 'they have no time that can be read.';

/** Nobody has more on one snapshot; what follows is left out, so that no file can fill the memory. */
const MOST_TEXTS = 100;
const MOST_LETTERS = 500;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text on one line; missing where it is none, is empty or is too long to be a name. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  if (text === '' || text.length > MOST_LETTERS) return undefined;
  // Most names have nothing to tidy, and there may be a hundred thousand.
  if (/^[!-~]+$/.test(text)) return text;
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? undefined : line;
}

export function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[])
    .slice(0, MOST_TEXTS)
    .map(textOf)
    .filter((text) => text !== undefined);
}

/** The texts that are there, each once. */
export function present(...texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
