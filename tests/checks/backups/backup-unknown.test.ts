import { findingsBy, foundBy } from '../../support/services';

const found = (pages: Parameters<typeof foundBy>[1]): string[] => foundBy('backup-unknown', pages);

describe('backup-unknown', () => {
  it('finds a declared backup of which nothing says when it last ran', () => {
    expect(findingsBy('backup-unknown', { app: { backup: 'restic' } })).toMatchObject([
      {
        path: 'app.md',
        cause: 'app.md',
        severity: 'warning',
        message: 'app has a backup, and nothing says when it last ran.',
      },
    ]);
    expect(found({ app: { backup: 'restic', last_backup: '2026-11-22' } })).toEqual([]);
  });

  it('finds nothing where there is no backup', () => {
    expect(found({ app: {}, b: { backup: 'none' }, c: { backup: 'none', backup_reason: 'A cache.' } })).toEqual([]);
  });

  it.each([{ kind: 'host' }, { kind: 'power' }, { environment: 'lab' }, { stateful: false }])(
    'judges it all the same where %j',
    (page) => {
      expect(found({ app: { backup: 'x', ...page } })).toEqual(['app']);
    },
  );

  it.each(['retired', 'planned'])('does not judge what is %s', (status) => {
    expect(found({ app: { backup: 'x', status } })).toEqual([]);
  });

  it('tells all that rely on one job by one cause', () => {
    const findings = findingsBy('backup-unknown', {
      job: { type: 'backup-job' },
      a: { backup: '[[job]]' },
      b: { backup: '[[job]]' },
      inner: { runs_on: 'b' },
      dated: { backup: '[[job]]', last_backup: '2026-11-22' },
    });
    expect(findings.map(({ path, cause }) => [path, cause])).toEqual([
      ['a.md', 'job.md'],
      ['b.md', 'job.md'],
      ['inner.md', 'job.md'],
      ['job.md', 'job.md'],
    ]);
  });

  it('judges each of several jobs', () => {
    const pages = {
      app: { backup: ['[[one]]', '[[two]]'] },
      one: { type: 'backup-job', last_backup: '2026-11-22' },
      two: { type: 'backup-job' },
    };
    expect(findingsBy('backup-unknown', pages).map(({ path, cause }) => [path, cause])).toEqual([
      ['app.md', 'two.md'],
      ['two.md', 'two.md'],
    ]);
  });

  it('leaves a date that cannot be read to another check, but does not take it', () => {
    expect(found({ app: { backup: 'x', last_backup: 'yesterday' } })).toEqual(['app']);
    expect(foundBy('property-unreadable', { app: { backup: 'x', last_backup: 'yesterday' } })).toEqual(['app']);
  });
});
