import fc from 'fast-check';
import { readWeeklyWindow } from '../../src/records/weekly-windows';

const ALL = [1, 2, 3, 4, 5, 6, 7];

describe('readWeeklyWindow', () => {
  it.each([
    ['Sun 02:00-05:00', [7], 120, 300],
    ['sundays 2:00 – 5:00', [7], 120, 300],
    ['daily 03:00-04:00', ALL, 180, 240],
    ['03:00-04:00', ALL, 180, 240],
    ['every day 03:00-04:00', ALL, 180, 240],
    ['Mon-Fri 07:00-23:00', [1, 2, 3, 4, 5], 420, 1380],
    ['Fri - Mon 10:00 to 12:00', [1, 5, 6, 7], 600, 720],
    ['weekdays 07:00-23:00', [1, 2, 3, 4, 5], 420, 1380],
    ['Weekend 07:00-23:00', [6, 7], 420, 1380],
    ['Sat, Sun 10:00-12:00', [6, 7], 600, 720],
    ['Tues and Thurs 10:00-12:00', [2, 4], 600, 720],
    ['Mo, We 10:00-12:00', [1, 3], 600, 720],
    ['Wednesday 22:00-02:00', [3], 1320, 120],
    ['daily 00:00-24:00', ALL, 0, 1440],
    ['daily 22:00-00:00', ALL, 1320, 0],
    ['daily 24:00-05:00', ALL, 0, 300],
    ['Mon 01:00-02:00', [1], 60, 120],
    ['Mon-Mon 01:00-02:00', [1], 60, 120],
  ])('reads %s', (text, days, from, to) => {
    expect(readWeeklyWindow(text)).toEqual({ days, from, to });
  });

  it.each([
    '',
    'nightly',
    'Sun',
    '02:00',
    'Sun 02:00',
    'Sun 25:00-26:00',
    'Sun 02:60-03:00',
    'Sun 02:00-02:00',
    'daily 24:00-00:00',
    'daily 24:00-24:00',
    'monthly 02:00-05:00',
    'sunset 18:00-20:00',
    'first Sun 02:00-05:00',
    'M 02:00-05:00',
    'Mon-Wed-Fri 02:00-05:00',
    'constructor 02:00-05:00',
    'Sun, 02:00-05:00',
    `Sun${' '.repeat(200)}02:00-05:00`,
  ])('does not read %j', (text) => {
    expect(readWeeklyWindow(text)).toBeNull();
  });

  it('never throws, and gives sorted days and minutes of a day', () => {
    const day = fc.constantFrom('Mon', 'sunday', 'Fri-Mon', 'daily', 'x', '');
    const time = fc.tuple(fc.nat(30), fc.nat(70)).map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`);
    const written = fc.tuple(day, time, time).map(([days, from, to]) => `${days} ${from}-${to}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), written), (text) => {
        const window = readWeeklyWindow(text);
        if (!window) return;
        expect(window.days).toEqual([...new Set(window.days)].sort());
        expect(window.from >= 0 && window.from < 1440 && window.to >= 0 && window.to <= 1440).toBe(true);
        expect(window.from % 1440 === window.to).toBe(false);
      }),
    );
  });
});
