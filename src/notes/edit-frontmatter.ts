import { planAddItem, planNewList, planRemoveItem } from './edit-list';
import { refuse, splice } from './edit-result';
import type { EditResult, Problem } from './edit-result';
import { findFrontmatter, topOf } from './frontmatter-block';
import { nameKey } from './name-key';
import { planReplaceItem } from './replace-item';
import { sameValue } from './same-value';
import { planScalar } from './set-scalar';
import { lineBreakOf } from './text-lines';
import { entryLines } from './value-plan';
import type { ValuePlan } from './value-plan';
import { readBlock } from './yaml-block';
import type { Entry, YamlBlock } from './yaml-block';
import { itemText, listForm } from './yaml-list';
import { keyText, scalarText } from './yaml-scalar';
import type { ScalarValue } from './yaml-scalar';

/** An edit of one property in the frontmatter. */
export type PropertyEdit =
  | { readonly kind: 'set-property'; readonly property: string; readonly value: ScalarValue }
  | { readonly kind: 'set-list'; readonly property: string; readonly values: readonly string[] }
  | { readonly kind: 'add-list-item' | 'remove-list-item'; readonly property: string; readonly value: string }
  /** `value` in the place of the item, or of the one value, that reads `from`. */
  | { readonly kind: 'replace-list-item'; readonly property: string; readonly from: string; readonly value: string }
  /** The property with all its lines; comments around it stay. */
  | { readonly kind: 'remove-property'; readonly property: string };

/** Changes one property and no other byte of the note; what the change would read as is checked before it is handed out. */
export function editFrontmatter(text: string, edit: PropertyEdit): EditResult {
  const found = findFrontmatter(text);
  if (found === 'unclosed') {
    return refuse(
      { reason: 'The frontmatter that begins here has no closing `---` line. Add one by hand first.', offset: 0 },
      text,
    );
  }
  const [start, end] = found === 'none' ? [topOf(text), topOf(text)] : [found.start, found.end];
  const block = readBlock(text.slice(start, end));
  if ('reason' in block) return refuse(block, text, start);
  const source = editBlock(block, edit, lineBreakOf(text));
  if (typeof source !== 'string') return refuse(source, text, start);
  if (source === block.source) return { ok: true, text };
  const eol = lineBreakOf(text);
  const written = found === 'none' ? `---${eol}${source}---${eol}` : source;
  return { ok: true, text: text.slice(0, start) + written + text.slice(end) };
}

function editBlock(block: YamlBlock, edit: PropertyEdit, eol: string): string | Problem {
  const found = block.entries.filter((entry) => entry.name !== null && isNamed(entry.name, edit.property));
  const [entry, second] = found;
  if (entry && second) {
    const reason = `"${entry.name}" and "${second.name}" are one property written twice. Keep one of them, then try again.`;
    return { reason, offset: second.key.start };
  }
  if (!entry) return addProperty(block, edit, eol);
  if (entry.key.marked || entry.node.marked || entry.colon < 0) {
    const reason = `"${entry.name}" uses an anchor, an alias, a tag or a \`?\`. Change it by hand.`;
    return { reason, offset: Math.max(0, entry.key.start) };
  }
  if (edit.kind === 'set-list') return setList(block, entry, edit.values);
  if (edit.kind === 'remove-property') return removeEntry(block, entry);
  const source = applyPlan(block, entry, planFor(block, entry, edit));
  // A list may hold an item twice; each round takes out one.
  const again = edit.kind === 'remove-list-item' && typeof source === 'string' && source !== block.source;
  return again ? editAgain(source, edit) : source;
}

type ValueEdit = Exclude<PropertyEdit, { kind: 'set-list' | 'remove-property' }>;

function planFor(block: YamlBlock, entry: Entry, edit: ValueEdit): ValuePlan {
  if (edit.kind === 'set-property') return planScalar(block, entry, edit.value);
  if (edit.kind === 'replace-list-item') return planReplaceItem(block, entry, edit.from, edit.value);
  return edit.kind === 'add-list-item'
    ? planAddItem(block, entry, edit.value)
    : planRemoveItem(block, entry, edit.value);
}

function editAgain(source: string, edit: PropertyEdit): string | Problem {
  const block = readBlock(source);
  return 'reason' in block ? block : editBlock(block, edit, lineBreakOf(source));
}

