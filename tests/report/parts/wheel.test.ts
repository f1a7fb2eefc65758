import { type PlainPages, surveyOf } from '../../support/services';
import { lines, partOf } from './told';

const chosen = (pages: PlainPages, now?: string): string =>
  (lines('wheel', surveyOf(pages, now === undefined ? {} : { now }))[0] ?? '').replace(/[:,].*/, '');
const weeks = Array.from({ length: 8 }, (_, at) =>
  new Date(Date.UTC(2026, 10, 23 + 7 * at, 12)).toISOString().slice(0, 19),
);

describe('the wheel', () => {
  it('is silent without a service in use', () => {
    expect(partOf('wheel', surveyOf({ old: { status: 'retired' } }))).toBeNull();
  });

  it('stops at the same service all week, and at the next in the week after', () => {
    const pages = { a: {}, b: {}, c: {}, old: { status: 'retired' } };
    expect(
      new Set(['2026-11-23T00:00', '2026-11-26T12:00', '2026-11-29T23:59'].map((now) => chosen(pages, now))).size,
    ).toBe(1);
    const turns = weeks.map((now) => chosen(pages, now));
    expect(new Set(turns.slice(0, 3))).toEqual(new Set(['a', 'b', 'c']));
    expect(turns.slice(3, 6)).toEqual(turns.slice(0, 3));
  });

  it('asks for what was looked at too long ago first, then for what nobody says was looked at', () => {
    const fresh = { last_reviewed: '2026-11-01' };
    expect(
      weeks.slice(0, 2).map((now) => chosen({ a: fresh, b: {}, c: { last_reviewed: '2025-01-01' } }, now)),
    ).toEqual(['c', 'c']);
    expect(chosen({ a: fresh, b: {}, c: fresh })).toBe('b');
    expect(['a', 'c']).toContain(chosen({ a: fresh, c: fresh }));
  });

  it('takes a review for too long ago after half a year, or as the page says', () => {
    // 180 days before noon of 2026-11-23: the end of 2026-05-27 is later than that, the end of 2026-05-26 is not.
    const pages = (day: string, every?: string): PlainPages => ({
      a: { last_reviewed: day, review_every: every ?? null },
      b: {},
    });
    expect([chosen(pages('2026-05-27')), chosen(pages('2026-05-26'))]).toEqual(['b', 'a']);
    expect([chosen(pages('2026-05-26', '1y')), chosen(pages('2026-11-01', '1w'))]).toEqual(['b', 'a']);
  });

  it('says what the page lacks, and asks one thing, another one in the next turn', () => {
    const [first, second, question, last] = lines(
      'wheel',
      surveyOf({ nas: { kind: 'storage', last_reviewed: '2025-11-23' } }),
    );
    expect(partOf('wheel', surveyOf({ nas: {} }))?.title).toBe('One page to look at');
    expect(first).toBe('nas, last gone through on 2025-11-23 (365 days ago).');
    expect(second).toBe('Its page could still say: criticality and environment.');
    expect(question).toMatch(/\?$/);
    expect(last).toContain('last_reviewed');
    const asked = weeks.map((now) => lines('wheel', surveyOf({ nas: { kind: 'storage' } }, { now }))[2]);
    expect(new Set(asked.slice(0, 3)).size).toBe(3);
    const ofSwitch = weeks.map((now) => lines('wheel', surveyOf({ switch: { kind: 'network' } }, { now }))[2]);
    expect(ofSwitch.join()).not.toContain('restore');
  });
});
