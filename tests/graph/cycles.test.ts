import fc from 'fast-check';
import { findLoops } from '../../src/graph/cycles';
import { arbitraryPlainGraph } from './arbitrary-things';
import { componentsSlowly } from './oracles';

function loopsOf(edges: Record<string, string[]>): string[][] {
  return findLoops(Object.keys(edges), (id) => edges[id] ?? []);
}

describe('findLoops', () => {
  it('finds none where nothing leads back', () => {
    expect(loopsOf({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual([]);
  });

  it('starts at the smallest id and closes the path', () => {
    expect(loopsOf({ c: ['b'], b: ['a'], a: ['c'] })).toEqual([['a', 'c', 'b', 'a']]);
  });

  it('takes the shortest way round, ties by id', () => {
    expect(loopsOf({ a: ['b', 'd', 'c'], b: ['e'], e: ['a'], c: ['a'], d: ['a'] })).toEqual([['a', 'c', 'a']]);
  });

  it('finds a thing that leads to itself', () => {
    expect(loopsOf({ b: ['b'], a: ['b'] })).toEqual([['b', 'b']]);
  });

  it('does not take an edge to itself for the way round a larger loop', () => {
    expect(loopsOf({ a: ['a', 'b'], b: ['a'] })).toEqual([['a', 'b', 'a']]);
  });

  it('sorts the loops and ignores edges that lead elsewhere', () => {
    expect(loopsOf({ d: ['c', 'x'], c: ['d'], b: ['a'], a: ['b', 'c'] })).toEqual([['a', 'b', 'a'], ['c', 'd', 'c']]); // prettier-ignore
  });

  it('does not overflow on a chain of 20,000 that closes', () => {
    const count = 20_000;
    const name = (i: number): string => String(i % count).padStart(5, '0');
    const ids = Array.from({ length: count }, (_, i) => name(i));
    expect(findLoops(ids, (id) => [name(Number(id) + 1)])[0]).toHaveLength(count + 1);
    expect(findLoops(ids, (id) => (Number(id) + 1 < count ? [name(Number(id) + 1)] : []))).toEqual([]);
  });

  it('agrees with a search of all closed paths', () => {
    fc.assert(
      fc.property(arbitraryPlainGraph, ({ ids, next }) => {
        const expected = componentsSlowly(ids, next).map((component) => closedPathSlowly(component, next));
        expect(findLoops(ids, next)).toEqual(expected.filter((path) => path.length > 0));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Tries all paths within the component from its smallest id, shorter ones first, then by id. */
function closedPathSlowly(component: readonly string[], next: (id: string) => readonly string[]): string[] {
  const [start = '', ...others] = component;
  if (others.length === 0) return next(start).includes(start) ? [start, start] : [];
  let paths = [[start]];
  while (paths.length > 0) {
    const longer = paths.flatMap((path) =>
      component.filter((id) => next(path.at(-1) ?? '').includes(id)).map((id) => [...path, id]),
    );
    const closed = longer.find((path) => path.length > 2 && path.at(-1) === start);
    if (closed !== undefined) return closed;
    paths = longer.filter((path) => new Set(path).size === path.length);
  }
  return [];
}
