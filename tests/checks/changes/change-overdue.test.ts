import { findings, foundIn, survey, told } from '../../support/lab';

const CHECK = 'change-overdue';

function change(properties: object, now?: string): readonly string[] {
  return findings(
    survey({ 'Swap the disk.md': { type: 'change', ...properties } }, now === undefined ? {} : { now }),
    CHECK,
  );
}

describe(CHECK, () => {
  it('finds a change whose window has passed', () => {
    expect(
      change({ status: 'scheduled', scheduled_start: '2026-11-20T20:00', scheduled_end: '2026-11-20T22:00' }),
    ).toEqual(['warning Swap the disk.md: Swap the disk: its window ended 2 days ago, and it is still scheduled.']);
  });

  it('finds one in progress and one that says no status', () => {
    expect(change({ status: 'in-progress', scheduled_end: '2026-11-23T07:00' })).toEqual([
      'warning Swap the disk.md: Swap the disk: its window ended 4 hours ago, and it is still in-progress.',
    ]);
    expect(change({ scheduled_end: '2026-11-21' })).toEqual([
      'warning Swap the disk.md: Swap the disk: its window ended 2 days ago, and it is still open.',
    ]);
  });

  it.each(['draft', 'done', 'rolled-back', 'failed', 'cancelled'])('is silent about one that is %s', (status) => {
    expect(change({ status, scheduled_end: '2026-11-20' })).toEqual([]);
  });

  it('is silent about one that says when it was finished', () => {
    expect(change({ scheduled_end: '2026-11-20', finished: '2026-11-20' })).toEqual([]);
  });

  it('is silent about one without a window', () => {
    expect(change({ status: 'scheduled' })).toEqual([]);
  });

  it('takes a window that ends on a day to end with that day', () => {
    expect(change({ scheduled_end: '2026-11-23' }, '2026-11-23T23:59')).toEqual([]);
    expect(change({ scheduled_end: '2026-11-23' }, '2026-11-24T00:00')).toHaveLength(1);
  });

  it('lets a window that ends on a minute last through that minute', () => {
    expect(change({ scheduled_end: '2026-11-23T12:00' }, '2026-11-23T12:00')).toEqual([]);
    expect(change({ scheduled_end: '2026-11-23T12:00' }, '2026-11-23T12:01')).toHaveLength(1);
  });

  it('gives a window without an end a day from its start', () => {
    expect(change({ scheduled_start: '2026-11-22T20:00' }, '2026-11-23T20:00')).toEqual([]);
    expect(change({ scheduled_start: '2026-11-22T20:00' }, '2026-11-23T20:01')).toHaveLength(1);
    expect(change({ scheduled_start: '2026-11-22' }, '2026-11-22T23:59')).toEqual([]);
    expect(change({ scheduled_start: '2026-11-22' }, '2026-11-23T00:00')).toHaveLength(1);
  });

  it('reads the end of the window in the zone of the survey', () => {
    const pages = { 'Swap.md': { type: 'change', scheduled_end: '2026-11-23T10:00' } };
    expect(foundIn(survey(pages), CHECK)).toEqual(['Swap.md']);
    expect(foundIn(survey(pages, { now: Date.UTC(2026, 10, 23, 11), zone: 'America/New_York' }), CHECK)).toEqual([]);
  });

  it('tells each change on its own line', () => {
    const page = { type: 'change', status: 'scheduled', scheduled_end: '2026-11-20' };
    expect(told(survey({ 'A.md': page, 'B.md': page }), CHECK)).toHaveLength(2);
  });
});
