import { findingsBy, foundBy, type Given, type PlainPages } from '../../support/services';

const isOverdue = (page: Readonly<Record<string, unknown>>, given: Given = {}): boolean =>
  foundBy('restore-test-overdue', { app: { backup: 'x', ...page } }, given).length > 0;

describe('restore-test-overdue', () => {
  it.each([
    ['critical', '2026-08-25T12:00:00', '2026-08-25T11:59:59'],
    ['high', '2026-08-25T12:00:00', '2026-08-25T11:59:59'],
    ['medium', '2026-05-27T12:00:00', '2026-05-27T11:59:59'],
    [undefined, '2026-05-27T12:00:00', '2026-05-27T11:59:59'],
  ])('asks services of criticality %s in time', (criticality, inTime, late) => {
    expect(isOverdue({ criticality, last_restore_test: inTime })).toBe(false);
    expect(isOverdue({ criticality, last_restore_test: late })).toBe(true);
  });

  it('counts a date without a time to the end of its day', () => {
    const page = { criticality: 'high', last_restore_test: '2026-08-24' };
    expect(isOverdue(page, { now: '2026-11-22T23:59:59' })).toBe(false);
    expect(isOverdue(page, { now: '2026-11-23T00:00:00' })).toBe(true);
  });

  it.each([{ criticality: 'low' }, { environment: 'lab' }])('does not ask where %j', (page) => {
    expect(isOverdue({ ...page, last_restore_test: '2020-01-01' })).toBe(false);
    expect(isOverdue({ ...page, last_restore_test: '2020-01-01', restore_test_every: '1y' })).toBe(true);
  });

  it('asks the lab no more often because the settings have a default', () => {
    const page = { environment: 'lab', last_restore_test: '2020-01-01' };
    expect(isOverdue(page, { settings: { defaultRestoreTestEvery: '1y' } })).toBe(false);
  });

  it('asks as often as the page, the job or the settings say', () => {
    const page = { criticality: 'critical', last_restore_test: '2026-06-01T12:00' };
    expect(isOverdue({ ...page, restore_test_every: '1y' })).toBe(false);
    expect(isOverdue({ ...page, restore_test_every: '175d' })).toBe(false);
    expect(isOverdue({ ...page, restore_test_every: '174d' })).toBe(true);
    expect(isOverdue(page, { settings: { defaultRestoreTestEvery: '1y' } })).toBe(false);
    const job = { type: 'backup-job', restore_test_every: '1y', last_restore_test: '2026-06-01' };
    expect(foundBy('restore-test-overdue', { app: { backup: '[[job]]', criticality: 'critical' }, job })).toEqual([]);
    expect(foundBy('restore-test-overdue', { app: { backup: '[[job]]', restore_test_every: '90d' }, job })).toEqual([
      'app',
    ]);
  });

  it('words an interval of whole days in days, also a single one', () => {
    const app = { backup: 'x', last_restore_test: '2026-11-20T11:00', restore_test_every: '1d' };
    expect(findingsBy('restore-test-overdue', { app }).map(({ message }) => message)).toEqual([
      'app was last restored 3 days ago, wanted every day.',
    ]);
  });

  it('finds nothing where a restore was never tried', () => {
    expect(isOverdue({ criticality: 'critical' })).toBe(false);
  });

  const job = { type: 'backup-job', last_restore_test: '2026-08-01' };
  const found = (pages: PlainPages): string[] => foundBy('restore-test-overdue', pages);

  it('asks a job as the most critical of what it covers, also from afar', () => {
    expect(found({ job, a: { backup: '[[job]]' } })).toEqual([]);
    expect(found({ job, a: { backup: '[[job]]' }, b: { runs_on: 'a', criticality: 'high' } })).toEqual(['b', 'job']);
    expect(found({ job, a: { backup: '[[job]]', criticality: 'high', last_backup: '2026-11-22' } })).toEqual([
      'a',
      'job',
    ]);
  });

  it('asks a service by its own criticality about the tests of what it runs on', () => {
    const pages = {
      app: { runs_on: 'vm', criticality: 'high' },
      vm: { criticality: 'low', backup: 'x', last_restore_test: '2026-08-01' },
    };
    expect(findingsBy('restore-test-overdue', pages)).toMatchObject([
      {
        path: 'app.md',
        cause: 'vm.md',
        message: 'app, covered by vm, was last restored 114 days ago, wanted every 90 days.',
      },
    ]);
  });
});
