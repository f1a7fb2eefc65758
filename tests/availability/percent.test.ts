import fc from 'fast-check';
import { ceilingWords, lostWords, percentWords, timesWords } from '../../src/availability/figure-words';
import { roundedPercent, supportedDecimals } from '../../src/availability/percent';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/dates';

describe('a percentage', () => {
  it.each([
    [HOUR, 0],
    [DAY, 1],
    [7 * DAY, 2],
    [30 * DAY, 2],
    [90 * DAY, 3],
    [365 * DAY, 3],
    [0, 0],
  ])('has the decimals that a minute of %d is seen in', (time, decimals) => {
    expect(supportedDecimals(time)).toBe(decimals);
  });

  it.each([
    [99.1990741, 2, '99.2 %'],
    [99.9977, 2, '99.99 %'],
    [100, 2, '100 %'],
    [0.001, 2, '0.01 %'],
    [0, 2, '0 %'],
    [99.6, 0, '99 %'],
    [97.5, 0, '98 %'],
  ])('%d with %d decimals is %s', (percent, decimals, words) => {
    expect(percentWords(percent, decimals)).toBe(words);
  });

  it('is 100 only where nothing was lost, and 0 only where all was', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, fc.integer({ min: 0, max: 4 }), (exact, decimals) => {
        const rounded = roundedPercent(exact, decimals);
        expect([rounded === 100, rounded === 0]).toEqual([exact === 100, exact === 0]);
        expect(Math.abs(rounded - exact)).toBeLessThanOrEqual(10 ** -decimals + 1e-12);
      }),
    );
  });

  it('of a ceiling is never told higher than it is', () => {
    expect([99.5, 98.9999, 97.0299].map(ceilingWords)).toEqual(['99.5 %', '98.99 %', '97.02 %']);
    expect(ceilingWords(100 * 0.995)).toBe('99.5 %');
  });
});

describe('a time that was lost', () => {
  it.each([
    [0, '0 min'],
    [20 * SECOND, 'under 1 min'],
    [46 * MINUTE, '46 min'],
    [HOUR, '1 h'],
    [5 * HOUR + 46 * MINUTE, '5 h 46 min'],
    [59.7 * MINUTE, '1 h'],
    [47 * HOUR + 59.8 * MINUTE, '48 h'],
    [2 * DAY, '2 d'],
    [3 * DAY + 4.4 * HOUR, '3 d 4 h'],
    [-HOUR, '0 min'],
  ])('of %d is %s', (time, words) => {
    expect(lostWords(time)).toBe(words);
  });
});

describe('a rate', () => {
  it.each([
    [2, 'twice'],
    [1.96, 'twice'],
    [3.24, '3.2 times'],
    [14.4, '14 times'],
  ])('of %d is %s', (rate, words) => {
    expect(timesWords(rate)).toBe(words);
  });
});
