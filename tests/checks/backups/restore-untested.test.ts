import { findingsBy, foundBy, type PlainPages } from '../../support/services';

const found = (pages: PlainPages): string[] => foundBy('restore-untested', pages);
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
    const findings = findingsBy('restore-untested', { app: { backup: '[[job]]' }, inner: { runs_on: 'app' }, job });
    expect(findings.map(({ path, cause, severity }) => [path, cause, severity])).toEqual([
      ['app.md', 'job.md', 'warning'],
      ['inner.md', 'job.md', 'warning'],
      ['job.md', 'job.md', 'warning'],
    ]);
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
