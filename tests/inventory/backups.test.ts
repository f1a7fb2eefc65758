import { type BackupCoverage, holdsData } from '../../src/inventory/backups';
import type { Settings } from '../../src/settings';
import { labOf, noon, paths, type PlainPages } from '../support/services';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const coverageOf = (pages: PlainPages, settings: Partial<Settings> = {}): BackupCoverage =>
  labOf(pages, settings).coverage('app.md');

describe('a backup of its own', () => {
  it.each([
    { backup: 'restic' },
    { backup: '[[Guide]]' },
    { backup_to: 'nas' },
    { backup_every: '1d' },
    { last_backup: '2026-11-22' },
  ])('is declared by %j', (page) => {
    const { state, backups, coveredBy } = coverageOf({ app: page, nas: {}, Guide: { type: 'guide' } });
    expect([state, backups.map(({ source }) => source.path), coveredBy]).toEqual(['covered', ['app.md'], undefined]);
  });

  it.each(['none', 'None', 'no', false])('is declined by backup: %s', (value) => {
    expect(coverageOf({ app: { backup: value } })).toEqual({ state: 'declined', backups: [], copies: [] });
    expect(coverageOf({ app: { backup: value, runs_on: 'vm' }, vm: { backup: 'x' } }).state).toBe('declined');
  });

  it('is none of these', () => {
    expect(coverageOf({ app: { restore_test_every: '90d', backup_window: '03:00-04:00' } }).state).toBe('missing');
  });

  it('has its places, its interval and its dates', () => {
    const [backup] = coverageOf({
      app: {
        backup_to: 'nas',
        backup_every: '12h',
        last_backup: '2026-11-22T10:00',
        restore_tested: '2026-11-01T10:00',
        restore_test_result: 'ok',
        restore_test_every: '1y',
      },
      nas: {},
    }).backups;
    expect(backup?.copies).toEqual([{ place: 'service', at: 'nas.md', isSafe: false, isOutside: false }]);
    expect(backup?.every).toBe(12 * HOUR);
    expect(backup?.last?.at).toBe(noon('2026-11-22') - 2 * HOUR);
    expect(backup?.lastRestoreTest?.at).toBe(noon('2026-11-01') - 2 * HOUR);
    expect(backup?.restoreTestResult).toBe('pass');
    expect(backup?.restoreTestEvery).toBe(365 * DAY);
  });

  it('has the interval of the settings where it says none', () => {
    const settings = { defaultBackupEvery: '2d' };
    const [plain] = coverageOf({ app: { backup: 'x' } }, settings).backups;
    expect(plain?.every).toBe(2 * DAY);
    const [own] = coverageOf({ app: { backup: 'x', rpo: '1h', restore_test_every: '1d' } }, settings).backups;
    expect([own?.every, own?.restoreTestEvery]).toEqual([HOUR, DAY]);
    const [none] = coverageOf({ app: { backup: 'x' } }).backups;
    expect([none?.every, none?.restoreTestEvery]).toEqual([undefined, undefined]);
  });
});

describe('the places of copies', () => {
  const placesOf = (backupTo: unknown, others: PlainPages = {}): unknown =>
    coverageOf({ app: { backup: 'x', backup_to: backupTo }, ...others }).backups.flatMap(({ copies }) => copies);

  it.each([
    ['a service', {}, false],
    ['an offline one', { offline: true }, true],
    ['one outside', { location: 'offsite' }, true],
    ['one that runs outside', { runs_on: 'friend' }, true],
    ['a cloud', { kind: 'external' }, true],
    ['one at home', { location: 'cellar', offline: false }, false],
  ])('are %s', (_, page, isSafe) => {
    expect(placesOf('place', { place: page, friend: { location: 'Off-site' } })).toEqual([
      expect.objectContaining({ place: 'service', at: 'place.md', isSafe }),
    ]);
  });

  it('are outside, or unknown, in words', () => {
    expect(
      placesOf(['offsite: B2', 'Off-site:Hetzner', 'offsite', 'a drawer', '[[Guide]]'], { Guide: { type: 'x' } }),
    ).toEqual([
      { place: 'outside', at: 'B2', isSafe: true, isOutside: true },
      { place: 'outside', at: 'Hetzner', isSafe: true, isOutside: true },
      { place: 'outside', at: 'offsite', isSafe: true, isOutside: true },
      { place: 'unknown', at: 'a drawer', isSafe: false, isOutside: false },
      { place: 'unknown', at: 'Guide', isSafe: false, isOutside: false },
    ]);
  });

  it('are nowhere on what is retired, planned or not found', () => {
    expect(
      placesOf(['old', 'next', '[[nowhere]]'], { old: { status: 'retired' }, next: { status: 'planned' } }),
    ).toEqual([]);
  });
});

