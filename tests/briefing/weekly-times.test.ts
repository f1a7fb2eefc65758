import fc from 'fast-check';
import { isInside, touches, windowWords } from '../../src/briefing/weekly-times';
import { DAY, HOUR, MINUTE } from '../../src/dates';
import { readWeeklyWindow, type WeeklyWindow } from '../../src/records/weekly-windows';
import { instant, zoneOf } from '../support/lab';

const VIENNA = zoneOf('Europe/Vienna');
const UTC = zoneOf('UTC');

function window(text: string): WeeklyWindow {
  const read = readWeeklyWindow(text);
  if (!read) throw new RangeError(text);
  return read;
}
const windows = (...texts: readonly string[]) => texts.map(window);
const span = (start: string, end: string, zone = VIENNA) => ({ start: instant(start, zone), end: instant(end, zone) });

describe('a span inside windows of the week', () => {
  // 2026-11-22 is a Sunday.
  it('ends no later than the window', () => {
    const sunday = windows('Sun 02:00-05:00');
    expect(isInside(span('2026-11-22T02:00', '2026-11-22T05:00'), sunday, VIENNA)).toBe(true);
    expect(isInside(span('2026-11-22T02:00', '2026-11-22T05:01'), sunday, VIENNA)).toBe(false);
    expect(isInside(span('2026-11-22T01:59', '2026-11-22T03:00'), sunday, VIENNA)).toBe(false);
    expect(isInside(span('2026-11-23T02:00', '2026-11-23T03:00'), sunday, VIENNA)).toBe(false);
  });

  it('may run over midnight, and from one window into the next', () => {
    const night = windows('Sat 22:00-02:00');
    expect(isInside(span('2026-11-21T23:00', '2026-11-22T02:00'), night, VIENNA)).toBe(true);
    expect(isInside(span('2026-11-22T00:30', '2026-11-22T01:00'), night, VIENNA)).toBe(true);
    expect(isInside(span('2026-11-22T23:00', '2026-11-22T23:30'), night, VIENNA)).toBe(false);
    const two = windows('Sat 20:00-24:00', 'Sun 00:00-04:00');
    expect(isInside(span('2026-11-21T23:00', '2026-11-22T03:00'), two, VIENNA)).toBe(true);
  });

  it('stands on the wall clock, in summer and in winter', () => {
    const early = windows('daily 02:00-03:00');
    expect(isInside(span('2026-07-01T02:00', '2026-07-01T03:00'), early, VIENNA)).toBe(true);
    expect(isInside(span('2026-07-01T02:00', '2026-07-01T03:00', UTC), early, VIENNA)).toBe(false);
    expect(isInside(span('2026-12-01T02:00', '2026-12-01T03:00'), early, VIENNA)).toBe(true);
  });

  it('of many years ends at once', () => {
    const always = windows('daily 00:00-24:00');
    expect(isInside({ start: 0, end: 1e15 }, always, VIENNA)).toBe(true);
    expect(touches({ start: 0, end: 1e15 }, window('Sun 02:00-05:00'), VIENNA)).toBe(true);
  });

  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const anyWindow: fc.Arbitrary<WeeklyWindow> = fc
    .record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      from: minutes,
      to: fc.oneof(minutes, fc.constant(24 * 60)),
    })
    .filter(({ from, to }) => from !== to && from !== to % 1440);
  const anySpan = fc
    .tuple(fc.integer({ min: 0, max: 9 * 24 * 60 }), fc.integer({ min: 1, max: 30 * 60 }))
    .map(([start, length]) => ({ start: start * MINUTE, end: (start + length) * MINUTE }));

  /** Whether a minute is in a window, by the words: on one of its days from then to then, or on the day before past midnight. */
  function holds({ days, from, to }: WeeklyWindow, minute: number): boolean {
    const day = Math.floor(minute / 1440);
    const clock = minute - day * 1440;
    const isOn = (one: number) => days.includes(((one + 3) % 7) + 1);
    if (to > from) return isOn(day) && clock >= from && clock < to;
    return (isOn(day) && clock >= from) || (isOn(day + 6) && clock < to);
  }

  it('is inside when each of its minutes is, and touches when one of them is', () => {
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 3 }), anySpan, (all, one) => {
        const each = Array.from({ length: (one.end - one.start) / MINUTE }, (_, at) => one.start / MINUTE + at);
        expect(isInside(one, all, UTC)).toBe(each.every((minute) => all.some((window) => holds(window, minute))));
        for (const window of all) expect(touches(one, window, UTC)).toBe(each.some((minute) => holds(window, minute)));
      }),
    );
  });

  it('copes with the hour that comes twice', () => {
    const start = Date.parse('2026-10-25T00:30:00Z');
    expect(isInside({ start, end: start + HOUR }, windows('Sun 02:00-05:00'), VIENNA)).toBe(true);
    expect(isInside({ start, end: start + DAY }, windows('Sun 02:00-05:00'), VIENNA)).toBe(false);
  });
});

describe('a window in words', () => {
  it.each([
    'daily 20:30-22:00',
    'Sun 02:00-05:00',
    'Mon-Fri 22:00-23:00',
    'Sat, Sun 10:00-24:00',
    'Mon, Wed, Fri 01:00-02:00',
  ])('%s reads as it is written', (text) => {
    expect(windowWords(window(text))).toBe(text);
  });
});
