/** From places in a row to points on paper. */
import type { Mesh } from './layout-mesh';
import type { OrderedMesh } from './layout-ordering';
import type { LoosePart } from './layout-parts';
import { placeAcross } from './layout-placement';
import { spreadPorts } from './layout-ports';
import { routeChains } from './layout-routes';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of every box; and the least room between two boxes of a row and between two rows. */
export interface LayoutSizes {
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** A part of the picture by itself, from 0, 0. */
export interface DrawnPart {
  readonly boxes: readonly number[];
  /** The upper left corners, as `boxes`. */
  readonly places: readonly Point[];
  /** By boxes, from the upper to the lower one. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly points: readonly Point[] }[];
  readonly width: number;
  readonly height: number;
}

/** A line may go so many times farther across than down between two rows before they are moved apart, */
const STEEPEST = 8;
/** to this many times the usual room at most. */
const MOST_ROOM = 2;

/**
 * Everything on paper, from its left and upper edge, on whole numbers (halves for boxes of odd width).
 *
 * Post: each box has `gapY` or more below it, and the last row ends at `height`. Cost: O(points).
 */
export function drawPart(part: LoosePart, ordered: OrderedMesh, sizes: LayoutSizes): DrawnPart {
  const { mesh } = ordered;
  const ports = spreadPorts(ordered, sizes.width);
  const x = placeAcross(ordered, ports, sizes);
  const half = sizes.width / 2;
  const extent = (point: number): number => (point < mesh.boxCount ? half : 0);
  const left = x.reduce((least, value, point) => Math.min(least, value - extent(point)), Infinity);
  const right = x.reduce((most, value, point) => Math.max(most, value + extent(point)), -Infinity);
  const across = x.map((value) => Math.round(value - left));
  const rowY = rowTops(mesh, across, sizes);
  const routes = routeChains(mesh, ports, { x: across, rowY, height: sizes.height });
  return {
    boxes: part.boxes,
    places: part.boxes.map((_, box) => ({ x: (across[box] ?? 0) - half, y: rowY[mesh.rowOf[box] ?? 0] ?? 0 })),
    lines: part.arcs.map((arc, i) => ({
      from: part.boxes[arc.from] ?? 0,
      to: part.boxes[arc.to] ?? 0,
      points: routes[i] ?? [],
    })),
    width: Math.ceil(right - left),
    height: (rowY.at(-1) ?? 0) + sizes.height,
  };
}

/** The upper edge of each row. */
function rowTops(mesh: Mesh, x: Float64Array, { height, gapY }: LayoutSizes): number[] {
  const farthest = new Array<number>(mesh.rowCount).fill(0);
  for (const chain of mesh.chains) {
    for (let i = 1; i < chain.length; i += 1) {
      const [upper = 0, lower = 0] = [chain[i - 1], chain[i]];
      const row = mesh.rowOf[upper] ?? 0;
      farthest[row] = Math.max(farthest[row] ?? 0, Math.abs((x[upper] ?? 0) - (x[lower] ?? 0)));
    }
  }
  let y = 0;
  return farthest.map((distance) => {
    const top = y;
    y += height + Math.round(gapY * Math.min(MOST_ROOM, Math.max(1, distance / (gapY * STEEPEST))));
    return top;
  });
}