describe('a backup of a job', () => {
  const job = {
    type: 'backup-job',
    backup_to: 'nas',
    backup_every: '1d',
    last_backup: '2026-11-20T10:00',
    last_restore_test: '2026-10-01T10:00',
    restore_test_result: 'fail',
    restore_test_every: '30d',
  };
  const places = { nas: {}, box: {} };

  it('has the values of the job', () => {
    const [backup] = coverageOf({ app: { backup: '[[job]]' }, job, ...places }).backups;
    expect(backup?.source.path).toBe('job.md');
    expect(backup?.declaredBy.path).toBe('job.md');
    expect(backup?.copies.map(({ at }) => at)).toEqual(paths('nas'));
    expect(backup?.every).toBe(DAY);
    expect(backup?.last?.at).toBe(noon('2026-11-20') - 2 * HOUR);
    expect(backup?.lastRestoreTest?.at).toBe(noon('2026-10-01') - 2 * HOUR);
    expect(backup?.restoreTestResult).toBe('fail');
    expect(backup?.restoreTestEvery).toBe(30 * DAY);
  });

  it('has the values of the service first, each by itself', () => {
    const own = (page: Readonly<Record<string, unknown>>): BackupCoverage['backups'][number] | undefined =>
      coverageOf({ app: { backup: 'job', ...page }, job, ...places }).backups[0];
    expect(own({ backup_to: 'box' })?.copies.map(({ at }) => at)).toEqual(paths('box'));
    expect(own({ backup_to: 'box' })?.every).toBe(DAY);
    expect(own({ backup_every: '2h' })?.every).toBe(2 * HOUR);
    expect(own({ restore_test_every: '1y' })?.restoreTestEvery).toBe(365 * DAY);
    const dated = own({ last_backup: '2026-11-22T10:00' });
    expect(dated?.last?.at).toBe(noon('2026-11-22') - 2 * HOUR);
    expect([dated?.source.path, dated?.declaredBy.path]).toEqual(['app.md', 'job.md']);
  });

  it('does not judge the service’s own restore test by the job’s result', () => {
    const [backup] = coverageOf({ app: { backup: 'job', last_restore_test: '2026-11-01' }, job, ...places }).backups;
    expect(backup?.restoreTestResult).toBeUndefined();
  });

  it('is one of several', () => {
    const pages = {
      app: { backup: ['[[job]]', '[[other]]', 'snapshots'] },
      job,
      other: { type: 'backup-job', backup_to: 'offsite: B2' },
      ...places,
    };
    expect(coverageOf(pages).backups.map(({ source, copies }) => [source.path, ...copies.map(({ at }) => at)])).toEqual(
      [
        ['job.md', 'nas.md'],
        ['other.md', 'B2'],
      ],
    );
  });
});

describe('a backup of what it runs on', () => {
  it('covers a service without one, the nearest first', () => {
    const pages = { app: { runs_on: 'vm' }, vm: { runs_on: 'pve' }, pve: { backup: 'PBS' } };
    expect(coverageOf(pages).coveredBy?.path).toBe('pve.md');
    expect(
      coverageOf({ ...pages, vm: { runs_on: 'pve', backup: '[[job]]' }, job: { type: 'backup-job' } }).coveredBy?.path,
    ).toBe('vm.md');
    expect(coverageOf({ ...pages, vm: { runs_on: 'pve', backup: 'none' } }).coveredBy?.path).toBe('pve.md');
    expect(coverageOf({ ...pages, app: { runs_on: 'vm', backup: 'own' } }).coveredBy).toBeUndefined();
  });

  it('does not cover along other relations, nor from what is not in use', () => {
    expect(coverageOf({ app: { depends_on: 'db', data_on: 'db' }, db: { backup: 'x' } }).state).toBe('missing');
    expect(coverageOf({ app: { runs_on: 'old' }, old: { status: 'retired', backup: 'x' } }).state).toBe('missing');
  });

  it('ends in a loop', () => {
    expect(coverageOf({ app: { runs_on: 'b' }, b: { runs_on: 'app' } })).toEqual({
      state: 'missing',
      backups: [],
      copies: [],
    });
  });
});

describe('who holds data', () => {
  it.each(['host', 'network', 'power', 'external', 'UPS', 'Router'])('is not a %s, unless its page says so', (kind) => {
    expect(holds({ kind })).toBe(false);
    expect(holds({ kind, stateful: true })).toBe(true);
  });

  it.each(['app', 'vm', 'container', 'database', 'storage', 'camera', undefined])(
    'is a %s, unless its page says not',
    (kind) => {
      expect(holds({ kind })).toBe(true);
      expect(holds({ kind, stateful: false })).toBe(false);
    },
  );

  function holds(page: Readonly<Record<string, unknown>>): boolean | undefined {
    const service = labOf({ app: page }).inventory.serviceAt('app.md');
    return service && holdsData(service);
  }
});
