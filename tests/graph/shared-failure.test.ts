import fc from 'fast-check';
import { singleFailures } from '../../src/graph/failure';
import { buildRequirementGraph, type Requirement, type Thing } from '../../src/graph/requirements';
import { nearestOf, sharedFailures } from '../../src/graph/shared-failure';
import { thingsOf } from '../support/graph-of';
import { arbitraryIds, arbitraryRequirement, arbitraryThings } from './arbitrary-things';
import { countingSlowly, downSlowly, isBroken } from './oracles';

function shared(id: string, members: string[], need: number, ...paths: string[]): string[] {
  return sharedFailures(buildRequirementGraph(thingsOf(...paths)), id, { members, need });
}

describe('sharedFailures', () => {
  it('finds what all members stand on', () => {
    expect(shared('dns', ['a', 'b'], 1, 'dns -> 1 of a, b', 'a -> host -> ups', 'b -> host')).toEqual(['host', 'ups']);
  });

  it('is silent where the members stand apart', () => {
    expect(shared('dns', ['a', 'b'], 1, 'dns -> 1 of a, b', 'a -> x', 'b -> y')).toEqual([]);
  });

  it('is silent for a group that can spare none', () => {
    expect(shared('dns', ['a', 'b'], 2, 'dns -> 2 of a, b', 'a -> host', 'b -> host')).toEqual([]);
    expect(shared('dns', ['a', 'gone'], 1, 'dns', 'a -> host')).toEqual([]);
  });

  it('is silent where losing one member is enough already', () => {
    expect(shared('dns', ['a', 'b'], 1, 'dns -> 1 of a, b', 'b -> a -> host')).toEqual([]);
  });

  it('finds two of three where two must be up', () => {
    expect(shared('db', ['a', 'b', 'c'], 2, 'db -> 2 of a, b, c', 'a -> host', 'b -> host')).toEqual(['host']);
  });

  it('agrees with failing every thing by the definition', () => {
    fc.assert(
      fc.property(arbitraryThings, arbitraryRequirement(), (things, group) => {
        const graph = buildRequirementGraph(things);
        for (const { id } of things) expect(sharedFailures(graph, id, group)).toEqual(sharedSlowly(things, id, group));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees where members are made to share', () => {
    fc.assert(
      fc.property(arbitraryThings, (things) => {
        const graph = buildRequirementGraph(things);
        for (const { id, requires } of things) {
          for (const group of requires)
            expect(sharedFailures(graph, id, group)).toEqual(sharedSlowly(things, id, group));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Tries all things as candidates. */
function sharedSlowly(things: readonly Thing[], id: string, group: Requirement): string[] {
  const { members, need } = countingSlowly(things, group);
  const breaks = (other: string): boolean => isBroken(things, group, downSlowly(things, [other]));
  if (members.length === need || members.some(breaks)) return [];
  const ids = things.map((thing) => thing.id).sort();
  return ids.filter((other) => other !== id && !members.includes(other) && breaks(other));
}

describe('nearestOf', () => {
  it('keeps what takes down no other candidate', () => {
    const graph = buildRequirementGraph(thingsOf('a -> host -> ups', 'b -> switch'));
    expect(nearestOf(singleFailures(graph), ['ups', 'switch', 'host', 'gone'])).toEqual(['host', 'switch']);
  });

  it('keeps the smallest of a mutual loop, if nothing is nearer', () => {
    expect(nearestOf(singleFailures(buildRequirementGraph(thingsOf('b -> a -> b'))), ['b', 'a'])).toEqual(['a']);
    expect(nearestOf(singleFailures(buildRequirementGraph(thingsOf('z -> b -> a -> b'))), ['b', 'a', 'z'])).toEqual([
      'z',
    ]);
  });

  it('keeps candidates none of which takes down another, and one nearest for each that is left out', () => {
    fc.assert(
      fc.property(arbitraryThings, arbitraryIds, (things, candidates) => {
        const known = candidates.filter((id) => things.some((thing) => thing.id === id));
        const nearest = nearestOf(singleFailures(buildRequirementGraph(things)), candidates);
        const takesDown = (id: string, other: string): boolean => downSlowly(things, [id]).includes(other);
        for (const id of known) expect(nearest.some((other) => takesDown(id, other))).toBe(true);
        for (const id of nearest) expect(nearest.filter((other) => takesDown(id, other))).toEqual([id]);
        for (const id of nearest) expect(known.filter((other) => takesDown(id, other)).sort()[0]).toBe(id);
        expect(nearest).toEqual([...nearest].sort());
      }),
      { numRuns: 500 },
    );
  });
});
