import { layOut, type Layout } from '../graph/layout';
import type { LayoutSizes, Point } from '../graph/layout-drawing';
import type { Relation } from '../inventory/dependency-graph';
import { layoutEdge } from '../picture/layout-edges';
import type { Drawing, DrawingEdge } from './drawing';

/** A drawing with a place for everything in it. */
export interface LaidOutDrawing {
  readonly layout: Layout;
  /** The edges that are drawn as lines, sorted, each with its way. */
  readonly lines: readonly DrawnLine[];
  /** What everything stands on, as paths, sorted: it would be a line from every box and is said in words instead. */
  readonly foundation: readonly string[];
  /** What a line would lead back to, sorted: it is said in words instead. */
  readonly loops: readonly DrawnEdge[];
}

export type DrawnRelation = Exclude<Relation, 'foundation'>;

export interface DrawnEdge extends DrawingEdge {
  readonly relation: DrawnRelation;
}

export interface DrawnLine extends DrawnEdge {
  readonly points: readonly Point[];
  /** Which of the lines between the same two services this is, from 0, and how many there are. */
  readonly lane: number;
  readonly lanes: number;
}

/** Lays out the services and the edges among them; what leads elsewhere is left out. */
export function layOutDrawing(drawing: Drawing, sizes: LayoutSizes): LaidOutDrawing {
  const known = new Set(drawing.services.map((service) => service.path));
  const drawn = drawing.edges.filter(isDrawn).filter(({ from, to }) => known.has(from) && known.has(to));
  const edges = sortEdges(withoutMirrored(drawn.filter(({ from, to }) => from !== to)));
  const loops = sortEdges(drawn.filter(({ from, to }) => from === to));
  const layout = layOut(
    [...known],
    edges.map(({ from, to, relation }) => layoutEdge(from, to, [relation])),
    sizes,
  );
  const foundation = [
    ...drawing.edges.filter((edge) => !isDrawn(edge)).map(({ to }) => to),
    ...(drawing.foundation ?? []),
  ];
  return { layout, lines: linesOf(edges, layout), foundation: [...new Set(foundation)].sort(), loops };
}

function isDrawn(edge: DrawingEdge): edge is DrawnEdge {
  return edge.relation !== 'foundation';
}

/** Two replicas that name each other are one line. */
function withoutMirrored(edges: readonly DrawnEdge[]): readonly DrawnEdge[] {
  const isSaid = ({ relation, through = [] }: DrawnEdge): boolean => relation === 'replica' && through.length === 0;
  const replicas = new Set(edges.filter(isSaid).map(({ from, to }) => key(from, to)));
  return edges.filter((edge) => !isSaid(edge) || edge.from < edge.to || !replicas.has(key(edge.to, edge.from)));
}

function sortEdges(edges: readonly DrawnEdge[]): readonly DrawnEdge[] {
  const distinct = new Map(edges.map((edge) => [`${edge.relation} ${key(edge.from, edge.to)}`, edge]));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...distinct.values()].sort(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.relation, b.relation),
  );
}

function linesOf(edges: readonly DrawnEdge[], { routes }: Layout): readonly DrawnLine[] {
  const ways = new Map(routes.map(({ from, to, points }) => [key(from, to), points]));
  const wayOf = ({ from, to }: DrawnEdge): readonly Point[] =>
    ways.get(key(from, to)) ?? ways.get(key(to, from))?.slice().reverse() ?? [];
  const pairOf = ({ from, to }: DrawnEdge): string => (from < to ? key(from, to) : key(to, from));
  const lanes = new Map<string, number>();
  const numbered = edges.map((edge) => {
    const lane = lanes.get(pairOf(edge)) ?? 0;
    lanes.set(pairOf(edge), lane + 1);
    return { edge, lane };
  });
  return numbered.map(({ edge, lane }) => ({
    ...edge,
    points: wayOf(edge),
    lane,
    lanes: lanes.get(pairOf(edge)) ?? 1,
  }));
}

/** No two pairs have the same key, whatever the paths contain. */
function key(from: string, to: string): string {
  return `${from.length}:${from}${to}`;
}
