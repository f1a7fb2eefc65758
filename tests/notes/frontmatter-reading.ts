import { load } from 'js-yaml';
import { editNote } from '../../src/notes/edit-note';
import type { NoteEdit } from '../../src/notes/edit-note';
import { findFrontmatter } from '../../src/notes/frontmatter-block';
import { nameKey } from '../../src/notes/name-key';
import { front, noteOf } from './frontmatter-texts';
import type { Around } from './frontmatter-texts';

/** The properties as YAML reads them; null where the frontmatter cannot be read. */
export function properties(text: string): Record<string, unknown> | null {
  const found = findFrontmatter(text);
  if (typeof found === 'string') return null;
  try {
    return load(text.slice(found.start, found.end)) as Record<string, unknown>;
  } catch {
    return null;
  }
}

export function edited(text: string, edit: NoteEdit): string {
  const result = editNote(text, [edit]);
  if (!result.ok) throw new Error(`${result.reason} (line ${result.line}) in ${JSON.stringify(text)}`);
  return result.text;
}

/** What the new text says: the one value as wanted, and all others as before. */
export function expectReading(before: string, after: string, value: unknown): void {
  const old = properties(before) ?? {};
  const now = properties(after) ?? {};
  const isTarget = (name: string): boolean => nameKey(name) === 'lastbackup';
  const name = Object.keys(now).find(isTarget) ?? '';
  expect(now[name]).toStrictEqual(value);
  const others = (of: Record<string, unknown>): unknown => Object.entries(of).filter(([one]) => !isTarget(one));
  expect(others(now)).toStrictEqual(others(old));
}

/** The two parts of a note around its middle. */
export function sides(note: Around): [string, string] {
  const [before = '', after = ''] = noteOf(note, 'MIDDLE-OF-THE-BLOCK\n').split(
    front(note, 'MIDDLE-OF-THE-BLOCK\n', true),
  );
  return [before, after];
}

export const readable = (text: string): boolean => properties(text) !== null;

/** The edited property's value. */
export function targetValue(text: string): unknown {
  return Object.entries(properties(text) ?? {}).find(([name]) => nameKey(name) === 'lastbackup')?.[1];
}
