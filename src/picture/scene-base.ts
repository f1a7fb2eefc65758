/** What everything stands on: a band below the picture in place of a line from each box. */
import { layOut } from '../graph/layout';
import type { Point } from '../graph/layout-drawing';
import { layoutEdge } from './layout-edges';
import { boxAt, type BoxSize, nameOf, type SceneBox, standInAt } from './scene-box';
import { type SceneWay, waysOf } from './scene-ways';
import type { VisibleGraph, VisibleNode } from './visible-graph';

export interface SceneBase {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** One for each part; where a part is drawn in its layer, or hidden, its box stands for it. */
  readonly boxes: readonly SceneBox[];
  /** Between parts that are drawn here alone. */
  readonly ways: readonly SceneWay[];
}

/** Where the band begins, and how wide the picture above it is. */
export interface BandPlace extends Point {
  readonly width: number;
}

const PADDING = 16;
const TITLE_HEIGHT = 22;
const GAP_X = 28;
const GAP_Y = 24;
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
  const single = foundation.filter((path) => !ends.has(path));
  const layout = layOut(
    joined.map(({ path }) => path),
    inside.map(({ from, to, relations }) => layoutEdge(from, to, relations)),
    { ...size, gapX: GAP_X, gapY: 2 * GAP_Y },
  );
  const step = size.width + GAP_X;
  const room = Math.max(above - 2 * PADDING, Math.min(single.length, SIDE_BY_SIDE) * step - GAP_X, layout.width);
  const rows = rowsOf(single, Math.max(1, Math.floor((room + GAP_X) / step)));
  const top = y + PADDING + TITLE_HEIGHT;
  const below = top + rows.length * (size.height + GAP_Y);
  const corner = { x: x + PADDING + Math.round((room - layout.width) / 2), y: below };
  return {
    x,
    y,
    width: room + 2 * PADDING,
    height: below - y + (joined.length === 0 ? -GAP_Y : layout.height) + PADDING,
    boxes: [
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
  return standInAt(path, nameOf({ path, title: node?.title ?? '' }), node ? 'drawn above' : 'hidden', at, size);
}

function rowsOf(paths: readonly string[], most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  paths.forEach((path, i) => (rows[Math.floor(i / most)] ??= []).push(path));
  return rows;
}
