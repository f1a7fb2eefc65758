/** The way of each line: from the lower side of a box, past the boxes of the rows between, to the upper side of another. */
import type { Point } from './layout-drawing';
import type { Mesh } from './layout-mesh';
import type { Ports } from './layout-ports';

/** Where rows and points stand. */
export interface Frame {
  /** The middle of each point of the mesh. */
  readonly x: Float64Array;
  /** The upper edge of each row. */
  readonly rowY: readonly number[];
  readonly height: number;
}

/** A smaller step at a box looks like a mistake: the line begins or ends that much aside instead. */
const STEP = 2;

/** The points of each chain's line, from top to bottom; in the height of a row a line runs straight down. Cost: O(points). */
export function routeChains(mesh: Mesh, ports: Ports, { x, rowY, height }: Frame): Point[][] {
  return mesh.chains.map((chain, index) => {
    const topOf = (point: number | undefined): number => rowY[mesh.rowOf[point ?? 0] ?? 0] ?? 0;
    const bends = chain.slice(1, -1).flatMap((point): Point[] => {
      const [across, top] = [x[point] ?? 0, topOf(point)];
      return [
        { x: across, y: top },
        { x: across, y: top + height },
      ];
    });
    const end = { x: (x[chain.at(-1) ?? 0] ?? 0) + (ports.entering[index] ?? 0), y: topOf(chain.at(-1)) };
    const start = { x: (x[chain[0] ?? 0] ?? 0) + (ports.leaving[index] ?? 0), y: topOf(chain[0]) + height };
    return [inLine(start, bends[0] ?? end), ...bends, inLine(end, bends.at(-1) ?? inLine(start, end))];
  });
}

function inLine(end: Point, next: Point): Point {
  return Math.abs(end.x - next.x) <= STEP ? { x: next.x, y: end.y } : end;
}
