import fc from 'fast-check';
import {
  DAY,
  dayOf,
  durationWords,
  everyWords,
  HOUR,
  isoWeekOf,
  isoWithOffset,
  isSurelyBefore,
  MINUTE,
  readDuration,
  readWhen,
  timeOf,
  type When,
  type Zone,
  zoneNamed,
} from '../src/dates';

function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
}
const vienna = zone('Europe/Vienna');
const utc = zone('UTC');
const iso = (when: When | null): string | null => when && new Date(when.at).toISOString();

describe('readWhen', () => {
  it.each([
    ['2026-11-23T12:00', '2026-11-23T11:00:00.000Z'],
    ['2026-11-23 12:00', '2026-11-23T11:00:00.000Z'],
    ['2026-11-23T12:00:30', '2026-11-23T11:00:30.000Z'],
    ['2026-11-23T12:00:30.125Z', '2026-11-23T12:00:30.000Z'],
    ['2026-11-23 03:00+05:30', '2026-11-22T21:30:00.000Z'],
    ['2026-11-23T12:00:00-0800', '2026-11-23T20:00:00.000Z'],
    ['[[2026-11-23]]', '2026-11-22T23:00:00.000Z'],
    ['[[2026-11-23|yesterday]]', '2026-11-22T23:00:00.000Z'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(iso(readWhen(text, vienna, 'first'))).toBe(expected);
  });

  it('takes the last moment of a day for what ends', () => {
    expect(iso(readWhen('2026-11-23', vienna, 'last'))).toBe('2026-11-23T22:59:59.999Z');
  });

  it('gives the days on which the clocks change 23 and 25 hours', () => {
    const spring = readWhen('2026-03-29', vienna, 'first');
    const autumn = readWhen('2026-10-25', vienna, 'first');
    expect([spring, autumn].map((day) => day && (day.end + 1 - day.start) / HOUR)).toEqual([23, 25]);
  });

  it('moves a skipped local time forward and takes the first of a doubled one', () => {
    expect(iso(readWhen('2026-03-29T02:30', vienna, 'first'))).toBe('2026-03-29T01:30:00.000Z');
    expect(iso(readWhen('2026-10-25T02:30', vienna, 'first'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each([
    '',
    'soon',
    '2026-13-01',
    '2026-02-30',
    '23.11.2026',
    '2026-11-23T25:00',
    '2026-11-23T12:61',
    '20261123',
    '03/04/2026',
  ])('does not read %p', (text) => {
    expect(readWhen(text, vienna, 'first')).toBeNull();
  });

  it('reads day and month in the order that a setting names', () => {
    expect(iso(readWhen('3/4/2026', utc, 'first', 'day-first'))).toBe('2026-04-03T00:00:00.000Z');
    expect(iso(readWhen('3/4/2026', utc, 'first', 'month-first'))).toBe('2026-03-04T00:00:00.000Z');
    expect(iso(readWhen('23.11.2026 12:30', utc, 'first', 'day-first'))).toBe('2026-11-23T12:30:00.000Z');
  });

  it('never throws and reads what it writes', () => {
    fc.assert(fc.property(fc.string(), (text) => void readWhen(text, vienna, 'last', 'day-first')));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), (seconds) => {
        const instant = seconds * 1000;
        expect(readWhen(isoWithOffset(instant, vienna), utc, 'first')?.at).toBe(instant);
      }),
    );
  });
});

describe('isSurelyBefore', () => {
  it('never orders two dates of one day', () => {
    const day = readWhen('2026-11-23', utc, 'last');
    const noon = readWhen('2026-11-23T12:00', utc, 'first');
    const next = readWhen('2026-11-24T00:00', utc, 'first');
    if (!day || !noon || !next) throw new Error('unreadable');
    expect([isSurelyBefore(day, noon), isSurelyBefore(noon, day), isSurelyBefore(day, next)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('readDuration', () => {
  it.each([
    ['90m', 90 * MINUTE],
    ['12h', 12 * HOUR],
    ['1d', DAY],
    ['2w', 14 * DAY],
    ['3mo', 90 * DAY],
    ['1y', 365 * DAY],
    ['90 days', 90 * DAY],
    ['1h 30m', 90 * MINUTE],
    ['1.5 hours', 90 * MINUTE],
    ['Daily', DAY],
    ['weekly', 7 * DAY],
    ['monthly', 30 * DAY],
    ['quarterly', 90 * DAY],
    ['yearly', 365 * DAY],
    ['every 2 days', 2 * DAY],
    ['every week', 7 * DAY],
    ['P1DT12H', 36 * HOUR],
    ['PT15M', 15 * MINUTE],
  ])('reads %s', (text, expected) => {
    expect(readDuration(text)).toBe(expected);
  });

  it.each(['', '7', 'often', '0d', 'P', '5 parsecs', '1d and a bit', 'constructor'])('does not read %p', (text) => {
    expect(readDuration(text)).toBeNull();
  });
});

describe('words and weeks', () => {
  it('says a duration in the largest whole unit', () => {
    expect([MINUTE, 119 * MINUTE, 2 * HOUR, 47 * HOUR, 48 * HOUR, 24.9 * DAY].map(durationWords)).toEqual([
      '1 minute',
      '119 minutes',
      '2 hours',
      '47 hours',
      '2 days',
      '24 days',
    ]);
  });

  it.each([
    [MINUTE, 'every minute'],
    [90 * MINUTE, 'every 90 minutes'],
    [12 * HOUR, 'every 12 hours'],
    [DAY, 'every day'],
    [36 * HOUR, 'every 36 hours'],
    [2 * DAY, 'every 2 days'],
    [7 * DAY, 'every 7 days'],
    [11 * DAY, 'every 11 days'],
    [90 * DAY, 'every 90 days'],
  ])('says of an interval of %d milliseconds: %s', (interval, words) => {
    expect(everyWords(interval)).toBe(words);
  });

  it('counts ISO weeks in the zone, across the turn of the year', () => {
    const at = (text: string): number => Date.parse(text);
    expect(isoWeekOf(at('2026-11-23T12:00Z'), vienna)).toBe('2026-W48');
    expect(isoWeekOf(at('2027-01-03T12:00Z'), vienna)).toBe('2026-W53');
    expect(isoWeekOf(at('2026-11-22T23:30Z'), vienna)).toBe('2026-W48');
    expect(isoWeekOf(at('2026-11-22T23:30Z'), utc)).toBe('2026-W47');
  });

  it('shows day and time on the wall of the zone', () => {
    const saturday = Date.parse('2026-10-24T12:00Z');
    expect([dayOf(saturday, vienna), timeOf(saturday, vienna)]).toEqual(['2026-10-24', '14:00']);
  });
});

describe('zoneNamed', () => {
  it('does not know what is no zone', () => {
    expect(zoneNamed('Middle/Earth')).toBeNull();
  });

  it('agrees with the platform at every hour of a year', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vienna', hour: '2-digit', minute: '2-digit' });
    for (let hour = 0; hour < 365 * 24; hour += 5) {
      const instant = Date.parse('2026-01-01T00:10Z') + hour * HOUR;
      expect(timeOf(instant, vienna)).toBe(format.format(instant));
    }
  });
});
