import { aheadWords } from '../../../src/obsidian/review/ahead-words';
import { instant, zoneOf } from '../../support/lab';

const ZONE = zoneOf('Europe/Vienna');
const NOW = instant('2026-11-23T12:00', ZONE);

function said(typed: string, day = typed): string {
  return aheadWords(instant(`${day}T00:00`, ZONE), NOW, ZONE, typed);
}

describe('how far ahead a day is', () => {
  it.each([
    ['2026-11-20', 'Friday, 3 days ago'],
    ['2026-11-23', 'Monday, today'],
    ['2026-11-24', 'Tuesday, tomorrow'],
    ['2026-12-07', 'Monday, in 14 days'],
    ['2026-12-28', 'Monday, in 5 weeks'],
    ['2027-05-24', 'Monday, in 6 months'],
    ['2027-11-23', 'Tuesday, in 12 months'],
    ['2029-11-23', 'Friday, in 3 years'],
  ])('says of %s that it is %s', (day, words) => {
    expect(said(day)).toBe(words);
  });

  it('says which day it is where that was not typed', () => {
    expect(said('in 2 weeks', '2026-12-07')).toBe('Monday 2026-12-07, in 14 days');
  });
});
