import { survey, told } from '../../support/lab';
import { findingsBy, foundBy, type Given, type PlainPages } from '../../support/services';

const isStale = (page: Readonly<Record<string, unknown>>, given: Given = {}): boolean =>
  foundBy('backup-stale', { app: { backup: 'restic', ...page } }, given).length > 0;

describe('backup-stale', () => {
  it.each([
    ['1d', 'a quarter of a day', '2026-11-22T06:00:00', '2026-11-22T05:59:59'],
    ['4h', 'an hour, which is a quarter', '2026-11-23T07:00:00', '2026-11-23T06:59:59'],
    ['30m', 'at least an hour', '2026-11-23T10:30:00', '2026-11-23T10:29:59'],
    ['weekly', 'a quarter of a week', '2026-11-14T18:00:00', '2026-11-14T17:59:59'],
    [undefined, 'as weekly, where no interval is given', '2026-11-14T18:00:00', '2026-11-14T17:59:59'],
  ])('has for %s a grace of %s', (interval, _, fresh, stale) => {
    expect(isStale({ backup_every: interval, last_backup: fresh })).toBe(false);
    expect(isStale({ backup_every: interval, last_backup: stale })).toBe(true);
  });

  it('counts a date without a time to the end of its day', () => {
    const page = { backup_every: '1d', last_backup: '2026-11-21' };
    expect(isStale(page, { now: '2026-11-23T05:59:59' })).toBe(false);
    expect(isStale(page, { now: '2026-11-23T06:00:00' })).toBe(true);
  });

  it('takes one in the future as fresh', () => {
    expect(isStale({ last_backup: '2027-01-01' })).toBe(false);
  });

  it('takes the interval of the settings before 7 days', () => {
    const page = { last_backup: '2026-11-21T12:00' };
    expect(isStale(page)).toBe(false);
    expect(isStale(page, { settings: { defaultBackupEvery: '1d' } })).toBe(true);
    expect(isStale({ ...page, backup_every: '2d' }, { settings: { defaultBackupEvery: '1d' } })).toBe(false);
  });

  it('says how old it is and how old it may be', () => {
    const [finding] = findingsBy('backup-stale', {
      app: { backup: 'x', backup_every: '1d', last_backup: '2026-11-20T11:00' },
    });
    expect(finding).toMatchObject({
      severity: 'error',
      message: 'app has no fresh backup: the newest was made 3 days ago and is wanted every day.',
    });
  });

  it('asks why the backup did not run, not why the service did not', () => {
    const pages = {
      app: { backup: 'restic', last_backup: '2026-01-01' },
      job: { type: 'backup-job', last_backup: '2026-01-01' },
    };
    expect(findingsBy('backup-stale', pages).map(({ fix }) => fix)).toEqual([
      'Find out why the backup of app did not run, run it, and write the date in last_backup.',
      'Find out why job did not run, run it, and write the date in last_backup.',
    ]);
  });

  it('counts the days since a date without a time as the calendar does', () => {
    const app = { backup: 'x', backup_every: '1d', last_backup: '2026-11-13' };
    expect(findingsBy('backup-stale', { app }).map(({ message }) => message)).toEqual([
      'app has no fresh backup: the newest was made 10 days ago and is wanted every day.',
    ]);
  });

  it.each([
    ['7d', 'every 7 days'],
    ['36h', 'every 36 hours'],
    [undefined, 'every 7 days'],
  ])('words an interval of %s as %s', (interval, words) => {
    const app = { backup: 'x', backup_every: interval, last_backup: '2026-10-01T11:00' };
    expect(findingsBy('backup-stale', { app }).map(({ message }) => message)).toEqual([
      `app has no fresh backup: the newest was made 53 days ago and is wanted ${words}.`,
    ]);
  });

  it('judges whatever has a backup, and nothing that is not in use', () => {
    const old = { backup: 'x', last_backup: '2026-01-01' };
    const pages = {
      app: old,
      host: { ...old, kind: 'host' },
      lab: { ...old, environment: 'lab' },
      stateless: { ...old, stateful: false },
      retired: { ...old, status: 'retired' },
      planned: { ...old, status: 'planned' },
      none: { ...old, backup: 'none' },
      job: { type: 'backup-job', last_backup: '2026-01-01' },
    };
    expect(foundBy('backup-stale', pages)).toEqual(['app', 'host', 'job', 'lab', 'stateless']);
  });

  describe('where several pages have a say', () => {
    const job = { type: 'backup-job', backup_every: '1d', last_backup: '2026-11-01' };
    const causes = (pages: PlainPages): (readonly [string, string])[] =>
      findingsBy('backup-stale', pages).map(({ path, cause }) => [path, cause] as const);

    it('takes the values of the job', () => {
      expect(causes({ app: { backup: '[[job]]' }, job })).toEqual([
        ['app.md', 'job.md'],
        ['job.md', 'job.md'],
      ]);
    });

    it('takes the service’s own date and interval before those of the job', () => {
      expect(causes({ app: { backup: '[[job]]', last_backup: '2026-11-23T01:00' }, job })).toEqual([
        ['job.md', 'job.md'],
      ]);
      expect(causes({ app: { backup: '[[job]]', backup_every: '3mo' }, job })).toEqual([['job.md', 'job.md']]);
      expect(
        causes({ app: { backup: '[[job]]', last_backup: '2026-11-10' }, job: { ...job, last_backup: '2026-11-23' } }),
      ).toEqual([['app.md', 'app.md']]);
    });

    it('takes those of the nearest thing that it runs on', () => {
      const pages = {
        app: { runs_on: 'vm' },
        vm: { runs_on: 'pve', backup: 'x', last_backup: '2026-01-01' },
        pve: { backup: 'y', last_backup: '2026-11-22' },
      };
      expect(causes(pages)).toEqual([
        ['app.md', 'vm.md'],
        ['vm.md', 'vm.md'],
      ]);
    });

    it('judges each of several jobs', () => {
      expect(
        causes({ app: { backup: ['[[job]]', '[[fresh]]'] }, job, fresh: { ...job, last_backup: '2026-11-23T00:00' } }),
      ).toEqual([
        ['app.md', 'job.md'],
        ['job.md', 'job.md'],
      ]);
    });
  });

  it('says when the newest was made whatever the job is called', () => {
    const app = { type: 'service', backup: '[[Home made copies]]' };
    const job = { type: 'backup-job', backup_every: '1d', last_backup: '2026-11-03T12:00' };
    expect(told(survey({ 'A.md': app, 'B.md': app, 'Home made copies.md': job }), 'backup-stale')).toEqual([
      'Home made copies: the newest backup was made 20 days ago and is wanted every day; 2 services rely on it.',
    ]);
  });
});
