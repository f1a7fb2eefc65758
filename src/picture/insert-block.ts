/** Writing a code block into a note, so that it is one: on lines of its own, below the properties. */
import { findFrontmatter, type FoundFrontmatter } from '../notes/frontmatter-block';
import type { BlockView } from './block-options';

export interface BlockText {
  readonly view: BlockView;
  /** A link; null: the note around it. */
  readonly service: string | null;
}

export interface BlockInsertion {
  readonly offset: number;
  readonly text: string;
  /** Where the cursor is afterwards: within an empty link, else behind the block. */
  readonly cursor: number;
}

/** @param at where the cursor is. */
export function blockAt(note: string, at: number, block: BlockText): BlockInsertion {
  const found = findFrontmatter(note);
  const cursor = typeof found === 'string' ? at : Math.max(at, found.bodyStart);
  const lineStart = note.lastIndexOf('\n', cursor - 1) + 1;
  const lineEnd = endOfLine(note, cursor);
  const isBlank = note.slice(lineStart, lineEnd).trim() === '';
  const offset = isBlank ? lineStart : lineEnd;
  const before = isBlank ? gapAbove(note.slice(0, lineStart), found) : '\n\n';
  const text = before + fenced(block);
  const link = text.indexOf('[[]]');
  return { offset, text: text + gapBelow(note.slice(offset)), cursor: offset + (link < 0 ? text.length : link + 2) };
}

function fenced({ view, service }: BlockText): string {
  const lines = [`view: ${view}`, ...(service === null ? [] : [`service: "${service}"`])];
  return ['```homelab-ops', ...lines, '```'].join('\n');
}

function endOfLine(note: string, from: number): number {
  const end = note.indexOf('\n', from);
  return end < 0 ? note.length : end;
}

/** Text right above is given a blank line; the properties need none. */
function gapAbove(above: string, found: FoundFrontmatter): string {
  const isBelowProperties = typeof found !== 'string' && found.bodyStart === above.length;
  if (above === '' || isBelowProperties || /\n[ \t]*\n$/.test(above)) return '';
  return '\n';
}

/** A line break where none is, and a blank line before text. */
function gapBelow(rest: string): string {
  return /^\n[ \t]*(?:\n|$)/.test(rest) ? '' : '\n';
}
