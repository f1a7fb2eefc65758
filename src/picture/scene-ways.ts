/** The lines of a picture as curves from box to box. */
import type { Route } from '../graph/layout';
import type { Point } from '../graph/layout-drawing';
import { type DrawnRelation, keyOf } from './lines';
import type { SceneBox } from './scene-box';
import type { VisibleEdge } from './visible-graph';

export interface SceneWay {
  readonly from: string;
  readonly to: string;
  readonly relation: DrawnRelation;
  readonly implied: boolean;
  readonly through: readonly string[];
  /** As an SVG path has it. */
  readonly d: string;
}

/** Between two lines that join the same two services. */
const LANE = 6;

/** Each relation of a line is a line of its own, beside the others of its pair. */
export function waysOf(edges: readonly VisibleEdge[], routes: readonly Route[], corner: Point): readonly SceneWay[] {
  const points = new Map(routes.map((route) => [keyOf(route.from, route.to), route.points]));
  const pairOf = ({ from, to }: VisibleEdge): string => (from < to ? keyOf(from, to) : keyOf(to, from));
  const lanes = new Map<string, number>();
  for (const edge of edges) lanes.set(pairOf(edge), (lanes.get(pairOf(edge)) ?? 0) + edge.relations.length);
  const taken = new Map<string, number>();
  return edges.flatMap((edge) => {
    const { from, to, relations, implied, through } = edge;
    const way = points.get(keyOf(from, to)) ?? points.get(keyOf(to, from))?.slice().reverse() ?? [];
    return relations.map((relation): SceneWay => {
      const lane = taken.get(pairOf(edge)) ?? 0;
      taken.set(pairOf(edge), lane + 1);
      const aside = (lane - ((lanes.get(pairOf(edge)) ?? 1) - 1) / 2) * LANE;
      return { from, to, relation, implied, through, d: curve(way, { x: corner.x + aside, y: corner.y }) };
    });
  });
}

/** Straight down past a row, in a bow from row to row. */
function curve(points: readonly Point[], by: Point): string {
  const moved = points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  return moved
    .map((point, i) => {
      const before = moved[i - 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (before.x === point.x) return `V${point.y}`;
      const middle = (before.y + point.y) / 2;
      return `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    })
    .join('');
}

/** How far a line between two boxes of one row hangs below them. */
const HANGS = 36;

/** A plain curve from a box to another, whatever lies between: for a line that the layout has left no room for. */
export function straightWay(from: SceneBox, to: SceneBox): string {
  const [start, end] = [from.x + from.width / 2, to.x + to.width / 2];
  const isDown = from.y + from.height <= to.y;
  if (isDown || to.y + to.height <= from.y) {
    const [leaves, arrives] = isDown ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
    const middle = (leaves + arrives) / 2;
    return `M${start} ${leaves}C${start} ${middle} ${end} ${middle} ${end} ${arrives}`;
  }
  const [leaves, arrives] = [from.y + from.height, to.y + to.height];
  const lowest = Math.max(leaves, arrives) + HANGS;
  return `M${start} ${leaves}C${start} ${lowest} ${end} ${lowest} ${end} ${arrives}`;
}
