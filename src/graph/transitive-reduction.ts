import { buildLinks, findComponents, type Links } from './components';
import { at, listAt } from './packed-lists';
import { recoveryOrder } from './recovery-order';

/** A graph without the edges that others say already. */
export interface TransitiveReduction {
  /** The edges that are left of `id`, sorted. */
  readonly kept: (id: string) => readonly string[];
  /** Whether a way of one or more edges leads from one to the other. */
  readonly reaches: (from: string, to: string) => boolean;
  /** Whether both are the same, or lie on a loop together. */
  readonly isTogether: (one: string, other: string) => boolean;
}

interface Condensed {
  readonly indexOf: ReadonlyMap<string, number>;
  /** The component of each index. Components are numbered so that an edge leads to a lower number, or stays inside. */
  readonly blockOf: Int32Array;
  readonly isLoop: readonly boolean[];
  /** What each block reaches, one bit for each block. */
  readonly reached: readonly Uint32Array[];
  /** Pairs `from * blocks + to` that another way says already. */
  readonly implied: ReadonlySet<number>;
}

/**
 * Leaves out each edge between two components that a longer way over a third says too: who reaches whom stays the same, and of a graph
 * without loops no further edge can go. Edges within a component stay, and so do several from one component to another: which member
 * leads there is more than the component says. Edges to unknown ids are left out.
 * Cost: O(edges * components / 32) time, components² / 8 bytes. Source: Aho, Garey and Ullman (1972).
 *
 * @example reduceTransitively(['a', 'b', 'c'], (id) => ({ a: ['b', 'c'], b: ['c'] })[id] ?? []).kept('a') // ['b']
 */
export function reduceTransitively(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): TransitiveReduction {
  const links = buildLinks(ids, next);
  const condensed = condense(links, recoveryOrder(ids, next).order);
  const { indexOf, blockOf, isLoop, reached, implied } = condensed;
  const blockAt = (id: string): number => at(blockOf, indexOf.get(id) ?? -1);
  const areKnown = (one: string, other: string): boolean => indexOf.has(one) && indexOf.has(other);
  return {
    kept: (id) => {
      const block = blockAt(id);
      return Array.from(listAt(links.targets, indexOf.get(id) ?? links.ids.length))
        .filter((target) => !implied.has(block * reached.length + at(blockOf, target)))
        .map((target) => links.ids[target] ?? '');
    },
    reaches: (from, to) => {
      if (!areKnown(from, to)) return false;
      const [source, target] = [blockAt(from), blockAt(to)];
      return source === target ? isLoop[source] === true : hasBit(reached[source], target);
    },
    isTogether: (one, other) => areKnown(one, other) && blockAt(one) === blockAt(other),
  };
}

/** @param order each after all that it leads to, loops as blocks. */
function condense(links: Links, order: readonly string[]): Condensed {
  const indexOf = new Map(links.ids.map((id, index) => [id, index]));
  const components = inOrder(findComponents(links), order, indexOf);
  const blockOf = new Int32Array(links.ids.length);
  components.forEach((component, block) => component.forEach((index) => (blockOf[index] = block)));
  const reached: Uint32Array[] = [];
  const implied = new Set<number>();
  components.forEach((component, block) => {
    const bits = new Uint32Array((components.length >> 5) + 1);
    const targets = component.flatMap((index) => Array.from(listAt(links.targets, index), (to) => at(blockOf, to)));
    // The highest first: no lower one can lead to it.
    for (const target of [...new Set(targets)].sort((a, b) => b - a)) {
      if (target === block) continue;
      if (hasBit(bits, target)) implied.add(block * components.length + target);
      else addAll(bits, reached[target], target);
    }
    reached.push(bits);
  });
  const isLoop = components.map(
    (component) => component.length > 1 || component.some((index) => listAt(links.targets, index).includes(index)),
  );
  return { indexOf, blockOf, isLoop, reached, implied };
}

function inOrder(
  components: readonly (readonly number[])[],
  order: readonly string[],
  indexOf: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const firstOf = new Map(components.map((component) => [component[0] ?? 0, component]));
  return order.flatMap((id) => {
    const component = firstOf.get(indexOf.get(id) ?? -1);
    return component ? [component] : [];
  });
}

function hasBit(bits: Uint32Array | undefined, place: number): boolean {
  return (((bits?.[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

function addAll(bits: Uint32Array, more: Uint32Array | undefined, place: number): void {
  more?.forEach((word, i) => (bits[i] = (bits[i] ?? 0) | word));
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
}
