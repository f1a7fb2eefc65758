/** How names and property names are compared: without regard to case, spaces, `-` and `_`. */
export function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/**
 * The candidate that a misspelt name most likely means: at most a third of its letters differ (one always may), counted as
 * insertions, deletions, replacements and swaps of neighbours (optimal string alignment). Of several equally near ones the
 * first in the order of their letters, whatever order they come in. Null: none is near. Costs the product of the lengths for
 * each candidate, so it is for names that were not found, not for every name.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  const wanted = nameKey(name);
  if (wanted === '') return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const key = nameKey(candidate);
    if (key === '' || Math.abs(key.length - wanted.length) > bestDistance) continue;
    const distance = editDistance(wanted, key);
    if (distance < bestDistance || (distance === bestDistance && best !== null && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
