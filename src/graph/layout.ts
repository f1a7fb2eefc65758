/** A layered picture of who stands on whom. Knows ids and sizes only; start reading here. */
import { directArcs, type LayoutEdge } from './layout-arcs';
import { findLayers, findRows } from './layout-layers';
import { buildMesh } from './layout-mesh';
import { orderRows } from './layout-ordering';
import { packParts } from './layout-packing';
import { splitParts } from './layout-parts';
import { placeAcross } from './layout-placement';
import { type Point, routeChains } from './layout-routes';

/** Of every box, and the room between two boxes of a row and between two rows. */
export interface LayoutSizes {
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
}

export interface Route {
  readonly from: string;
  readonly to: string;
  /** From the side of one box to the side of the other; two or more. */
  readonly points: readonly Point[];
}

export interface Layout {
  /** The upper left corner of each box. */
  readonly places: ReadonlyMap<string, Point>;
  /** One for each pair `from`, `to` of the edges, sorted. */
  readonly routes: readonly Route[];
  readonly width: number;
  readonly height: number;
}

/** Fewer boxes than this are never wrapped into a second row. */
const WIDEST = 12;
/** The farther a line goes across between two rows, the more room is left between them, up to this many times `gapY`. */
const STEEPEST = 8;
const MOST_ROOM = 2;

/** A part of the picture, from 0, 0. */
interface DrawnPart {
  readonly boxes: readonly number[];
  readonly places: readonly Point[];
  readonly arcs: readonly { readonly from: number; readonly to: number; readonly points: readonly Point[] }[];
  readonly width: number;
  readonly height: number;
}

/**
 * Places a box for each id in rows, with what others stand on at the bottom: an edge leads from a box above to one below, unless it
 * lies on a loop, or is soft and the others want it the other way.
 *
 * Post: no two boxes overlap; no route passes a box that is not its end; the result depends on what is given, not on its order.
 * Cost: 200 boxes and 350 edges take some 20 ms; the number of steps is bounded (see `orderRows`).
 * Source: Sugiyama, Tagawa and Toda (1981), with the refinements of Gansner, Koutsofios, North and Vo (1993).
 */
export function layOut(ids: readonly string[], edges: readonly LayoutEdge[], sizes: LayoutSizes): Layout {
  const sorted = [...new Set(ids)].sort();
  const arcs = directArcs(sorted, edges);
  const widest = Math.max(WIDEST, Math.ceil(Math.sqrt(sorted.length)));
  const parts = splitParts(sorted.length, arcs).map(({ boxes, arcs: inner }): DrawnPart => {
    const rows = findRows(findLayers(boxes.length, inner), inner, widest);
    const mesh = buildMesh(rows, inner);
    const order = orderRows(mesh);
    return drawPart(boxes, inner, mesh, placeAcross(mesh, order, { width: sizes.width, gap: sizes.gapX }), sizes);
  });
  return joinParts(sorted, edges, parts, sizes);
}
