import fc from 'fast-check';
import type { LayoutEdge } from '../../src/graph/layout-arcs';

export interface LayoutInput {
  readonly ids: string[];
  readonly edges: LayoutEdge[];
}

/** Up to `most` ids with edges in any direction: loops, repeats, edges to itself and to unknown ids. */
export function arbitraryLayoutInput(most: number, mostEdges = 2 * most): fc.Arbitrary<LayoutInput> {
  const id = fc.integer({ min: 0, max: most }).map((i) => `s${i}`);
  return fc.record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: most }),
    edges: fc.array(fc.record({ from: id, to: id, soft: fc.boolean() }), { maxLength: mostEdges }),
  });
}

/** The same without a way back to where an edge comes from, and all of it firm. */
export function arbitraryAcyclicInput(most: number, mostEdges = 2 * most): fc.Arbitrary<LayoutInput> {
  return arbitraryLayoutInput(most, mostEdges).map(({ ids, edges }) => ({
    ids,
    edges: edges
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => (Number(from.slice(1)) > Number(to.slice(1)) ? { from, to } : { from: to, to: from })),
  }));
}

/** A lab of hosts, machines, platform and apps with a few hubs: the same for the same seed. */
export function seededLab(count: number, edgeCount: number, seed: number): LayoutInput {
  const random = randomFrom(seed);
  const ids = Array.from({ length: count }, (_, i) => `s${String(i).padStart(4, '0')}`);
  const pairs = new Map<string, LayoutEdge>();
  for (let i = 1; pairs.size < edgeCount; i = 1 + (i % (count - 1))) {
    const to = Math.floor(Math.min(i, count * 0.4) * random() ** 2);
    const edge = { from: ids[i] ?? '', to: ids[to] ?? '' };
    pairs.set(`${edge.from} ${edge.to}`, edge);
  }
  return { ids, edges: [...pairs.values()] };
}

/** Mulberry32: numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
