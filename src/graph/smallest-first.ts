/** A queue that gives the smallest number first: a binary heap (Williams, 1964). Adding and taking cost O(log n). */
export class SmallestFirst {
  private readonly heap: number[] = [];

  add(value: number): void {
    let place = this.heap.push(value) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.valueAt(parent) <= value) break;
      this.heap[place] = this.valueAt(parent);
      place = parent;
    }
    this.heap[place] = value;
  }

  /** Removes the smallest and returns it; undefined when there is none. */
  take(): number | undefined {
    const smallest = this.heap[0];
    const last = this.heap.pop();
    if (last !== undefined && this.heap.length > 0) this.sink(last);
    return smallest;
  }

  /** Puts `value` at the top and lets it sink to its place. */
  private sink(value: number): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const child = this.valueAt(left + 1) < this.valueAt(left) ? left + 1 : left;
      if (this.valueAt(child) >= value) break;
      this.heap[place] = this.valueAt(child);
      place = child;
    }
    this.heap[place] = value;
  }

  private valueAt(place: number): number {
    return this.heap[place] ?? Infinity;
  }
}
