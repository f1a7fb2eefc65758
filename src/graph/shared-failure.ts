import type { SingleFailures } from './failure';
import { standsOn } from './reach';
import {
  countingRequirement,
  idsAt,
  knownIndices,
  type CountingRequirement,
  type Requirement,
  type RequirementGraph,
} from './requirements';
import { Spread } from './spread';

/**
 * What makes the redundancy of a group of `id` a fake: the things outside of it (no members, not `id`) whose failure alone takes it below
 * its need, while it would survive the failure of any one of its members. Sorted; empty for a group that can spare none.
 * Cost: one walk for each member, and one failure for each member and each thing that a member stands on.
 */
export function sharedFailures(graph: RequirementGraph, id: string, group: Requirement): string[] {
  const counting = countingRequirement(graph.indexOf, group);
  if (counting.need === counting.members.length) return [];
  const spread = new Spread(graph);
  const isBrokenBy = (index: number): boolean => breaks(spread, counting, index);
  if (counting.members.some(isBrokenBy)) return [];
  return idsAt(graph, outside(graph, id, counting).filter(isBrokenBy));
}

/**
 * The candidates whose failure takes down no other candidate; of several that take down each other, the smallest id. Sorted, known ids only.
 * Cost: one look-up for each pair of candidates.
 */
export function nearestOf({ falls }: Pick<SingleFailures, 'falls'>, candidates: readonly string[]): string[] {
  const known = [...new Set(candidates)].filter((id) => falls(id, id)).sort();
  const isNearest = (id: string): boolean =>
    known.every((other) => other === id || !falls(other, id) || (other > id && falls(id, other)));
  return known.filter(isNearest);
}

function breaks(spread: Spread, { members, need }: CountingRequirement, index: number): boolean {
  spread.fail(index);
  return members.filter((member) => !spread.isDown(member)).length < need;
}

/** What the members stand on, without them and without `id`. */
function outside(graph: RequirementGraph, id: string, { members }: CountingRequirement): number[] {
  const inside = new Set([...idsAt(graph, members), id]);
  const reached = idsAt(graph, members).flatMap((member) => [...standsOn(graph, member).keys()]);
  return knownIndices(
    graph.indexOf,
    reached.filter((other) => !inside.has(other)),
  );
}
