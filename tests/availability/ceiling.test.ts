import fc from 'fast-check';
import { type Ceiling, ceilingsOf } from '../../src/availability/ceiling';
import type { Frontmatter } from '../../src/notes/note';
import { downSlowly } from '../graph/oracles';
import { type Pages, survey } from '../support/lab';

type Services = Readonly<Record<string, Frontmatter>>;

function pages(services: Services): Pages {
  return Object.fromEntries(
    Object.entries(services).map(([name, page]) => [`${name}.md`, { type: 'service', ...page }]),
  );
}

function ceiling(services: Services, of = 'app', foundation: readonly string[] = []): Ceiling | null {
  return ceilingsOf(survey(pages(services), { settings: { foundation } }).lab)(`${of}.md`);
}

const promised = (list: Ceiling['serial'] | undefined) => list?.map(({ path, percent }) => [path, percent]);

describe('the ceiling of a service', () => {
  it('is the product of the objectives of all that takes it down, each once', () => {
    const found = ceiling({
      app: { runs_on: '[[vm]]', data_on: '[[nas]]', slo: 99.9 },
      vm: { runs_on: '[[host]]', data_on: '[[nas]]', slo: 99.5 },
      host: { slo: 99.8 },
      nas: { runs_on: '[[host]]', slo: 99 },
    });
    expect(found?.percent).toBeCloseTo(99.5 * 0.998 * 0.99, 10);
    expect(promised(found?.serial)).toEqual([
      ['nas.md', 99],
      ['vm.md', 99.5],
      ['host.md', 99.8],
    ]);
  });

  it('is none where nothing below promises anything, whatever it promises itself', () => {
    expect(ceiling({ app: { runs_on: '[[host]]', slo: 99.9 }, host: {} })).toBeNull();
    expect(ceiling({ app: { slo: 99.9 }, other: { slo: 90 } })).toBeNull();
  });

  it('takes what promises nothing for never failing, and looks below it', () => {
    const found = ceiling({ app: { runs_on: '[[vm]]' }, vm: { runs_on: '[[host]]' }, host: { slo: 99 } });
    expect(found?.percent).toBe(99);
  });

  it('is not lowered by what it only works worse without, nor by what is not in use', () => {
    expect(ceiling({ app: { uses: '[[nas]]' }, nas: { slo: 99 } })).toBeNull();
    expect(ceiling({ app: { data_on: '[[nas]]' }, nas: { slo: 99, status: 'retired' } })).toBeNull();
  });

  it('counts what everything stands on', () => {
    expect(ceiling({ app: {}, router: { slo: 99.9 } }, 'app', ['[[router]]'])?.percent).toBe(99.9);
  });

  it('counts a group as enough of its members being up', () => {
    const found = ceiling({ app: { runs_on: ['[[one]]', '[[two]]'], min_up: 1 }, one: { slo: 99 }, two: { slo: 98 } });
    expect(found?.percent).toBeCloseTo(100 * (1 - 0.01 * 0.02), 10);
    expect([promised(found?.serial), promised(found?.parallel)?.map(([path]) => path)]).toEqual([[], ['app.md']]);
    const three = { one: { slo: 90 }, two: { slo: 90 }, three: { slo: 90 } };
    const twoOf = ceiling({ app: { replicas: ['[[one]]', '[[two]]', '[[three]]'], min_up: 2 }, ...three });
    expect(twoOf?.percent).toBeCloseTo(97.2, 10);
  });

  it('counts what the members of a group share as what it is: alone', () => {
    const found = ceiling({
      app: { runs_on: ['[[one]]', '[[two]]'], min_up: 1 },
      one: { runs_on: '[[host]]', slo: 90 },
      two: { runs_on: '[[host]]', slo: 90 },
      host: { slo: 99 },
    });
    expect(promised(found?.serial)).toEqual([['host.md', 99]]);
    expect(found?.percent).toBeCloseTo(99 * 0.99, 10);
  });

  it('does not multiply the same thing twice for two groups', () => {
    const group = { runs_on: ['[[one]]', '[[two]]'], min_up: 1 };
    const found = ceiling({
      app: { depends_on: ['[[a]]', '[[b]]'] },
      a: group,
      b: group,
      one: { slo: 90 },
      two: { slo: 90 },
    });
    expect(found?.percent).toBeCloseTo(99, 10);
  });

  const NAMES = ['app', 'a', 'b', 'c', 'd'];
  const below = (index: number) => fc.subarray(NAMES.slice(index + 1));
  const slo = fc.option(fc.integer({ min: 60, max: 100 }));
  const arbitraryLab = fc
    .tuple(
      ...NAMES.map((name, index) =>
        fc.record({
          name: fc.constant(name),
          depends_on: below(index),
          runs_on: below(index),
          isGroup: fc.boolean(),
          slo,
        }),
      ),
    )
    .map((services) => services.map((one) => (one.name === 'app' ? { ...one, slo: null } : one)));

  it('is never below what independent failures allow while groups of one need one member, and exact without groups', () => {
    fc.assert(
      fc.property(arbitraryLab, (services) => {
        const found = ceiling(
          Object.fromEntries(
            services.map(({ name, depends_on, runs_on, isGroup, slo: promise }) => [
              name,
              { depends_on, runs_on, ...(isGroup ? { min_up: 1 } : {}), ...(promise === null ? {} : { slo: promise }) },
            ]),
          ),
        );
        const things = services.map(({ name, depends_on, runs_on, isGroup }) => ({
          id: name,
          requires: [
            ...depends_on.map((one) => ({ members: [one], need: 1 })),
            ...(isGroup && runs_on.length > 0
              ? [{ members: runs_on, need: 1 }]
              : runs_on.map((one) => ({ members: [one], need: 1 }))),
          ],
        }));
        let up = 0;
        for (let state = 0; state < 2 ** services.length; state += 1) {
          const failed = services.filter((_, i) => (state >> i) % 2 === 1).map(({ name }) => name);
          if (downSlowly(things, failed).includes('app')) continue;
          up += services.reduce((share, one) => {
            const promise = (one.slo ?? 100) / 100;
            return share * (failed.includes(one.name) ? 1 - promise : promise);
          }, 1);
        }
        const most = found?.percent ?? 100;
        expect(most).toBeGreaterThanOrEqual(100 * up - 1e-9);
        if (services.every(({ isGroup, runs_on }) => !isGroup || runs_on.length < 2))
          expect(most).toBeCloseTo(100 * up, 8);
      }),
      { numRuns: 150 },
    );
  });
});
