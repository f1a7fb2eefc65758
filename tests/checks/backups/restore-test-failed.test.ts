import { findingsBy, foundBy } from '../../support/services';

describe('restore-test-failed', () => {
  it.each([
    ['fail', 1],
    ['Failed', 1],
    ['pass', 0],
    ['ok', 0],
    [undefined, 0],
  ])('looks at the result of the last test: %s', (result, count) => {
    const pages = { app: { backup: 'x', last_restore_test: '2026-11-01', restore_test_result: result } };
    expect(findingsBy('restore-test-failed', pages)).toHaveLength(count);
  });

  it.each([{ criticality: 'low' }, { environment: 'lab' }, { kind: 'host' }])('says so also where %j', (page) => {
    expect(foundBy('restore-test-failed', { app: { backup: 'x', restore_test_result: 'fail', ...page } })).toEqual([
      'app',
    ]);
  });

  it('says nothing of what is not in use, or has no backup', () => {
    const failed = { restore_test_result: 'fail' };
    expect(
      foundBy('restore-test-failed', {
        a: { backup: 'x', status: 'planned', ...failed },
        b: { backup: 'none', ...failed },
        c: failed,
      }),
    ).toEqual([]);
  });

  it('tells a job and what relies on it by one cause', () => {
    const job = { type: 'backup-job', last_restore_test: '2026-11-01', restore_test_result: 'fail' };
    const findings = findingsBy('restore-test-failed', {
      job,
      app: { backup: '[[job]]' },
      own: { backup: '[[job]]', restore_test_result: 'pass' },
    });
    expect(findings.map(({ path, cause, severity }) => [path, cause, severity])).toEqual([
      ['app.md', 'job.md', 'error'],
      ['job.md', 'job.md', 'error'],
    ]);
  });
});
