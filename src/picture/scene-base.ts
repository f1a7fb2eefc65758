/** What everything stands on: a band below the picture in place of a line from each box. */
import { layOut } from '../graph/layout';
import type { Point } from '../graph/layout-drawing';
import { layoutEdge } from './layout-edges';
import { textWidth } from './fit-text';
import { boxAt, type BoxSize, CHIP_HEIGHT, chipFor, nameOf, type SceneBox, standInAt } from './scene-box';
import { type SceneWay, waysOf } from './scene-ways';
import type { VisibleGraph, VisibleNode } from './visible-graph';

export interface SceneBase {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where its title begins. */
  readonly title: Point;
  /** One for each part; where a part is drawn in its layer, a chip names it, and where it is hidden, a box stands for it. */
  readonly boxes: readonly SceneBox[];
  /** Between parts that are drawn here alone. */
  readonly ways: readonly SceneWay[];
}

/** Where the band begins, and how wide the picture above it is. */
export interface BandPlace extends Point {
  readonly width: number;
}

const PADDING = 16;
export const BAND_TITLE = 'Everything stands on';
const TITLE_SIZE = 11;
const GAP_X = 20;
const GAP_CHIPS = 8;
const GAP_Y = 24;
const TITLE_WIDTH = Math.ceil(textWidth(BAND_TITLE, TITLE_SIZE));
/** Beside the title there is room for any. */
const WIDEST_CHIP = 212;
/** So many stand side by side under the narrowest picture. */
const SIDE_BY_SIDE = 4;

/** The parts of the base that no line joins to anything else, straight or over other parts: they are drawn in the band alone. */
export function baseAlone({ nodes, edges }: VisibleGraph): ReadonlySet<string> {
  const others = nodes.filter(({ isBase }) => !isBase).map(({ path }) => path);
  const near = new Map<string, string[]>();
  for (const { from, to } of edges) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  const joined = new Set(others);
  for (const path of joined) for (const next of near.get(path) ?? []) joined.add(next);
  return new Set(nodes.map(({ path }) => path).filter((path) => !joined.has(path)));
}

/** Null where there is no base. */
export function placeBase(
  { nodes, edges, foundation }: VisibleGraph,
  alone: ReadonlySet<string>,
  size: BoxSize,
  { x, y, width: above }: BandPlace,
): SceneBase | null {
  if (foundation.length === 0) return null;
  const inside = edges.filter(({ from }) => alone.has(from));
  const ends = new Set(inside.flatMap(({ from, to }) => [from, to]));
  const known = new Map(nodes.map((node) => [node.path, node]));
  const joined = nodes.filter(({ path }) => ends.has(path));
  const isAbove = (path: string): boolean => known.has(path) && !alone.has(path);
  const single = foundation.filter((path) => !ends.has(path) && !isAbove(path));
  const layout = layOut(
    joined.map(({ path }) => path),
    inside.map(({ from, to, relations }) => layoutEdge(from, to, relations)),
    { ...size, gapX: GAP_X, gapY: 2 * GAP_Y },
  );
  const step = size.width + GAP_X;
  const least = [Math.min(single.length, SIDE_BY_SIDE) * step - GAP_X, layout.width, TITLE_WIDTH + WIDEST_CHIP];
  const room = Math.max(above - 2 * PADDING, ...least);
  const rows = rowsOf(single, Math.max(1, Math.floor((room + GAP_X) / step)));
  const title = { x: x + PADDING, y: y + GAP_CHIPS + 16 };
  const chips = chipRow(nodes.filter(({ path }) => isAbove(path) && foundation.includes(path)), { x: title.x, y: y + GAP_CHIPS, width: room }); // prettier-ignore
  const top = y + GAP_CHIPS + chips.height + GAP_CHIPS;
  const below = top + rows.length * (size.height + GAP_Y);
  const isChipsAlone = rows.length === 0 && joined.length === 0;
  const corner = { x: x + PADDING + Math.round((room - layout.width) / 2), y: below };
  return {
    x,
    y,
    width: room + 2 * PADDING,
    height: isChipsAlone ? top - y : below - y + (joined.length === 0 ? -GAP_Y : layout.height) + PADDING,
    title,
    boxes: [
      ...chips.boxes,
      ...rows.flatMap((row, i) => {
        const left = x + PADDING + Math.round((room - row.length * step + GAP_X) / 2);
        const at = (j: number): Point => ({ x: left + j * step, y: top + i * (size.height + GAP_Y) });
        return row.map((path, j) => partAt(path, known.get(path), alone, at(j), size));
      }),
      ...joined.map((node) => boxAt(node, layout.places.get(node.path), corner, size)),
    ],
    ways: waysOf(inside, layout.routes, corner),
  };
}

function partAt(
  path: string,
  node: VisibleNode | undefined,
  alone: ReadonlySet<string>,
  at: Point,
  size: BoxSize,
): SceneBox {
  if (node && alone.has(path)) return boxAt(node, { x: 0, y: 0 }, at, size);
  return standInAt(path, nameOf({ path, title: node?.title ?? '' }), 'hidden', at, size);
}

function rowsOf(paths: readonly string[], most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  paths.forEach((path, i) => (rows[Math.floor(i / most)] ??= []).push(path));
  return rows;
}

/** Beside the title, and in further rows where there are many. */
function chipRow(
  nodes: readonly VisibleNode[],
  { x, y, width }: BandPlace,
): { readonly boxes: readonly SceneBox[]; readonly height: number } {
  const first = TITLE_WIDTH + GAP_CHIPS;
  let at = { x: first, y: 0 };
  const boxes = nodes.map((node): SceneBox => {
    const chip = chipFor(node);
    if (at.x > first && at.x + chip.width > width) at = { x: first, y: at.y + CHIP_HEIGHT + GAP_CHIPS };
    const placed = { ...chip, x: x + at.x, y: y + at.y };
    at = { x: at.x + chip.width + GAP_CHIPS, y: at.y };
    return placed;
  });
  return { boxes, height: at.y + CHIP_HEIGHT };
}
