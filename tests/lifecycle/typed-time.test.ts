import fc from 'fast-check';
import { HOUR, MINUTE, localIso, timeOf } from '../../src/dates';
import { readTypedTime } from '../../src/lifecycle/typed-time';
import { readTimelineInput } from '../../src/lifecycle/timeline-line';
import { at, VIENNA } from './note-steps';

const NOW = '2026-11-23T22:10:30';

function typed(text: string, now = NOW, ahead = false): string | null {
  const read = readTypedTime(text, at(now), VIENNA, { ahead });
  return read === null ? null : localIso(read, VIENNA).slice(0, 16);
}

describe('a time that is typed into a form', () => {
  it.each([
    ['22:05', '2026-11-23T22:05'],
    ['at 22:05', '2026-11-23T22:05'],
    ['  At  9:05 ', '2026-11-23T09:05'],
    ['22:15', '2026-11-23T22:15'],
    ['22:16', '2026-11-22T22:16'],
    ['23:50', '2026-11-22T23:50'],
    ['22.05', '2026-11-23T22:05'],
    ['2205', '2026-11-23T22:05'],
    ['10pm', '2026-11-23T22:00'],
    ['10:05 PM', '2026-11-23T22:05'],
    ['12am', '2026-11-23T00:00'],
    ['yesterday 23:50', '2026-11-22T23:50'],
    ['yesterday at 23:50', '2026-11-22T23:50'],
    ['23:50 yesterday', '2026-11-22T23:50'],
    ['today 23:50', '2026-11-23T23:50'],
    ['tomorrow 02:00', '2026-11-24T02:00'],
    ['2026-11-20 08:00', '2026-11-20T08:00'],
    ['2026-11-20T08:00:10', '2026-11-20T08:00'],
    ['2026-11-20 at 08:00', '2026-11-20T08:00'],
    ['2026-11-20T08:00Z', '2026-11-20T09:00'],
    ['Sunday 02:00', '2026-11-22T02:00'],
    ['Mon 22:00', '2026-11-23T22:00'],
    ['mon 23:00', '2026-11-16T23:00'],
    ['10 min ago', '2026-11-23T22:00'],
    ['an hour ago', '2026-11-23T21:10'],
    ['1h 30m ago', '2026-11-23T20:40'],
    ['half an hour ago', '2026-11-23T21:40'],
    ['A quarter of an hour ago', '2026-11-23T21:55'],
    ['three quarters of an hour ago', '2026-11-23T21:25'],
    ['in half an hour', '2026-11-23T22:40'],
    ['in 2 hours', '2026-11-24T00:10'],
    ['now', '2026-11-23T22:10'],
    ['22h', '2026-11-23T22:00'],
    ['21h30', '2026-11-23T21:30'],
    ['last night', '2026-11-22T22:00'],
    ['last night at 01:00', '2026-11-23T01:00'],
    ['last night 23:50', '2026-11-22T23:50'],
    ['yesterday evening', '2026-11-22T20:00'],
    ['yesterday evening at 8', '2026-11-22T20:00'],
    ['yesterday evening 9:30', '2026-11-22T21:30'],
    ['this morning', '2026-11-23T09:00'],
    ['Saturday night', '2026-11-21T22:00'],
    ['Saturday night at 01:00', '2026-11-22T01:00'],
    ['last Monday 09:00', '2026-11-16T09:00'],
    ['on Sunday 02:00', '2026-11-22T02:00'],
    ['tonight 12:30am', '2026-11-23T00:30'],
  ])('reads %j as %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  it.each([
    ['22:10', '2026-11-23T22:10'],
    ['22:09', '2026-11-24T22:09'],
    ['02:00', '2026-11-24T02:00'],
    ['Sun 02:00', '2026-11-29T02:00'],
    ['Monday 22:00', '2026-11-30T22:00'],
    ['yesterday 02:00', '2026-11-22T02:00'],
    ['22h', '2026-11-24T22:00'],
    ['Saturday 22h', '2026-11-28T22:00'],
    ['10pm', '2026-11-24T22:00'],
    ['tonight', '2026-11-23T22:00'],
    ['Tonight at 11pm', '2026-11-23T23:00'],
    ['tonight 01:00', '2026-11-24T01:00'],
    ['tomorrow', '2026-11-24T20:00'],
    ['tomorrow evening', '2026-11-24T20:00'],
    ['tomorrow evening, 9pm', '2026-11-24T21:00'],
    ['tomorrow night 01:00', '2026-11-25T01:00'],
    ['tomorrow morning', '2026-11-24T09:00'],
    ['Saturday', '2026-11-28T20:00'],
    ['Sat', '2026-11-28T20:00'],
    ['Saturday afternoon', '2026-11-28T15:00'],
    ['Saturday night', '2026-11-28T22:00'],
    ['this Saturday 10:00', '2026-11-28T10:00'],
    ['next Saturday 22:00', '2026-11-28T22:00'],
    ['next Saturday', '2026-11-28T20:00'],
    ['next Monday 23:00', '2026-11-30T23:00'],
    ['Monday 23:00', '2026-11-23T23:00'],
  ])('reads %j as the next one, %s, where what is ahead is asked', (text, expected) => {
    expect(typed(text, NOW, true)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '25:00',
    '22:60',
    '13:00 pm',
    '22',
    'yesterday',
    '2026-11-20',
    '2026-02-30 10:00',
    'sunny 02:00',
    '9999999999 days ago',
    'ago',
    'at',
    '22:10 and more',
    'Saturday',
    'tomorrow',
    'evening',
    'next tomorrow 10:00',
    'next night',
    'last',
    'this',
    'tonight night',
    'Saturday 22',
    'Saturday evening 25',
    '2h',
  ])('does not read %j', (text) => {
    expect(typed(text)).toBeNull();
  });

  it('takes 23:50 typed at 00:10 as yesterday’s, and 00:01 typed at 23:58 as that of the day that begins', () => {
    expect(typed('23:50', '2026-11-24T00:10')).toBe('2026-11-23T23:50');
    expect(typed('00:01', '2026-11-23T23:58')).toBe('2026-11-24T00:01');
  });

  it('reads whatever is typed without throwing, as an instant that can be written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^(at |in |yesterday |\d{4}-\d{2}-\d{2} )?\d{1,7}[:.]?\d*( ?[a-z]{1,5})?( ago)?$/),
          fc.stringMatching(
            /^(next |last )?(tonight|tomorrow|sat|sun|yesterday)( night| evening)?( \d{1,2}(:\d{2})?( ?[ap]m)?)?$/,
          ),
        ),
        (text) => {
          const read = readTypedTime(text, at(NOW), VIENNA);
          if (read !== null) expect(localIso(read, VIENNA)).toMatch(/^\d{4}-/);
        },
      ),
    );
  });
});

