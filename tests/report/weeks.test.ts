import fc from 'fast-check';
import { DAY, isoWeekOf } from '../../src/dates';
import { shortWeek, weekName, weekNumber, weekOfDay } from '../../src/report/weeks';
import { zoneOf } from '../support/lab';

describe('weeks', () => {
  it.each([
    ['1970-W01', 0],
    ['1970-W02', 1],
    ['2026-W48', 2969],
    ['2026-W53', 2974],
    ['2027-W01', 2975],
  ])('%s is number %d, and back', (week, number) => {
    expect([weekNumber(week), weekName(number)]).toEqual([number, week]);
  });

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-W1', 'W48', '2026-48', ''])('%s is none', (week) => {
    expect(weekNumber(week)).toBeNull();
  });

  it('are those of the report, whatever the day', () => {
    const days = fc.integer({ min: -3000, max: 40000 });
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * DAY).toISOString().slice(0, 10);
        const week = weekOfDay(date);
        expect(week).toBe(isoWeekOf(day * DAY, zoneOf('UTC')));
        expect(weekName(weekNumber(week ?? '') ?? NaN)).toBe(week);
      }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', 'yesterday', '2026-1-1', ''])('a day that is none has none: %s', (day) => {
    expect(weekOfDay(day)).toBeNull();
  });

  it('carry their year in a row of text only where it is another', () => {
    expect([shortWeek('2026-W47', '2026-W48'), shortWeek('2025-W52', '2026-W01')]).toEqual(['W47', '2025-W52']);
  });
});
