import fc from 'fast-check';
import { explain, fewestTogether, type Explanation } from '../../src/graph/explanations';
import { buildRequirementGraph, type Thing } from '../../src/graph/requirements';
import { thingsOf } from '../support/graph-of';
import { arbitraryIds, arbitraryThings } from './arbitrary-things';
import { choices, distancesSlowly, downSlowly, membersSlowly } from './oracles';

function suspects(symptoms: string[], healthy: string[], ...paths: string[]): Explanation[] {
  return explain(buildRequirementGraph(thingsOf(...paths)), symptoms, healthy);
}

const idsOf = (explanations: Explanation[]): string[] => explanations.map(({ id }) => id);

describe('explain', () => {
  it('puts what explains more first', () => {
    expect(idsOf(suspects(['web', 'wiki'], [], 'web -> nas', 'wiki -> nas'))).toEqual(['nas', 'web', 'wiki']);
  });

  it('puts what contradicts the healthy last among equals', () => {
    const [first] = suspects(['web', 'wiki'], ['mail'], 'web -> db -> a', 'wiki -> db', 'mail -> a');
    expect(first).toEqual({ id: 'db', explains: ['web', 'wiki'], contradicts: [], distance: 2 });
  });

  it('puts the nearer first among equals', () => {
    expect(idsOf(suspects(['web'], [], 'web -> db -> a'))).toEqual(['web', 'db', 'a']);
  });

  it('leaves out what explains nothing, such as one of two replicas', () => {
    expect(idsOf(suspects(['dns'], [], 'dns -> 1 of a, b', 'a -> ups', 'b -> ups'))).toEqual(['dns', 'ups']);
  });

  it('counts a healthy one that is the candidate itself', () => {
    const explanations = suspects(['web'], ['db'], 'web -> db');
    expect(explanations.map(({ contradicts }) => contradicts)).toEqual([[], ['db']]);
  });

  it('ignores unknown and repeated symptoms', () => {
    expect(suspects(['web', 'gone', 'web'], [], 'web')).toEqual([
      { id: 'web', explains: ['web'], contradicts: [], distance: 0 },
    ]);
  });

  it('agrees with failing every thing by the definition', () => {
    fc.assert(
      fc.property(arbitraryThings, arbitraryIds, arbitraryIds, (things, symptoms, healthy) => {
        const expected = explainSlowly(things, symptoms, healthy);
        expect(explain(buildRequirementGraph(things), symptoms, healthy)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** Tries all things, not only what the symptoms stand on: nothing else can take a symptom down. */
function explainSlowly(
  things: readonly Thing[],
  symptoms: readonly string[],
  healthy: readonly string[],
): Explanation[] {
  const ids = things.map((thing) => thing.id).sort();
  const distance = distancesSlowly(ids, (id) => membersSlowly(things, id));
  const steps = (from: string, to: string): number => (from === to ? 0 : distance(from, to));
  const all = ids.map((id) => {
    const down = downSlowly(things, [id]);
    const explains = down.filter((other) => symptoms.includes(other));
    const contradicts = down.filter((other) => healthy.includes(other));
    return { id, explains, contradicts, distance: explains.reduce((sum, other) => sum + steps(other, id), 0) };
  });
  const key = (e: Explanation): number => -e.explains.length * 1e6 + e.contradicts.length * 1e3 + e.distance;
  return all.filter(({ explains }) => explains.length > 0).sort((a, b) => key(a) - key(b));
}

describe('fewestTogether', () => {
  const explaining = (id: string, ...explains: string[]): Explanation => ({
    id,
    explains,
    contradicts: [],
    distance: 0,
  });

  it('is empty where one explains all, and without symptoms', () => {
    expect(fewestTogether([explaining('a', 'x', 'y'), explaining('b', 'x')], ['x', 'y'])).toEqual([]);
    expect(fewestTogether([explaining('a', 'x')], [])).toEqual([]);
    expect(fewestTogether([], ['x'])).toEqual([]);
  });

  it('finds two that do where the one that explains most is not among them', () => {
    const list = [explaining('a', 'w', 'x', 'y'), explaining('b', 'u', 'v', 'w'), explaining('c', 'x', 'y', 'z')];
    expect(fewestTogether(list, ['u', 'v', 'w', 'x', 'y', 'z'])).toEqual(['b', 'c']);
  });

  it('prefers the earlier of equals', () => {
    const list = [explaining('c', 'x'), explaining('b', 'y'), explaining('a', 'y')];
    expect(fewestTogether(list, ['x', 'y'])).toEqual(['c', 'b']);
  });

  it('covers what can be covered', () => {
    expect(fewestTogether([explaining('a', 'x'), explaining('b', 'y')], ['x', 'y', 'gone'])).toEqual(['a', 'b']);
  });

  it('finds some that cover all beyond three', () => {
    const symptoms = ['v', 'w', 'x', 'y', 'z'];
    expect(fewestTogether(symptoms.map((id) => explaining(`of-${id}`, id)), symptoms)).toHaveLength(5); // prettier-ignore
  });

  it('agrees with trying all choices', () => {
    const lists = fc.array(fc.subarray(['u', 'v', 'w', 'x', 'y', 'z'], { minLength: 1 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.subarray(['u', 'v', 'w', 'x', 'y', 'z']), (explained, symptoms) => {
        const list = explained.map((explains, i) => explaining(`candidate-${i}`, ...explains));
        const found = fewestTogether(list, symptoms);
        const smallest = smallestSlowly(list, symptoms);
        if (smallest.length < 2) expect(found).toEqual([]);
        else if (smallest.length <= 3) expect(found).toEqual(smallest);
        else expect(covered(list, found, symptoms)).toEqual(covered(list, idsOf(list), symptoms));
      }),
      { numRuns: 1000 },
    );
  });

  function covered(list: Explanation[], ids: string[], symptoms: string[]): string[] {
    const explained = list.filter(({ id }) => ids.includes(id)).flatMap(({ explains }) => explains);
    return symptoms.filter((id) => explained.includes(id));
  }

  function smallestSlowly(list: Explanation[], symptoms: string[]): string[] {
    const ids = idsOf(list);
    const most = covered(list, ids, symptoms).length;
    const bySize = [...ids.keys(), ids.length].flatMap((size) => choices(ids, size));
    return bySize.find((choice) => covered(list, choice, symptoms).length === most) ?? [];
  }
});
