/** How what is changed hangs together with what something else concerns. */
import { failTogether } from '../graph/failure';
import { listAt, type PackedLists } from '../graph/packed-lists';
import { idsAt, knownIndices, type RequirementGraph } from '../graph/requirements';
import type { Lab } from '../inventory/lab';
import { type Mention, mention } from './sentence';

export type Relation =
  | { readonly by: 'same'; readonly theirs: Mention }
  /** `ours` stands on `theirs`. */
  | { readonly by: 'below'; readonly theirs: Mention; readonly ours: Mention }
  /** `theirs` stands on `ours`. */
  | { readonly by: 'above'; readonly theirs: Mention; readonly ours: Mention }
  /** Neither takes it down alone, both together do. */
  | { readonly by: 'together'; readonly shared: Mention }
  /** It stands on both. */
  | { readonly by: 'dependent'; readonly shared: Mention }
  /** Both stand on it. What everything stands on does not count. */
  | { readonly by: 'base'; readonly shared: Mention };

/** The strongest relation to other services, null where there is none. */
export type RelationTo = (theirs: readonly string[]) => Relation | null;

export function relationsOf(lab: Lab, ours: readonly string[]): RelationTo {
  const graph = lab.graph.requirements;
  const mine = knownIndices(graph.indexOf, ours);
  const own: Reached = { starts: mine, below: reached(graph.needs, mine), above: reached(graph.neededBy, mine) };
  return (theirs) => {
    const same = theirs.find((path) => ours.includes(path));
    if (same !== undefined) return { by: 'same', theirs: mention(same) };
    const starts = knownIndices(graph.indexOf, theirs);
    return direct(graph, own, starts) ?? shared(lab, own, starts);
  };
}

interface Reached {
  readonly starts: readonly number[];
  readonly below: ReadonlySet<number>;
  readonly above: ReadonlySet<number>;
}

/** The starts and all that the lists lead to, nearest first. */
function reached(lists: PackedLists, starts: readonly number[]): ReadonlySet<number> {
  const found = new Set(starts);
  // A set can grow while it is walked, and keeps its order.
  for (const index of found) for (const next of listAt(lists, index)) found.add(next);
  return found;
}

function direct(graph: RequirementGraph, own: Reached, theirs: readonly number[]): Relation | null {
  const lower = theirs.find((index) => own.below.has(index));
  if (lower !== undefined) return pair(graph, 'below', own, lower);
  const upper = theirs.find((index) => own.above.has(index));
  return upper === undefined ? null : pair(graph, 'above', own, upper);
}

function pair(graph: RequirementGraph, by: 'below' | 'above', { starts }: Reached, theirs: number): Relation {
  const between = reached(by === 'below' ? graph.neededBy : graph.needs, [theirs]);
  const ours = starts.find((index) => between.has(index)) ?? theirs;
  return { by, theirs: at(graph, theirs), ours: at(graph, ours) };
}

function shared(lab: Lab, own: Reached, theirs: readonly number[]): Relation | null {
  const graph = lab.graph.requirements;
  const above = reached(graph.neededBy, theirs);
  const dependent = [...own.above].find((index) => above.has(index));
  if (dependent !== undefined) {
    const falls = fallsTogether(graph, own.starts, theirs);
    return falls === undefined
      ? { by: 'dependent', shared: at(graph, dependent) }
      : { by: 'together', shared: mention(falls) };
  }
  const below = reached(graph.needs, theirs);
  const everybodys = reached(graph.needs, knownIndices(graph.indexOf, lab.inventory.foundation));
  const base = [...own.below].find(
    (index) => below.has(index) && !everybodys.has(index) && !isPlumbing(lab, at(graph, index).path),
  );
  return base === undefined ? null : { by: 'base', shared: at(graph, base) };
}

/** What falls when both are out and with neither alone: two changes, one to each replica. */
function fallsTogether(
  graph: RequirementGraph,
  ours: readonly number[],
  theirs: readonly number[],
): string | undefined {
  // Only where a group can spare a member can it be spared once.
  if (graph.owner.length === 0) return undefined;
  const [mine, others] = [idsAt(graph, ours), idsAt(graph, theirs)];
  const alone = new Set([...failTogether(graph, mine).down, ...failTogether(graph, others).down]);
  return failTogether(graph, [...mine, ...others]).down.find((path) => !alone.has(path));
}

/** Half the house hangs on the same switch: that says nothing. */
function isPlumbing({ inventory }: Lab, path: string): boolean {
  return ['power', 'network', 'external'].includes(inventory.serviceAt(path)?.kind ?? '');
}

function at(graph: RequirementGraph, index: number): Mention {
  return mention(graph.ids[index] ?? '');
}
