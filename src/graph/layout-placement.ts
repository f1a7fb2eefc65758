/** Where each point stands from left to right. */
import type { Mesh } from './layout-mesh';
import type { OrderedMesh } from './layout-ordering';
import { RowPooling } from './layout-pooling';
import { buildSprings, type Springs } from './layout-springs';
import type { Ports } from './layout-ports';
import { type Room, straighten } from './layout-straightening';
import { at } from './packed-lists';

/** How wide a box is, and how much room there is between two of a row. */
export interface Spacing {
  readonly width: number;
  readonly gapX: number;
}

/** Rounds of moving every row towards its neighbours: the first ones for the squares of lengths, the others for lengths. */
const SQUARE_ROUNDS = 6;
const LENGTH_ROUNDS = 18;
/** At a smaller distance a pull grows no more; halved from round to round. */
const FAR = 64;
const NEAR = 1;
/** Of a point that nothing pulls: it makes room. */
const IDLE = 0.001;

/**
 * The middle of each point, so that lines are short and straight: row by row, to the places for which the sum of the distances to the
 * points above and below is smallest, in the given order and with the room that each needs. A distance is weighed by its
 * inverse of the round before (iteratively reweighted least squares), so that lengths count and not their squares, and what can be
 * straight becomes straight.
 *
 * Post: neighbours in a row have their room. Cost: O(points + lines) for each of a fixed number of rounds.
 * Source: the aim is that of Gansner, Koutsofios, North and Vo (1993), the way is block coordinate descent.
 */
export function placeAcross(ordered: OrderedMesh, ports: Ports, spacing: Spacing): Float64Array {
  const { mesh, order } = ordered;
  const x = new Float64Array(mesh.rowOf.length);
  const room = roomOf(mesh, spacing);
  const offsets = order.rows.map((points) => offsetsOf(points, room));
  order.rows.forEach((points, row) => {
    const middle = (offsets[row]?.at(-1) ?? 0) / 2;
    points.forEach((point, i) => (x[point] = (offsets[row]?.[i] ?? 0) - middle));
  });
  const springs = buildSprings(mesh, ports);
  const pooling = new RowPooling(order.rows.reduce((most, points) => Math.max(most, points.length), 0));
  for (let round = 0; round < SQUARE_ROUNDS + LENGTH_ROUNDS; round += 1) {
    const near = round < SQUARE_ROUNDS ? Infinity : Math.max(NEAR, FAR * 2 ** (SQUARE_ROUNDS - round));
    for (let step = 0; step < mesh.rowCount; step += 1) {
      const row = round % 2 === 0 ? step : mesh.rowCount - 1 - step;
      const points = order.rows[row] ?? [];
      const rowOffsets = offsets[row] ?? new Float64Array(0);
      pooling.clear();
      points.forEach((point, i) => addWish(pooling, springs, { x, near, point, offset: rowOffsets[i] ?? 0 }));
      pooling.write(points, rowOffsets, x);
    }
  }
  straighten(ordered, ports, room, x);
  return x;
}

/** How far each point of a row is from the first when all stand as close as they may. */
function offsetsOf(points: readonly number[], room: Room): Float64Array {
  const offsets = new Float64Array(points.length);
  for (let i = 1; i < points.length; i += 1) {
    offsets[i] = (offsets[i - 1] ?? 0) + room(points[i - 1] ?? 0, points[i] ?? 0);
  }
  return offsets;
}

/** Lines may run closer to each other than boxes stand. */
function roomOf({ boxCount }: Mesh, { width, gapX }: Spacing): Room {
  return (left, right) => {
    if (left < boxCount && right < boxCount) return width + gapX;
    return left < boxCount || right < boxCount ? (width + gapX * 1.5) / 2 : gapX * 0.4;
  };
}

interface Place {
  readonly x: Float64Array;
  readonly near: number;
  readonly point: number;
  readonly offset: number;
}

function addWish(pooling: RowPooling, springs: Springs, { x, near, point, offset }: Place): void {
  const here = x[point] ?? 0;
  const end = at(springs.start, point + 1);
  let weight = 0;
  let sum = 0;
  for (let i = at(springs.start, point); i < end; i += 1) {
    const there = (x[at(springs.other, i)] ?? 0) + (springs.shift[i] ?? 0);
    const pull = (springs.pull[i] ?? 0) / (near === Infinity ? 1 : Math.max(near, Math.abs(there - here)));
    weight += pull;
    sum += pull * there;
  }
  if (weight > 0) pooling.add(sum / weight - offset, weight);
  else pooling.add(here - offset, IDLE);
}
