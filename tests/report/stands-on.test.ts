import fc from 'fast-check';
import { whatTheLabStandsOn } from '../../src/report/stands-on';
import type { Settings } from '../../src/settings';
import { arbitraryLab, pagesOf, SlowLab, someOf } from '../support/plain-labs';
import { labOf, names, type PlainPages } from '../support/services';

const standsOn = (pages: PlainPages, settings: Partial<Settings> = {}): (readonly [string, readonly string[]])[] =>
  whatTheLabStandsOn(labOf(pages, settings)).map(({ path, takesDown }) => [names([path]).join(''), names(takesDown)]);

describe('what the lab stands on', () => {
  it('is each service with the critical and high ones that it takes down, the most first, then by path', () => {
    const pages = {
      pve: {},
      vm: { runs_on: 'pve', criticality: 'high' },
      z: { runs_on: 'vm', criticality: 'critical' },
      web: { depends_on: 'y' },
      y: { criticality: 'medium' },
      mail: { depends_on: 'x', criticality: 'high' },
      x: {},
    };
    expect(standsOn(pages)).toEqual([
      ['pve', ['vm', 'z']],
      ['vm', ['z']],
      ['x', ['mail']],
    ]);
  });

  it('does not count itself, nor what is only degraded, nor what is not in use', () => {
    const pages = {
      a: { criticality: 'critical', depends_on: 'b' },
      b: { criticality: 'critical', depends_on: 'a' },
      soft: { criticality: 'critical', uses: 'cache' },
      gone: { criticality: 'critical', depends_on: 'cache', status: 'retired' },
      cache: {},
    };
    expect(standsOn(pages)).toEqual([
      ['a', ['b']],
      ['b', ['a']],
    ]);
  });

  it('is the foundation', () => {
    expect(standsOn({ power: {}, app: { criticality: 'high' } }, { foundation: ['power'] })).toEqual([
      ['power', ['app']],
    ]);
  });

  it('counts every service while none says how critical it is', () => {
    const pages = { pve: {}, vm: { runs_on: 'pve' }, z: { runs_on: 'vm' } };
    expect(standsOn(pages)).toEqual([
      ['pve', ['vm', 'z']],
      ['vm', ['z']],
    ]);
    expect(standsOn({ ...pages, z: { runs_on: 'vm', criticality: 'low' } })).toEqual([]);
    expect(standsOn({ ...pages, z: { runs_on: 'vm', criticality: 'high' } })).toEqual([
      ['pve', ['z']],
      ['vm', ['z']],
    ]);
  });

  it('is the same as the impact of every single service', () => {
    const labAndImportant = arbitraryLab.chain((lab) => fc.tuple(fc.constant(lab), someOf(lab, 0, 6)));
    fc.assert(
      fc.property(labAndImportant, ([lab, important]) => {
        const pages = Object.fromEntries(
          Object.entries(pagesOf(lab)).map(([name, page]) => [
            name,
            important.includes(name) ? { ...page, criticality: 'high' } : page,
          ]),
        );
        const slow = new SlowLab(lab);
        const counts = (name: string): boolean => important.length === 0 || important.includes(name);
        const expected = slow.active
          .map(({ name }) => [name, slow.down([name]).filter((other) => other !== name && counts(other))] as const)
          .filter(([, takesDown]) => takesDown.length > 0)
          .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1));
        expect(standsOn(pages, { foundation: lab.foundation })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
