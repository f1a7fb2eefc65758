import fc from 'fast-check';
import { type Impact, impactOf } from '../src/impact';
import type { Settings } from '../src/settings';
import { componentsSlowly, distancesSlowly } from './graph/oracles';
import { arbitraryLab, pagesOf, type PlainLab, SlowLab, someOf } from './support/plain-labs';
import { labOf, names, paths, type PlainPages } from './support/services';

const failing = (pages: PlainPages, failed: readonly string[], settings: Partial<Settings> = {}): Impact =>
  impactOf(labOf(pages, settings), paths(...failed));
const downIf = (pages: PlainPages, ...failed: readonly string[]): string[] =>
  names(failing(pages, failed).down.map(({ path }) => path));
const degradedIf = (pages: PlainPages, ...failed: readonly string[]): string[] =>
  names(failing(pages, failed).degraded);

describe('what is down', () => {
  it.each(['runs_on', 'depends_on', 'data_on'])('falls with anything in %s', (property) => {
    const pages = { app: { [property]: ['a', 'b'] }, a: {}, b: {} };
    expect(downIf(pages, 'a')).toEqual(['app']);
    expect(downIf(pages, 'b')).toEqual(['app']);
    expect(downIf(pages, 'app')).toEqual([]);
  });

  it('falls with what falls', () => {
    expect(
      downIf({ app: { depends_on: 'db' }, db: { data_on: 'nas' }, nas: { runs_on: 'pve' }, pve: {} }, 'pve'),
    ).toEqual(['app', 'db', 'nas']);
  });

  it('names the failed once, sorted, and among neither the down nor the degraded', () => {
    const pages = { app: { runs_on: 'pve', uses: 'db' }, db: {}, pve: {} };
    const impact = failing(pages, ['pve', 'app', 'pve', 'db']);
    expect(impact.failed).toEqual(paths('app', 'db', 'pve'));
    expect(impact.down).toEqual([]);
    expect(impact.degraded).toEqual([]);
  });
});

describe('runs_on with min_up', () => {
  const nodes = (minUp: unknown): PlainPages => ({
    app: { runs_on: ['a', 'b', 'c'], min_up: minUp },
    a: {},
    b: {},
    c: {},
  });

  it('needs that many of them', () => {
    expect(downIf(nodes(2), 'a')).toEqual([]);
    expect(downIf(nodes(2), 'a', 'b')).toEqual(['app']);
    expect(downIf(nodes(1), 'a', 'b')).toEqual([]);
  });

  it.each([
    ['34%', 2],
    ['33%', 1],
    ['50%', 2],
    ['67%', 3],
    ['1%', 1],
    ['100%', 3],
  ])('rounds %s of three up to %i', (percent, need) => {
    const stillUp = ['a', 'b', 'c'].slice(0, 3 - need);
    expect(downIf(nodes(percent), ...stillUp)).toEqual([]);
    expect(downIf(nodes(percent), ...['a', 'b', 'c'].slice(0, 4 - need))).toEqual(['app']);
  });

  it('means all of them when it asks for more than there are', () => {
    expect(downIf(nodes(5), 'a')).toEqual(['app']);
    expect(labOf(nodes(5)).graph.groups).toEqual([
      { path: 'app.md', relation: 'runs_on', members: paths('a', 'b', 'c'), need: 3, asked: 5 },
    ]);
  });

  it('is a matter of the replicas where there are some: all of runs_on are needed then', () => {
    const pages = { app: { runs_on: ['a', 'b'], replicas: ['c', 'd'], min_up: 1 }, a: {}, b: {}, c: {}, d: {} };
    expect(downIf(pages, 'a')).toEqual(['app']);
    expect(downIf(pages, 'c')).toEqual([]);
    expect(downIf(pages, 'c', 'd')).toEqual(['app']);
  });

  it('is a matter of the replicas even where none of them counts', () => {
    const pages = {
      app: { runs_on: ['a', 'b'], replicas: 'old', min_up: 1 },
      a: {},
      b: {},
      old: { status: 'retired' },
    };
    expect(downIf(pages, 'a')).toEqual(['app']);
    expect(downIf({ ...pages, app: { ...pages.app, replicas: 'nowhere' } }, 'a')).toEqual(['app']);
  });
});

