import { at, packLists, sortedNumbers, type PackedLists } from './packed-lists';

/** A plain directed graph over the given ids only: sorted ids, and for each the indices its edges lead to. */
export interface Links {
  readonly ids: readonly string[];
  readonly targets: PackedLists;
}

/** Reads the edges among `ids`; those that lead elsewhere are left out. Cost: O(n log n) for n ids and edges. */
export function buildLinks(ids: readonly string[], next: (id: string) => readonly string[]): Links {
  const sorted = [...new Set(ids)].sort();
  const indexOf = new Map(sorted.map((id, i) => [id, i]));
  return { ids: sorted, targets: packLists(sorted.map((id) => next(id).flatMap((to) => indexOf.get(to) ?? []))) };
}

/**
 * The strongly connected components, each ascending, in the order of their smallest members.
 * Tarjan (1972), with a stack of its own, so that a deep chain cannot overflow the call stack. Cost: O(ids + edges), plus the sorts.
 */
export function findComponents(links: Links): number[][] {
  const walk = new TarjanWalk(links);
  links.ids.forEach((_, index) => walk.from(index));
  return walk.components.sort(([a = 0], [b = 0]) => a - b);
}

class TarjanWalk {
  readonly components: number[][] = [];
  private readonly targets: PackedLists;
  private visits = 0;
  /** When each was visited, from 1; 0 = not yet. */
  private readonly visit: Int32Array;
  /** The earliest visit that is known to be reachable from each. */
  private readonly low: Int32Array;
  /** The edge each looks at next. */
  private readonly edge: Int32Array;
  private readonly isOpen: Uint8Array;
  private readonly open: number[] = [];
  private readonly path: number[] = [];

  constructor({ ids, targets }: Links) {
    this.targets = targets;
    this.visit = new Int32Array(ids.length);
    this.low = new Int32Array(ids.length);
    this.edge = targets.start.slice();
    this.isOpen = new Uint8Array(ids.length);
  }

  from(root: number): void {
    if (at(this.visit, root) !== 0) return;
    this.enter(root);
    for (let top = this.path.at(-1); top !== undefined; top = this.path.at(-1)) this.step(top);
  }

  private enter(index: number): void {
    this.visits += 1;
    this.visit[index] = this.visits;
    this.low[index] = this.visits;
    this.isOpen[index] = 1;
    this.open.push(index);
    this.path.push(index);
  }

  private step(index: number): void {
    const edge = at(this.edge, index);
    if (edge === at(this.targets.start, index + 1)) {
      this.leave(index);
      return;
    }
    this.edge[index] = edge + 1;
    const target = at(this.targets.items, edge);
    if (at(this.visit, target) === 0) this.enter(target);
    else if (this.isOpen[target] === 1) this.lower(index, at(this.visit, target));
  }

  private leave(index: number): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent !== undefined) this.lower(parent, at(this.low, index));
    if (at(this.low, index) === at(this.visit, index)) this.close(index);
  }

  /** Everything opened since `root` is one component. */
  private close(root: number): void {
    const component = this.open.splice(this.open.lastIndexOf(root));
    for (const index of component) this.isOpen[index] = 0;
    this.components.push(sortedNumbers(component));
  }

  private lower(index: number, visit: number): void {
    this.low[index] = Math.min(at(this.low, index), visit);
  }
}
