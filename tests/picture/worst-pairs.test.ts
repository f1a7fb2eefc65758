import fc from 'fast-check';
import { plainText } from '../../src/briefing/sentence';
import type { Lab } from '../../src/inventory/lab';
import { type WorstPairs, worstPairs } from '../../src/picture/worst-pairs';
import { choices } from '../graph/oracles';
import { arbitraryLab, pagesOf, SlowLab, someOf } from '../support/plain-labs';
import { labOf, names, type PlainPages } from '../support/services';

function pairsIn(lab: Lab): WorstPairs {
  const steps = worstPairs(lab);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const PAGES: PlainPages = {
  dns: { replicas: ['a', 'b'] },
  a: {},
  b: {},
  web: { depends_on: 'dns', criticality: 'critical' },
  mail: { depends_on: 'dns', criticality: 'high' },
  game: { depends_on: 'dns', criticality: 'low' },
};

describe('the worst pairs', () => {
  it('are told with what they take down that matters', () => {
    const { pairs, note, isExact } = pairsIn(labOf(PAGES));
    expect(pairs.map(({ sentence }) => plainText(sentence))).toEqual([
      'If a and b fail together, 2 services that matter go down that neither takes down alone: mail and web.',
    ]);
    expect([isExact, plainText(note)]).toEqual([true, 'Every pair that could do so was tried.']);
  });

  it('are none where nothing is redundant, and that is said', () => {
    const { pairs, note } = pairsIn(labOf({ a: { depends_on: 'b' }, b: {} }));
    expect([pairs, plainText(note)]).toEqual([[], 'No two failures take down together what neither takes down alone.']);
  });

  it('count everything while nothing is rated', () => {
    expect(pairsIn(labOf({ dns: { replicas: ['a', 'b'] }, a: {}, b: {} })).pairs).toHaveLength(1);
  });

  it('says what was tried where there is too much', () => {
    const members = Array.from({ length: 1001 }, (_, i) => `m${String(i).padStart(4, '0')}`);
    const pages = Object.fromEntries(members.map((name) => [name, {}]));
    const { isExact, note } = pairsIn(labOf({ ...pages, group: { replicas: members, min_up: 1000 } }));
    expect(isExact).toBe(false);
    expect(plainText(note)).toContain('Tried in pairs: the 1000 services whose failure weakens most groups.');
  });

  it('are as bad as the worst of all pairs', () => {
    const rated = arbitraryLab.chain((lab) => fc.tuple(fc.constant(lab), someOf(lab, 0, 6)));
    fc.assert(
      fc.property(rated, ([lab, important]) => {
        const pages = Object.fromEntries(
          Object.entries(pagesOf(lab)).map(([name, page]) => [
            name,
            important.includes(name) ? { ...page, criticality: 'critical' } : page,
          ]),
        );
        const slow = new SlowLab(lab);
        const harm = (pair: readonly string[]): string[] => {
          const alone = pair.map((name) => slow.down([name]));
          return slow
            .down(pair)
            .filter((name) => (important.length === 0 || important.includes(name)) && !alone.flat().includes(name));
        };
        const all = choices(
          slow.active.map(({ name }) => name),
          2,
        ).map((pair) => harm(pair).length);
        const { pairs, isExact } = pairsIn(labOf(pages, { foundation: lab.foundation }));
        expect(isExact).toBe(true);
        expect(pairs[0]?.takesDown.length ?? 0).toBe(Math.max(0, ...all));
        for (const { failed, takesDown } of pairs) expect(names(takesDown)).toEqual(harm(names(failed)));
      }),
      { numRuns: 200 },
    );
  });
});
