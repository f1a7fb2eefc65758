/** A layered picture of who stands on whom: the recipe, a step a line. Knows ids and sizes only. */
import { directArcs, type LayoutEdge } from './layout-arcs';
import { drawPart, type DrawnPart, type LayoutSizes, type Point } from './layout-drawing';
import { findRows } from './layout-layers';
import { buildMesh } from './layout-mesh';
import { faceOrder, improveOrder, orderRows } from './layout-ordering';
import { packParts } from './layout-packing';
import { splitParts } from './layout-parts';
import { wrapRows } from './layout-wrap';

export interface Route {
  readonly from: string;
  readonly to: string;
  /** From the side of the box `from` to the side of the box `to`; two or more. */
  readonly points: readonly Point[];
}

export interface Layout {
  /** The upper left corner of each box, by id, sorted. */
  readonly places: ReadonlyMap<string, Point>;
  /** One for each pair `from`, `to` among the edges; sorted. */
  readonly routes: readonly Route[];
  readonly width: number;
  readonly height: number;
}

/** A row of so many boxes is never wrapped; on large graphs a row may be as long as there are rows. */
const WIDEST = 12;
/** Of boxes without a line. */
const FEWEST = 3;
const ASPECT = 1.6;

/**
 * Places a box for each id in rows, with what others stand on at the bottom: an edge leads from a box above to one below, unless it
 * lies on a loop, or is soft and the others want it the other way. Edges to unknown ids and to itself are left out.
 *
 * Post: no two boxes overlap; no route touches a box that is not its end; what comes out does not depend on the order of what goes in.
 * Cost: bounded in steps (see `orderRows`); some 20 ms for 200 boxes and 350 edges.
 * Source: Sugiyama, Tagawa and Toda (1981), with the refinements of Gansner, Koutsofios, North and Vo (1993).
 *
 * @example layOut(['web', 'db'], [{ from: 'web', to: 'db' }], { width: 120, height: 40, gapX: 20, gapY: 40 }).height // 120
 */
export function layOut(ids: readonly string[], edges: readonly LayoutEdge[], sizes: LayoutSizes): Layout {
  const sorted = [...new Set(ids)].sort();
  const widest = Math.max(WIDEST, Math.ceil(Math.sqrt(sorted.length)));
  const isDrawn = drawnOf(edges);
  const parts = splitParts(sorted.length, directArcs(sorted, edges)).map((part): DrawnPart => {
    const arcs = part.arcs.filter(({ from, to }) =>
      isDrawn(sorted[part.boxes[from] ?? 0], sorted[part.boxes[to] ?? 0]),
    );
    const layered = orderRows(buildMesh(findRows(part.boxes.length, part.arcs), arcs));
    const wrapped = wrapRows(layered, arcs, part.arcs.length === 0 ? rowOfMany(part.boxes.length, sizes) : widest);
    improveOrder(wrapped);
    faceOrder(wrapped);
    return drawPart({ ...part, arcs }, wrapped, sizes);
  });
  const { corners, width, height } = packParts(parts, Math.max(sizes.gapX, sizes.gapY));
  const places = new Map<string, Point>();
  const routes = new Map<string, readonly Point[]>();
  parts.forEach((part, i) => {
    const shift = ({ x, y }: Point): Point => ({ x: x + (corners[i]?.x ?? 0), y: y + (corners[i]?.y ?? 0) });
    part.boxes.forEach((box, at) => places.set(sorted[box] ?? '', shift(part.places[at] ?? { x: 0, y: 0 })));
    for (const { from, to, points } of part.lines) {
      routes.set(keyOf(sorted[from] ?? '', sorted[to] ?? ''), points.map(shift));
    }
  });
  return {
    places: new Map(sorted.map((id) => [id, places.get(id) ?? { x: 0, y: 0 }])),
    routes: routesOf(edges, routes),
    width,
    height,
  };
}

/** Whether a line joins the two, either way. */
function drawnOf(edges: readonly LayoutEdge[]): (one?: string, other?: string) => boolean {
  if (edges.every(({ isHidden }) => isHidden !== true)) return () => true;
  const drawn = edges.filter(({ isHidden }) => isHidden !== true);
  const pairs = new Set(drawn.flatMap(({ from, to }) => [keyOf(from, to), keyOf(to, from)]));
  return (one = '', other = '') => pairs.has(keyOf(one, other));
}

/** Boxes without a line have no reason to stand in one row: so many side by side are about as wide as a picture is for its height. */
function rowOfMany(boxes: number, { width, height, gapX, gapY }: LayoutSizes): number {
  return Math.max(FEWEST, Math.ceil(Math.sqrt((boxes * ASPECT * (height + gapY)) / (width + gapX))));
}

/** Each pair as the caller gave it, along the line that was drawn for it, which may go the other way. */
function routesOf(edges: readonly LayoutEdge[], lines: ReadonlyMap<string, readonly Point[]>): Route[] {
  const pairs = new Map(edges.map(({ from, to }) => [keyOf(from, to), { from, to }]));
  return [...pairs]
    .flatMap(([key, { from, to }]) => {
      const points = lines.get(key) ?? lines.get(keyOf(to, from))?.slice().reverse();
      return points ? [{ from, to, points }] : [];
    })
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

/** No two pairs have the same key, whatever the ids contain. */
function keyOf(from: string, to: string): string {
  return `${from.length}:${from}${to}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
