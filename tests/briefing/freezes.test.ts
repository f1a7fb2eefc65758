import fc from 'fast-check';
import { readFreeze } from '../../src/briefing/freezes';
import { instant, zoneOf, ZONE } from '../support/lab';
import { told } from './preflight-lines';

const zone = zoneOf(ZONE);
const PAGES = { 'nas.md': { type: 'service' } };
const frozen = (start: string, ...freezes: readonly string[]) =>
  told('freeze', PAGES, { services: ['nas'], start }, { settings: { freezes } });

describe('a freeze', () => {
  const GUESTS = '2026-12-20 to 2027-01-06: guests';

  it('says why, and when', () => {
    expect(frozen('2026-12-24T20:00', GUESTS)).toEqual([
      'warning: Nothing is to be changed then: guests (2026-12-20 to 2027-01-06).',
    ]);
    expect(frozen('2026-12-24T20:00', '2026-12-24')).toEqual(['warning: Nothing is to be changed then (2026-12-24).']);
  });

  it('holds from the first moment of its first day to the last of its last', () => {
    expect(frozen('2026-12-19T22:59', GUESTS)).toEqual(['good: No freeze then.']);
    expect(frozen('2026-12-19T23:01', GUESTS)).toHaveLength(1);
    expect(frozen('2026-12-19T23:01', GUESTS)[0]).toMatch(/^warning/);
    expect(frozen('2027-01-06T23:59', GUESTS)[0]).toMatch(/^warning/);
    expect(frozen('2027-01-07T00:00', GUESTS)).toEqual(['good: No freeze then.']);
  });

  it('may come back every day or every week', () => {
    // 2026-11-27 is a Friday.
    expect(frozen('2026-11-27T22:30', 'daily 18:00-23:00: film night')).toEqual([
      'warning: Nothing is to be changed then: film night (daily 18:00-23:00).',
    ]);
    expect(frozen('2026-11-27T23:00', 'daily 18:00-23:00: film night')).toEqual(['good: No freeze then.']);
    expect(frozen('2026-11-28T20:00', 'Fri 18:00-23:00: film night')).toEqual(['good: No freeze then.']);
    expect(frozen('2026-11-29T09:00', 'Sundays: rest')[0]).toMatch(/rest \(Sundays\)/);
  });

  it('is not mentioned where there is none at all', () => {
    expect(frozen('2026-11-27T22:30')).toEqual([]);
  });

  it('that cannot be read is told: it may be now', () => {
    expect(frozen('2026-11-27T22:30', 'when the exams are')).toEqual([
      'note: The freeze “when the exams are” in the settings cannot be read.',
    ]);
  });

  it.each([
    ['2026-12-24 18:00 to 2026-12-24 23:00', '2026-12-24T18:00', '2026-12-24T23:00'],
    ['2026-12-24 18:00 - 23:00: presents', '2026-12-24T18:00', '2026-12-24T23:00'],
    ['2026-12-24T18:00–2026-12-25T08:00: night', '2026-12-24T18:00', '2026-12-25T08:00'],
    ['2026-12-24..2026-12-26: Christmas', '2026-12-24T00:00', '2026-12-27T00:00'],
    ['2026-12-24 until 2026-12-26', '2026-12-24T00:00', '2026-12-27T00:00'],
  ])('reads %s', (text, start, end) => {
    expect(readFreeze(text, zone)?.time).toEqual({ start: instant(start), end: instant(end) });
  });

  it('reads days first or months first only where a setting says so', () => {
    expect(readFreeze('24.12.2026 to 26.12.2026', zone)).toBeNull();
    expect(readFreeze('24.12.2026 to 26.12.2026', zone, 'day-first')?.time).toEqual({
      start: instant('2026-12-24'),
      end: instant('2026-12-27'),
    });
  });

  it.each(['', ':', ': guests', '2026-12-26 to 2026-12-24', '2026-02-30', '1 to 2 to 3', 'Blursday 10:00-11:00'])(
    'does not read %j',
    (text) => {
      expect(readFreeze(text, zone)).toBeNull();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(() => readFreeze(text, zone)).not.toThrow()));
  });
});
