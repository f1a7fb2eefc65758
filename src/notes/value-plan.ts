import type { Problem, Splice } from './edit-result';
import { isBlank, lineBreakOf, lineEnd, lineStart, nextLine } from './text-lines';
import type { Entry, YamlBlock } from './yaml-block';
import { itemLines } from './yaml-list';
import { contentEnd } from './yaml-tree';

/** What an edit would do to one property's value, and what reading it must give afterwards. Null: nothing is to be done. */
export type ValuePlan = { readonly splices: readonly Splice[]; readonly expected: unknown } | Problem | null;

/** Takes a value out, so that the key stands alone; comments stay, those of a block list's own lines excepted. */
export function clearValue(block: YamlBlock, entry: Entry): Splice[] {
  const { source } = block;
  const { node, colon } = entry;
  if (node.kind === 'empty') return [];
  if (node.kind === 'list' && !node.flow) return itemLines(block, entry).map((lines) => ({ ...lines, text: '' }));
  if (node.kind !== 'block-scalar') return [inlineRange(source, colon, node.start, node.end)];
  const header = headerEnd(source, node.start);
  const content = nextLine(source, header);
  const lines = { start: content, end: Math.max(content, nextLine(source, node.end)), text: '' };
  return [inlineRange(source, colon, node.start, header), lines];
}

/** The `|2-` of a block scalar without the comment behind it. */
function headerEnd(source: string, start: number): number {
  return start + (/^[|>][-+0-9]*/.exec(source.slice(start, start + 3))?.[0].length ?? 0);
}

/** Blanks between the colon and the value go with the value; a line that would be left blank goes too. */
function inlineRange(source: string, colon: number, start: number, end: number): Splice {
  if (lineStart(source, start) <= colon) return { start: colon + 1, end, text: '' };
  const alone = isBlank(source.slice(end, lineEnd(source, end)));
  return alone ? { start: lineStart(source, start), end: nextLine(source, end), text: '' } : { start, end, text: '' };
}

/** All lines of a property, from its key to the last of its value; comments behind them belong to nobody. */
export function entryLines(block: YamlBlock, entry: Entry): { readonly start: number; readonly end: number } {
  const { source } = block;
  const last = contentEnd(source, Math.max(entry.colon + 1, entry.node.end), entry.limit);
  return { start: lineStart(source, entry.key.start), end: nextLine(source, last) };
}

/** The line below the one that a key stands on once its value is cleared: a value that begins there may end further down. */
export function lineBelowKey(block: YamlBlock, entry: Entry): number {
  const { node, colon } = entry;
  const inline = node.kind !== 'block-scalar' && node.start >= 0 && lineStart(block.source, node.start) <= colon;
  return nextLine(block.source, inline ? node.end : colon);
}

export function joinLines(block: YamlBlock, lines: readonly string[]): string {
  const eol = lineBreakOf(block.source);
  return lines.map((line) => line + eol).join('');
}
