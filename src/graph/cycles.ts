import { buildLinks, findComponents, type Links } from './components';
import { listAt } from './packed-lists';
import type { RequirementGraph } from './requirements';

/**
 * The loops among `ids` (edges that lead elsewhere do not count): for each strongly connected component with several members, or one
 * with an edge to itself, one closed path `[a, b, c, a]`. It starts at the smallest id and is the shortest through it, ties by id;
 * among several members an edge to itself is no way round. Sorted. Cost: O(ids + edges), plus sorts.
 *
 * @example findLoops(['a', 'b'], (id) => (id === 'a' ? ['b'] : ['a'])) // [['a', 'b', 'a']]
 */
export function findLoops(ids: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const links = buildLinks(ids, next);
  return loopsIn(links, findComponents(links));
}

/** Whether anything requires itself over others. Cheaper than naming the loops: O(things + members). */
export function hasLoops({ ids, needs }: RequirementGraph): boolean {
  return findComponents({ ids, targets: needs }).some((component) => component.length > 1);
}

/** The same for components that are known already, in their order. */
export function loopsIn(links: Links, components: readonly (readonly number[])[]): string[][] {
  return components
    .map((component) => closedPath(links, component))
    .filter((path) => path.length > 0)
    .map((path) => path.map((index) => links.ids[index] ?? ''));
}

/** Breadth first, edges in the order of ids: whoever leads back to the start first lies on the shortest path, the smallest of them. */
function closedPath(links: Links, component: readonly number[]): number[] {
  const [start = 0, ...others] = component;
  if (others.length === 0) return listAt(links.targets, start).includes(start) ? [start, start] : [];
  const unseen = new Set(others);
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const index of queue) {
    const targets = listAt(links.targets, index);
    if (index !== start && targets.includes(start)) return [...pathTo(index, cameFrom), start];
    for (const target of targets) {
      if (!unseen.delete(target)) continue;
      cameFrom.set(target, index);
      queue.push(target);
    }
  }
  return [];
}

function pathTo(index: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path: number[] = [];
  for (let step: number | undefined = index; step !== undefined; step = cameFrom.get(step)) path.push(step);
  return path.reverse();
}
