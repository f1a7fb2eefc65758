/** Last touch of the placement: steps in long lines that can be taken out when several bends move at once. */
import type { OrderedMesh } from './layout-ordering';
import { pullBetween } from './layout-springs';
import type { Ports } from './layout-ports';
import { at } from './packed-lists';

/** How far the middles of two neighbours in a row must be apart. */
export type Room = (left: number, right: number) => number;

/** Passes over all lines, as a line may wait for the one beside it. */
const PASSES = 4;
/** Less is no step, and no gain. */
const STEP = 0.5;

/**
 * Moves straight runs of bends in line with what comes before or after them where that makes lines shorter, as far as there is room.
 *
 * Pre and post: neighbours in a row have their room. Cost: O(bends) for each pass.
 */
export function straighten(ordered: OrderedMesh, ports: Ports, room: Room, x: Float64Array): void {
  const { chains } = ordered.mesh;
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let i = 0; i < chains.length; i += 1) {
      // From the left and from the right in turn.
      const index = pass % 2 === 0 ? i : chains.length - 1 - i;
      const chain = chains[index] ?? [];
      const towards = { first: ports.leaving[index] ?? 0, last: ports.entering[index] ?? 0 };
      for (let first = 1, end = 1; first < chain.length - 1; first = end) {
        while (end < chain.length - 1 && Math.abs((x[chain[end] ?? 0] ?? 0) - (x[chain[first] ?? 0] ?? 0)) < STEP)
          end += 1;
        moveRun(ordered, chain, { first, end, towards }, { room, x });
      }
    }
  }
}

interface Run {
  /** The bends of the chain from `first` up to `end`, without the latter. */
  readonly first: number;
  readonly end: number;
  /** How far from the middle of its boxes the chain begins and ends. */
  readonly towards: { readonly first: number; readonly last: number };
}

function moveRun(
  ordered: OrderedMesh,
  chain: readonly number[],
  { first, end, towards }: Run,
  { room, x }: { readonly room: Room; readonly x: Float64Array },
): void {
  const [before = 0, after = 0] = [chain[first - 1], chain[end]];
  const [head = 0, tail = 0] = [chain[first], chain[end - 1]];
  const ends = [
    { x: (x[before] ?? 0) + (first === 1 ? towards.first : 0), pull: pullBetween(ordered.mesh, before, head) },
    {
      x: (x[after] ?? 0) + (end === chain.length - 1 ? towards.last : 0),
      pull: pullBetween(ordered.mesh, tail, after),
    },
  ];
  const cost = (place: number): number => ends.reduce((sum, one) => sum + one.pull * Math.abs(one.x - place), 0);
  const here = x[head] ?? 0;
  const run = chain.slice(first, end);
  const { least, most } = freedom(ordered, run, { room, x });
  for (const target of ends) {
    const place = Math.min(most, Math.max(least, target.x));
    if (cost(place) < cost(here) - STEP) {
      for (const point of run) x[point] = place;
      return;
    }
  }
}

/** Between which places all bends of a run can stand. */
function freedom(
  { mesh, order }: OrderedMesh,
  run: readonly number[],
  { room, x }: { readonly room: Room; readonly x: Float64Array },
): { readonly least: number; readonly most: number } {
  let least = -Infinity;
  let most = Infinity;
  for (const point of run) {
    const row = order.rows[at(mesh.rowOf, point)] ?? [];
    const left = row[at(order.place, point) - 1];
    const right = row[at(order.place, point) + 1];
    if (left !== undefined) least = Math.max(least, (x[left] ?? 0) + room(left, point));
    if (right !== undefined) most = Math.min(most, (x[right] ?? 0) - room(point, right));
  }
  return { least, most: Math.max(least, most) };
}
