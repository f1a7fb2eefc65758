/** A visible graph with a place for everything in it: the recipe. Draws nothing, and asks no browser for a measure. */
import { layOut } from '../graph/layout';
import type { LayoutEdge } from '../graph/layout-arcs';
import { layoutEdge } from './layout-edges';
import { baseAlone, placeBase, type SceneBase } from './scene-base';
import { boxAt, boxSizes, type SceneBox } from './scene-box';
import { type SceneWay, waysOf } from './scene-ways';
import type { VisibleGraph, VisibleNode } from './visible-graph';

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** One for each service that is not in the base alone; sorted by path. */
  readonly boxes: readonly SceneBox[];
  /** One for each relation of each line. */
  readonly ways: readonly SceneWay[];
  /** Null where there is nothing that everything stands on. */
  readonly base: SceneBase | null;
}

/** Around everything: room for marks on the corners of boxes, and for lines beside them. */
const MARGIN = 16;
const GAP_BASE = 32;
export const GAPS = { gapX: 20, gapY: 48 };

/** Places the services in layers, what others stand on at the bottom, and what everything stands on in a band below that. */
export function sceneOf(visible: VisibleGraph): Scene {
  const alone = baseAlone(visible);
  const size = boxSizes(visible);
  const layered = visible.nodes.filter(({ path }) => !alone.has(path));
  const edges = visible.edges.filter(({ from }) => !alone.has(from));
  const layout = layOut(
    layered.map(({ path }) => path),
    [...edges.map(({ from, to, relations }) => layoutEdge(from, to, relations)), ...hiddenEdges(layered)],
    { ...size, ...GAPS },
  );
  const top = layered.length === 0 ? MARGIN : MARGIN + layout.height + GAP_BASE;
  const base = placeBase(visible, alone, size, { x: MARGIN, y: top, width: layout.width });
  const width = Math.max(layout.width, base?.width ?? 0);
  // Whole numbers, so that letters and thin lines are sharp.
  const corner = { x: MARGIN + Math.round((width - layout.width) / 2), y: MARGIN };
  const isEmpty = layered.length === 0 && !base;
  return {
    width: isEmpty ? 0 : width + 2 * MARGIN,
    height: isEmpty ? 0 : (base ? base.y + base.height : MARGIN + layout.height) + MARGIN,
    boxes: layered.map((node) => boxAt(node, layout.places.get(node.path), corner, size)),
    ways: [...waysOf(edges, layout.routes, corner), ...(base?.ways ?? [])],
    base,
  };
}

/** A hub stands below what stands on it, though no line says so. */
function hiddenEdges(nodes: readonly VisibleNode[]): readonly LayoutEdge[] {
  return nodes.flatMap(({ path, badges }) =>
    badges.map(({ to, relations }) => ({ ...layoutEdge(path, to, relations), isHidden: true })),
  );
}
