import fc from 'fast-check';
import { type Suspects, suspectsOf } from '../src/suspects';
import { choices, distancesSlowly } from './graph/oracles';
import { arbitraryLab, pagesOf, SlowLab, someOf } from './support/plain-labs';
import { instantOf, labOf, names, NOON, paths, type PlainPages } from './support/services';

const asked = (pages: PlainPages, symptoms: readonly string[], healthy: readonly string[] = []): Suspects =>
  suspectsOf(labOf(pages), paths(...symptoms), paths(...healthy), instantOf(NOON));
const ranked = (pages: PlainPages, symptoms: readonly string[], healthy: readonly string[] = []): string[] =>
  names(asked(pages, symptoms, healthy).suspects.map(({ path }) => path));

describe('who is suspected', () => {
  it('is each symptom and what it stands on, as far as its failure takes a symptom down', () => {
    const pages = {
      app: { runs_on: 'vm', uses: 'cache' },
      vm: { runs_on: 'pve' },
      pve: {},
      cache: {},
      other: { runs_on: 'pve' },
    };
    expect(ranked(pages, ['app'])).toEqual(['app', 'vm', 'pve']);
  });

  it('is the foundation too', () => {
    const suspects = suspectsOf(
      labOf({ power: {}, app: {} }, { foundation: ['power'] }),
      paths('app'),
      [],
      instantOf(NOON),
    );
    expect(names(suspects.suspects.map(({ path }) => path))).toEqual(['app', 'power']);
  });

  it('is the foundation after what the symptoms share of their own', () => {
    const pages = { power: {}, vm: {}, app: { runs_on: 'vm' }, web: { runs_on: 'vm' } };
    const found = suspectsOf(labOf(pages, { foundation: ['power'] }), paths('app', 'web'), [], instantOf(NOON));
    expect(names(found.suspects.map(({ path }) => path)).slice(0, 2)).toEqual(['vm', 'power']);
    const power = suspectsOf(labOf(pages, { foundation: ['power'] }), paths('power'), [], instantOf(NOON));
    expect(names(power.suspects.map(({ path }) => path))).toEqual(['power']);
  });

  it('is not one replica that alone takes nothing down', () => {
    expect(
      ranked({ dns: { replicas: ['x', 'y'] }, x: { runs_on: 'pve' }, y: { runs_on: 'pve' }, pve: {} }, ['dns']),
    ).toEqual(['dns', 'pve']);
  });

  it('is nobody for a symptom that is not in use', () => {
    expect(asked({ old: { status: 'retired' } }, ['old', 'old'])).toEqual({
      symptoms: ['old.md'],
      suspects: [],
      together: [],
    });
  });
});

describe('the order of suspects', () => {
  const lab = {
    app: { runs_on: 'a' },
    web: { runs_on: 'b' },
    ok: { runs_on: 'a' },
    a: { runs_on: 'pve' },
    b: { runs_on: 'pve' },
    pve: {},
  };

  it('is by how many symptoms each explains', () => {
    expect(ranked(lab, ['app', 'web'])[0]).toBe('pve');
    expect(asked(lab, ['web', 'app']).suspects[0]).toEqual({
      path: 'pve.md',
      explains: paths('app', 'web'),
      contradicts: [],
      recentChanges: [],
    });
  });

  it('then by how few healthy ones it contradicts', () => {
    expect(ranked(lab, ['app'], ['ok'])).toEqual(['app', 'a', 'pve']);
    expect(ranked({ ...lab, app: { depends_on: ['a', 'b'] } }, ['app'], ['ok'])).toEqual(['app', 'b', 'a', 'pve']);
    expect(asked(lab, ['app'], ['ok', 'web']).suspects.map(({ contradicts }) => names(contradicts))).toEqual([
      [],
      ['ok'],
      ['ok', 'web'],
    ]);
  });

  it('counts a symptom that is said to work as contradicted by itself', () => {
    expect(asked(lab, ['app'], ['app']).suspects[0]?.contradicts).toEqual(paths('app'));
  });

  it('then by recent changes, then by nearness, then by path', () => {
    const pages = { app: { depends_on: ['x', 'y'] }, x: { runs_on: 'deep' }, y: {}, deep: {} };
    expect(ranked(pages, ['app'])).toEqual(['app', 'x', 'y', 'deep']);
    const changed = { ...pages, upgrade: { type: 'change', services: 'deep', finished: '2026-11-23T10:00' } };
    expect(ranked(changed, ['app'])).toEqual(['deep', 'app', 'x', 'y']);
  });
});

describe('where nothing explains all', () => {
  it('says which few together do', () => {
    const pages = { a: { runs_on: 'p' }, b: { runs_on: 'p' }, c: { runs_on: 'q' }, p: {}, q: {} };
    expect(names(asked(pages, ['a', 'b', 'c']).together)).toEqual(['p', 'c']);
    expect(asked(pages, ['a', 'b']).together).toEqual([]);
  });

  it('takes the likelier of those that explain the same', () => {
    const pages = {
      a: { runs_on: 'p' },
      b: { runs_on: 'q' },
      p: {},
      q: {},
      change: { type: 'change', services: ['[[q]]'], started: '2026-11-23T09:00' },
    };
    expect(names(asked(pages, ['a', 'b']).together)).toEqual(['q', 'a']);
  });
});

