import { findingsBy, foundBy, type PlainPages } from '../../support/services';

const CHECK = 'restore-slower-than-wanted';
const found = (pages: PlainPages): string[] => foundBy(CHECK, pages);

describe(CHECK, () => {
  it('finds a restore that took longer, with both figures', () => {
    const page = { backup: 'x', last_restore_minutes: 150, rto: '1h' };
    expect(findingsBy(CHECK, { app: page }).map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning app took 2 hours to restore, wanted within 60 minutes.',
    ]);
  });

  it('is silent at the limit, and finds it a minute later', () => {
    expect(found({ app: { backup: 'x', last_restore_minutes: 60, rto: '1h' } })).toEqual([]);
    expect(found({ app: { backup: 'x', last_restore_minutes: 61, rto: '1h' } })).toEqual(['app']);
  });

  it('takes the values of the job, or of what it runs on, the page going first', () => {
    const job = { type: 'backup-job', last_restore_minutes: 90 };
    expect(found({ app: { backup: '[[job]]', rto: '1h' }, job })).toEqual(['app']);
    expect(found({ app: { backup: '[[job]]', rto: '1h', last_restore_minutes: 30 }, job })).toEqual([]);
    expect(found({ app: { backup: '[[job]]' }, job: { ...job, rto: '1h' } })).toEqual(['app', 'job']);
    const vm = { backup: 'x', last_restore_minutes: 90 };
    expect(found({ app: { runs_on: 'vm', rto: '1h' }, vm })).toEqual(['app']);
    expect(found({ app: { runs_on: 'vm', rto: '2h' }, vm })).toEqual([]);
  });

  it('is silent where one of the two is not filled in, or there is no backup', () => {
    expect(found({ app: { backup: 'x', rto: '1h' } })).toEqual([]);
    expect(found({ app: { backup: 'x', last_restore_minutes: 90 } })).toEqual([]);
    expect(found({ app: { backup: 'none', last_restore_minutes: 90, rto: '1h' } })).toEqual([]);
  });
});
