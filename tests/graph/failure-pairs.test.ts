import fc from 'fast-check';
import { type FoundPairs, type PairProgress, type PairSearch, searchFailurePairs } from '../../src/graph/failure-pairs';
import { buildRequirementGraph, type Thing } from '../../src/graph/requirements';
import { thingsOf } from '../support/graph-of';
import { arbitraryThings } from './arbitrary-things';
import { choices, downSlowly } from './oracles';

const ALL: PairSearch = { counts: () => true, most: 100, exactUpTo: 300 };

function run<T>(steps: Generator<PairProgress, T>): { readonly result: T; readonly progress: readonly PairProgress[] } {
  const progress: PairProgress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { result: step.value, progress };
    progress.push(step.value);
  }
}

function search(things: readonly Thing[], options: Partial<PairSearch> = {}): FoundPairs {
  return run(searchFailurePairs(buildRequirementGraph(things), { ...ALL, ...options })).result;
}

/** Every pair, tried; of those with the same fallen, the one with the fewest down, then the first. */
function searchSlowly(things: readonly Thing[], counts: (id: string) => boolean): FoundPairs['pairs'] {
  const ids = things.map(({ id }) => id).sort();
  const pairs = choices(ids, 2).map(([one = '', other = '']) => {
    const [alone, otherAlone] = [downSlowly(things, [one]), downSlowly(things, [other])];
    const both = downSlowly(things, [one, other]);
    const fallen = both.filter((id) => counts(id) && !alone.includes(id) && !otherAlone.includes(id));
    return { failed: [one, other] as const, fallen, down: both.length };
  });
  const place = (pair: (typeof pairs)[number]): number => pairs.indexOf(pair);
  const ordered = pairs
    .filter(({ fallen }) => fallen.length > 0)
    .sort((a, b) => b.fallen.length - a.fallen.length || a.down - b.down || place(a) - place(b));
  const keys = ordered.map(({ fallen }) => fallen.join(' '));
  return ordered.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

describe('searchFailurePairs', () => {
  it('finds the two that take down what neither takes down alone', () => {
    const { pairs, isExact } = search(thingsOf('app -> dns -> 1 of a, b', 'a -> host1', 'b -> host2'));
    expect(isExact).toBe(true);
    expect(pairs).toEqual([{ failed: ['a', 'b'], fallen: ['app', 'dns'], down: 4 }]);
  });

  it('counts only what counts, and gives so many as are wanted', () => {
    const things = thingsOf('app -> 1 of a, b', 'web -> 1 of c, d', 'x -> web');
    const failed = (options: Partial<PairSearch>): unknown[] =>
      search(things, options).pairs.map((pair) => pair.failed);
    expect(failed({})).toEqual([['c', 'd'], ['a', 'b']]); // prettier-ignore
    expect(failed({ counts: (id) => id === 'app' })).toEqual([['a', 'b']]);
    expect(failed({ most: 1 })).toEqual([['c', 'd']]);
    expect(failed({ counts: () => false })).toEqual([]);
  });

  it('finds none where nothing can be spared', () => {
    expect(search(thingsOf('a -> b, c', 'd -> a')).pairs).toEqual([]);
    expect(search([]).pairs).toEqual([]);
  });

  it('says that it is not exact where there is too much to try', () => {
    const found = search(thingsOf('p -> 1 of a, b', 'q -> 1 of a, b', 'r -> 1 of c, d'), { exactUpTo: 2 });
    expect([found.isExact, found.tried, found.pairs.map(({ failed }) => failed)]).toEqual([false, 2, [['a', 'b']]]);
  });

  it('works in slices, and says how far it is', () => {
    const count = 260;
    const name = (i: number): string => `m${String(i).padStart(3, '0')}`;
    const members = Array.from({ length: count }, (_, i) => name(i));
    const chain = members
      .slice(1)
      .map((id, i): Thing => ({ id, requires: i % 20 === 19 ? [] : [{ members: [name(i)], need: 1 }] }));
    const things = [
      { id: name(0), requires: [] },
      ...chain,
      { id: 'group', requires: [{ members, need: count - 30 }] },
    ];
    const { progress, result } = run(searchFailurePairs(buildRequirementGraph(things), ALL));
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.every(({ done, of }, i) => done < of && done >= (progress[i - 1]?.done ?? 0))).toBe(true);
    expect(result.pairs.map(({ fallen }) => fallen)).toEqual([['group']]);
  });

  it('agrees with trying every pair', () => {
    fc.assert(
      fc.property(arbitraryThings, fc.uniqueArray(fc.constantFrom('b', 'a', 'B', 'é', 'd', '10')), (things, some) => {
        const counts = (id: string): boolean => some.length < 2 || (some as string[]).includes(id);
        expect(search(things, { counts }).pairs).toEqual(searchSlowly(things, counts));
        expect(search(things, { counts, most: 2 }).pairs).toEqual(searchSlowly(things, counts).slice(0, 2));
      }),
      { numRuns: 1000 },
    );
  });
});
