import { lineEnd, lineStart, nextLine } from './text-lines';
import { textOf } from './yaml-block';
import type { Entry, YamlBlock } from './yaml-block';
import { contentEnd } from './yaml-tree';
import type { YamlNode } from './yaml-tree';

/** What stands where a list is expected. `single`: one value that is no list, an unquoted `[[link]]` among them. */
export type ListForm = 'empty' | 'single' | 'block' | 'flow' | 'map';

export function listForm(source: string, entry: Entry): ListForm {
  const { node } = entry;
  if (node.kind === 'map' || node.kind === 'alias') return 'map';
  if (node.kind === 'empty' || (node.kind === 'plain' && entry.value === null)) return 'empty';
  if (node.kind !== 'list' || isLink(source, node)) return 'single';
  return node.flow ? 'flow' : 'block';
}

/** To YAML an unquoted `[[NAS]]` is a list in a list; to the person who wrote it, it is a link. */
function isLink(source: string, node: YamlNode): boolean {
  return node.flow && node.kind === 'list' && /^\[\[[^[\]"'\r\n]+\]\]$/.test(source.slice(node.start, node.end));
}

/** An item as the person thinks of it; null for what is neither a text nor a link. */
export function itemText(source: string, node: YamlNode): string | null {
  return isLink(source, node) ? source.slice(node.start, node.end) : textOf(source, node);
}

export interface ItemLines {
  readonly start: number;
  readonly end: number;
  /** The offset of the item's `-`. */
  readonly dash: number;
}

/** The lines of each item of a block list, from its dash to the line of its last sign; comments between items belong to none. */
export function itemLines(block: YamlBlock, entry: Entry): ItemLines[] {
  const { source } = block;
  const dashes = dashesOf(source, entry.node);
  return dashes.map((dash, index) => {
    const next = dashes[index + 1];
    const limit = next === undefined ? entry.limit : lineStart(source, next);
    const end = contentEnd(source, Math.max(dash + 1, entry.node.children[index]?.end ?? 0), limit);
    return { start: lineStart(source, dash), end: nextLine(source, end), dash };
  });
}

/** Events name only the first dash; the others stand in its column, each behind the text of the item before it. */
function dashesOf(source: string, list: YamlNode): number[] {
  const column = list.start - lineStart(source, list.start);
  const dashes = [list.start];
  for (const item of list.children.slice(0, -1)) {
    let line = nextLine(source, Math.max(item.end, (dashes[dashes.length - 1] ?? 0) + 1));
    while (line < source.length && !isDash(source, line, column))
      line = nextLine(source, Math.max(lineEnd(source, line), line + 1));
    dashes.push(line + column);
  }
  return dashes;
}

function isDash(source: string, line: number, column: number): boolean {
  const text = source.slice(line, lineEnd(source, line));
  return /^-(?:\s|$)/.test(text.slice(column)) && text.slice(0, column).trim() === '';
}
