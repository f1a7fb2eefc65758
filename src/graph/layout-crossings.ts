import type { Mesh } from './layout-mesh';
import { at } from './packed-lists';

/** The points of each row from left to right, and the place of each point in its row. */
export interface Order {
  readonly rows: readonly number[][];
  readonly place: Int32Array;
}

/** An order in which each row has its points in the order of `points`. */
export function orderBy(mesh: Mesh, points: Iterable<number>): Order {
  const order: Order = {
    rows: Array.from({ length: mesh.rowCount }, () => []),
    place: new Int32Array(mesh.rowOf.length),
  };
  for (const point of points) {
    const row = order.rows[at(mesh.rowOf, point)];
    if (row) order.place[point] = row.push(point) - 1;
  }
  return order;
}

export function copyOrder({ rows, place }: Order): Order {
  return { rows: rows.map((row) => [...row]), place: place.slice() };
}

/** Says where the points of a row stand after they were moved. */
export function numberPlaces({ rows, place }: Order, row: number): void {
  rows[row]?.forEach((point, i) => (place[point] = i));
}

/**
 * How often two lines cross. Cost: O(lines log row) for the sum of all rows.
 * Source: Barth, Jünger and Mutzel (2002): insertion into a tree of counters, line by line from left to right.
 */
export function countCrossings(mesh: Mesh, order: Order): number {
  let crossings = 0;
  for (let row = 0; row + 1 < mesh.rowCount; row += 1) crossings += crossingsBelow(mesh, order, row);
  return crossings;
}

function crossingsBelow(mesh: Mesh, { rows, place }: Order, row: number): number {
  const tree = new Counters(rows[row + 1]?.length ?? 0);
  let crossings = 0;
  for (const point of rows[row] ?? []) {
    const end = at(mesh.below.start, point + 1);
    // Lines from one point do not cross: all are counted before any is added.
    for (let i = at(mesh.below.start, point); i < end; i += 1)
      crossings += tree.beyond(at(place, at(mesh.below.items, i)));
    for (let i = at(mesh.below.start, point); i < end; i += 1) tree.add(at(place, at(mesh.below.items, i)));
  }
  return crossings;
}

/** How many were added beyond a place: a binary indexed tree (Fenwick, 1994), counted from the right. */
class Counters {
  private readonly size: number;
  private readonly sums: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.sums = new Int32Array(size + 1);
  }

  add(place: number): void {
    for (let i = this.size - place; i <= this.size; i += i & -i) this.sums[i] = at(this.sums, i) + 1;
  }

  beyond(place: number): number {
    let sum = 0;
    for (let i = this.size - place - 1; i > 0; i -= i & -i) sum += at(this.sums, i);
    return sum;
  }
}
