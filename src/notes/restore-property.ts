import { findFrontmatter } from './frontmatter-block';
import { nameKey } from './name-key';
import { readFrontmatter } from './read-frontmatter';
import { sameValue } from './same-value';
import { lineBreakOf } from './text-lines';
import { entryLines } from './value-plan';
import { readBlock } from './yaml-block';

/** What an edit of ours made of a note. */
export interface Edited {
  readonly before: string;
  readonly after: string;
}

/**
 * Gives a property the very lines back that it had before an edit, quotes and comments and all. Null where its lines are not those that
 * the edit left any more, or where the note would then read as something else.
 */
export function restoreProperty(text: string, property: string, { before, after }: Edited): string | null {
  const [place, made, old] = [text, after, before].map((one) => linesOf(one, property));
  if (!place || !made || !old || withoutBreaks(place.source) !== withoutBreaks(made.source)) return null;
  const source = withoutBreaks(old.source).replace(/\n/g, lineBreakOf(text));
  const restored = text.slice(0, place.start) + source + text.slice(place.end);
  const [was, is, own] = [text, restored, before].map((one) => readFrontmatter(one));
  if (!was || !is || !own) return null;
  const wanted = Object.entries(was).map(([name, value]) =>
    nameKey(name) === nameKey(property) ? [old.name, own[old.name]] : [name, value],
  );
  return sameValue(Object.entries(is), wanted) ? restored : null;
}

/** A note without the frontmatter that an edit gave it, once nothing is left in it. */
export function withoutEmptyFrontmatter(text: string): string {
  const found = findFrontmatter(text);
  if (typeof found === 'string' || found.start !== found.end) return text;
  return text.slice(0, text.startsWith('\uFEFF') ? 1 : 0) + text.slice(found.bodyStart);
}

interface Lines {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

function linesOf(text: string, property: string): Lines | null {
  const found = findFrontmatter(text);
  if (typeof found === 'string') return null;
  const block = readBlock(text.slice(found.start, found.end));
  if ('reason' in block) return null;
  const entry = block.entries.find(({ name }) => name !== null && nameKey(name) === nameKey(property));
  if (!entry || entry.name === null) return null;
  const { start, end } = entryLines(block, entry);
  return {
    name: entry.name,
    start: found.start + start,
    end: found.start + end,
    source: block.source.slice(start, end),
  };
}

function withoutBreaks(source: string): string {
  return source.replace(/\r\n?/g, '\n');
}
