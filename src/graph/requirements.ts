/**
 * What things require of each other, compiled for speed.
 * An edge points from a thing to what it requires. Knows ids and numbers only, not what they stand for.
 */
import { listAt, packLists, sortedNumbers, type PackedLists } from './packed-lists';

/** A group of which at least `need` members must be up; 1 <= need <= members.length. */
export interface Requirement {
  readonly members: readonly string[];
  readonly need: number;
}

/** A thing is up only while all its requirements are met. "All of a, b" is two requirements of one member each. */
export interface Thing {
  readonly id: string;
  readonly requires: readonly Requirement[];
}

/** The compiled form. A thing is its index in `ids`, a requirement that can spare a member is its index in `owner`. */
export interface RequirementGraph {
  /** In plain code-unit order, so that the order of indices is the order of ids. */
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** For each thing, all members of its requirements, without itself. */
  readonly needs: PackedLists;
  /** The reverse of `needs`. */
  readonly neededBy: PackedLists;
  /** For each thing, the things that fall as soon as it does. */
  readonly topples: PackedLists;
  /** For each thing, the requirements that its fall brings nearer to breaking. */
  readonly weakens: PackedLists;
  /** For each requirement that can spare a member, the thing that has it, */
  readonly owner: Int32Array;
  /** and how many members it can lose before it breaks. */
  readonly spare: Int32Array;
}

/** A requirement as it counts: known members once each, ascending, and how many of them must be up. */
export interface CountingRequirement {
  readonly members: readonly number[];
  readonly need: number;
}

interface Draft {
  readonly needs: number[][];
  readonly neededBy: number[][];
  readonly topples: number[][];
  readonly weakens: number[][];
  readonly owner: number[];
  readonly spare: number[];
}

/**
 * Compiles the things. Unknown members are ignored, a need beyond the known members means all of them, and a requirement
 * without a known member (or that needs none) is no rule. Things that share an id are one thing with all their requirements.
 * Cost: O(n log n) for n things and members.
 *
 * @example buildRequirementGraph([{ id: 'web', requires: [{ members: ['db'], need: 1 }] }, { id: 'db', requires: [] }])
 */
export function buildRequirementGraph(things: readonly Thing[]): RequirementGraph {
  const ids = [...new Set(things.map((thing) => thing.id))].sort();
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const draft = emptyDraft(ids.length);
  for (const thing of things) {
    for (const requirement of thing.requires) {
      addRequirement(draft, indexOf.get(thing.id) ?? 0, countingRequirement(indexOf, requirement));
    }
  }
  return {
    ids,
    indexOf,
    needs: packLists(draft.needs),
    neededBy: packLists(draft.neededBy),
    topples: packLists(draft.topples),
    weakens: packLists(draft.weakens),
    owner: Int32Array.from(draft.owner),
    spare: Int32Array.from(draft.spare),
  };
}

/** The requirement as the graph counts it: unknown and repeated members left out, `need` at most what is left. */
export function countingRequirement(
  indexOf: ReadonlyMap<string, number>,
  requirement: Requirement,
): CountingRequirement {
  const members = knownIndices(indexOf, requirement.members);
  const need = requirement.need >= 1 ? Math.min(Math.ceil(requirement.need), members.length) : 0;
  return { members, need };
}

/** The indices of the ids that are known, ascending, once each. */
export function knownIndices(indexOf: ReadonlyMap<string, number>, ids: readonly string[]): number[] {
  // Nearly all requirements have one member.
  const [only = ''] = ids;
  if (ids.length === 1) return indexOf.has(only) ? [indexOf.get(only) ?? 0] : [];
  return sortedNumbers(ids.flatMap((id) => indexOf.get(id) ?? []));
}

/** The ids at these indices, in their order. */
export function idsAt(graph: RequirementGraph, indices: Iterable<number>): string[] {
  return Array.from(indices, (i) => graph.ids[i] ?? '');
}

/** All members of the requirements of `id`, whatever their `need`; sorted, without itself; empty for an unknown id. */
export function directRequirements(graph: RequirementGraph, id: string): string[] {
  return idsListed(graph, graph.needs, id);
}

/** The things that name `id` as a member of a requirement; sorted, without itself; empty for an unknown id. */
export function dependents(graph: RequirementGraph, id: string): string[] {
  return idsListed(graph, graph.neededBy, id);
}

function idsListed(graph: RequirementGraph, lists: PackedLists, id: string): string[] {
  const index = graph.indexOf.get(id);
  return index === undefined ? [] : idsAt(graph, listAt(lists, index));
}

function emptyDraft(count: number): Draft {
  const lists = (): number[][] => Array.from({ length: count }, () => []);
  return { needs: lists(), neededBy: lists(), topples: lists(), weakens: lists(), owner: [], spare: [] };
}

function addRequirement(draft: Draft, owner: number, { members, need }: CountingRequirement): void {
  if (need === 0) return;
  for (const member of members) {
    if (member === owner) continue;
    draft.needs[owner]?.push(member);
    draft.neededBy[member]?.push(owner);
  }
  if (need === members.length) addFirm(draft, owner, members);
  else addSparing(draft, owner, { members, need });
}

/** Every member is needed: no counting, each topples the owner. Its own membership says nothing then. */
function addFirm(draft: Draft, owner: number, members: readonly number[]): void {
  for (const member of members) {
    if (member !== owner) draft.topples[member]?.push(owner);
  }
}

function addSparing(draft: Draft, owner: number, { members, need }: CountingRequirement): void {
  const requirement = draft.owner.push(owner) - 1;
  draft.spare.push(members.length - need);
  for (const member of members) draft.weakens[member]?.push(requirement);
}
