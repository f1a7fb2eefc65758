/** Which point stands left of which: the step that decides how often lines cross. */
import { copyOrder, countCrossings, type Order, orderBy } from './layout-crossings';
import { RowImprover } from './layout-exchanges';
import type { Mesh } from './layout-mesh';
import { sweep } from './layout-sweeps';
import { at, listAt, type PackedLists } from './packed-lists';

interface Ranked {
  readonly order: Order;
  readonly crossings: number;
}

/** Sweeps that bring nothing before a start is given up. */
const PATIENCE = 6;
const MOST_SWEEPS = 30;
/** Pairs of points that may be compared in all; what is left of it bounds the time on large graphs. */
const MOST_WORK = 3_000_000;

/**
 * Orders the points of each row so that few lines cross: sweeps and exchanges from two starts, then sifting of the best.
 * The result depends on the mesh alone; how long it goes on is counted in steps, never in time.
 *
 * Cost: bounded by `MOST_SWEEPS` sweeps for each start and about `MOST_WORK` comparisons.
 */
export function orderRows(mesh: Mesh): Order {
  const starts = [walk(mesh, mesh.below, false), walk(mesh, mesh.above, true)];
  const [first, ...others] = starts.map((points) => sweepOrder(mesh, orderBy(mesh, points)));
  if (!first) return orderBy(mesh, []);
  const best = others.reduce((one, other) => (other.crossings < one.crossings ? other : one), first);
  siftOrder(mesh, best.order);
  return best.order;
}

/** Depth first from row to row, so that what belongs together starts side by side. */
function walk(mesh: Mesh, next: PackedLists, fromBelow: boolean): number[] {
  const seen = new Uint8Array(mesh.rowOf.length);
  const found: number[] = [];
  const roots = Array.from(mesh.rowOf.keys()).sort((a, b) => at(mesh.rowOf, a) - at(mesh.rowOf, b) || a - b);
  if (fromBelow) roots.reverse();
  for (const root of roots) {
    const stack = [root];
    for (let point = stack.pop(); point !== undefined; point = stack.pop()) {
      if (seen[point] === 1) continue;
      seen[point] = 1;
      found.push(point);
      stack.push(...listAt(next, point).slice().reverse());
    }
  }
  return found;
}

function sweepOrder(mesh: Mesh, order: Order): Ranked {
  let best: Ranked = { order: copyOrder(order), crossings: countCrossings(mesh, order) };
  const improver = new RowImprover(mesh, order);
  for (let round = 0, idle = 0; round < MOST_SWEEPS && idle < PATIENCE && best.crossings > 0; round += 1) {
    sweep(mesh, order, round % 2 === 0, round % 4 > 1);
    for (let row = 0; row < mesh.rowCount; row += 1) improver.exchange(row);
    const crossings = countCrossings(mesh, order);
    idle += 1;
    if (crossings >= best.crossings) continue;
    best = { order: copyOrder(order), crossings };
    idle = 0;
  }
  return best;
}

/** Down and up again until a round saves nothing, or the work is spent. */
function siftOrder(mesh: Mesh, order: Order): void {
  const improver = new RowImprover(mesh, order);
  for (let saved = 1; saved > 0;) {
    saved = 0;
    for (let step = 0; step < 2 * mesh.rowCount; step += 1) {
      if (improver.work > MOST_WORK) return;
      saved += improver.sift(step < mesh.rowCount ? step : 2 * mesh.rowCount - 1 - step);
    }
  }
}
