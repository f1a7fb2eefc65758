/** Where each point stands from left to right. */
import type { Order } from './layout-crossings';
import type { Mesh } from './layout-mesh';
import { at } from './packed-lists';

/** How much room the points of a row need between their centres. */
export interface Spacing {
  /** Of a box. */
  readonly width: number;
  /** Between two boxes. */
  readonly gap: number;
}

/** Rounds of moving every row towards its neighbours. */
const ROUNDS = 24;
/** Pieces of long lines pull harder, so that they become straight (Gansner, Koutsofios, North and Vo, 1993: 1, 2, 8). */
const PULL = [1, 2, 8] as const;
/** Below this distance a pull grows no more. */
const NEAR = 4;

/**
 * The centre of each point, so that lines are short and straight: moves row by row to the places that make the sum of the distances to
 * the points above and below smallest, in the given order and with the room that each needs. Distances are weighed anew in
 * each round (iteratively reweighted least squares), so that it is lengths that count in the end and not squares.
 *
 * Post: in each row, neighbours are at least `room` apart. Cost: O(ROUNDS * (points + lines)).
 * Source: the rows' problem is isotonic regression, solved by pooling adjacent violators (Ayer and others, 1955).
 */
export function placeAcross(mesh: Mesh, order: Order, spacing: Spacing): Float64Array {
  const x = new Float64Array(mesh.rowOf.length);
  for (const points of order.rows) {
    const offsets = offsetsOf(mesh, points, spacing);
    const middle = (offsets.at(-1) ?? 0) / 2;
    points.forEach((point, i) => (x[point] = (offsets[i] ?? 0) - middle));
  }
  const offsets = order.rows.map((points) => offsetsOf(mesh, points, spacing));
  for (let round = 0; round < ROUNDS; round += 1) {
    const sides = round < 4 ? (round % 2 === 0 ? 'above' : 'below') : 'both';
    for (let step = 0; step < mesh.rowCount; step += 1) {
      const row = round % 2 === 0 ? step : mesh.rowCount - 1 - step;
      placeRow(order.rows[row] ?? [], offsets[row] ?? [], wishes(mesh, x, sides, round >= 4), x);
    }
  }
  return x;
}

/** How far the middle of each point lies from that of the first when all stand as close as they may. */
function offsetsOf(mesh: Mesh, points: readonly number[], spacing: Spacing): number[] {
  let offset = 0;
  return points.map((point, i) => {
    if (i > 0) offset += room(mesh, points[i - 1] ?? 0, point, spacing);
    return offset;
  });
}

function room(mesh: Mesh, left: number, right: number, { width, gap }: Spacing): number {
  const boxes = Number(left < mesh.boxCount) + Number(right < mesh.boxCount);
  return boxes === 2 ? width + gap : boxes === 1 ? width / 2 + gap * 0.75 : gap * 0.45;
}

interface Wish {
  readonly x: number;
  readonly weight: number;
}

/** Where a point would stand by itself: the weighed mean of its neighbours, or where it is if it has none. */
function wishes(
  mesh: Mesh,
  x: Float64Array,
  sides: 'above' | 'below' | 'both',
  isLength: boolean,
): (point: number) => Wish {
  const lists = [...(sides === 'below' ? [] : [mesh.above]), ...(sides === 'above' ? [] : [mesh.below])];
  return (point) => {
    const here = x[point] ?? 0;
    let weight = 0;
    let sum = 0;
    for (const { start, items } of lists) {
      const end = at(start, point + 1);
      for (let i = at(start, point); i < end; i += 1) {
        const other = at(items, i);
        const there = x[other] ?? 0;
        const bends = Number(point >= mesh.boxCount) + Number(other >= mesh.boxCount);
        const pull = (PULL[bends] ?? 1) / (isLength ? Math.max(NEAR, Math.abs(there - here)) : 1);
        weight += pull;
        sum += pull * there;
      }
    }
    return weight > 0 ? { x: sum / weight, weight } : { x: here, weight: 0.001 };
  };
}

/** Points that stand as close as they may and move as one. */
interface Block {
  count: number;
  weight: number;
  /** The weighed mean of what its points wish for, less their offsets. */
  mean: number;
}

/** Post: the sum of the weighed squared distances to the wishes is the smallest that the offsets allow. */
function placeRow(
  points: readonly number[],
  offsets: readonly number[],
  wishOf: (point: number) => Wish,
  x: Float64Array,
): void {
  const blocks: Block[] = [];
  points.forEach((point, i) => {
    const wish = wishOf(point);
    let block: Block = { count: 1, weight: wish.weight, mean: wish.x - (offsets[i] ?? 0) };
    for (let left = blocks.at(-1); left && left.mean >= block.mean; left = blocks.at(-1)) {
      blocks.pop();
      block = joined(left, block);
    }
    blocks.push(block);
  });
  let i = 0;
  for (const { count, mean } of blocks) {
    for (const end = i + count; i < end; i += 1) x[points[i] ?? 0] = mean + (offsets[i] ?? 0);
  }
}

function joined(left: Block, right: Block): Block {
  const weight = left.weight + right.weight;
  return {
    count: left.count + right.count,
    weight,
    mean: (left.mean * left.weight + right.mean * right.weight) / weight,
  };
}