describe('replicas', () => {
  it('need one by default', () => {
    const pages = { dns: { replicas: ['a', 'b'] }, a: {}, b: {} };
    expect(downIf(pages, 'a')).toEqual([]);
    expect(downIf(pages, 'a', 'b')).toEqual(['dns']);
  });

  it('need min_up of them', () => {
    const pages = { dns: { replicas: ['a', 'b', 'c'], min_up: '50%' }, a: {}, b: {}, c: {} };
    expect(downIf(pages, 'a')).toEqual([]);
    expect(downIf(pages, 'a', 'c')).toEqual(['dns']);
  });

  it('make the page a member when a member lists it back', () => {
    const pages = { a: { replicas: ['b'] }, b: { replicas: ['a'] } };
    expect(downIf(pages, 'a')).toEqual([]);
    expect(downIf(pages, 'b')).toEqual([]);
    expect(downIf({ a: { replicas: ['b'] }, b: {} }, 'b')).toEqual(['a']);
  });

  it('count the page itself only once when it is a member', () => {
    const pages = {
      a: { replicas: ['b', 'c'], min_up: 2 },
      b: { replicas: ['a', 'c'], min_up: 2 },
      c: { replicas: ['a', 'b'], min_up: 2 },
    };
    expect(downIf(pages, 'a')).toEqual([]);
    expect(downIf(pages, 'a', 'b')).toEqual(['c']);
    const asked = { ...pages, a: { replicas: ['b', 'c'], min_up: 3 } };
    expect(downIf(asked, 'b')).toEqual(['a', 'c']);
  });

  it('are not joined by the page when only a retired one lists it back', () => {
    const pages = { a: { replicas: ['b', 'c'] }, b: {}, c: { replicas: ['a'], status: 'retired' } };
    expect(downIf(pages, 'b')).toEqual(['a']);
  });
});

describe('what does not count', () => {
  it.each([{ status: 'retired' }, { status: 'planned' }])('is a service that is %j', (gone) => {
    const pages = { app: { depends_on: ['old', 'db'] }, old: gone, db: { depends_on: 'old' } };
    expect(downIf(pages, 'old')).toEqual([]);
    expect(downIf({ app: { depends_on: 'old' }, old: { ...gone, runs_on: 'pve' }, pve: {} }, 'pve')).toEqual([]);
  });

  it('is a retired member: the others must do', () => {
    const pages = { app: { runs_on: ['a', 'b', 'old'], min_up: 2 }, a: {}, b: {}, old: { status: 'retired' } };
    expect(downIf(pages, 'a')).toEqual(['app']);
  });

  it('is what no note describes', () => {
    const pages = { app: { replicas: ['a', 'nowhere'], depends_on: '[[nowhere]]' }, a: {} };
    expect(downIf(pages, 'a')).toEqual(['app']);
    expect(degradedIf(pages)).toEqual([]);
  });

  it('leaves no rule where no member counts', () => {
    const pages = { app: { replicas: ['old', 'nowhere'], min_up: 2 }, old: { status: 'planned' }, other: {} };
    expect(downIf(pages, 'old', 'other')).toEqual([]);
    expect(labOf(pages).graph.groups).toEqual([]);
  });

  it('is a failed service that is not in use: it is named, and nothing more', () => {
    const pages = {
      old: { status: 'retired', users: 'anna', monitored_by: 'old' },
      app: { uses: 'old', monitored_by: 'old', backup_to: 'old', secrets_in: 'old', depends_on: 'old' },
    };
    expect(failing(pages, ['old', 'nowhere'])).toEqual({
      failed: paths('nowhere', 'old'),
      down: [],
      degraded: [],
      withoutBackup: [],
      withoutMonitoring: [],
      lockedIn: [],
      users: [],
      recoveryOrder: [],
      loops: [],
    });
  });

  it('is a page without the property: an empty list is no rule', () => {
    expect(downIf({ app: { runs_on: [], replicas: null, min_up: 1 }, a: {} }, 'a')).toEqual([]);
  });
});

