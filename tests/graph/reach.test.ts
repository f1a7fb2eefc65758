import fc from 'fast-check';
import { reach, standsOn } from '../../src/graph/reach';
import { buildRequirementGraph } from '../../src/graph/requirements';
import { thingsOf } from '../support/graph-of';
import { arbitraryPlainGraph, arbitraryThings } from './arbitrary-things';
import { distancesSlowly, membersSlowly } from './oracles';

/** Nearest first, ties by id. */
function inOrder(entries: [string, number][]): [string, number][] {
  return entries.sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1));
}

describe('standsOn', () => {
  it('follows every member, whatever the need, nearest first', () => {
    const graph = buildRequirementGraph(thingsOf('web -> 1 of b, a', 'b -> ups', 'other -> web'));
    expect([...standsOn(graph, 'web')]).toEqual([['a', 1], ['b', 1], ['ups', 2]]); // prettier-ignore
  });

  it('never holds the thing itself', () => {
    const graph = buildRequirementGraph(thingsOf('a -> b -> a', 'a -> a'));
    expect([...standsOn(graph, 'a')]).toEqual([['b', 1]]);
  });

  it('is empty for an unknown id', () => {
    expect(standsOn(buildRequirementGraph([]), 'gone').size).toBe(0);
  });

  it('agrees with the distances between all pairs', () => {
    fc.assert(
      fc.property(arbitraryThings, (things) => {
        const graph = buildRequirementGraph(things);
        const ids = things.map((thing) => thing.id);
        const distance = distancesSlowly(ids, (id) => membersSlowly(things, id));
        for (const id of ids) {
          const all = ids.map((other): [string, number] => [other, distance(id, other)]);
          const expected = inOrder(all.filter(([other, steps]) => other !== id && steps < Infinity));
          expect([...standsOn(graph, id)]).toEqual(expected);
        }
      }),
    );
  });
});

describe('reach', () => {
  it('holds the starts at 0 and takes the nearest of several', () => {
    const next = (id: string): string[] => ({ a: ['b'], b: ['c'], d: ['c'] })[id] ?? [];
    expect([...reach(['d', 'a'], next)]).toEqual([['a', 0], ['d', 0], ['b', 1], ['c', 1]]); // prettier-ignore
  });

  it('is empty without a start', () => {
    expect(reach([], () => ['a']).size).toBe(0);
  });

  it('agrees with the distances between all pairs', () => {
    fc.assert(
      fc.property(arbitraryPlainGraph, fc.integer({ min: 1, max: 3 }), ({ ids, next }, starts) => {
        const all = [...new Set([...ids, ...ids.flatMap(next)])];
        const distance = distancesSlowly(all, next);
        const from = ids.slice(0, starts);
        const nearest = (id: string): number =>
          from.includes(id) ? 0 : Math.min(...from.map((start) => distance(start, id)));
        const expected = all.map((id): [string, number] => [id, nearest(id)]).filter(([, steps]) => steps < Infinity);
        expect([...reach(from, next)]).toEqual(inOrder(expected));
      }),
    );
  });
});
