import type { Entry, YamlBlock } from './yaml-block';
import { clearValue } from './value-plan';
import type { ValuePlan } from './value-plan';
import { listForm } from './yaml-list';
import { scalarText } from './yaml-scalar';
import type { QuoteStyle, ScalarValue } from './yaml-scalar';
import type { YamlNode } from './yaml-tree';

/** Puts one value in the place of another. A list of several values is not given up for one. */
export function planScalar(block: YamlBlock, entry: Entry, value: ScalarValue): ValuePlan {
  if (Object.is(entry.value, value)) return null;
  const form = listForm(block.source, entry);
  const { node, colon } = entry;
  if (form === 'map')
    return { reason: `"${entry.name}" holds properties of its own. Change it by hand.`, offset: node.start };
  if (form === 'block' || form === 'flow') return planOverList(block, entry, value);
  if (value === null) return { splices: clearValue(block, entry), expected: null };
  const text = scalarText(value, quoteStyle(node), false);
  if (node.kind === 'empty' || node.kind === 'block-scalar') {
    const inserted = { start: colon + 1, end: colon + 1, text: ` ${text}` };
    return { splices: [inserted, ...clearValue(block, entry)], expected: value };
  }
  return { splices: [{ start: node.start, end: node.end, text }], expected: value };
}

/** `status: [active]` and the same as a block: the one item's place is taken, with the comment behind it left alone. */
function planOverList(block: YamlBlock, entry: Entry, value: ScalarValue): ValuePlan {
  const { source } = block;
  const { node, colon } = entry;
  const item = node.children[0];
  const start = node.flow ? node.start : colon + 1;
  const end = node.flow || !item ? node.end : item.end;
  const around =
    item && item.start >= 0 ? source.slice(start, item.start) + source.slice(item.end, end) : source.slice(start, end);
  if (node.children.length > 1 || item?.kind === 'block-scalar' || !/^[\s[\]-]*$/.test(around)) {
    const reason = `"${entry.name}" holds a list where one value is expected. Change it by hand.`;
    return { reason, offset: node.start };
  }
  if (value === null) return { splices: [{ start: colon + 1, end, text: '' }], expected: null };
  const text = scalarText(value, item ? quoteStyle(item) : 'plain', false);
  return { splices: [{ start, end, text: node.flow ? text : ` ${text}` }], expected: value };
}

export function quoteStyle(node: YamlNode): QuoteStyle {
  return node.kind === 'single' || node.kind === 'double' ? node.kind : 'plain';
}
