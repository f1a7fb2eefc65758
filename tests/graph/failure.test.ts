import fc from 'fast-check';
import { failEach, failTogether, idAt, type Failure } from '../../src/graph/failure';
import { buildRequirementGraph, type Thing } from '../../src/graph/requirements';
import { thingsOf } from '../support/graph-of';
import { arbitraryIds, arbitraryThings } from './arbitrary-things';
import { downRounds, downSlowly, isBroken } from './oracles';

function fail(failed: string[], ...paths: string[]): Failure {
  return failTogether(buildRequirementGraph(thingsOf(...paths)), failed);
}

describe('failTogether', () => {
  it('takes down what stands on the failed, step by step', () => {
    expect(fail(['ups'], 'web -> db -> nas -> ups', 'dns').down).toEqual(['db', 'nas', 'web']);
  });

  it('leaves a group up that has enough members', () => {
    expect(fail(['a'], 'dns -> 1 of a, b').down).toEqual([]);
    expect(fail(['a', 'b'], 'dns -> 1 of a, b').down).toEqual(['dns']);
  });

  it('does not let a loop fall by itself', () => {
    expect(fail(['x'], 'a -> b -> a', 'x').down).toEqual([]);
  });

  it('takes a whole loop down with one of it', () => {
    expect(fail(['a'], 'a -> b -> c -> a').down).toEqual(['b', 'c']);
  });

  it('counts a thing as a member of its own group', () => {
    expect(fail(['b'], 'a -> 1 of a, b').down).toEqual([]);
    expect(fail(['b'], 'a -> 2 of a, b').down).toEqual(['a']);
  });

  it('ignores unknown and repeated ids', () => {
    expect(fail(['db', 'gone', 'db'], 'web -> db').down).toEqual(['web']);
  });

  it('finds the shortest path, ties by id', () => {
    const { pathTo } = fail(['ups'], 'web -> b -> ups', 'web -> a -> ups', 'a -> c -> ups');
    expect(pathTo('web')).toEqual(['ups', 'a', 'web']);
  });

  it('leads the path through the member whose fall broke the group', () => {
    const { pathTo } = fail(['a', 'c'], 'dns -> 1 of a, b', 'b -> c');
    expect(pathTo('dns')).toEqual(['c', 'b', 'dns']);
  });

  it('knows a path of one for what failed, and none for what is up or unknown', () => {
    const { pathTo } = fail(['db'], 'web -> db', 'dns');
    expect([pathTo('db'), pathTo('dns'), pathTo('gone')]).toEqual([['db'], [], []]);
  });

  it('agrees with trying every rule until nothing changes', () => {
    fc.assert(
      fc.property(arbitraryThings, arbitraryIds, (things, failed) => {
        const { down } = failTogether(buildRequirementGraph(things), failed);
        expect(down).toEqual(downSlowly(things, failed).filter((id) => !failed.includes(id)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives a path with one step for each round, each step a fall that broke a requirement', () => {
    fc.assert(
      fc.property(arbitraryThings, arbitraryIds, (things, failed) => {
        const failure = failTogether(buildRequirementGraph(things), failed);
        for (const { id } of things) expect(failure.pathTo(id)).toEqual(pathSlowly(things, failed, id));
      }),
      { numRuns: 500 },
    );
  });
});

/** Walks back from `id`: the first one, by id, of the round before with whom one of the requirements broke. */
function pathSlowly(things: readonly Thing[], failed: readonly string[], id: string): string[] {
  const rounds = downRounds(things, failed);
  const round = rounds.findIndex((down) => down.includes(id));
  if (round < 1) return round === 0 ? [id] : [];
  const before = rounds[round - 2] ?? [];
  const rules = things.filter((thing) => thing.id === id).flatMap((thing) => thing.requires);
  const fresh = (rounds[round - 1] ?? []).filter((other) => !before.includes(other)).sort();
  const culprit = fresh.findIndex((_, i) =>
    rules.some((rule) => isBroken(things, rule, [...before, ...fresh.slice(0, i + 1)])),
  );
  return [...pathSlowly(things, failed, fresh[culprit] ?? ''), id];
}

describe('failEach', () => {
  it('gives for every thing what failTogether gives', () => {
    fc.assert(
      fc.property(arbitraryThings, (things) => {
        const graph = buildRequirementGraph(things);
        const found = new Map<string, string[]>();
        failEach(graph, (id, down, count) => {
          found.set(id, Array.from(down.subarray(0, count), (index) => idAt(graph, index)).sort());
        });
        expect([...found.keys()].sort()).toEqual(graph.ids);
        for (const [id, down] of found) expect(down).toEqual(failTogether(graph, [id]).down);
      }),
      { numRuns: 500 },
    );
  });

  it('visits each thing once', () => {
    const visited: string[] = [];
    failEach(buildRequirementGraph(thingsOf('a -> c -> a', 'b')), (id) => visited.push(id));
    expect(visited).toEqual(['a', 'c', 'b']);
  });
});

describe('idAt', () => {
  it('gives the id at an index, and nothing beyond the end', () => {
    const graph = buildRequirementGraph(thingsOf('b', 'a'));
    expect([idAt(graph, 0), idAt(graph, 1), idAt(graph, 2)]).toEqual(['a', 'b', '']);
  });
});
