import { at } from './packed-lists';
import type { RequirementGraph } from './requirements';

/**
 * How failures spread over a graph, with buffers that are used again from run to run: a stamp says of which run a mark is,
 * so that nothing has to be cleared. A run takes O(falls + their edges) and allocates nothing; it is the least fixpoint,
 * as in unit propagation with counters (Dowling and Gallier, 1984).
 */
export class Spread {
  /** What is down, in the order in which it fell, the failed first; only the first `count` entries are of this run. */
  readonly order: Int32Array;
  count = 0;
  private run = 0;
  private readonly graph: RequirementGraph;
  private readonly fellIn: Int32Array;
  private readonly countedIn: Int32Array;
  private readonly lost: Int32Array;

  constructor(graph: RequirementGraph) {
    this.graph = graph;
    this.order = new Int32Array(graph.ids.length);
    this.fellIn = new Int32Array(graph.ids.length);
    this.countedIn = new Int32Array(graph.owner.length);
    this.lost = new Int32Array(graph.owner.length);
  }

  /** Starts a new run with only the failed down. */
  begin(failed: Iterable<number>): void {
    this.run += 1;
    this.count = 0;
    for (const index of failed) this.fell(index);
  }

  /** Adds to `order` what falls because `index`, which is down, did; to be called once for each entry of `order`. */
  passOn(index: number): void {
    const { topples, weakens, owner } = this.graph;
    const toppled = at(topples.start, index + 1);
    for (let i = at(topples.start, index); i < toppled; i += 1) this.fell(at(topples.items, i));
    const weakened = at(weakens.start, index + 1);
    for (let i = at(weakens.start, index); i < weakened; i += 1) {
      const requirement = at(weakens.items, i);
      if (this.breaks(requirement)) this.fell(at(owner, requirement));
    }
  }

  /** A whole run; returns `count`. */
  fail(index: number): number {
    this.begin([index]);
    for (let i = 0; i < this.count; i += 1) this.passOn(at(this.order, i));
    return this.count;
  }

  /** Whether it is down in this run. */
  isDown(index: number): boolean {
    return this.fellIn[index] === this.run;
  }

  private fell(index: number): void {
    if (this.fellIn[index] === this.run) return;
    this.fellIn[index] = this.run;
    this.order[this.count] = index;
    this.count += 1;
  }

  /** Counts one more member lost; true once, when that was one more than can be spared. */
  private breaks(requirement: number): boolean {
    const lost = this.countedIn[requirement] === this.run ? at(this.lost, requirement) + 1 : 1;
    this.countedIn[requirement] = this.run;
    this.lost[requirement] = lost;
    return lost === at(this.graph.spare, requirement) + 1;
  }
}
