import { type Zone, zoneNamed } from '../../src/dates';
import { isLookDue, nextLook } from '../../src/report/next-look';

const utc = zoneNamed('UTC');
if (!utc) throw new Error('There is no UTC');
const UTC: Zone = utc;
/** Wednesday of 2026-W48. */
const WEDNESDAY = Date.parse('2026-11-25T08:00:00Z');

describe('the look of the week', () => {
  it('is due from its day on, while no report of the week is there', () => {
    expect(isLookDue({ weekday: 3 }, '2026-W47', WEDNESDAY, UTC)).toBe(true);
    expect(isLookDue({ weekday: 3 }, null, WEDNESDAY, UTC)).toBe(true);
    expect(isLookDue({ weekday: 4 }, '2026-W47', WEDNESDAY, UTC)).toBe(false);
    expect(isLookDue({ weekday: 1 }, '2026-W48', WEDNESDAY, UTC)).toBe(false);
  });

  it('is not due in a week for which it was put off, and is again in the next', () => {
    const reminder = { weekday: 3, skipped: '2026-W48' } as const;
    expect(isLookDue(reminder, null, WEDNESDAY, UTC)).toBe(false);
    expect(isLookDue(reminder, null, WEDNESDAY + 7 * 86_400_000, UTC)).toBe(true);
  });

  it('comes again on its day of the next week', () => {
    expect(nextLook(1, WEDNESDAY, UTC)).toBe('Monday 2026-11-30');
    expect(nextLook(7, WEDNESDAY, UTC)).toBe('Sunday 2026-12-06');
    expect(nextLook(7, Date.parse('2026-11-29T23:00:00Z'), UTC)).toBe('Sunday 2026-12-06');
  });

  it('goes by the day of the place', () => {
    const vienna = zoneNamed('Europe/Vienna');
    expect(vienna && isLookDue({ weekday: 4 }, null, Date.parse('2026-11-25T23:30:00Z'), vienna)).toBe(true);
  });
});
