import fc from 'fast-check';
import { plainText } from '../../src/briefing/sentence';
import { coldStart } from '../../src/picture/cold-start';
import { arbitraryLab, pagesOf, SlowLab, someOf } from '../support/plain-labs';
import { labOf, names, paths, type PlainPages } from '../support/services';

const order = (pages: PlainPages): string[] => names(coldStart(labOf(pages)).steps.map(({ path }) => path));

describe('a cold start', () => {
  it('brings what keeps a secret before what needs it, though nothing stands on it', () => {
    expect(order({ app: { secrets_in: 'vault' }, vault: {} })).toEqual(['vault', 'app']);
    expect(order({ app: { runbook: 'wiki' }, wiki: { runs_on: 'host' }, host: {} })).toEqual(['host', 'wiki', 'app']);
  });

  it('keeps to what services need where the secrets would close a circle', () => {
    const plan = coldStart(
      labOf({ app: { depends_on: 'host' }, host: { secrets_in: 'vault' }, vault: { runs_on: 'app' } }),
    );
    expect(names(plan.steps.map(({ path }) => path))).toEqual(['host', 'app', 'vault']);
    expect(plan.steps.map(({ isLockedIn }) => isLockedIn)).toEqual([true, false, false]);
    expect(plan.warnings.map(plainText)).toEqual([
      'When host is to be started, what is needed for it is still off: keep the secret and the runbook on paper.',
    ]);
  });

  it('has all that is off once, each after all that it needs unless they wait for each other', () => {
    const failures = arbitraryLab.chain((lab) => fc.tuple(fc.constant(lab), someOf(lab, 1, 3), fc.boolean()));
    fc.assert(
      fc.property(failures, ([lab, some, isAll]) => {
        const slow = new SlowLab(lab);
        const off = isAll ? slow.active.map(({ name }) => name).sort() : slow.down(some);
        const { steps } = coldStart(labOf(pagesOf(lab), { foundation: lab.foundation }), isAll ? [] : paths(...some));
        const started = names(steps.map(({ path }) => path));
        if (!isAll && off.length === 0) return;
        expect([...started].sort()).toEqual(off);
        const needs = (name: string): string[] => slow.startsAfter(name).filter((other) => off.includes(other));
        const reaches = (from: string, to: string): boolean => {
          const seen = new Set([from]);
          for (const name of seen) needs(name).forEach((other) => seen.add(other));
          return seen.has(to);
        };
        for (const name of started) {
          for (const other of needs(name).filter((one) => !reaches(one, name)))
            expect(started.indexOf(other)).toBeLessThan(started.indexOf(name));
        }
      }),
      { numRuns: 300 },
    );
  });
});