describe('what is degraded', () => {
  it('is not down and uses something that is', () => {
    const pages = {
      app: { uses: 'cache' },
      cache: { runs_on: 'pve' },
      pve: {},
      both: { uses: 'cache', runs_on: 'pve' },
    };
    expect(degradedIf(pages, 'pve')).toEqual(['app']);
    expect(downIf(pages, 'pve')).toEqual(['both', 'cache']);
    expect(degradedIf(pages, 'cache')).toEqual(['app', 'both']);
  });

  it('has a replica that is down', () => {
    expect(degradedIf({ dns: { replicas: ['a', 'b'] }, a: {}, b: {} }, 'a')).toEqual(['dns']);
    expect(degradedIf({ a: { replicas: ['b'] }, b: { replicas: ['a'] } }, 'a')).toEqual(['b']);
  });

  it('is not what can spare a node', () => {
    expect(degradedIf({ app: { runs_on: ['a', 'b'], min_up: 1 }, a: {}, b: {} }, 'a')).toEqual([]);
  });

  it('does not spread', () => {
    const pages = { cache: {}, app: { uses: 'cache' }, front: { uses: 'app' }, portal: { depends_on: 'app' } };
    expect(degradedIf(pages, 'cache')).toEqual(['app']);
    expect(downIf(pages, 'cache')).toEqual([]);
  });

  it('is not a service that is not in use', () => {
    expect(degradedIf({ cache: {}, app: { uses: 'cache', status: 'planned' } }, 'cache')).toEqual([]);
  });
});

describe('a loop', () => {
  const loop = { a: { depends_on: 'b' }, b: { runs_on: 'a' }, self: { depends_on: 'self' }, outside: {} };

  it('does not fall by itself', () => {
    expect(downIf(loop, 'outside')).toEqual([]);
  });

  it('falls with one of its own', () => {
    expect(downIf(loop, 'a')).toEqual(['b']);
    expect(downIf(loop, 'b')).toEqual(['a']);
    expect(downIf(loop, 'self')).toEqual([]);
  });
});

describe('the foundation', () => {
  const downOn = (pages: PlainPages, foundation: readonly string[], ...failed: readonly string[]): string[] =>
    names(failing(pages, failed, { foundation }).down.map(({ path }) => path));

  it('takes every active service down', () => {
    const pages = { power: {}, app: {}, host: {}, old: { status: 'retired' }, next: { status: 'planned' } };
    expect(downOn(pages, ['power'], 'power')).toEqual(['app', 'host']);
  });

  it('spares itself, what it stands on, and pages with foundation: false', () => {
    const pages = {
      dns: { runs_on: 'pi', data_on: 'disk', replicas: ['dns2'], depends_on: 'router' },
      dns2: { runs_on: 'pi2' },
      pi: { depends_on: 'switch' },
      pi2: {},
      switch: {},
      disk: {},
      router: {},
      power: {},
      app: {},
      lamp: { foundation: false },
    };
    expect(downOn(pages, ['[[power]]', 'router'], 'power')).not.toContain('router');
    expect(downOn(pages, ['dns'], 'dns')).toEqual(['app', 'power']);
    expect(downOn(pages, ['dns', 'power'], 'power')).toEqual(['app']);
  });

  it('does not spare what only a retired service would stand on', () => {
    const pages = { dns: { runs_on: 'old' }, old: { status: 'retired', runs_on: 'pi' }, pi: {} };
    expect(downOn(pages, ['dns'], 'dns')).toEqual(['pi']);
    expect(downOn({ ...pages, app: { depends_on: 'pi' } }, ['old'], 'pi')).toEqual(['app']);
  });

  it('does not count while it is retired or planned', () => {
    expect(downOn({ power: { status: 'planned' }, app: {} }, ['power'], 'power')).toEqual([]);
  });

  it('takes down what uses nothing else through what falls with it', () => {
    expect(downOn({ power: {}, host: {}, app: { runs_on: 'host', foundation: false } }, ['power'], 'power')).toEqual([
      'app',
      'host',
    ]);
  });
});

describe('who is without backup', () => {
  const without = (pages: PlainPages, ...failed: readonly string[]): string[] =>
    names(failing(pages, failed).withoutBackup);

  it('has every copy at something that failed or is down', () => {
    const pages = { photos: { backup_to: ['nas', 'box'] }, nas: {}, box: { runs_on: 'nas2' }, nas2: {} };
    expect(without(pages, 'nas')).toEqual([]);
    expect(without(pages, 'nas', 'nas2')).toEqual(['photos']);
  });

  it.each(['offsite: B2', 'a disk at work'])('is not who has a copy at %s', (place) => {
    expect(without({ photos: { backup_to: ['nas', place] }, nas: {} }, 'nas')).toEqual([]);
  });

  it('is who has it of a job, or of what it runs on', () => {
    const pages = {
      photos: { runs_on: 'vm' },
      vm: { backup: '[[nightly]]' },
      nightly: { type: 'backup-job', backup_to: 'nas' },
      nas: {},
    };
    expect(without(pages, 'nas')).toEqual(['photos', 'vm']);
  });

  it('is not who has none, or no place given', () => {
    expect(
      without({ a: {}, b: { backup: 'restic', last_backup: '2026-11-22' }, c: { backup: 'none' }, nas: {} }, 'nas'),
    ).toEqual([]);
  });

  it('is who has its other copy only at something that is not in use', () => {
    const pages = { photos: { backup_to: ['nas', 'old'] }, nas: {}, old: { status: 'retired' } };
    expect(without(pages, 'nas')).toEqual(['photos']);
  });
});

