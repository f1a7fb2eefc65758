import { at, listAt } from './packed-lists';
import type { RequirementGraph } from './requirements';
import { idsAt } from './requirements';
import { Spread } from './spread';

/** Two things whose failures together take down what neither takes down alone. */
export interface FailurePair {
  /** In the order of ids. */
  readonly failed: readonly [string, string];
  /** What counts and falls only with both; sorted, one or more. */
  readonly fallen: readonly string[];
  /** How many things are down in all, the two included. */
  readonly down: number;
}

export interface PairSearch {
  /** Whether a thing counts among what falls. */
  readonly counts: (id: string) => boolean;
  /** How many pairs are wanted, each with another `fallen`. */
  readonly most: number;
  /** Of how many things at most all pairs are tried. */
  readonly exactUpTo: number;
}

export interface PairProgress {
  readonly done: number;
  readonly of: number;
}

export interface FoundPairs {
  /** Those that take down most first; then fewest down in all; then by ids. */
  readonly pairs: readonly FailurePair[];
  /** Whether no pair was left out that could be among them. */
  readonly isExact: boolean;
  /** How many things were tried in pairs. */
  readonly tried: number;
}

/** So many steps of failures between two looks at the progress: some milliseconds. */
const SLICE = 100_000;
/** Kept while looking, so that a `fallen` that comes again is known; what is worse than so many others is forgotten. */
const KEPT_FOR_EACH_WANTED = 20;

/**
 * The worst pairs of failures, in slices: each `next` does some of the work and yields how far it is; the last one returns what was found.
 * Only a requirement that can spare members can break by two failures and by neither alone; so only pairs that weaken one together are
 * tried, and that leaves out no pair. Of several pairs with the same `fallen`, the one with the fewest down in all stands for them.
 * Of more than `exactUpTo` things that weaken something, those are tried that weaken most (ties by id), and the search is not exact.
 * Cost: a failure for each thing, and two for each pair tried.
 */
export function* searchFailurePairs(graph: RequirementGraph, search: PairSearch): Generator<PairProgress, FoundPairs> {
  const { candidates, isExact } = chooseCandidates(weakenedBy(graph), search.exactUpTo);
  const best = new BestPairs(graph, search);
  const trial = new Trial(graph, search.counts);
  const partners = partnersOf(candidates);
  let work = 0;
  for (const [place, { thing }] of candidates.entries()) {
    work += trial.begin(thing);
    for (const partner of partners(place)) {
      work += trial.with(partner);
      if (trial.fallen.length > 0) best.add([thing, partner], trial.fallen, trial.down);
      if (work < SLICE) continue;
      work = 0;
      yield { done: place, of: candidates.length };
    }
  }
  return { pairs: best.list(), isExact, tried: candidates.length };
}

/** A thing, and the requirements that its failure alone brings nearer to breaking while their owners stay up. */
interface Candidate {
  readonly thing: number;
  readonly weakens: readonly number[];
}

function weakenedBy(graph: RequirementGraph): readonly Candidate[] {
  const spread = new Spread(graph);
  return graph.ids.map((_, thing) => {
    spread.fail(thing);
    const weakens = new Set<number>();
    for (const fallen of spread.order.subarray(0, spread.count)) {
      for (const requirement of listAt(graph.weakens, fallen)) {
        if (!spread.isDown(at(graph.owner, requirement))) weakens.add(requirement);
      }
    }
    return { thing, weakens: [...weakens] };
  });
}

function chooseCandidates(
  all: readonly Candidate[],
  exactUpTo: number,
): { readonly candidates: readonly Candidate[]; readonly isExact: boolean } {
  const able = all.filter(({ weakens }) => weakens.length > 0);
  if (able.length <= exactUpTo) return { candidates: able, isExact: true };
  const most = [...able].sort((a, b) => b.weakens.length - a.weakens.length || a.thing - b.thing).slice(0, exactUpTo);
  return { candidates: most.sort((a, b) => a.thing - b.thing), isExact: false };
}

/** For the place of a candidate, the later ones that weaken with it. */
function partnersOf(candidates: readonly Candidate[]): (place: number) => readonly number[] {
  const weakening = new Map<number, number[]>();
  for (const { thing, weakens } of candidates) {
    for (const requirement of weakens) {
      const known = weakening.get(requirement);
      if (known) known.push(thing);
      else weakening.set(requirement, [thing]);
    }
  }
  return (place) => {
    const { thing = 0, weakens = [] } = candidates[place] ?? {};
    const later = new Set<number>();
    for (const requirement of weakens) {
      for (const other of weakening.get(requirement) ?? []) if (other > thing) later.add(other);
    }
    return [...later].sort((a, b) => a - b);
  };
}

/** Fails one thing, then it with others, one at a time. */
class Trial {
  /** What counts and fell with both, and with neither alone; indices, ascending. */
  fallen: readonly number[] = [];
  /** How many are down with both. */
  down = 0;
  private one = 0;
  private readonly alone: Spread;
  private readonly other: Spread;
  private readonly both: Spread;
  private readonly counts: Uint8Array;

  constructor(graph: RequirementGraph, counts: (id: string) => boolean) {
    this.alone = new Spread(graph);
    this.other = new Spread(graph);
    this.both = new Spread(graph);
    this.counts = Uint8Array.from(graph.ids, (id) => Number(counts(id)));
  }

  /** Returns how much work it was. */
  begin(one: number): number {
    this.one = one;
    return this.alone.fail(one);
  }

  /** Returns how much work it was. */
  with(other: number): number {
    const { alone, both } = this;
    both.begin([this.one, other]);
    for (let i = 0; i < both.count; i += 1) both.passOn(at(both.order, i));
    this.down = both.count;
    this.fallen = [];
    this.other.fail(other);
    const fallen = both.order
      .subarray(0, both.count)
      .filter((index) => this.counts[index] === 1 && !alone.isDown(index) && !this.other.isDown(index));
    if (fallen.length > 0) this.fallen = [...fallen].sort((a, b) => a - b);
    return both.count + this.other.count;
  }
}

interface Kept {
  readonly failed: readonly [number, number];
  readonly fallen: readonly number[];
  readonly down: number;
}

class BestPairs {
  private kept = new Map<string, Kept>();
  private readonly graph: RequirementGraph;
  private readonly most: number;

  constructor(graph: RequirementGraph, { most }: PairSearch) {
    this.graph = graph;
    this.most = most;
  }

  /** Of two with the same `fallen`, the one with fewer down in all stays, the earlier of equals. */
  add(failed: readonly [number, number], fallen: readonly number[], down: number): void {
    const key = fallen.join(' ');
    const known = this.kept.get(key);
    if (known && known.down <= down) return;
    this.kept.set(key, { failed, fallen, down });
    if (this.kept.size > 2 * KEPT_FOR_EACH_WANTED * this.most) this.forget();
  }

  list(): readonly FailurePair[] {
    return [...this.kept.values()]
      .sort(byHarm)
      .slice(0, this.most)
      .map(({ failed: [one, other], fallen, down }) => ({
        failed: [this.graph.ids[one] ?? '', this.graph.ids[other] ?? ''],
        fallen: idsAt(this.graph, fallen),
        down,
      }));
  }

  private forget(): void {
    const best = [...this.kept].sort(([, a], [, b]) => byHarm(a, b)).slice(0, KEPT_FOR_EACH_WANTED * this.most);
    this.kept = new Map(best);
  }
}

function byHarm(a: Kept, b: Kept): number {
  return b.fallen.length - a.fallen.length || a.down - b.down || a.failed[0] - b.failed[0] || a.failed[1] - b.failed[1];
}
