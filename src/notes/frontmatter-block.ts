import { splitLines } from './text-lines';

/** The YAML between the two `---` lines, as offsets in the note. */
export interface FrontmatterBlock {
  readonly start: number;
  readonly end: number;
  /** Where the text below the closing line begins. */
  readonly bodyStart: number;
}

/** `unclosed`: the note begins with `---`, and no second one follows. */
export type FoundFrontmatter = FrontmatterBlock | 'none' | 'unclosed';

const FENCE = /^---[ \t]*$/;

/** Only the very first line can open a frontmatter, after a byte order mark at most. */
export function findFrontmatter(text: string): FoundFrontmatter {
  const top = topOf(text);
  if (!/^---[ \t]*(?:[\r\n]|$)/.test(text.slice(top))) return 'none';
  const lines = splitLines(text.slice(top));
  const closing = lines.findIndex((line, index) => index > 0 && FENCE.test(line.text));
  const first = lines[1];
  const last = lines[closing];
  if (!first || !last) return 'unclosed';
  const end = top + last.start;
  return { start: top + first.start, end, bodyStart: end + last.text.length + last.eol.length };
}

/** Where a note's text begins: after the byte order mark, if it has one. */
export function topOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
