/** First step of the layout: which way each edge is drawn, so that all of them can point down. */
import { buildLinks, findComponents } from './components';
import { type Arc, findLayers } from './layout-layers';
import { breakLoops } from './layout-loops';

/** What the caller draws: `from` stands on `to`. A soft edge gives way where the others want it the other way round. */
export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
  readonly soft?: boolean;
  /** Not drawn as a line: it only says which of the two is higher. */
  readonly isHidden?: boolean;
}

/**
 * One arc for each pair of ids that an edge connects, ascending. Edges to unknown ids and to itself are left out.
 *
 * Pre: `ids` sorted, without repeats. Post: the arcs have no loop; an arc runs against its edge only if the edge lies on a loop,
 * or is soft and the others put its `from` below its `to`.
 * Cost: O(n log n) for n ids and edges, plus `breakLoops`.
 */
export function directArcs(ids: readonly string[], edges: readonly LayoutEdge[]): Arc[] {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const arcsOf = (soft: boolean): Arc[] =>
    distinct(
      edges
        .filter((edge) => (edge.soft ?? false) === soft)
        .map((edge) => ({ from: indexOf.get(edge.from) ?? -1, to: indexOf.get(edge.to) ?? -1 }))
        .filter(({ from, to }) => from >= 0 && to >= 0 && from !== to),
    );
  const firm = withoutLoops(ids, arcsOf(false));
  return distinct([...firm, ...directSoft(ids, firm, arcsOf(true))]);
}

/** The layers of the firm arcs say which way a soft one goes; within one layer it goes as it says, unless that closes a loop. */
function directSoft(ids: readonly string[], firm: readonly Arc[], soft: readonly Arc[]): Arc[] {
  const layers = findLayers(ids.length, firm);
  const rise = ({ from, to }: Arc): number => (layers[to] ?? 0) - (layers[from] ?? 0);
  const level = soft.filter((arc) => rise(arc) === 0);
  const sloping = soft.filter((arc) => rise(arc) !== 0).map((arc) => (rise(arc) > 0 ? turned(arc) : arc));
  return [...sloping, ...withoutLoops(ids, level)];
}

function withoutLoops(ids: readonly string[], arcs: readonly Arc[]): Arc[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of arcs) {
    const id = ids[from] ?? '';
    const known = targets.get(id);
    if (known) known.push(ids[to] ?? '');
    else targets.set(id, [ids[to] ?? '']);
  }
  const components = findComponents(buildLinks(ids, (id) => targets.get(id) ?? []));
  const against = breakLoops(arcs, components);
  return arcs.map((arc) => (against.has(arc) ? turned(arc) : arc));
}

function turned({ from, to }: Arc): Arc {
  return { from: to, to: from };
}

/** Ascending, each once. */
function distinct(arcs: readonly Arc[]): Arc[] {
  const sorted = [...arcs].sort((a, b) => a.from - b.from || a.to - b.to);
  return sorted.filter(({ from, to }, i) => i === 0 || sorted[i - 1]?.from !== from || sorted[i - 1]?.to !== to);
}
