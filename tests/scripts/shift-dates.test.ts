import { execFileSync } from 'node:child_process';
import fc from 'fast-check';

// The scripts are plain modules that run without a build; jest runs CommonJS, so they are asked through Node itself.
function evaluate(expression: string, input: unknown = null, zone = 'UTC'): unknown {
  const code = `
    import { readFileSync } from 'node:fs';
    import { daysBetween, localDay, shiftDates } from './scripts/shift-dates.mjs';
    const input = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify(${expression}));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    input: JSON.stringify(input),
  });
  return JSON.parse(output);
}

const shiftAll = (texts: readonly string[], days: number): unknown =>
  evaluate('input.texts.map((text) => shiftDates(text, input.days))', { texts, days });

const shift = (text: string, days: number): unknown => evaluate('shiftDates(input.text, input.days)', { text, days });

describe('shiftDates', () => {
  it('moves every date of a text, in links and timestamps too', () => {
    expect(shift('- 2026-11-23 09:15 see [[2026-11-22 UPS]], due 2026-12-01T08:00', 10)).toBe(
      '- 2026-12-03 09:15 see [[2026-12-02 UPS]], due 2026-12-11T08:00',
    );
  });

  it('moves the dates of a file name as it moves the link to it', () => {
    expect(shift('INC-2026-11-23-01.md', -23)).toBe('INC-2026-10-31-01.md');
  });

  it('knows leap days', () => {
    expect(shiftAll(['2024-02-28', '2024-02-29', '2023-02-28'], 1)).toEqual(['2024-02-29', '2024-03-01', '2023-03-01']);
  });

  it('leaves what is no date', () => {
    const days = ['2026-13-45', '2026-02-30', '2023-02-29', '2026-00-10'];
    const numbers = ['12026-11-23', '2026-11-234', '2026-1-2', '20261123'];
    expect(shiftAll([...days, ...numbers], 1)).toEqual([...days, ...numbers]);
  });

  it('leaves a date that would get a year of five digits or a negative one', () => {
    expect(shift('9999-12-31', 1)).toBe('9999-12-31');
    expect(shift('0000-01-01', -1)).toBe('0000-01-01');
    expect(shift('0099-12-31', 1)).toBe('0100-01-01');
  });

  it('keeps every other byte: line endings, a byte order mark, emoji', () => {
    expect(shift('\uFEFFa: 2026-11-23\r\n📅 2026-11-24\n\t \r\n', 1)).toBe(
      '\uFEFFa: 2026-11-24\r\n📅 2026-11-25\n\t \r\n',
    );
  });

  it('is undone by moving back', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    const part = fc.oneof(
      fc.string(),
      date.map((value) => ` ${value.toISOString().slice(0, 10)} `),
    );
    const texts = fc.sample(
      fc.array(part).map((parts) => parts.join('')),
      { numRuns: 300, seed: 1 },
    );
    const there = shiftAll(texts, 12_345) as string[];
    expect(there).not.toEqual(texts);
    expect(shiftAll(there, -12_345)).toEqual(texts);
  });
});

describe('daysBetween', () => {
  it('counts whole days, over a leap day, in both directions', () => {
    expect(evaluate("daysBetween('2024-02-28', '2024-03-01')")).toBe(2);
    expect(evaluate("daysBetween('2026-11-23', '2026-11-01')")).toBe(-22);
  });

  it('is not led astray by summer time', () => {
    expect(evaluate("daysBetween('2026-03-01', '2026-04-01')", null, 'Europe/Vienna')).toBe(31);
  });
});

describe('localDay', () => {
  it.each([
    ['UTC', '2026-11-23'],
    ['Pacific/Auckland', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-23'],
  ])('is the day of the calendar in %s', (zone, day) => {
    expect(evaluate("localDay(new Date('2026-11-23T12:00:00Z'))", null, zone)).toBe(day);
  });
});
