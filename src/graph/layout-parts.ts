import type { Arc } from './layout-layers';

/** Some of the boxes, ascending, and the arcs among them by their places in `boxes`. */
export interface LoosePart {
  readonly boxes: readonly number[];
  readonly arcs: readonly Arc[];
}

/**
 * The parts that no arc joins to each other, in the order of their first boxes; all boxes without an arc are one part, the last.
 *
 * Source: union by path halving (Tarjan and van Leeuwen, 1984). Cost: nearly O(boxes + arcs).
 */
export function splitParts(boxCount: number, arcs: readonly Arc[]): LoosePart[] {
  const parent = Int32Array.from({ length: boxCount }, (_, box) => box);
  for (const { from, to } of arcs) {
    const [one, other] = [rootOf(parent, from), rootOf(parent, to)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  const joined = new Set(arcs.flatMap(({ from, to }) => [from, to]));
  const parts = new Map<number, { boxes: number[]; arcs: Arc[] }>();
  const alone: number[] = [];
  const placeOf = new Map<number, number>();
  for (let box = 0; box < boxCount; box += 1) {
    const root = rootOf(parent, box);
    const boxes = joined.has(box) ? (parts.get(root)?.boxes ?? []) : alone;
    if (boxes !== alone && boxes.length === 0) parts.set(root, { boxes, arcs: [] });
    placeOf.set(box, boxes.push(box) - 1);
  }
  for (const { from, to } of arcs) {
    parts.get(rootOf(parent, from))?.arcs.push({ from: placeOf.get(from) ?? 0, to: placeOf.get(to) ?? 0 });
  }
  return [...parts.values(), ...(alone.length > 0 ? [{ boxes: alone, arcs: [] }] : [])];
}

function rootOf(parent: Int32Array, box: number): number {
  let root = box;
  for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
    parent[root] = parent[up] ?? up;
    root = up;
  }
  return root;
}
