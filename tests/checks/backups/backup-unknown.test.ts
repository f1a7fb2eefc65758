import { causesOf } from '../../../src/report/causes';
import { findingsBy, foundBy, type PlainPages, surveyOf } from '../../support/services';

const found = (pages: Parameters<typeof foundBy>[1]): string[] => foundBy('backup-unknown', pages);

describe('backup-unknown', () => {
  it('finds a declared backup of which nothing says when it last ran', () => {
    expect(findingsBy('backup-unknown', { app: { backup: 'restic' } })).toMatchObject([
      {
        path: 'app.md',
        cause: 'backups on their own page',
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

  const lines = (pages: PlainPages): string[] =>
    causesOf(surveyOf(pages)).flatMap(({ check, sentence }) => (check === 'backup-unknown' ? [sentence] : []));

  it('tells backups on pages of their own in one line, and a page that others rely on in another', () => {
    const pages = {
      A: { backup: 'x' },
      B: { backup_to: 'offsite: B2' },
      inner: { runs_on: 'vm' },
      vm: { backup: 'y' },
      lone: { type: 'backup-job' },
    };
    expect(findingsBy('backup-unknown', pages).map(({ path, cause }) => [path, cause])).toEqual([
      ['A.md', 'backups on their own page'],
      ['B.md', 'backups on their own page'],
      ['inner.md', 'vm.md'],
      ['lone.md', 'lone.md'],
      ['vm.md', 'vm.md'],
    ]);
    expect([...lines(pages)].sort()).toEqual([
      '2 services (A and B): nothing says when the backup last ran.',
      'lone has a backup, and nothing says when it last ran.',
      'vm: nothing says when the backup last ran; inner relies on it.',
    ]);
  });

  it('tells a job and all that rely on it in one line', () => {
    const pages = { job: { type: 'backup' }, a: { backup: '[[job]]' }, b: { backup: '[[job]]' } };
    expect(lines(pages)).toEqual(['job: nothing says when the backup last ran; 2 services rely on it.']);
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
