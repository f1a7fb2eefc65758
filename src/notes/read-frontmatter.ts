import { findFrontmatter } from './frontmatter-block';
import type { Frontmatter } from './note';
import { readBlock } from './yaml-block';

/**
 * The properties of a text as it stands, for whoever is about to edit it: the app's metadata may be a moment older. Null where
 * there are none, or where they cannot be read; an edit then says why.
 */
export function readFrontmatter(text: string): Frontmatter | null {
  const found = findFrontmatter(text);
  if (typeof found === 'string') return null;
  const block = readBlock(text.slice(found.start, found.end));
  if ('reason' in block) return null;
  const named = block.entries.filter((entry): entry is typeof entry & { name: string } => entry.name !== null);
  return Object.fromEntries(named.map(({ name, value }) => [name, value]));
}