function isNamed(name: string, property: string): boolean {
  const key = nameKey(name);
  return key === '' ? name === property : key === nameKey(property);
}

/** Goes from one list to the other by single items where that leads there, so that the comments of those that stay live on. */
function setList(block: YamlBlock, entry: Entry, values: readonly string[]): string | Problem {
  if (sameValue(entry.value, [...values])) return block.source;
  const old = entry.node.children.map((item) => itemText(block.source, item) ?? '');
  const form = listForm(block.source, entry);
  const kept = old.filter((item) => values.includes(item));
  const texts = Array.isArray(entry.value) && sameValue(entry.value, old) && new Set(old).size === old.length;
  const inOrder =
    kept.length > 0 && kept.every((item, index) => item === values[index]) && new Set(values).size === values.length;
  if ((form !== 'block' && form !== 'flow') || !texts || !inOrder)
    return applyPlan(block, entry, planNewList(block, entry, values));
  const property = entry.name ?? '';
  const removed = old
    .filter((item) => !kept.includes(item))
    .map((value) => ({ kind: 'remove-list-item' as const, property, value }));
  const added = values.slice(kept.length).map((value) => ({ kind: 'add-list-item' as const, property, value }));
  return [...removed, ...added].reduce<string | Problem>(
    (source, edit) => (typeof source === 'string' ? editAgain(source, edit) : source),
    block.source,
  );
}

/** A new property becomes the last one of the block. */
function addProperty(block: YamlBlock, edit: PropertyEdit, eol: string): string | Problem {
  if (edit.kind === 'remove-list-item' || edit.kind === 'remove-property') return block.source;
  if (edit.kind === 'replace-list-item') return { reason: `There is no "${edit.property}" in this note.` };
  if (edit.property.trim() === '') return { reason: 'A property needs a name.' };
  const key = `${block.indent}${keyText(edit.property)}:`;
  const items = edit.kind === 'set-list' ? edit.values : edit.kind === 'add-list-item' ? [edit.value] : null;
  const lines = items ? listLines(key, block.indent, items) : [key + scalarSuffix(edit)];
  const source = block.source + lines.map((line) => line + eol).join('');
  return checked(block, source, block.entries.length, items ?? (edit.kind === 'set-property' ? edit.value : null));
}

function listLines(key: string, indent: string, items: readonly string[]): string[] {
  if (items.length === 0) return [`${key} []`];
  return [key, ...items.map((item) => `${indent}  - ${scalarText(item, 'plain', false)}`)];
}

function scalarSuffix(edit: PropertyEdit): string {
  return edit.kind !== 'set-property' || edit.value === null ? '' : ` ${scalarText(edit.value, 'plain', false)}`;
}

function applyPlan(block: YamlBlock, entry: Entry, plan: ValuePlan): string | Problem {
  if (plan === null) return block.source;
  if ('reason' in plan) return plan;
  return checked(block, splice(block.source, plan.splices), block.entries.indexOf(entry), plan.expected);
}

function removeEntry(block: YamlBlock, entry: Entry): string | Problem {
  const { start, end } = entryLines(block, entry);
  const source = splice(block.source, [{ start, end, text: '' }]);
  const others = block.entries.filter((one) => one !== entry);
  const after = readBlock(source);
  const stay =
    !('reason' in after) &&
    sameValue(
      after.entries.map(({ name, value }) => [name, value]),
      others.map(({ name, value }) => [name, value]),
    );
  return stay ? source : unsafe(entry);
}

/** The last guard: whatever form a value had, the new text must read as meant, and every other property as before. */
function checked(block: YamlBlock, source: string, index: number, expected: unknown): string | Problem {
  const after = readBlock(source);
  const wanted = block.entries.map((entry) => entry.value);
  wanted[index] = expected;
  if (!('reason' in after)) {
    const values = after.entries.map((entry) => entry.value);
    const named = block.entries.every((entry, at) => entry.name === after.entries[at]?.name);
    if (named && sameValue(values, wanted)) return source;
  }
  return unsafe(block.entries[index]);
}

function unsafe(entry: Entry | undefined): Problem {
  const name = entry ? `"${entry.name}" is` : 'The frontmatter is';
  return {
    reason: `${name} written in a way that cannot be changed safely. Change it by hand.`,
    offset: entry?.key.start ?? 0,
  };
}
