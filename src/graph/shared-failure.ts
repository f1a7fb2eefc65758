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
 * Cost: one failure and one look at all candidates for each candidate.
 */
export function nearestOf(graph: RequirementGraph, candidates: readonly string[]): string[] {
  const indices = knownIndices(graph.indexOf, candidates);
  const spread = new Spread(graph);
  const taken = new Map(indices.map((index) => [index, new Set(alsoDown(spread, index, indices))]));
  const isMutual = (index: number, other: number): boolean => taken.get(other)?.has(index) === true;
  const isNearest = (index: number): boolean =>
    [...(taken.get(index) ?? [])].every((other) => other > index && isMutual(index, other));
  return idsAt(graph, indices.filter(isNearest));
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

function alsoDown(spread: Spread, index: number, indices: readonly number[]): number[] {
  spread.fail(index);
  return indices.filter((other) => other !== index && spread.isDown(other));
}
