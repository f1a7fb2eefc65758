import { findings, type Pages, survey } from '../../support/lab';

const CHECK = 'change-in-backup-window';
const WIKI = { type: 'service', backup: 'restic', backup_window: '03:00-04:00' };

function change(start: string, end: string | null, lab: Pages = { 'Wiki.md': WIKI }, more = {}): readonly string[] {
  const page = {
    type: 'change',
    status: 'scheduled',
    services: '[[Wiki]]',
    scheduled_start: start,
    scheduled_end: end,
    ...more,
  };
  return findings(survey({ ...lab, 'Update.md': page }, { settings: { depth: 'work' } }), CHECK);
}

describe(CHECK, () => {
  it('finds a change in it', () => {
    expect(change('2026-11-25T03:30', null)).toEqual([
      'warning Update.md: Update is planned for the time in which Wiki is backed up (daily 03:00-04:00).',
    ]);
  });

  it('is silent where it ends when the backup begins, or begins when it ends', () => {
    expect(change('2026-11-25T02:00', '2026-11-25T03:00')).toEqual([]);
    expect(change('2026-11-25T02:00', '2026-11-25T03:01')).toHaveLength(1);
    expect(change('2026-11-25T04:00', null)).toEqual([]);
  });

  it('takes the window of the job, the page of the service going first', () => {
    const job = { type: 'backup-job', backup_window: '03:00-04:00' };
    const lab = (page: object): Pages => ({
      'Wiki.md': { type: 'service', backup: '[[Nightly]]', ...page },
      'Nightly.md': job,
    });
    expect(change('2026-11-25T03:30', null, lab({}))).toHaveLength(1);
    expect(change('2026-11-25T03:30', null, lab({ backup_window: '05:00-06:00' }))).toEqual([]);
  });

  it('is silent about what lasts longer than a day, says no time, or is an emergency', () => {
    expect(change('2026-11-25T02:00', '2026-11-26T02:00')).toHaveLength(1);
    expect(change('2026-11-25T02:00', '2026-11-26T02:01')).toEqual([]);
    expect(change('2026-11-25', null)).toEqual([]);
    expect(change('2026-11-25T03:30', null, undefined, { change_type: 'emergency' })).toEqual([]);
  });

  it('belongs to work depth', () => {
    const page = { type: 'change', services: '[[Wiki]]', scheduled_start: '2026-11-25T03:30' };
    expect(findings(survey({ 'Wiki.md': WIKI, 'Update.md': page }), CHECK)).toEqual([]);
  });
});
