import { buildLinks, findComponents, type Links } from './components';
import { loopsIn } from './cycles';
import { listAt } from './packed-lists';
import { SmallestFirst } from './smallest-first';

/** In which order to bring things back. */
export interface RecoveryOrder {
  readonly order: string[];
  /** The loops in it, as closed paths `[a, b, a]`, sorted. */
  readonly loops: string[][];
}

/** Blocks are numbered by their smallest ids; a block is one thing, or a loop as a whole. */
interface Blocks {
  /** How many edges of each block lead to blocks not brought back yet. */
  readonly waiting: number[];
  /** For each block, the blocks that wait for it, once for each edge. */
  readonly waiters: number[][];
}

/**
 * The given ids, each after all that it needs: `next` gives what an id needs, only edges among the given ids count, and of those that
 * are ready the smallest comes next. A loop comes as one block, by id, when all it needs outside of itself is there; its place among the
 * ready is that of its smallest id.
 * Kahn (1962) over the strongly connected components. Cost: O((ids + edges) log ids).
 *
 * @example recoveryOrder(['web', 'db'], (id) => (id === 'web' ? ['db'] : [])).order // ['db', 'web']
 */
export function recoveryOrder(ids: readonly string[], next: (id: string) => readonly string[]): RecoveryOrder {
  const links = buildLinks(ids, next);
  const components = findComponents(links);
  const order = orderBlocks(buildBlocks(links, components));
  return {
    order: order.flatMap((block) => components[block] ?? []).map((index) => links.ids[index] ?? ''),
    loops: loopsIn(links, components),
  };
}

function buildBlocks(links: Links, components: readonly (readonly number[])[]): Blocks {
  const blockOf = new Map(components.flatMap((component, block) => component.map((index) => [index, block] as const)));
  const waiting = components.map(() => 0);
  const waiters: number[][] = components.map(() => []);
  for (const [index, block] of blockOf) {
    for (const target of listAt(links.targets, index)) {
      const needed = blockOf.get(target) ?? block;
      if (needed === block) continue;
      waiting[block] = (waiting[block] ?? 0) + 1;
      waiters[needed]?.push(block);
    }
  }
  return { waiting, waiters };
}

function orderBlocks({ waiting, waiters }: Blocks): number[] {
  const order: number[] = [];
  const left = [...waiting];
  const ready = new SmallestFirst();
  left.forEach((count, block) => count === 0 && ready.add(block));
  for (let block = ready.take(); block !== undefined; block = ready.take()) {
    order.push(block);
    for (const waiter of waiters[block] ?? []) {
      const count = (left[waiter] ?? 0) - 1;
      left[waiter] = count;
      if (count === 0) ready.add(waiter);
    }
  }
  return order;
}