describe('recent changes', () => {
  const changesFor = (change: Readonly<Record<string, unknown>>): string[] =>
    (
      asked({ app: {}, change: { type: 'change', services: 'app', ...change } }, ['app']).suspects[0]?.recentChanges ??
      []
    ).slice();

  it.each([
    ['finished 72 hours ago', { finished: '2026-11-20T12:00:00' }],
    ['finished a moment ago', { finished: '2026-11-23T12:00:00' }],
    ['started, and not yet finished', { started: '2026-11-23T11:00', finished: '2026-11-23T14:00' }],
    ['started long ago and finished lately', { started: '2026-10-01T11:00', finished: '2026-11-23T10:00' }],
    ['only planned, and its time has come', { scheduled_start: '2026-11-23T11:00' }],
    ['finished on a day, which lasts to its end', { finished: '2026-11-20' }],
    ['finished today', { finished: '2026-11-23' }],
    ['started today', { started: '2026-11-23' }],
    ['rolled back', { status: 'rolled-back', finished: '2026-11-23T11:00' }],
    ['failed', { status: 'failed', finished: '2026-11-23T11:00' }],
  ])('count one that was %s', (_, change) => {
    expect(changesFor(change)).toEqual(paths('change'));
  });

  it.each([
    ['finished before', { finished: '2026-11-20T11:59:59' }],
    ['finished on a day before', { finished: '2026-11-19' }],
    ['started on a day whose first moment is before', { started: '2026-11-20' }],
    ['to begin later', { scheduled_start: '2026-11-23T12:01' }],
    ['to begin on a later day', { scheduled_start: '2026-11-24' }],
    ['cancelled', { status: 'cancelled', started: '2026-11-23T11:00' }],
    ['a draft', { status: 'draft', scheduled_start: '2026-11-23T11:00' }],
    ['without any time', { status: 'done' }],
  ])('do not count one that is %s', (_, change) => {
    expect(changesFor(change)).toEqual([]);
  });

  it('are the newest first, ties by path, each once', () => {
    const change = (finished: string): Readonly<Record<string, unknown>> => ({
      type: 'change',
      services: ['app', '[[app]]'],
      finished,
    });
    const pages = {
      app: {},
      old: change('2026-11-22T10:00'),
      new: change('2026-11-23T10:00'),
      b: change('2026-11-23T09:00'),
      a: change('2026-11-23T09:00'),
    };
    expect(names(asked(pages, ['app']).suspects[0]?.recentChanges ?? [])).toEqual(['new', 'a', 'b', 'old']);
  });
});

describe('suspects against a slow oracle', () => {
  const labAndSeen = arbitraryLab.chain((lab) => fc.tuple(fc.constant(lab), someOf(lab, 1, 4), someOf(lab, 0, 3)));

  it('explain and contradict the same, in the same order', () => {
    fc.assert(
      fc.property(labAndSeen, ([lab, symptoms, healthy]) => {
        const slow = new SlowLab(lab);
        const found = suspectsOf(
          labOf(pagesOf(lab), { foundation: lab.foundation }),
          paths(...symptoms),
          paths(...healthy),
          instantOf(NOON),
        );
        const all = slow.active.map(({ name }) => name);
        const distance = distancesSlowly(all, (name) => slow.startsAfter(name));
        const seen = slow.counting(symptoms);
        const isFar = (name: string): number => Number(lab.foundation.includes(name) && !symptoms.includes(name));
        const away = (symptom: string, name: string): number => (symptom === name ? 0 : distance(symptom, name));
        const expected = all
          .filter((name) => seen.some((symptom) => away(symptom, name) < Infinity))
          .map((name) => {
            const out = slow.down([name]);
            const explains = out.filter((other) => symptoms.includes(other));
            const contradicts = out.filter((other) => healthy.includes(other));
            return { name, explains, contradicts, far: explains.reduce((sum, one) => sum + away(one, name), 0) };
          })
          .filter(({ explains }) => explains.length > 0)
          .sort(
            (a, b) =>
              b.explains.length - a.explains.length ||
              a.contradicts.length - b.contradicts.length ||
              isFar(a.name) - isFar(b.name) ||
              a.far - b.far ||
              (a.name < b.name ? -1 : 1),
          );
        expect(
          found.suspects.map(({ path, explains, contradicts }) => ({
            path,
            explains: names(explains),
            contradicts: names(contradicts),
          })),
        ).toEqual(expected.map(({ name, explains, contradicts }) => ({ path: `${name}.md`, explains, contradicts })));
        expect(found.together.length).toBe(fewest(expected, seen.length));
        const together = expected.filter(({ name }) => found.together.includes(`${name}.md`));
        const told = new Set(together.flatMap(({ explains }) => explains));
        expect(found.together.length === 0 || told.size === seen.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** How few together explain all symptoms; 0 where one alone, or nothing, does. */
function fewest(candidates: readonly { readonly explains: readonly string[] }[], symptoms: number): number {
  const sizes = symptoms === 0 ? [0] : Array.from({ length: symptoms }, (_, i) => i + 1);
  const size = sizes.find((count) =>
    choices(candidates, count).some((chosen) => new Set(chosen.flatMap(({ explains }) => explains)).size === symptoms),
  );
  return size === undefined || size < 2 ? 0 : size;
}
