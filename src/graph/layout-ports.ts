/** Where the lines of a box begin and end on its sides. */
import type { OrderedMesh } from './layout-ordering';
import { at } from './packed-lists';

/** For each chain, how far to the right of the middle of its box it leaves the upper box, and enters the lower one. */
export interface Ports {
  readonly leaving: Float64Array;
  readonly entering: Float64Array;
}

/** The part of a side over which lines are spread, */
const SPREAD = 0.6;
/** and the farthest that two of them stand apart. */
const FARTHEST = 14;

/**
 * Spreads the ends on each side of a box over its middle, in the order of the points that the lines go on to, so that lines do not
 * cross on their way to a box. Cost: O(chains log chains).
 */
export function spreadPorts(ordered: OrderedMesh, width: number): Ports {
  return {
    leaving: offsetsOn(ordered, width, (chain) => [chain[0] ?? 0, chain[1] ?? 0]),
    entering: offsetsOn(ordered, width, (chain) => [chain.at(-1) ?? 0, chain.at(-2) ?? 0]),
  };
}

/** `read` gives the box of a chain and the point next to it. */
function offsetsOn(
  { mesh, order }: OrderedMesh,
  width: number,
  read: (chain: readonly number[]) => readonly [number, number],
): Float64Array {
  const ends = mesh.chains.map((chain, index) => {
    const [box, next] = read(chain);
    return { index, box, place: at(order.place, next) };
  });
  ends.sort((a, b) => a.box - b.box || a.place - b.place);
  const offsets = new Float64Array(ends.length);
  for (let first = 0, end = 0; first < ends.length; first = end) {
    while (end < ends.length && ends[end]?.box === ends[first]?.box) end += 1;
    const last = end - first - 1;
    const step = Math.min(FARTHEST, (width * SPREAD) / Math.max(1, last));
    ends.slice(first, end).forEach(({ index }, i) => (offsets[index] = Math.round((i - last / 2) * step)));
  }
  return offsets;
}
