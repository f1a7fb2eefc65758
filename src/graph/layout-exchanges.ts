import { numberPlaces, type Order } from './layout-crossings';
import type { Mesh } from './layout-mesh';
import { at, type PackedLists } from './packed-lists';

/**
 * Improves an order row by row while the rows above and below stand still. Counts its own work, so that a caller can stop it at
 * the same point on every machine.
 */
export class RowImprover {
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
   * Exchanges neighbours wherever that saves crossings, until it does nowhere; returns what was saved.
   * Source: "transpose", Gansner, Koutsofios, North and Vo (1993). Cost: O(row) pairs for each round.
   */
  exchange(row: number): number {
    const points = this.begin(row);
    let saved = 0;
    for (let before = -1; before < saved;) {
      before = saved;
      for (let i = 0; i + 1 < points.length; i += 1) {
        const [left = 0, right = 0] = [points[i], points[i + 1]];
        const gain = this.gain(left, right);
        if (gain <= 0) continue;
        points[i] = right;
        points[i + 1] = left;
        saved += gain;
      }
    }
    numberPlaces(this.order, row);
    return saved;
  }

  /**
   * Takes each point of the row in turn to the place where it has the fewest crossings; returns what was saved.
   * Source: sifting, Matuszewski, Schönfeld and Molitor (1999). Cost: O(row²) pairs.
   */
  sift(row: number): number {
    const points = this.begin(row);
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

  private bestPlace(points: readonly number[], from: number): { to: number; gain: number } {
    const point = points[from] ?? 0;
    const best = { to: from, gain: 0 };
    let gain = 0;
    for (let to = from - 1; to >= 0; to -= 1) {
      gain += this.gain(points[to] ?? 0, point);
      if (gain > best.gain) Object.assign(best, { to, gain });
    }
    gain = 0;
    for (let to = from + 1; to < points.length; to += 1) {
      gain += this.gain(point, points[to] ?? 0);
      if (gain > best.gain) Object.assign(best, { to, gain });
    }
    return best;
  }

  /** How many crossings it saves to have `right` on the left of `left`. */
  private gain(left: number, right: number): number {
    this.work += 1;
    const { above, below } = this.mesh;
    return (
      inversions(above, this.placesAbove, left, right) -
      inversions(above, this.placesAbove, right, left) +
      inversions(below, this.placesBelow, left, right) -
      inversions(below, this.placesBelow, right, left)
    );
  }

  private begin(row: number): number[] {
    const points = this.order.rows[row] ?? [];
    for (const point of points) {
      readPlaces(this.mesh.above, this.order, point, this.placesAbove);
      readPlaces(this.mesh.below, this.order, point, this.placesBelow);
    }
    return points;
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

/** The crossings of the lines of two points of a row on one side, with `left` on the left. */
function inversions({ start }: PackedLists, places: Int32Array, left: number, right: number): number {
  const first = at(start, right);
  const end = at(start, right + 1);
  const leftEnd = at(start, left + 1);
  let i = first;
  let count = 0;
  for (let j = at(start, left); j < leftEnd; j += 1) {
    const place = at(places, j);
    while (i < end && at(places, i) < place) i += 1;
    count += i - first;
  }
  return count;
}
