import fc from 'fast-check';
import type { Line } from '../../src/picture/lines';
import { hubsOf } from '../../src/picture/simplify-lines';

const lineOf = (from: number, to: number): Line => ({
  from: `s${from}`,
  to: `s${to}`,
  relations: ['depends_on'],
  isFirm: true,
  isSpreading: true,
  isBase: false,
  through: [],
});

/** `count` lines to the service of this number, from services that nothing else names. */
function linesTo(to: number, count: number): Line[] {
  return Array.from({ length: count }, (_, i) => lineOf(10_000 * (to + 1) + i, to));
}

/** Some places with many lines, and many with few, in any order. */
const ARBITRARY_LINES = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 90 })), { maxLength: 60 })
  .map((counts) => counts.flatMap((count, to) => linesTo(to, count)))
  .chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }));

function countOf(lines: readonly Line[], path: string): number {
  return lines.filter(({ to }) => to === path).length;
}

describe('hubsOf', () => {
  it('folds in a small picture from ten lines on, and otherwise where lines of more than a seventh of the services end', () => {
    expect(hubsOf([...linesTo(0, 9), ...linesTo(1, 10)], 40)).toEqual(['s1']);
    expect(hubsOf([...linesTo(0, 14), ...linesTo(1, 15)], 100)).toEqual(['s1']);
  });

  it('folds forty lines to one place however many services there are', () => {
    expect(hubsOf([...linesTo(0, 39), ...linesTo(1, 40)], 1000)).toEqual(['s1']);
  });

  it('folds further hubs, the largest first, until no more than 350 lines are left', () => {
    const lines = [30, 20, 10].flatMap((count, at) => linesTo(at, count));
    const others = (count: number): Line[] => Array.from({ length: count }, (_, i) => lineOf(i, 9000 + i));
    expect(hubsOf([...lines, ...others(290)], 1000)).toEqual([]);
    expect(hubsOf([...lines, ...others(291)], 1000)).toEqual(['s0']);
    expect(hubsOf([...lines, ...others(321)], 1000)).toEqual(['s0', 's1']);
    expect(hubsOf([...lines, ...others(2000)], 1000)).toEqual(['s0', 's1', 's2']);
  });

  it('takes the first by path where two are as large and one is enough', () => {
    const lines = Array.from({ length: 36 }, (_, at) => linesTo(at, 10)).flat();
    expect(hubsOf(lines, 1000)).toEqual(['s0']);
  });

  it('never folds fewer than six lines, stops at 350, and does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(ARBITRARY_LINES, fc.integer({ min: 40, max: 1000 }), (lines, services) => {
        const hubs = hubsOf(lines, services);
        expect(hubsOf([...lines].reverse(), services)).toEqual(hubs);
        expect(hubs).toEqual([...new Set(hubs)].sort());
        const counts = hubs.map((hub) => countOf(lines, hub));
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(6);
        const others = [...new Set(lines.map(({ to }) => to))].filter((to) => !hubs.includes(to));
        const left = others.map((to) => countOf(lines, to));
        expect(Math.max(0, ...left)).toBeLessThanOrEqual(Math.min(Infinity, ...counts));
        const drawn = left.reduce((sum, count) => sum + count, 0);
        expect(drawn <= 350 || Math.max(...left) < 6).toBe(true);
        const isNeeded = Math.min(...counts) >= Math.min(Math.max(10, Math.ceil(services * 0.15)), 40);
        expect(isNeeded || drawn + Math.min(...counts) > 350).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
