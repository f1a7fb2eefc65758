import { numberPlaces, type Order } from './layout-crossings';
import type { Mesh } from './layout-mesh';
import { at, type PackedLists } from './packed-lists';

/** How far a point may go in one step, in places to each side. */
const REACH = 16;

/**
 * Improves an order row by row while the rows above and below stand still. Counts its own work, so that a caller can stop it at
 * the same point on every machine.
 */
export class Sifter {
  /** Pairs of points compared so far. */
  work = 0;
  private readonly mesh: Mesh;
  private readonly order: Order;
  /** For each point the places of its neighbours, ascending, in the ranges of `mesh.above` and `mesh.below`. */
  private readonly placesAbove: Int32Array;
  private readonly placesBelow: Int32Array;

  constructor(mesh: Mesh, order: Order) {
    this.mesh = mesh;
    this.order = order;
    this.placesAbove = new Int32Array(mesh.above.items.length);
    this.placesBelow = new Int32Array(mesh.below.items.length);
  }

  /**
   * Takes each point of the row in turn to the place within reach where its lines cross the fewest others; returns how many crossings
   * that saved.
   *
   * Post: never more crossings than before. Cost: O(row * REACH) pairs, each as many steps as the two points have lines.
   * Source: sifting, Matuszewski, Schönfeld and Molitor (1999); with a reach of one place it is the exchange of neighbours in
   * Gansner, Koutsofios, North and Vo (1993).
   */
  sift(row: number): number {
    const points = this.order.rows[row] ?? [];
    this.readRow(points);
    let saved = 0;
    for (const point of [...points]) {
      const from = points.indexOf(point);
      const { to, gain } = this.bestPlace(points, from);
      if (gain <= 0) continue;
      points.splice(from, 1);
      points.splice(to, 0, point);
      saved += gain;
    }
    numberPlaces(this.order, row);
    return saved;
  }

  /** Passes one point after the other to the left, then to the right, and adds up what that saves. */
  private bestPlace(points: readonly number[], from: number): { readonly to: number; readonly gain: number } {
    const point = points[from] ?? 0;
    let best = from;
    let most = 0;
    let gain = 0;
    for (let to = from - 1; to >= Math.max(0, from - REACH); to -= 1) {
      gain += this.gain(points[to] ?? 0, point);
      if (gain > most) [best, most] = [to, gain];
    }
    gain = 0;
    for (let to = from + 1; to <= Math.min(points.length - 1, from + REACH); to += 1) {
      gain += this.gain(point, points[to] ?? 0);
      if (gain > most) [best, most] = [to, gain];
    }
    return { to: best, gain: most };
  }

  /** How many crossings it saves to have `right` on the left of `left`. */
  private gain(left: number, right: number): number {
    this.work += 1;
    const { above, below } = this.mesh;
    return saving(above, this.placesAbove, left, right) + saving(below, this.placesBelow, left, right);
  }

  private readRow(points: readonly number[]): void {
    for (const point of points) {
      readPlaces(this.mesh.above, this.order, point, this.placesAbove);
      readPlaces(this.mesh.below, this.order, point, this.placesBelow);
    }
  }
}

/** By insertion: the lists are short, and mostly in order since the time before. */
function readPlaces({ start, items }: PackedLists, { place }: Order, point: number, places: Int32Array): void {
  const [first, end] = [at(start, point), at(start, point + 1)];
  for (let i = first; i < end; i += 1) {
    const value = at(place, at(items, i));
    let j = i;
    for (; j > first && at(places, j - 1) > value; j -= 1) places[j] = at(places, j - 1);
    places[j] = value;
  }
}

/** The crossings on one side with `left` on the left, less those with `right` there: a merge of the two sorted lists. */
function saving({ start }: PackedLists, places: Int32Array, left: number, right: number): number {
  const [leftFirst, leftEnd] = [at(start, left), at(start, left + 1)];
  const [first, end] = [at(start, right), at(start, right + 1)];
  if (first === end || leftFirst === leftEnd) return 0;
  if (at(places, leftEnd - 1) < at(places, first)) return (leftFirst - leftEnd) * (end - first);
  if (at(places, leftFirst) > at(places, end - 1)) return (leftEnd - leftFirst) * (end - first);
  let lower = first;
  let upTo = first;
  let sum = 0;
  for (let i = leftFirst; i < leftEnd; i += 1) {
    const place = at(places, i);
    while (lower < end && at(places, lower) < place) lower += 1;
    upTo = Math.max(upTo, lower);
    while (upTo < end && at(places, upTo) === place) upTo += 1;
    sum += lower - first - (end - upTo);
  }
  return sum;
}
