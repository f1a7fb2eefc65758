import type { Splice } from './edit-result';
import { quoteStyle } from './set-scalar';
import { isBlank, lineBreakOf, lineEnd, lineStart, nextLine } from './text-lines';
import { scalarText } from './yaml-scalar';
import { findStructure } from './yaml-tree';
import type { YamlNode } from './yaml-tree';

/** Adds an item to `[a, b]`. In a list with one item a line it gets its own line, below the comment of the last one. */
export function planFlowAdd(source: string, list: YamlNode, value: string): Splice[] {
  const last = list.children.at(-1);
  if (!last) return [{ start: list.start + 1, end: list.start + 1, text: scalarText(value, 'plain', true) }];
  const text = scalarText(value, quoteStyle(last), true);
  const indent = source.slice(lineStart(source, last.start), last.start);
  const line = nextLine(source, lineEnd(source, last.end));
  if (!isBlank(indent) || line >= list.end) return [{ start: last.end, end: last.end, text: `, ${text}` }];
  const comma = commaAfter(source, last);
  if (comma >= line) return [{ start: last.end, end: last.end, text: `, ${text}` }];
  const own = { start: line, end: line, text: `${indent}${text}${comma < 0 ? '' : ','}${lineBreakOf(source)}` };
  return comma < 0 ? [{ start: last.end, end: last.end, text: ',' }, own] : [own];
}

/** Takes an item out together with one comma; a line that held nothing else goes with its comment. */
export function planFlowRemove(source: string, list: YamlNode, index: number): Splice[] {
  const item = list.children[index];
  if (!item) return [];
  const before = list.children[index - 1];
  const comma = commaAfter(source, item);
  const own = ownLines(source, list, item.start, comma < 0 ? item.end : comma + 1);
  if (comma >= 0) return [own ?? { start: item.start, end: skipBlanks(source, comma + 1), text: '' }];
  if (!before) return [own ?? { start: item.start, end: item.end, text: '' }];
  const separator = commaAfter(source, before);
  if (isBlank(source.slice(separator + 1, item.start)) && !own) return [{ start: separator, end: item.end, text: '' }];
  return [{ start: separator, end: separator + 1, text: '' }, own ?? { start: item.start, end: item.end, text: '' }];
}

/** The comma behind an item; -1 where the list ends without one. */
function commaAfter(source: string, item: YamlNode): number {
  const at = findStructure(source, item.end, ',]');
  return source[at] === ',' ? at : -1;
}

/** Whole lines, if nothing but this item and a comment is on them. */
function ownLines(source: string, list: YamlNode, start: number, end: number): Splice | null {
  const line = lineStart(source, start);
  const after = lineEnd(source, end);
  const alone = isBlank(source.slice(line, start)) && /^[ \t]*(?:[ \t]#.*)?$/.test(source.slice(end, after));
  return alone && line > list.start && after < list.end
    ? { start: line, end: nextLine(source, after), text: '' }
    : null;
}

/** A comment keeps its blank: without one it would be text. */
function skipBlanks(source: string, from: number): number {
  return from + (/^[ \t]*(?![ \t#])/.exec(source.slice(from))?.[0].length ?? 0);
}