describe('who is without monitoring', () => {
  const without = (pages: PlainPages, ...failed: readonly string[]): string[] =>
    names(failing(pages, failed).withoutMonitoring);

  it('is watched only by what failed or is down', () => {
    const pages = {
      app: { monitored_by: 'kuma' },
      db: { monitored_by: ['kuma', 'gatus'] },
      web: { monitored_by: 'https://up.example.org' },
      old: { monitored_by: ['kuma', 'gone'] },
      gone: { status: 'retired' },
      none: {},
      kuma: { runs_on: 'pve' },
      gatus: {},
      pve: {},
    };
    expect(without(pages, 'pve')).toEqual(['app', 'old']);
    expect(without(pages, 'kuma', 'gatus')).toEqual(['app', 'db', 'old']);
  });
});

describe('who is locked in', () => {
  const lockedIn = (pages: PlainPages, ...failed: readonly string[]): string[] =>
    names(failing(pages, failed).lockedIn);

  it.each(['secrets_in', 'runbook'])('is down with what holds its %s', (property) => {
    const pages = {
      app: { runs_on: 'pve', [property]: 'vault' },
      up: { [property]: 'vault' },
      vault: { runs_on: 'pve' },
      pve: {},
    };
    expect(lockedIn(pages, 'pve')).toEqual(['app']);
    expect(lockedIn(pages, 'vault')).toEqual([]);
    expect(lockedIn(pages, 'app')).toEqual([]);
    expect(lockedIn(pages, 'app', 'vault')).toEqual(['app']);
  });

  it('is not who has it elsewhere too', () => {
    const pages = { app: { runs_on: 'pve', secrets_in: ['vault', 'on paper'] }, vault: { runs_on: 'pve' }, pve: {} };
    expect(lockedIn(pages, 'pve')).toEqual([]);
  });

  it('is who keeps its own key', () => {
    expect(lockedIn({ vault: { secrets_in: '[[vault]]' } }, 'vault')).toEqual(['vault']);
  });
});

describe('the people affected', () => {
  it('use what failed, is down or degraded; each once, sorted', () => {
    const pages = {
      pve: { users: 'Zoe' },
      app: { runs_on: 'pve', users: ['Ben', '[[People/Anna|Anna]]'] },
      front: { uses: 'app', users: ['Ben', 'Kim'] },
      other: { users: 'Nobody' },
      planned: { runs_on: 'pve', status: 'planned', users: 'Later' },
    };
    expect(failing(pages, ['pve']).users).toEqual(['Anna', 'Ben', 'Kim', 'Zoe']);
  });
});

describe('the way to each that is down', () => {
  it('starts at a failed service and ends at the service', () => {
    const pages = { app: { depends_on: 'db' }, db: { runs_on: 'vm' }, vm: { runs_on: 'pve' }, pve: {} };
    expect(failing(pages, ['pve']).down).toEqual([
      { path: 'app.md', via: paths('pve', 'vm', 'db', 'app') },
      { path: 'db.md', via: paths('pve', 'vm', 'db') },
      { path: 'vm.md', via: paths('pve', 'vm') },
    ]);
  });
});

