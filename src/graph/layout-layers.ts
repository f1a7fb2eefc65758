/** A line of the picture between two boxes, as their indices. `from` stands above `to`. */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/**
 * The layer of each box, 0 at the bottom: one more than the highest of those it stands on.
 *
 * Pre: no loop among the arcs. Post: every arc leads to a lower layer. Cost: O(boxes + arcs).
 * Source: longest-path layering, Sugiyama, Tagawa and Toda (1981).
 */
export function findLayers(boxCount: number, arcs: readonly Arc[]): number[] {
  const above: number[][] = Array.from({ length: boxCount }, () => []);
  const waiting = new Array<number>(boxCount).fill(0);
  for (const { from, to } of arcs) {
    above[to]?.push(from);
    waiting[from] = (waiting[from] ?? 0) + 1;
  }
  const layers = new Array<number>(boxCount).fill(0);
  const ready = waiting.flatMap((count, box) => (count === 0 ? [box] : []));
  for (const box of ready) {
    for (const upper of above[box] ?? []) {
      layers[upper] = Math.max(layers[upper] ?? 0, (layers[box] ?? 0) + 1);
      const left = (waiting[upper] ?? 0) - 1;
      waiting[upper] = left;
      if (left === 0) ready.push(upper);
    }
  }
  return layers;
}

/** The row of each box, 0 at the top: the layers, counted from the other end. */
export function findRows(boxCount: number, arcs: readonly Arc[]): number[] {
  const layers = findLayers(boxCount, arcs);
  const top = layers.reduce((most, layer) => Math.max(most, layer), 0);
  return layers.map((layer) => top - layer);
}
