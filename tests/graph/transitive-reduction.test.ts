import fc from 'fast-check';
import { reduceTransitively } from '../../src/graph/transitive-reduction';
import { arbitraryPlainGraph, type PlainGraph } from './arbitrary-things';
import { componentsSlowly, distancesSlowly } from './oracles';

const graphOf =
  (edges: Readonly<Record<string, readonly string[]>>) =>
  (id: string): readonly string[] =>
    edges[id] ?? [];

/** All edges among the ids, as `a>b`, sorted. */
function edgesOf({ ids, next }: PlainGraph): string[] {
  const edges = ids.flatMap((id) => next(id).map((to) => [id, to] as const));
  return [...new Set(edges.filter(([, to]) => ids.includes(to)).map(([from, to]) => `${from}>${to}`))].sort();
}

/** Who reaches whom, as `a>b`. */
function reachedSlowly({ ids, next }: PlainGraph): string[] {
  const distance = distancesSlowly(ids, next);
  return ids.flatMap((a) => ids.filter((b) => distance(a, b) < Infinity).map((b) => `${a}>${b}`)).sort();
}

/** An edge goes if, of the components, another neighbour of its own leads where it leads. */
function keptSlowly(graph: PlainGraph): string[] {
  const { ids, next } = graph;
  const components = componentsSlowly(ids, next);
  const blockOf = (id: string): number => components.findIndex((component) => component.includes(id));
  const reached = reachedSlowly(graph);
  return edgesOf(graph).filter((edge) => {
    const [from = '', to = ''] = edge.split('>');
    return !ids.some(
      (via) =>
        new Set([blockOf(from), blockOf(via), blockOf(to)]).size === 3 &&
        reached.includes(`${from}>${via}`) &&
        reached.includes(`${via}>${to}`),
    );
  });
}

function reduced({ ids, next }: PlainGraph): PlainGraph {
  const { kept } = reduceTransitively(ids, next);
  return { ids, next: kept };
}

/** Without loops: an edge leads to a later one of the names. */
const arbitraryDag: fc.Arbitrary<PlainGraph> = arbitraryPlainGraph.map(({ ids, next }) => ({
  ids,
  next: (id) => next(id).filter((to) => to > id),
}));

describe('reduceTransitively', () => {
  it('leaves out what a longer way says', () => {
    const next = graphOf({ app: ['vm', 'host', 'ups'], vm: ['host'], host: ['ups'] });
    const { kept, reaches } = reduceTransitively(['app', 'vm', 'host', 'ups'], next);
    expect([kept('app'), kept('vm'), kept('host'), kept('ups')]).toEqual([['vm'], ['host'], ['ups'], []]);
    expect(reaches('app', 'ups')).toBe(true);
    expect(reaches('ups', 'app')).toBe(false);
  });

  it('keeps the edges of a loop, and each way out of it', () => {
    const next = graphOf({ a: ['b', 'c', 'nas'], b: ['a', 'c', 'nas'], c: ['a'], nas: [] });
    const { kept, reaches, isTogether } = reduceTransitively(['a', 'b', 'c', 'nas'], next);
    expect([kept('a'), kept('b'), kept('c')]).toEqual([['b', 'c', 'nas'], ['a', 'c', 'nas'], ['a']]);
    expect([isTogether('a', 'c'), isTogether('a', 'nas'), reaches('a', 'a'), reaches('nas', 'nas')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('says nothing of what it does not know', () => {
    const { kept, reaches, isTogether } = reduceTransitively(['a'], graphOf({ a: ['gone'] }));
    expect([kept('a'), kept('gone'), reaches('a', 'gone'), isTogether('gone', 'gone')]).toEqual([[], [], false, false]);
    expect(reduceTransitively([], graphOf({})).kept('a')).toEqual([]);
  });

  it('leaves it as it was who reaches whom', () => {
    fc.assert(
      fc.property(arbitraryPlainGraph, (graph) => {
        const { reaches } = reduceTransitively(graph.ids, graph.next);
        const pairs = graph.ids.flatMap((a) => graph.ids.map((b) => [a, b] as const));
        const answers = pairs.filter(([a, b]) => reaches(a, b)).map(([a, b]) => `${a}>${b}`);
        expect(answers.sort()).toEqual(reachedSlowly(graph));
        expect(reachedSlowly(reduced(graph))).toEqual(reachedSlowly(graph));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what the slow way keeps', () => {
    fc.assert(
      fc.property(arbitraryPlainGraph, (graph) => {
        expect(edgesOf(reduced(graph))).toEqual(keptSlowly(graph));
      }),
      { numRuns: 500 },
    );
  });

  it('is as small as can be where there is no loop', () => {
    fc.assert(
      fc.property(arbitraryDag, (graph) => {
        const small = reduced(graph);
        const all = reachedSlowly(graph);
        for (const edge of edgesOf(small)) {
          const without = (id: string): string[] => small.next(id).filter((to) => `${id}>${to}` !== edge);
          expect(reachedSlowly({ ids: small.ids, next: without })).not.toEqual(all);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of what goes in', () => {
    fc.assert(
      fc.property(arbitraryPlainGraph, ({ ids, next }) => {
        const turned = { ids: [...ids].reverse(), next: (id: string) => [...next(id)].reverse() };
        expect(edgesOf(reduced(turned))).toEqual(edgesOf(reduced({ ids, next })));
      }),
    );
  });
});