describe('the recovery order', () => {
  const order = (pages: PlainPages, ...failed: readonly string[]): string[] =>
    names(failing(pages, failed).recoveryOrder);

  it('brings back the failed and the down, dependencies first, ties by path', () => {
    const pages = {
      app: { depends_on: 'zdb' },
      zdb: { runs_on: 'pve' },
      b: { runs_on: 'pve' },
      a: { runs_on: 'pve' },
      pve: {},
    };
    expect(order(pages, 'pve')).toEqual(['pve', 'a', 'b', 'zdb', 'app']);
    expect(order(pages, 'b', 'app')).toEqual(['app', 'b']);
  });

  it('brings members back before what needs some of them', () => {
    const pages = { app: { replicas: ['x', 'y'] }, x: {}, y: {} };
    expect(order(pages, 'x', 'y')).toEqual(['x', 'y', 'app']);
  });

  it('names the loops', () => {
    const pages = { a: { depends_on: 'b' }, b: { depends_on: 'a' }, web: { depends_on: 'a' }, pve: {} };
    const impact = failing({ ...pages, b: { depends_on: ['a', 'pve'] } }, ['pve']);
    expect(names(impact.recoveryOrder)).toEqual(['pve', 'a', 'b', 'web']);
    expect(impact.loops).toEqual([paths('a', 'b', 'a')]);
  });

  it('sees no loop in replicas that list each other', () => {
    const pages = { a: { replicas: ['b'], runs_on: 'pve' }, b: { replicas: ['a'], runs_on: 'pve' }, pve: {} };
    const impact = failing(pages, ['pve']);
    expect(impact.loops).toEqual([]);
    expect(names(impact.recoveryOrder)).toEqual(['pve', 'a', 'b']);
  });

  it('sees a loop where replicas cannot do without each other', () => {
    const pages = { a: { replicas: ['b'], min_up: 2, runs_on: 'pve' }, b: { replicas: ['a'], min_up: 2 }, pve: {} };
    expect(failing(pages, ['pve']).loops).toEqual([paths('a', 'b', 'a')]);
  });
});

describe('impact against a slow oracle', () => {
  const labAndFailed = arbitraryLab.chain((lab) => fc.tuple(fc.constant(lab), someOf(lab, 1, 3)));
  const ofPlain = (lab: PlainLab, failed: readonly string[]): Impact =>
    impactOf(labOf(pagesOf(lab), { foundation: lab.foundation }), paths(...failed));

  it('finds the same services', () => {
    fc.assert(
      fc.property(labAndFailed, ([lab, failed]) => {
        const slow = new SlowLab(lab);
        const impact = ofPlain(lab, failed);
        const out = slow.down(failed);
        expect(names(impact.failed)).toEqual([...failed].sort());
        expect(names(impact.down.map(({ path }) => path))).toEqual(out.filter((name) => !failed.includes(name)));
        expect(names(impact.degraded)).toEqual(slow.degraded(out));
        expect(names(impact.withoutBackup)).toEqual(slow.withoutBackup(out));
        expect(names(impact.withoutMonitoring)).toEqual(slow.withoutMonitoring(out));
        expect(names(impact.lockedIn)).toEqual(slow.lockedIn(out));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a way to each that is down, of steps that can topple the next', () => {
    fc.assert(
      fc.property(labAndFailed, ([lab, failed]) => {
        const slow = new SlowLab(lab);
        const out = slow.down(failed);
        for (const { path, via } of ofPlain(lab, failed).down) {
          const steps = names(via);
          expect(failed).toContain(steps[0]);
          expect(`${steps.at(-1) ?? ''}.md`).toBe(path);
          expect(out).toEqual(expect.arrayContaining(steps));
          expect(steps.filter((step) => failed.includes(step))).toHaveLength(1);
          steps.slice(1).forEach((step, i) => expect(slow.canTopple(steps[i] ?? '', step)).toBe(true));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('brings all back, each after what it needs, but for the loops that it names', () => {
    fc.assert(
      fc.property(labAndFailed, ([lab, failed]) => {
        const slow = new SlowLab(lab);
        const out = slow.down(failed);
        const { recoveryOrder, loops } = ofPlain(lab, failed);
        const order = names(recoveryOrder);
        expect([...order].sort()).toEqual(out);
        const needs = (name: string): string[] => slow.startsAfter(name).filter((other) => out.includes(other));
        const distance = distancesSlowly(out, needs);
        for (const name of out) {
          for (const needed of needs(name)) {
            if (distance(needed, name) < Infinity) continue;
            expect(order.indexOf(needed)).toBeLessThan(order.indexOf(name));
          }
        }
        const circles = componentsSlowly(out, needs).filter((circle) => circle.length > 1);
        expect(loops.map((loop) => loop[0])).toEqual(circles.map((circle) => `${circle[0] ?? ''}.md`));
        for (const loop of loops.map(names)) {
          expect(loop.at(-1)).toBe(loop[0]);
          loop.slice(1).forEach((next, i) => expect(needs(loop[i] ?? '')).toContain(next));
        }
      }),
      { numRuns: 500 },
    );
  });
});
