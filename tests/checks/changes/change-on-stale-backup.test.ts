import { findings, type Pages, survey } from '../../support/lab';

const CHECK = 'change-on-stale-backup';
const UPDATE = { type: 'change', status: 'scheduled', services: '[[Wiki]]', scheduled_start: '2026-11-25T20:00' };

function change(wiki: object, more: object = {}, lab: Pages = {}): readonly string[] {
  const page = { type: 'service', backup: 'restic', backup_every: '1d', ...wiki };
  return findings(survey({ 'Wiki.md': page, 'Update.md': { ...UPDATE, ...more }, ...lab }), CHECK);
}

describe(CHECK, () => {
  it('finds a change whose target has an old backup', () => {
    expect(change({ last_backup: '2026-11-18T03:00' })).toEqual([
      'warning Update.md: Update is planned, and the newest backup of Wiki was made 5 days ago.',
    ]);
  });

  it('is silent at the end of the grace, and finds it a minute later', () => {
    expect(change({ last_backup: '2026-11-22T06:00' })).toEqual([]);
    expect(change({ last_backup: '2026-11-22T05:59' })).toHaveLength(1);
  });

  it('is silent where one of several backups is fresh', () => {
    const jobs = {
      'Old.md': { type: 'backup-job', last_backup: '2026-01-01' },
      'New.md': { type: 'backup-job', last_backup: '2026-11-22' },
    };
    expect(change({ backup: ['[[Old]]', '[[New]]'], backup_every: '7d' }, {}, jobs)).toEqual([]);
    expect(change({ backup: ['[[Old]]'], backup_every: '7d' }, {}, jobs)).toHaveLength(1);
  });

  it('names several targets', () => {
    const mail = { 'Mail.md': { type: 'service', backup: 'restic', last_backup: '2026-01-01' } };
    expect(change({ last_backup: '2026-01-01' }, { services: ['[[Wiki]]', '[[Mail]]'] }, mail)).toEqual([
      'warning Update.md: Update is planned, and the newest backups of Wiki and Mail are stale.',
    ]);
  });

  it('is silent where no date is filled in, nothing is backed up, or it has begun or ended', () => {
    expect(change({})).toEqual([]);
    expect(change({ backup: 'none', backup_every: null })).toEqual([]);
    expect(change({ last_backup: '2026-01-01' }, { status: 'in-progress' })).toEqual([]);
    expect(change({ last_backup: '2026-01-01' }, { status: 'done' })).toEqual([]);
    expect(change({ last_backup: '2026-01-01' }, { status: 'draft' })).toEqual([]);
  });
});
