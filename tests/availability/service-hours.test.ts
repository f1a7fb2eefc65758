import fc from 'fast-check';
import { timesInWindows } from '../../src/availability/service-hours';
import { DAY, HOUR, MINUTE, type Zone } from '../../src/dates';
import { readWeeklyWindow, type WeeklyWindow } from '../../src/records/weekly-windows';
import { instant, zoneOf } from '../support/lab';

const VIENNA = zoneOf('Europe/Vienna');

function hours(text: string, from: string, to: string, zone = VIENNA): number {
  const window = readWeeklyWindow(text);
  const span = { start: instant(from, zone), end: instant(to, zone) };
  const times = window ? timesInWindows([window], span, zone) : [];
  return times.reduce((sum, { start, end }) => sum + end - start, 0) / HOUR;
}

describe('the times of service hours', () => {
  it('are as long as the clock says on a day on which it does not change', () => {
    expect(hours('daily 07:00-23:00', '2026-11-20', '2026-11-21')).toBe(16);
    expect(hours('daily 00:00-24:00', '2026-11-20', '2026-11-21')).toBe(24);
  });

  it('count the hour that comes twice, and not the one that is skipped', () => {
    expect(hours('daily 00:00-24:00', '2026-10-25', '2026-10-26')).toBe(25);
    expect(hours('daily 02:00-03:00', '2026-10-25', '2026-10-26')).toBe(2);
    expect(hours('daily 00:00-24:00', '2026-03-29', '2026-03-30')).toBe(23);
    expect(hours('daily 02:00-03:00', '2026-03-29', '2026-03-30')).toBe(0);
    expect(hours('Sat 22:00-06:00', '2026-03-28', '2026-03-30')).toBe(7);
  });

  it('belong to the day on which they begin', () => {
    expect(hours('Fri 22:00-02:00', '2026-11-20', '2026-11-21')).toBe(2);
    expect(hours('Fri 22:00-02:00', '2026-11-21', '2026-11-22')).toBe(2);
    expect(hours('Fri 22:00-02:00', '2026-11-22', '2026-11-23')).toBe(0);
  });

  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const window: fc.Arbitrary<WeeklyWindow> = fc
    .record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from: minute, to: minute })
    .filter(({ from, to }) => from !== to);
  const zone = fc.constantFrom('UTC', 'Europe/Vienna', 'America/St_Johns', 'Australia/Lord_Howe').map(zoneOf);
  /** Around the days on which the clocks change somewhere. */
  const start = fc
    .tuple(fc.constantFrom('2026-03-07', '2026-03-28', '2026-04-04', '2026-10-24', '2026-10-31', '2026-06-01'), minute)
    .map(([day, at]) => Date.parse(`${day}T00:00Z`) + at * MINUTE);

  it('are the minutes at which the clock on the wall stands in them', () => {
    fc.assert(
      fc.property(
        fc.array(window, { maxLength: 3 }),
        zone,
        start,
        fc.integer({ min: 1, max: 3 * 24 * 60 }),
        (windows, where, begin, length) => {
          const span = { start: begin, end: begin + length * MINUTE };
          const times = timesInWindows(windows, span, where);
          const wrong: string[] = [];
          for (let at = span.start; at < span.end; at += MINUTE) {
            const isIn = times.some((time) => time.start <= at && at < time.end);
            if (isIn !== windows.some((one) => standsIn(at, one, where))) wrong.push(new Date(at).toISOString());
          }
          expect(wrong).toEqual([]);
          times.forEach((time, index) => expect(time.start).toBeGreaterThan(times[index - 1]?.end ?? -Infinity));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function standsIn(at: number, { days, from, to }: WeeklyWindow, zone: Zone): boolean {
  const wall = new Date(at + zone.offsetAt(at));
  const minutes = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  const today = days.includes(wall.getUTCDay() || 7);
  const yesterday = days.includes(new Date(wall.getTime() - DAY).getUTCDay() || 7);
  if (to > from) return today && minutes >= from && minutes < to;
  return (today && minutes >= from) || (yesterday && minutes < to);
}
