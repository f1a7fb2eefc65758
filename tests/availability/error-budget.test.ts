import fc from 'fast-check';
import { lostMoreThan, measure, type ProfilePart } from '../../src/availability/outage-profile';
import { incident, maintenance, uptime } from './uptimes';

const minutes = (milliseconds: number | undefined) => (milliseconds ?? NaN) / 60_000;

function budget(page: object, pages: object, days = 30) {
  return uptime({ ...pages, 'Photos.md': { type: 'service', slo: 99, ...page } }, { days }).budget;
}

/** 30 days at 99 % are 432 minutes. */
describe('the error budget', () => {
  it('is what the objective leaves of the period', () => {
    const found = budget({}, { 'A.md': incident('10T10:00', '10T12:00') });
    expect([found?.allowed, found?.used, found?.left].map(minutes)).toEqual([432, 120, 312]);
    expect(found).toMatchObject({ objective: 99, isUsedUp: false, usedUpAt: null, usedUpOnDay: null });
  });

  it('is none without an objective', () => {
    expect(budget({ slo: null }, {})).toBeNull();
  });

  it.each([
    ['2026-11-10T17:12', false],
    ['2026-11-10T17:13', true],
  ])('is used up by more than it allows, not by all of it: until %s', (resolved, isUsedUp) => {
    expect(budget({}, { 'A.md': incident('10T10:00', '10T17:12', { resolved }) })).toMatchObject({ isUsedUp });
  });

  it('knows since when it is used up, and on which day of the period that was', () => {
    // The period begins on 2026-10-24 at noon.
    const found = budget({}, { 'A.md': incident('10T10:00', '10T14:00'), 'B.md': incident('20T10:00', '20T18:00') });
    expect(new Date(found?.usedUpAt ?? 0).toISOString()).toBe('2026-11-20T13:12:00.000Z');
    expect(found?.usedUpOnDay).toBe(28);
    const partial = budget({}, { 'A.md': incident('10T10:00', '14T10:00', { impact: 'partial' }) });
    expect(new Date(partial?.usedUpAt ?? 0).toISOString()).toBe('2026-11-11T10:00:00.000Z');
  });

  it('is smaller by announced maintenance', () => {
    const found = budget({}, { 'A.md': incident('10T10:00', '10T12:00'), 'C.md': maintenance('10T10:00', '10T20:00') });
    expect([found?.allowed, found?.used].map(minutes)).toEqual([426, 0]);
  });

  it('is that of its service hours where the page says them', () => {
    const found = budget({ service_hours: 'daily 08:00-18:00' }, { 'A.md': incident('10T17:00', '10T20:00') });
    expect([found?.allowed, found?.used].map(minutes)).toEqual([180, 60]);
  });

  it('burns as fast as the share of it that is used, against the share of the period that has passed', () => {
    expect(budget({}, { 'A.md': incident('10T10:00', '10T13:36') })?.burn).toBeCloseTo(0.5, 10);
    const young = budget({ since: '2026-11-08T12:00' }, { 'A.md': incident('10T10:00', '10T13:36') });
    expect(young?.burn).toBeCloseTo(1, 10);
    expect(minutes(young?.allowed)).toBe(432);
  });

  it('burns lately as fast as the last week says', () => {
    const recent = (from: string, to: string) => budget({}, { 'A.md': incident(from, to) })?.recentBurn;
    expect(recent('20T10:00', '20T13:36')).toBeCloseTo(0.5 / (7 / 30), 10);
    expect(recent('16T10:00', '16T14:00')).toBeCloseTo(120 / 432 / (7 / 30), 10);
    expect(recent('10T10:00', '10T14:00')).toBe(0);
  });

  it('of an objective of 100 % allows nothing', () => {
    const found = budget({ slo: 100 }, { 'A.md': incident('10T10:00', '10T10:01') });
    expect(found).toMatchObject({ allowed: 0, isUsedUp: true, burn: null, usedUpOnDay: 17 });
    expect(budget({ slo: 100 }, {})).toMatchObject({ isUsedUp: false, burn: null });
  });
});

describe('the instant from which more was lost than is allowed', () => {
  /** Parts and times of whole units, in a row, with gaps. */
  const parts: fc.Arbitrary<ProfilePart[]> = fc
    .array(
      fc.record({
        gap: fc.integer({ min: 0, max: 5 }),
        length: fc.integer({ min: 1, max: 6 }),
        weight: fc.constantFrom(0, 0.5, 1),
        isDerived: fc.boolean(),
        isMaintenance: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((all) => {
      let at = 0;
      return all.map(({ gap, length, ...part }) => ({ ...part, start: at + gap, end: (at += gap + length) }));
    });

  it('is the one up to which exactly that was lost, in the times that count', () => {
    fc.assert(
      fc.property(parts, parts, fc.integer({ min: 0, max: 12 }), (profile, times, allowed) => {
        const found = lostMoreThan(allowed, profile, times);
        const until = times.map(({ start, end }) => ({
          start,
          end: Math.max(start, Math.min(end, found ?? Infinity)),
        }));
        const { lost } = measure(profile, until);
        expect(found === null ? lost <= allowed : lost === allowed).toBe(true);
        let slow = 0;
        for (let at = 0; at < 200; at += 1) {
          const part = profile.find((one) => one.start <= at && at < one.end);
          const counts = times.some((one) => one.start <= at && at < one.end);
          if (part && counts && !part.isMaintenance) slow += part.weight;
        }
        expect([measure(profile, times).lost, found !== null]).toEqual([slow, slow > allowed]);
      }),
    );
  });
});
