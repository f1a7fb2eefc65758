/**
 * Whether two values read from YAML are the same. Aliases make values that hold themselves, and ones that would be huge if each way through
 * them were walked: a pair that was met before is taken for equal.
 */
export function sameValue(a: unknown, b: unknown, met = new Map<object, object>()): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (met.get(a) === b) return true;
  met.set(a, b);
  if (a instanceof Map && b instanceof Map) return sameItems([...a.entries()].flat(), [...b.entries()].flat(), met);
  return Array.isArray(a) && Array.isArray(b) && sameItems(a, b, met);
}

function sameItems(a: readonly unknown[], b: readonly unknown[], met: Map<object, object>): boolean {
  return a.length === b.length && a.every((item, index) => sameValue(item, b[index], met));
}
