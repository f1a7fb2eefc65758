import fc from 'fast-check';
import { neighbourhood } from '../../src/graph/neighbourhood';
import { buildRequirementGraph, dependents, directRequirements } from '../../src/graph/requirements';
import { thingsOf } from '../support/graph-of';
import { arbitraryThings } from './arbitrary-things';
import { distancesSlowly } from './oracles';

function around(start: string, limit: number, ...paths: string[]): string[] {
  const graph = buildRequirementGraph(thingsOf(...paths));
  return neighbourhood(start, (id) => directRequirements(graph, id), (id) => dependents(graph, id), limit); // prettier-ignore
}

describe('neighbourhood', () => {
  it('looks both ways, the start first, nearest first, ties by id', () => {
    expect(around('m', 10, 'z -> m -> b -> a', 'c -> z', 'far')).toEqual(['m', 'b', 'z', 'a', 'c']);
  });

  it('stops at the limit', () => {
    expect(around('m', 2, 'z -> m -> b')).toEqual(['m', 'b']);
  });

  it('is empty for a limit of nothing', () => {
    expect(around('m', 0, 'm -> b')).toEqual([]);
  });

  it('does not look further than the limit needs', () => {
    const endless = (id: string): string[] => [`${id}1`];
    expect(neighbourhood('a', endless, () => [], 3)).toEqual(['a', 'a1', 'a11']);
  });

  it('agrees with the distances between all pairs', () => {
    fc.assert(
      fc.property(arbitraryThings, fc.nat(9), (things, limit) => {
        const graph = buildRequirementGraph(things);
        const next = (id: string): string[] => directRequirements(graph, id);
        const previous = (id: string): string[] => dependents(graph, id);
        const [start = ''] = graph.ids;
        const distance = distancesSlowly(graph.ids, (id) => [...next(id), ...previous(id)]);
        const steps = (id: string): number => (id === start ? 0 : distance(start, id));
        const near = graph.ids.filter((id) => steps(id) < Infinity);
        const expected = near.sort((a, b) => steps(a) - steps(b)).slice(0, limit);
        expect(neighbourhood(start, next, previous, limit)).toEqual(expected);
      }),
    );
  });
});
