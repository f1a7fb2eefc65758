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

/**
 * The row of each box, 0 at the top: a layer of more than `widest` boxes becomes several rows of nearly the same length, with those
 * that more arcs reach from above than leave downwards in the upper ones, which keeps the arcs short.
 *
 * Pre: every arc leads to a lower layer. Post: every arc leads to a lower row; no row is longer than `widest`.
 * Cost: O(boxes log boxes + arcs).
 */
export function findRows(layers: readonly number[], arcs: readonly Arc[], widest: number): number[] {
  const pull = new Array<number>(layers.length).fill(0);
  for (const { from, to } of arcs) {
    pull[from] = (pull[from] ?? 0) + 1;
    pull[to] = (pull[to] ?? 0) - 1;
  }
  const rows = new Array<number>(layers.length).fill(0);
  let row = 0;
  for (const layer of membersOf(layers).reverse()) {
    layer.sort((a, b) => (pull[a] ?? 0) - (pull[b] ?? 0) || a - b);
    const count = Math.ceil(layer.length / widest);
    layer.forEach((box, i) => (rows[box] = row + Math.floor((i * count) / layer.length)));
    row += count;
  }
  return rows;
}

/** The boxes of each layer, ascending. */
export function membersOf(layers: readonly number[]): number[][] {
  const members: number[][] = [];
  layers.forEach((layer, box) => {
    while (members.length <= layer) members.push([]);
    members[layer]?.push(box);
  });
  return members;
}
