import fc from 'fast-check';
import { buildRequirementGraph, dependents, directRequirements } from '../../src/graph/requirements';
import { failTogether } from '../../src/graph/failure';
import { thingsOf } from '../support/graph-of';
import { arbitraryThings } from './arbitrary-things';
import { membersSlowly } from './oracles';

describe('buildRequirementGraph', () => {
  it('sorts ids by code unit', () => {
    expect(buildRequirementGraph(thingsOf('b', 'é', 'a', 'B', '10', '9')).ids).toEqual(['10', '9', 'B', 'a', 'b', 'é']);
  });

  it('merges things that share an id', () => {
    const graph = buildRequirementGraph([...thingsOf('web -> db'), ...thingsOf('web -> nas')]);
    expect(directRequirements(graph, 'web')).toEqual(['db', 'nas']);
  });

  it('clamps a need to the known members', () => {
    const graph = buildRequirementGraph([
      { id: 'a', requires: [] },
      { id: 'b', requires: [{ members: ['a', 'gone'], need: 2 }] },
    ]);
    expect(failTogether(graph, []).down).toEqual([]);
    expect(failTogether(graph, ['a']).down).toEqual(['b']);
  });

  it.each([0, -1, NaN])('has no rule for a need of %p', (need) => {
    const graph = buildRequirementGraph([
      { id: 'a', requires: [] },
      { id: 'b', requires: [{ members: ['a'], need }] },
    ]);
    expect(failTogether(graph, ['a']).down).toEqual([]);
    expect(directRequirements(graph, 'b')).toEqual([]);
  });

  it('has no rule where no member is known', () => {
    const graph = buildRequirementGraph([{ id: 'a', requires: [{ members: ['gone'], need: 1 }] }]);
    expect(failTogether(graph, []).down).toEqual([]);
  });

  it('counts a repeated member once', () => {
    const graph = buildRequirementGraph([
      ...thingsOf('a', 'b'),
      { id: 'c', requires: [{ members: ['a', 'a', 'b'], need: 1 }] },
    ]);
    expect(failTogether(graph, ['a']).down).toEqual([]);
  });

  it('takes an empty list', () => {
    expect(buildRequirementGraph([]).ids).toEqual([]);
  });
});

describe('directRequirements', () => {
  it('lists all members, sorted, without itself', () => {
    const graph = buildRequirementGraph(thingsOf('dns -> 1 of pi, dns, nas', 'dns -> ups'));
    expect(directRequirements(graph, 'dns')).toEqual(['nas', 'pi', 'ups']);
  });

  it('is empty for an unknown id', () => {
    expect(directRequirements(buildRequirementGraph([]), 'gone')).toEqual([]);
  });

  it('agrees with a plain look at the things', () => {
    fc.assert(
      fc.property(arbitraryThings, (things) => {
        const graph = buildRequirementGraph(things);
        for (const { id } of things) expect(directRequirements(graph, id)).toEqual(membersSlowly(things, id));
      }),
    );
  });
});

describe('dependents', () => {
  it('is empty for an unknown id', () => {
    expect(dependents(buildRequirementGraph([]), 'gone')).toEqual([]);
  });

  it('is the reverse of directRequirements', () => {
    fc.assert(
      fc.property(arbitraryThings, (things) => {
        const graph = buildRequirementGraph(things);
        for (const { id } of things) {
          const expected = things.map((thing) => thing.id).filter((other) => membersSlowly(things, other).includes(id));
          expect(dependents(graph, id)).toEqual(expected.sort());
        }
      }),
    );
  });
});