/** Nights: an ordinary one, and those in which the clocks go forward and back. */
const NIGHTS = ['2026-11-24T00:00', '2026-03-29T00:00', '2026-10-25T00:00', '2026-12-31T23:59'];
const nows = fc
  .tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -26 * HOUR, max: 30 * HOUR }))
  .map(([night, away]) => at(night) + away);
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.boolean())
  .map(([hour, minute, night]) => {
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${two(night ? hour % 5 : hour)}:${two(minute)}`;
  });

/** When the clocks go forward, 02:30 is half an hour behind the moment in which they do. */
const FORWARD = Date.parse('2026-03-29T01:00:00Z');

/** Looks at every minute, whether a clock on the wall shows the time, or would, had nobody put it forward. */
function isMeant(instant: number, clock: string): boolean {
  if (timeOf(instant, VIENNA) === clock) return true;
  return clock.startsWith('02:') && instant === FORWARD + Number(clock.slice(3)) * MINUTE;
}

function lastMeant(clock: string, now: number): number {
  for (let one = Math.floor((now + 5 * MINUTE) / MINUTE) * MINUTE; ; one -= MINUTE) if (isMeant(one, clock)) return one;
}

function nextMeant(clock: string, now: number): number {
  for (let one = Math.floor(now / MINUTE) * MINUTE; ; one += MINUTE) if (isMeant(one, clock)) return one;
}

describe('a clock time, around midnight and changes of the clocks', () => {
  it('is the last one that a clock on the wall showed, or shows within five minutes', () => {
    fc.assert(
      fc.property(nows, clocks, (now, clock) => {
        expect(readTypedTime(clock, now, VIENNA)).toBe(lastMeant(clock, now));
        expect(readTimelineInput(`${clock} power is back`, now, VIENNA)).toStrictEqual({
          at: lastMeant(clock, now),
          text: 'power is back',
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is the next one that a clock on the wall shows, where what is ahead is asked', () => {
    fc.assert(
      fc.property(nows, clocks, (now, clock) => {
        expect(readTypedTime(clock, now, VIENNA, { ahead: true })).toBe(nextMeant(clock, now));
      }),
      { numRuns: 300 },
    );
  });
});
