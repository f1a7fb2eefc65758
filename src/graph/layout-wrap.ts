/** Layers that are too wide for a picture become several rows. */
import { type Order, orderBy } from './layout-crossings';
import type { Arc } from './layout-layers';
import { buildMesh, type Mesh } from './layout-mesh';
import type { OrderedMesh } from './layout-ordering';
import { at } from './packed-lists';

/**
 * Spreads each row of more than `widest` boxes over several rows, in turn from left to right, so that the new rows are equally full
 * everywhere; lines that pass a new row get a bend in it, in the place of the box or bend that they come from.
 *
 * Pre: `mesh` was built of `arcs`. Post: no row has more than `widest` boxes, and no more lines cross than before.
 * Cost: that of building and sorting the larger mesh.
 */
export function wrapRows({ mesh, order }: OrderedMesh, arcs: readonly Arc[], widest: number): OrderedMesh {
  const { rows, origin } = spread(mesh, order, arcs, widest);
  if (origin.length === mesh.rowCount) return { mesh, order };
  const wrapped = buildMesh(rows, arcs);
  const key = keysOf({ mesh, order }, wrapped, origin);
  const points = Array.from(wrapped.rowOf.keys());
  points.sort((a, b) => at(key.own, a) - at(key.own, b) || (key.away[a] ?? 0) - (key.away[b] ?? 0) || a - b);
  return { mesh: wrapped, order: orderBy(wrapped, points) };
}

/** The new row of each box, and for each new row the row that it comes from. */
function spread(mesh: Mesh, order: Order, arcs: readonly Arc[], widest: number): { rows: number[]; origin: number[] } {
  const weight = new Array<number>(mesh.boxCount).fill(0);
  for (const { from, to } of arcs) {
    weight[from] = (weight[from] ?? 0) + 1;
    weight[to] = (weight[to] ?? 0) - 1;
  }
  const rows = new Array<number>(mesh.boxCount).fill(0);
  const origin: number[] = [];
  order.rows.forEach((points, row) => {
    const boxes = points.filter((point) => point < mesh.boxCount);
    const count = Math.max(1, Math.ceil(boxes.length / widest));
    for (let first = 0; first < boxes.length; first += count) {
      // Of neighbours, those with more lines downwards than upwards go into the lower rows: that keeps lines short.
      const group = boxes.slice(first, first + count).sort((a, b) => (weight[a] ?? 0) - (weight[b] ?? 0) || a - b);
      group.forEach((box, i) => (rows[box] = origin.length + i));
    }
    for (let i = 0; i < count; i += 1) origin.push(row);
  });
  return { rows, origin };
}

/**
 * For each point of the wrapped mesh, the place of the point that it comes from, and, where several come from one box, the place of the
 * point that its line goes on to: `own` and `away`.
 */
function keysOf(
  { mesh, order }: OrderedMesh,
  wrapped: Mesh,
  origin: readonly number[],
): { own: Int32Array; away: Int32Array } {
  const own = new Int32Array(wrapped.rowOf.length);
  const away = new Int32Array(wrapped.rowOf.length);
  wrapped.chains.forEach((chain, i) => {
    const old = mesh.chains[i] ?? [];
    const top = at(mesh.rowOf, old[0] ?? 0);
    for (const point of chain) {
      const step = (origin[at(wrapped.rowOf, point)] ?? 0) - top;
      own[point] = at(order.place, old[step] ?? 0);
      if (point < wrapped.boxCount) continue;
      away[point] = at(order.place, (step === 0 ? old[1] : old[step - 1]) ?? 0);
    }
  });
  return { own, away };
}
