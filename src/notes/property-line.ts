import { lineNumber } from './edit-result';
import { findFrontmatter } from './frontmatter-block';
import { nameKey } from './name-key';
import { readBlock } from './yaml-block';

/** A property and the line, from 1, on which it stands. */
export interface PropertyLine {
  /** As the note spells it. */
  readonly name: string;
  readonly line: number;
}

/** The first of the properties that the note has; names match without regard to case and separators. Null: it has none of them. */
export function findPropertyLine(text: string, names: readonly string[]): PropertyLine | null {
  const found = findFrontmatter(text);
  if (typeof found === 'string') return null;
  const block = readBlock(text.slice(found.start, found.end));
  if ('reason' in block) return null;
  for (const wanted of names) {
    const entry = block.entries.find(({ name }) => name !== null && nameKey(name) === nameKey(wanted));
    if (entry?.name != null) return { name: entry.name, line: lineNumber(text, found.start + entry.key.start) };
  }
  return null;
}

/** The last line of the frontmatter's properties, where one more would be written; 1 where there is no frontmatter. */
export function lastPropertyLine(text: string): number {
  const found = findFrontmatter(text);
  return typeof found === 'string' ? 1 : Math.max(1, lineNumber(text, found.end) - 1);
}
