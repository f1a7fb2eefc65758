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

/** The points of each chain's line, from top to bottom; in the height of a row a line runs straight down. Cost: O(points). */
export function routeChains(mesh: Mesh, ports: Ports, { x, rowY, height }: Frame): Point[][] {
  return mesh.chains.map((chain, index) =>
    chain.flatMap((point, step): Point[] => {
      const across = x[point] ?? 0;
      const top = rowY[mesh.rowOf[point] ?? 0] ?? 0;
      if (step === 0) return [{ x: across + (ports.leaving[index] ?? 0), y: top + height }];
      if (step === chain.length - 1) return [{ x: across + (ports.entering[index] ?? 0), y: top }];
      return [
        { x: across, y: top },
        { x: across, y: top + height },
      ];
    }),
  );
}
