import { spokenSpan, spokenTime } from '../../src/briefing/spoken-time';
import { instant, NOW, ZONE, zoneOf } from '../support/lab';

const zone = zoneOf(ZONE);

describe('a time as one says it', () => {
  // Seen from Monday 2026-11-23, noon.
  it.each([
    ['2026-11-23T22:10', 'today at 22:10'],
    ['2026-11-23T00:00', 'today at 00:00'],
    ['2026-11-24T00:30', 'tonight at 00:30'],
    ['2026-11-24T06:30', 'tomorrow at 06:30'],
    ['2026-11-22T23:59', 'yesterday at 23:59'],
    ['2026-11-29T02:00', 'Sunday 02:00'],
    ['2026-11-18T02:00', 'Wednesday 02:00'],
    ['2026-11-30T02:00', 'Monday 30 November 02:00'],
    ['2026-11-16T02:00', 'Monday 16 November 02:00'],
    ['2027-01-06T09:05', 'Wednesday 6 January 09:05'],
  ])('%s is %s', (time, words) => {
    expect(spokenTime(instant(time), instant(NOW), zone)).toBe(words);
  });

  it('is tomorrow, not tonight, when the night in between is still to come', () => {
    expect(spokenTime(instant('2026-11-24T03:00'), instant('2026-11-23T03:00'), zone)).toBe('tomorrow at 03:00');
  });

  it('has the day of its end only where that is another one', () => {
    const words = (start: string, end: string) => spokenSpan(instant(start), instant(end), instant(NOW), zone);
    expect(words('2026-11-28T20:45', '2026-11-28T21:30')).toBe('Saturday from 20:45 to 21:30');
    expect(words('2026-11-23T23:00', '2026-11-24T01:00')).toBe('today from 23:00 to 01:00');
    expect(words('2026-11-28T20:00', '2026-11-29T18:00')).toBe('Saturday from 20:00 to Sunday 18:00');
  });
});
