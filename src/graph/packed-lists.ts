/** Many short lists of small whole numbers in two typed arrays: list `i` is `items[start[i]]` up to `items[start[i + 1]]`, without the latter. */
export interface PackedLists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Packs the lists, each sorted and without repeats. Cost: O(n log n) for n items. */
export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const tidy = lists.map(sortedNumbers);
  const start = new Int32Array(tidy.length + 1);
  tidy.forEach((list, i) => (start[i + 1] = at(start, i) + list.length));
  const items = new Int32Array(at(start, tidy.length));
  tidy.forEach((list, i) => items.set(list, at(start, i)));
  return { start, items };
}

/** The numbers, ascending and without repeats. Cost: O(n log n). */
export function sortedNumbers(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** List `i`, as a view that copies nothing; empty when there is no such list. */
export function listAt(lists: PackedLists, i: number): Int32Array {
  return lists.items.subarray(at(lists.start, i), at(lists.start, i + 1));
}

/** The number at `i`; 0 beyond the end, which no caller here reaches. */
export function at(numbers: Int32Array, i: number): number {
  return numbers[i] ?? 0;
}
