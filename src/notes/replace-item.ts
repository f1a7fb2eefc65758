import { planNewList, planRemoveItem } from './edit-list';
import { planScalar, quoteStyle } from './set-scalar';
import type { ValuePlan } from './value-plan';
import type { Entry, YamlBlock } from './yaml-block';
import { itemText, listForm } from './yaml-list';
import { scalarText } from './yaml-scalar';

/**
 * Puts one item in the place of another, in the quotes that it has; where the new one is there already, the old one goes. A single value
 * counts as a list of one; of several names in one text (`a, b`) a list is made, because links and names do not mix in a text.
 */
export function planReplaceItem(block: YamlBlock, entry: Entry, from: string, value: string): ValuePlan {
  const form = listForm(block.source, entry);
  if (form === 'single') return planReplaceSingle(block, entry, from, value);
  if (form !== 'block' && form !== 'flow') return missing(entry, from);
  const texts = entry.node.children.map((item) => itemText(block.source, item)?.trim());
  const index = texts.indexOf(from.trim());
  const item = entry.node.children[index];
  if (!item) return missing(entry, from);
  if (from.trim() === value) return null;
  if (texts.includes(value)) return planRemoveItem(block, entry, itemText(block.source, item) ?? from);
  if (item.kind === 'block-scalar' || !Array.isArray(entry.value)) return byHand(entry, from);
  const text = scalarText(value, quoteStyle(item), form === 'flow');
  // An empty item has no place of its own, and nobody asks for one.
  if (item.start < 0) return byHand(entry, from);
  const expected = entry.value.map((one: unknown, at) => (at === index ? value : one));
  return { splices: [{ start: item.start, end: item.end, text }], expected };
}

function planReplaceSingle(block: YamlBlock, entry: Entry, from: string, value: string): ValuePlan {
  const text = itemText(block.source, entry.node);
  if (text === null) return byHand(entry, from);
  if (text.trim() === from.trim()) return planScalar(block, entry, value);
  const names = text.split(',').map((name) => name.trim());
  if (/[[\]]/.test(text) || names.includes('') || !names.includes(from.trim())) return missing(entry, from);
  const replaced = names.map((name) => (name === from.trim() ? value : name));
  return planNewList(block, entry, [...new Set(replaced)]);
}

function missing(entry: Entry, from: string): ValuePlan {
  return { reason: `"${entry.name}" does not hold "${from}" as an item of its own.`, offset: entry.key.start };
}

function byHand(entry: Entry, from: string): ValuePlan {
  return {
    reason: `"${from}" in "${entry.name}" is written in a way that cannot be changed. Change it by hand.`,
    offset: entry.key.start,
  };
}
