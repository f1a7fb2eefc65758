import type { Splice } from './edit-result';
import { planFlowAdd, planFlowRemove } from './flow-list';
import { quoteStyle } from './set-scalar';
import { lineBreakOf, lineStart, nextLine } from './text-lines';
import { clearValue, joinLines, lineBelowKey } from './value-plan';
import type { ValuePlan } from './value-plan';
import type { Entry, YamlBlock } from './yaml-block';
import { itemLines, itemText, listForm } from './yaml-list';
import { scalarText } from './yaml-scalar';
import { contentEnd } from './yaml-tree';

/** Adds one item; one that is there already stays alone. */
export function planAddItem(block: YamlBlock, entry: Entry, value: string): ValuePlan {
  const form = listForm(block.source, entry);
  if (form === 'map') return noList(entry);
  if (form === 'empty') return planNewList(block, entry, [value]);
  const { source } = block;
  const expected = form === 'single' ? [entry.value, value] : [...asList(entry.value), value];
  const present = form === 'single' ? [entry.node] : entry.node.children;
  if (present.some((item) => itemText(source, item) === value)) return null;
  if (form === 'single') return { splices: wrapSingle(block, entry, value), expected };
  if (form === 'flow') return { splices: planFlowAdd(source, entry.node, value), expected };
  return { splices: [addLine(block, entry, value)], expected };
}

/** Takes one item out, the first of those that say this. */
export function planRemoveItem(block: YamlBlock, entry: Entry, value: string): ValuePlan {
  const form = listForm(block.source, entry);
  if (form === 'map') return noList(entry);
  if (form === 'empty') return null;
  const { source } = block;
  if (form === 'single') {
    return itemText(source, entry.node) === value ? { splices: clearValue(block, entry), expected: null } : null;
  }
  const index = entry.node.children.findIndex((item) => itemText(source, item) === value);
  if (index < 0) return null;
  const rest = asList(entry.value).filter((_, at) => at !== index);
  if (form === 'flow') return { splices: planFlowRemove(source, entry.node, index), expected: rest };
  const lines = itemLines(block, entry)[index];
  return { splices: lines ? [{ ...lines, text: '' }] : [], expected: rest.length > 0 ? rest : null };
}

/** Writes the whole list anew, in the form that it has. */
export function planNewList(block: YamlBlock, entry: Entry, values: readonly string[]): ValuePlan {
  const { source } = block;
  const { node, colon } = entry;
  const form = listForm(source, entry);
  if (form === 'map') return noList(entry);
  const style = quoteStyle(node.children[0] ?? node);
  if (form === 'flow') {
    const text = `[${values.map((value) => scalarText(value, style, true)).join(', ')}]`;
    return { splices: [{ start: node.start, end: node.end, text }], expected: values };
  }
  const cleared = clearValue(block, entry);
  if (values.length === 0)
    return { splices: [{ start: colon + 1, end: colon + 1, text: ' []' }, ...cleared], expected: values };
  const first = form === 'block' ? lineStart(source, node.start) : lineBelowKey(block, entry);
  const indent = form === 'block' ? source.slice(first, node.start) : `${block.indent}  `;
  const lines = values.map((value) => `${indent}- ${scalarText(value, style, false)}`);
  return { splices: [{ start: first, end: first, text: joinLines(block, lines) }, ...cleared], expected: values };
}

function addLine(block: YamlBlock, entry: Entry, value: string): Splice {
  const { source } = block;
  const last = itemLines(block, entry).at(-1);
  const at = last?.end ?? entry.limit;
  const indent = last ? source.slice(last.start, last.dash) : block.indent;
  const style = quoteStyle(entry.node.children.at(-1) ?? entry.node);
  return { start: at, end: at, text: joinLines(block, [`${indent}- ${scalarText(value, style, false)}`]) };
}

/** One value becomes the first item of a list; its own bytes stay. */
function wrapSingle(block: YamlBlock, entry: Entry, value: string): Splice[] {
  const { source, indent } = block;
  const { node, colon } = entry;
  const eol = lineBreakOf(source);
  const end = nextLine(source, contentEnd(source, node.end, entry.limit));
  const item = (prefix: string): Splice => ({
    start: end,
    end,
    text: `${prefix}- ${scalarText(value, quoteStyle(node), false)}${eol}`,
  });
  const line = lineStart(source, node.start);
  // Further lines of a value must stand deeper than its dash, which only a dash in the key's own column is sure to give.
  const long = node.kind === 'block-scalar' || /[\r\n]/.test(source.slice(node.start, node.end));
  const dash = long ? indent : `${indent}  `;
  if (line <= colon) return [{ start: colon + 1, end: colon + 1, text: `${eol}${dash}-` }, item(dash)];
  if (long) return [{ start: line, end: line, text: `${indent}-${eol}` }, item(indent)];
  return [{ start: node.start, end: node.start, text: '- ' }, item(source.slice(line, node.start))];
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function noList(entry: Entry): ValuePlan {
  return {
    reason: `"${entry.name}" holds properties of its own where a list is expected. Change it by hand.`,
    offset: entry.key.start,
  };
}
