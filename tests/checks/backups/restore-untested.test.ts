import { causesOf } from '../../../src/report/causes';
import { findingsBy, foundBy, type PlainPages, surveyOf } from '../../support/services';

/** A page from which one sees that restore tests have begun, and in which nothing is found. */
const begun = { elsewhere: { stateful: false, backup: 'none', last_restore_test: '2026-11-01' } };
const found = (pages: PlainPages): string[] => foundBy('restore-untested', { ...begun, ...pages });
const job = { type: 'backup-job', last_backup: '2026-11-22' };

describe('restore-untested', () => {
  it.each(['critical', 'high', 'medium', undefined])('asks services of criticality %s', (criticality) => {
    expect(found({ app: { backup: 'x', criticality } })).toEqual(['app']);
    expect(found({ app: { backup: 'x', criticality, last_restore_test: '2020-01-01' } })).toEqual([]);
  });

  it.each([{ criticality: 'low' }, { environment: 'lab' }, { environment: 'lab', criticality: 'critical' }])(
    'does not ask where %j',
    (page) => {
      expect(found({ app: { backup: 'x', ...page } })).toEqual([]);
      expect(found({ app: { backup: 'x', ...page, restore_test_every: '1y' } })).toEqual(['app']);
    },
  );

  it('asks nobody without a backup, nor what is not in use', () => {
    expect(found({ a: {}, b: { backup: 'none' }, c: { backup: 'x', status: 'retired' } })).toEqual([]);
  });

  it('is answered by a test of the job, of the service, or of what it runs on', () => {
    const tested = { ...job, last_restore_test: '2026-11-01' };
    expect(found({ app: { backup: '[[job]]' }, job: tested })).toEqual([]);
    expect(
      found({ app: { backup: '[[job]]', last_restore_test: '2026-11-01' }, job: { ...job, criticality: 'low' } }),
    ).toEqual(['job']);
    expect(found({ app: { runs_on: 'vm' }, vm: { backup: 'x', last_restore_test: '2026-11-01' } })).toEqual([]);
  });

  it('tells a job and what relies on it by one cause', () => {
    const pages = { ...begun, app: { backup: '[[job]]' }, inner: { runs_on: 'app' }, job };
    const findings = findingsBy('restore-untested', pages);
    expect(findings.map(({ path, cause, severity }) => [path, cause, severity])).toEqual([
      ['app.md', 'job.md', 'warning'],
      ['inner.md', 'job.md', 'warning'],
      ['job.md', 'job.md', 'warning'],
    ]);
  });

  const lines = (pages: PlainPages): string[] =>
    causesOf(surveyOf({ ...begun, ...pages })).flatMap(({ check, sentence }) =>
      check === 'restore-untested' ? [sentence] : [],
    );

  it('says that none is on record, not that none was tried', () => {
    const pages = { ...begun, app: { backup: 'x' }, inner: { runs_on: 'vm' }, vm: { backup: 'y' } };
    expect(findingsBy('restore-untested', pages).map(({ path, cause, message }) => [path, cause, message])).toEqual([
      ['app.md', 'backups on their own page', 'app has no restore from its backup on record.'],
      ['inner.md', 'vm.md', 'inner, covered by vm, has no restore from its backup on record.'],
      ['vm.md', 'vm.md', 'vm has no restore from its backup on record.'],
    ]);
  });

  it('tells backups on pages of their own in one line, and a page that others rely on in another', () => {
    const own = { backup: 'x', last_backup: '2026-11-22' };
    expect(lines({ A: own, B: own, inner: { runs_on: 'vm' }, vm: own })).toEqual([
      '2 services (A and B): no restore from the backup is on record.',
      'vm: no restore from the backup is on record; inner relies on it.',
    ]);
    expect(lines({ a: { backup: '[[job]]' }, b: { backup: '[[job]]' }, job })).toEqual([
      'job: no restore from the backup is on record; 2 services rely on it.',
    ]);
  });

  it.each([
    {},
    { last_restore_test: '2026-11-01' },
    { restore_test_result: 'pass' },
    { restore_test_every: '1y' },
    { last_restore_minutes: 20 },
  ])('waits until some page has %j', (page) => {
    const tests = { elsewhere: { stateful: false, backup: 'none', ...page } };
    expect(foundBy('restore-untested', { ...tests, app: { backup: 'x' } })).toEqual(
      Object.keys(page).length === 0 ? [] : ['app'],
    );
  });

  it('has begun where the settings say how often', () => {
    const given = { settings: { defaultRestoreTestEvery: '90d' } };
    expect(foundBy('restore-untested', { app: { backup: 'x' } }, given)).toEqual(['app']);
  });

  it('asks a job as the most critical of what it covers', () => {
    expect(found({ job })).toEqual(['job']);
    expect(
      found({ job, a: { backup: '[[job]]', criticality: 'low' }, b: { backup: '[[job]]', environment: 'lab' } }),
    ).toEqual([]);
    expect(found({ job, a: { backup: '[[job]]', criticality: 'low', last_backup: '2026-11-22' } })).toEqual([]);
    expect(found({ job, a: { backup: '[[job]]', criticality: 'low' }, b: { backup: '[[job]]' } })).toEqual([
      'b',
      'job',
    ]);
  });
});
