/** What YAML reads to, as a tree: `too-many` values, or `too-deep`, which is what a value that holds itself looks like. */
export type PlainTree = { readonly value: unknown } | 'too-many' | 'too-deep';

interface Copying {
  left: number;
  readonly merge: boolean;
}

const DEEPEST = 50;
const MERGE_KEY = '<<';

/**
 * A copy that shares nothing, because whoever walks it must be able to end: js-yaml itself only shares what an alias repeats. Keys named
 * `__proto__` are dropped, as a copy of the value would take them for its prototype. `merge`: what stands below a `<<` belongs to the
 * mapping around it, which goes first; the copies count, so that no file grows beyond the limit.
 */
export function plainTree(value: unknown, mostValues: number, merge = false): PlainTree {
  const copied = copyOf(value, { left: mostValues, merge }, 0);
  return typeof copied === 'string' ? copied : { value: copied.value };
}

function copyOf(value: unknown, copying: Copying, depth: number): PlainTree {
  if (--copying.left < 0) return 'too-many';
  if (depth > DEEPEST) return 'too-deep';
  if (value === undefined) return { value: null };
  if (typeof value !== 'object' || value === null) return { value };
  return Array.isArray(value) ? copyList(value, copying, depth) : copyMapping(value, copying, depth);
}

function copyList(list: readonly unknown[], copying: Copying, depth: number): PlainTree {
  const copy: unknown[] = [];
  for (const item of list) {
    const copied = copyOf(item, copying, depth + 1);
    if (typeof copied === 'string') return copied;
    copy.push(copied.value);
  }
  return { value: copy };
}

function copyMapping(mapping: object, copying: Copying, depth: number): PlainTree {
  const copy: Record<string, unknown> = {};
  const merged: object[] = [];
  for (const [key, item] of Object.entries(mapping) as [string, unknown][]) {
    if (key === '__proto__') continue;
    const copied = copyOf(item, copying, depth + 1);
    if (typeof copied === 'string') return copied;
    const from = copying.merge && key === MERGE_KEY ? mappingsIn(copied.value) : null;
    if (from) merged.push(...from);
    else copy[key] = copied.value;
  }
  for (const from of merged) {
    for (const [key, item] of Object.entries(from)) if (!Object.hasOwn(copy, key)) copy[key] = item;
  }
  return { value: copy };
}

/** Null: it only looks like a merge, and stays as it is. */
function mappingsIn(value: unknown): readonly object[] | null {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isMapping = (item: unknown): item is object =>
    typeof item === 'object' && item !== null && !Array.isArray(item);
  return items.every(isMapping) ? items : null;
}
