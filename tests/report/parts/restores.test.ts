import { surveyOf } from '../../support/services';
import { earlierReport, lines, partOf } from './told';

const APP = {
  kind: 'app',
  criticality: 'high',
  backup_to: 'offsite: B2',
  backup_every: 'daily',
  last_backup: '2026-11-23T02:00',
};
const job = { type: 'backup-job', backup_to: 'offsite: B2', backup_every: 'daily', last_backup: '2026-11-23T02:00' };

describe('restores', () => {
  it('are silent before the first test, and where none is new and none is missing', () => {
    expect(partOf('restores', surveyOf({ app: APP }))).toBeNull();
    expect(partOf('restores', surveyOf({ app: { ...APP, last_restore_test: '2026-10-01' } }))).toBeNull();
  });

  it('tell what was tried in the last week, up to its first instant', () => {
    const at = (day: string): readonly string[] =>
      lines('restores', surveyOf({ app: { ...APP, last_restore_test: day } }));
    expect(at('2026-11-16T12:00:01')).toEqual([
      'A restore was tried from 1 of 1 backups that want one, in the last 90 days.',
      'Tried since 2026-11-16: app.',
    ]);
    expect(at('2026-11-16T12:00:00')).toEqual([]);
    expect(at('2026-11-24')).toEqual([]);
  });

  it('look back further where weeks without a report lie between', () => {
    const found = surveyOf({ app: { ...APP, last_restore_test: '2026-11-10' } });
    expect(partOf('restores', found, { earlier: [earlierReport('2026-W47')] })).toBeNull();
    expect(lines('restores', found, { earlier: [earlierReport('2026-W45')] })[1]).toBe('Tried since 2026-11-02: app.');
    expect(partOf('restores', found, { earlier: [earlierReport('2026-W48'), earlierReport('2026-W47')] })).toBeNull();
  });

  it('tell what was tried in the week of the earlier report, after it was written', () => {
    const found = surveyOf({ app: { ...APP, last_restore_test: '2026-11-16T20:00' } }, { now: '2026-11-24T12:00' });
    expect(lines('restores', found, { earlier: [earlierReport('2026-W47')] })[1]).toBe('Tried since 2026-11-16: app.');
  });

  it('tell what failed, what is overdue, what was slow and what was never tried', () => {
    const found = surveyOf({
      a: { ...APP, last_restore_test: '2026-11-20', restore_test_result: 'fail' },
      b: { ...APP, last_restore_test: '2026-08-01' },
      c: { ...APP, last_restore_test: '2026-11-01', last_restore_minutes: 90, rto: '1h' },
      d: APP,
    });
    expect(lines('restores', found)).toEqual([
      'A restore was tried from 2 of 4 backups that want one, in the last 90 days.',
      'Tried since 2026-11-16, and failed: a.',
      'a could not be restored in the last test.',
      'c took 90 minutes to restore, wanted within 60 minutes.',
      'b was last restored 114 days ago, wanted every 90 days.',
      'd has no restore from its backup on record.',
    ]);
  });

  it('count a job once, however many rely on it, and asked as the most critical of them wants', () => {
    const found = surveyOf({
      job: { ...job, last_restore_test: '2026-11-20' },
      a: { kind: 'app', criticality: 'high', backup: '[[job]]' },
      b: { kind: 'app', criticality: 'low', backup: '[[job]]' },
      toy: { ...APP, environment: 'lab' },
    });
    expect(lines('restores', found)).toEqual([
      'A restore was tried from 1 of 1 backups that want one, in the last 90 days.',
      'Tried since 2026-11-16: job.',
    ]);
    expect(lines('restores', found, { service: 'a.md' })).toHaveLength(2);
    expect(partOf('restores', found, { service: 'toy.md' })).toBeNull();
  });
});
