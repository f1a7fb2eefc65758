/** The way of each line: from the lower side of a box, past the boxes of the rows between, to the upper side of another. */
import type { Mesh } from './layout-mesh';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the parts of a picture stand. */
export interface Frame {
  /** The centre of each point of the mesh. */
  readonly x: Float64Array;
  /** The upper edge of each row. */
  readonly rowY: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The part of a box's side over which lines are spread. */
const SPREAD = 0.6;
/** The farthest that two lines of one side stand apart. */
const FARTHEST = 14;

/**
 * The points of each chain's line, from top to bottom. In the height of a row a line runs straight down, so that it touches no box.
 * The ends on one side of a box are spread over its middle, in the order in which the lines leave, so that these do not cross there.
 *
 * Cost: O(points log points).
 */
export function routeChains(mesh: Mesh, frame: Frame): Point[][] {
  const starts = ports(mesh, frame, (chain) => chain);
  const ends = ports(mesh, frame, (chain) => [...chain].reverse());
  return mesh.chains.map((chain, i) => {
    const points: Point[] = [];
    chain.forEach((point, step) => {
      const top = frame.rowY[mesh.rowOf[point] ?? 0] ?? 0;
      const bottom = top + frame.height;
      if (step === 0) points.push({ x: starts[i] ?? 0, y: bottom });
      else if (step === chain.length - 1) points.push({ x: ends[i] ?? 0, y: top });
      else points.push({ x: frame.x[point] ?? 0, y: top }, { x: frame.x[point] ?? 0, y: bottom });
    });
    return points;
  });
}

/** For each chain, where its first point's side it meets. */
function ports(mesh: Mesh, frame: Frame, read: (chain: readonly number[]) => readonly number[]): number[] {
  const ends = mesh.chains.map((chain, index) => {
    const [box = 0, next = 0] = read(chain);
    return { index, box, towards: frame.x[next] ?? 0 };
  });
  ends.sort((a, b) => a.box - b.box || a.towards - b.towards || a.index - b.index);
  const found = new Array<number>(ends.length).fill(0);
  for (let first = 0; first < ends.length;) {
    const box = ends[first]?.box ?? 0;
    let end = first;
    while (ends[end]?.box === box) end += 1;
    const step = Math.min(FARTHEST, (frame.width * SPREAD) / Math.max(1, end - first - 1));
    for (let i = first; i < end; i += 1) {
      found[ends[i]?.index ?? 0] = (frame.x[box] ?? 0) + (i - first - (end - first - 1) / 2) * step;
    }
    first = end;
  }
  return found;
}
