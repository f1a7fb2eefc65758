/** What an import wrote, kept so that exactly that can be taken back. */
import { findFrontmatter } from '../notes/frontmatter-block';
import type { Settings } from '../settings';
import { takeBack } from './take-back';

/** One note, before and after; `before` is null where it was made. */
export interface Written {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

export interface WrittenImport {
  /** What it was, in words: `services from compose.yaml`. */
  readonly what: string;
  /** When, as a date with its time and offset. */
  readonly at: string;
  readonly notes: readonly Written[];
}

/** What taking it back does to one note. `why` names what stays, as a sentence. */
export type Undo =
  | { readonly do: 'delete'; readonly why?: undefined; readonly isGone?: undefined }
  | { readonly do: 'write'; readonly text: string; readonly why?: string; readonly isGone?: undefined }
  /** `isGone`: it was deleted or moved meanwhile. */
  | { readonly do: 'nothing'; readonly why?: string; readonly isGone?: boolean };

/** Null for anything that is not what we kept: the file may have been synced, cut off or written by hand. */
export function readWrittenImport(data: unknown): WrittenImport | null {
  if (!isObject(data) || typeof data.what !== 'string' || typeof data.at !== 'string') return null;
  if (!Array.isArray(data.notes)) return null;
  const notes = data.notes.map(readWritten);
  return notes.every((note) => note !== null) ? { what: data.what, at: data.at, notes } : null;
}

function readWritten(data: unknown): Written | null {
  if (!isObject(data)) return null;
  const { path, before, after } = data;
  if (typeof path !== 'string' || !isNotePath(path) || typeof after !== 'string') return null;
  return before === null || typeof before === 'string' ? { path, before, after } : null;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A note of this vault, and nothing that is hidden in it or outside of it. */
function isNotePath(path: string): boolean {
  return path.endsWith('.md') && path.split(/[\\/]/).every((part) => part !== '' && !part.startsWith('.'));
}

/**
 * Takes back what was written to a note, and nothing that a person has edited since. A note that was made goes only if it is still as it
 * was made; a note that was changed goes back whole if nobody touched it, else property by property.
 */
export function undoOf(written: Written, current: string | null, settings: Settings): Undo {
  const { path, before, after } = written;
  if (current === null) {
    const gone = { do: 'nothing', isGone: true } as const;
    return before === null ? gone : { ...gone, why: `${path} is not there any more; nothing to take back.` };
  }
  if (before === null) {
    if (current === after) return { do: 'delete' };
    return {
      do: 'nothing',
      why: `${path} was edited since it was made, so it stays; delete it by hand if it is not wanted.`,
    };
  }
  if (current === before) return { do: 'nothing' };
  if (current === after) return { do: 'write', text: before };
  const { text, left } = takeBack(current, { before, after }, settings);
  const kept = bodyOf(before) === bodyOf(after) ? left : [...left, 'the text below the properties'];
  const why = kept.length === 0 ? {} : { why: keptWords(path, kept) };
  return text === current ? { do: 'nothing', ...why } : { do: 'write', text, ...why };
}

function bodyOf(text: string): string {
  const found = findFrontmatter(text);
  return typeof found === 'string' ? text.replace(/^\uFEFF/, '') : text.slice(found.bodyStart);
}

function keptWords(path: string, kept: readonly string[]): string {
  const names = kept.length < 2 ? kept.join('') : `${kept.slice(0, -1).join(', ')} and ${kept.at(-1) ?? ''}`;
  return kept.length === 1
    ? `${path}: ${names} was edited since, or cannot be changed safely, and stays as it is.`
    : `${path}: ${names} were edited since, or cannot be changed safely, and stay as they are.`;
}
