import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Place, Position } from '../src/notes/note';
import { type FrontmatterBlock, splitFrontmatter } from './frontmatter';

/** From one offset in a note's text to another, the second one excluded. */
export type Span = readonly [start: number, end: number];

/** A note's text and what Markdown makes of it. The offsets of the nodes miss the frontmatter: ask `span`. */
export interface MarkdownTree {
  readonly text: string;
  readonly frontmatter: FrontmatterBlock | null;
  readonly root: Root;
  span(node: Nodes): Span;
  place(offset: number): Place;
  position(span: Span): Position;
}

const SYNTAX = gfm({ singleTilde: false });
const FROM_SYNTAX = gfmFromMarkdown();

/** The frontmatter is cut off before, so that one rule alone says what frontmatter is; the byte order mark goes with it. */
export function parseMarkdown(text: string): MarkdownTree {
  const frontmatter = splitFrontmatter(text);
  const base = frontmatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const source = hideForeignBlocks(text.slice(base));
  const root = fromMarkdown(source, { extensions: [SYNTAX], mdastExtensions: [FROM_SYNTAX] });
  const place = placesIn(text);
  return {
    text,
    frontmatter,
    root,
    span: ({ position }) => [base + (position?.start.offset ?? 0), base + (position?.end.offset ?? 0)],
    place,
    position: ([start, end]) => ({ start: place(start), end: place(end) }),
  };
}

function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = 0;
    let beyond = starts.length;
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else beyond = middle;
    }
    return { line, col: offset - (starts[line] ?? 0), offset };
  };
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const FOREIGN = /^(?:%%|\$\$)/;

/**
 * Obsidian's blocks of `%%` comments and `$$` formulas are no Markdown: what looks like a heading or a list in them is none.
 * An HTML block of the same length stands in for each, so that all offsets stay.
 */
function hideForeignBlocks(body: string): string {
  if (!/^(?:%%|\$\$)/m.test(body)) return body;
  let hidden = '';
  let shown = 0;
  let fence = '';
  let start = 0;
  while (start < body.length) {
    const lineBreak = body.indexOf('\n', start);
    let next = lineBreak < 0 ? body.length : lineBreak + 1;
    const line = body.slice(start, next).trimEnd();
    const sign = fence === '' ? FOREIGN.exec(line)?.[0] : undefined;
    const close = sign === undefined ? -1 : body.indexOf(sign, start + 2);
    if (close >= next) {
      hidden += body.slice(shown, start) + '<?' + body.slice(start + 2, close).replace(/[^\r\n]/g, 'x') + '?>';
      shown = close + 2;
      const end = body.indexOf('\n', close);
      next = end < 0 ? body.length : end + 1;
    } else fence = fenceAfter(line, fence);
    start = next;
  }
  return hidden + body.slice(shown);
}

/** The fence that is open behind this line; the empty text for none. */
function fenceAfter(line: string, fence: string): string {
  if (fence === '') return FENCE.exec(line)?.[1] ?? '';
  const marks = line.trim();
  return marks.startsWith(fence) && marks === marks.charAt(0).repeat(marks.length) ? '' : fence;
}
