import { findComponents } from './components';
import { at } from './packed-lists';
import { idsAt, knownIndices, type RequirementGraph } from './requirements';
import { Spread } from './spread';

/** What falls when some things fail. */
export interface Failure {
  /** What fell, without the failed; sorted. */
  readonly down: readonly string[];
  /** From a failed id to `id`, both included; `[id]` for a failed one, empty for one that is not down. */
  readonly pathTo: (id: string) => string[];
}

const NONE = -1;

/**
 * What falls if all of `failed` fail at once: the least fixpoint, so a loop does not fall by itself. Unknown ids are ignored.
 * Things fall in rounds, and within a round by id. A step of a path leads from the member whose fall broke a requirement to the
 * thing that has it (the first such member), so that no path has more steps than rounds.
 * Cost: O(n) for n things, and O(f log f) for f things that fall with their edges.
 */
export function failTogether(graph: RequirementGraph, failed: readonly string[]): Failure {
  const first = knownIndices(graph.indexOf, failed);
  const spread = new Spread(graph);
  const brokenBy = new Int32Array(graph.ids.length).fill(NONE);
  spread.begin(first);
  let begin = 0;
  while (begin < spread.count) begin = passOnRound(spread, begin, brokenBy);
  const down = idsAt(graph, spread.order.slice(first.length, spread.count).sort());
  return { down, pathTo: (id) => idsAt(graph, pathBack(spread, brokenBy, graph.indexOf.get(id) ?? NONE)) };
}

/**
 * Fails every thing alone. The first `count` entries of `down` are the indices of what fell, without the failed one; the array is used
 * again, so read it before returning. The order of visits and that of the entries mean nothing, but are always the same.
 * Cost: O(n + falls and their edges, over all the failures); allocates for one failure only. Things that topple each other fall with the
 * same others, so one run serves all things of a strongly connected component.
 */
export function failEach(graph: RequirementGraph, visit: (id: string, down: Int32Array, count: number) => void): void {
  const spread = new Spread(graph);
  const down = spread.order.subarray(1);
  for (const component of findComponents({ ids: graph.ids, targets: graph.topples })) {
    const count = spread.fail(component[0] ?? 0) - 1;
    for (const index of component) {
      bringToFront(spread.order, index);
      visit(idAt(graph, index), down, count);
    }
  }
}

/** What each thing takes down when it fails alone. */
export interface SingleFailures {
  /** Sorted, without the failed one. */
  readonly takenDownBy: (id: string) => readonly string[];
  /** Whether `other` falls with `id`, or is it. Costs O(log falls). */
  readonly falls: (other: string, id: string) => boolean;
}

/** Simulates every single failure and keeps what fell, so that many questions cost one run. Memory: one number for each fall, but for things that topple each other only once. */
export function singleFailures(graph: RequirementGraph): SingleFailures {
  const spread = new Spread(graph);
  const fallen: Int32Array[] = [];
  for (const component of findComponents({ ids: graph.ids, targets: graph.topples })) {
    const count = spread.fail(component[0] ?? 0);
    const down = spread.order.slice(0, count).sort();
    for (const index of component) fallen[index] = down;
  }
  const fallenWith = (id: string): Int32Array => fallen[graph.indexOf.get(id) ?? NONE] ?? new Int32Array();
  return {
    takenDownBy: (id) => idsAt(graph, fallenWith(id)).filter((one) => one !== id),
    falls: (other, id) => holds(fallenWith(id), graph.indexOf.get(other) ?? NONE),
  };
}

/** Binary search. */
function holds(sorted: Int32Array, wanted: number): boolean {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(sorted, middle);
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The id at an index of the graph, for readers of `failEach`; empty when there is none. */
export function idAt(graph: RequirementGraph, index: number): string {
  return graph.ids[index] ?? '';
}

/** Swaps the first entry with the one that holds `index`. */
function bringToFront(order: Int32Array, index: number): void {
  order[order.indexOf(index)] = at(order, 0);
  order[0] = index;
}

/** Passes on what fell in the round that starts at `begin`; returns where the next round starts. */
function passOnRound(spread: Spread, begin: number, brokenBy: Int32Array): number {
  const end = spread.count;
  spread.order.subarray(begin, end).sort();
  for (let i = begin; i < end; i += 1) {
    const index = at(spread.order, i);
    const before = spread.count;
    spread.passOn(index);
    for (let fallen = before; fallen < spread.count; fallen += 1) brokenBy[at(spread.order, fallen)] = index;
  }
  return end;
}

function pathBack(spread: Spread, brokenBy: Int32Array, index: number): number[] {
  if (!spread.isDown(index)) return [];
  const path: number[] = [];
  for (let step = index; step !== NONE; step = at(brokenBy, step)) path.push(step);
  return path.reverse();
}
