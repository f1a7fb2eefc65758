/** Which point stands left of which: the step that decides how often lines cross. */
import { copyOrder, countCrossings, numberPlaces, type Order, orderBy } from './layout-crossings';
import type { Mesh } from './layout-mesh';
import { Sifter } from './layout-sifting';
import { sweep } from './layout-sweeps';
import { at, listAt, type PackedLists } from './packed-lists';

/** A mesh with an order of its rows. */
export interface OrderedMesh {
  readonly mesh: Mesh;
  readonly order: Order;
}

const MOST_SWEEPS = 12;
/** Sweeps that bring nothing before a start is given up. */
const PATIENCE = 4;
/** Pairs of points that sifting may compare: at least so many, and so many for each point. */
const LEAST_WORK = 30_000;
const WORK_EACH = 60;
/** The same for an order that is good already. */
const LEAST_MORE_WORK = 20_000;
const MORE_WORK_EACH = 16;

/**
 * Orders the points of each row so that few lines cross: sweeps from two starts, then sifting of the better outcome.
 *
 * Post: the order depends on the mesh alone, as it is counted in steps how long it goes on and never in time.
 * Cost: at most `MOST_SWEEPS` sweeps from each start and the work above.
 */
export function orderRows(mesh: Mesh): OrderedMesh {
  const fromTop = sweepRows(mesh, orderBy(mesh, walk(mesh, mesh.below, 1)));
  const fromBottom = sweepRows(mesh, orderBy(mesh, walk(mesh, mesh.above, -1)));
  const order = countCrossings(mesh, fromTop) <= countCrossings(mesh, fromBottom) ? fromTop : fromBottom;
  siftRows(mesh, order, Math.max(LEAST_WORK, WORK_EACH * mesh.rowOf.length));
  return { mesh, order };
}

/** Changes a good order into one with as few or fewer crossings. */
export function improveOrder({ mesh, order }: OrderedMesh): void {
  siftRows(mesh, order, Math.max(LEAST_MORE_WORK, MORE_WORK_EACH * mesh.rowOf.length));
}

/**
 * Turns the picture round where what has many lines stands rather on the left. Of two mirror images, in which as many lines cross, it
 * is so always the same one: a small change of the graph seldom turns the picture round.
 */
export function faceOrder({ mesh, order }: OrderedMesh): void {
  let lean = 0;
  for (const points of order.rows) {
    const boxes = points.filter((point) => point < mesh.boxCount);
    boxes.forEach((box, i) => (lean += (2 * i - boxes.length + 1) * lineCount(mesh, box)));
  }
  if (lean >= 0) return;
  order.rows.forEach((points, row) => {
    points.reverse();
    numberPlaces(order, row);
  });
}

function lineCount({ above, below }: Mesh, point: number): number {
  return listAt(above, point).length + listAt(below, point).length;
}

/** All points, depth first from the rows at one end, so that what is joined starts side by side. */
function walk(mesh: Mesh, next: PackedLists, direction: 1 | -1): number[] {
  const seen = new Uint8Array(mesh.rowOf.length);
  const found: number[] = [];
  const roots = Array.from(mesh.rowOf.keys());
  roots.sort((a, b) => direction * (at(mesh.rowOf, a) - at(mesh.rowOf, b)) || a - b);
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

/** Down and up in turn, ties turned round in every second pair; the best order on the way. */
function sweepRows(mesh: Mesh, order: Order): Order {
  let best = copyOrder(order);
  let fewest = countCrossings(mesh, order);
  for (let round = 0, idle = 0; round < MOST_SWEEPS && idle < PATIENCE && fewest > 0; round += 1) {
    sweep(mesh, order, { downwards: round % 2 === 0, turnTies: round % 4 > 1 });
    const crossings = countCrossings(mesh, order);
    idle = crossings < fewest ? 0 : idle + 1;
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = copyOrder(order);
  }
  return best;
}

/** Down and up until no row can be improved, or the work is spent. A row is looked at again when one beside it has changed. */
function siftRows(mesh: Mesh, order: Order, mostWork: number): void {
  const sifter = new Sifter(mesh, order);
  const isDue = new Array<boolean>(mesh.rowCount).fill(true);
  for (let step = 0; isDue.includes(true) && sifter.work < mostWork; step += 1) {
    const turn = step % (2 * mesh.rowCount);
    const row = turn < mesh.rowCount ? turn : 2 * mesh.rowCount - 1 - turn;
    if (isDue[row] !== true) continue;
    const saved = sifter.sift(row);
    isDue[row] = saved > 0;
    if (saved === 0) continue;
    if (row > 0) isDue[row - 1] = true;
    if (row + 1 < mesh.rowCount) isDue[row + 1] = true;
  }
}
