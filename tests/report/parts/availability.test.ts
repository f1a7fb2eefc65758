import { plainText } from '../../../src/briefing/sentence';
import { surveyOf } from '../../support/services';
import { lines, partOf, rows } from './told';

const HIGH = { kind: 'app', criticality: 'high' };
/** Six hours, 40 days ago: within 90 days, and not within 30. */
const out = {
  type: 'incident',
  status: 'resolved',
  impact: 'outage',
  started: '2026-10-14T06:00',
  resolved: '2026-10-14T12:00',
};

describe('availability', () => {
  it('is silent without objectives and without incidents of what matters', () => {
    expect(partOf('availability', surveyOf({ app: HIGH }))).toBeNull();
    expect(
      partOf('availability', surveyOf({ app: { ...HIGH, criticality: 'low' }, a: { ...out, services: 'app' } })),
    ).toBeNull();
    expect(
      partOf('availability', surveyOf({ app: { slo: 99, status: 'retired', retired_on: '2026-11-01' } })),
    ).toBeNull();
  });

  it('never says 100 % where nothing was recorded', () => {
    const found = surveyOf({ app: { slo: 99.5 } });
    expect(rows('availability', found)).toEqual([
      'app | none recorded | none recorded | 99.5 %: 3 h 36 min of 3 h 36 min left',
    ]);
    expect(lines('availability', found)[0]).toBe(
      '1 of 1 objective kept over 30 days, as far as incidents were recorded.',
    );
  });

  it('tells 30 and 90 days, the budget and the ceiling, and how it was computed', () => {
    const found = surveyOf({
      app: { ...HIGH, depends_on: 'line', slo: 99.9 },
      line: { kind: 'external', slo: 99 },
      late: { ...out, services: 'app', started: '2026-11-20T06:00', resolved: '2026-11-20T08:00' },
      early: { ...out, services: 'line' },
    });
    // 120 of 43,200 minutes: 99.72 %. 480 of 129,600: 99.630 %; 360 of them derived: 99.722 % for the line.
    expect(rows('availability', found)).toEqual([
      'app | 99.72 % (2 h out) | 99.63 % (8 h out, 6 h derived) | 99.9 %: budget used up on day 27 | 99 %, by line above all',
      'line | none recorded | 99.722 % (6 h out) | 99 %: 7 h 12 min of 7 h 12 min left | not known',
    ]);
    const [lead, more] = lines('availability', found);
    expect(lead).toBe('1 of 2 objectives kept over 30 days, as far as incidents were recorded.');
    expect(more).toBeUndefined();
    const details = partOf('availability', found)?.details?.lines.map(plainText);
    expect(details).toEqual([expect.stringMatching(/^From incident records, not measured: /)]);
  });

  it('keeps an objective up to its last minute', () => {
    const at = (resolved: string): string => {
      const page = { ...out, services: 'app', started: '2026-11-20T06:00:00', resolved };
      return lines('availability', surveyOf({ app: { slo: 99.5 }, a: page }))[0] ?? '';
    };
    expect(at('2026-11-20T09:36:00')).toMatch(/^1 of 1 /);
    expect(at('2026-11-20T09:37:00')).toMatch(/^0 of 1 /);
  });

  it('tells what was out only with something below it in a line, and asks for an objective where there is none', () => {
    const found = surveyOf({
      nas: HIGH,
      a: { ...HIGH, data_on: 'nas' },
      b: { ...HIGH, data_on: 'nas' },
      down: { ...out, services: 'nas' },
    });
    expect(rows('availability', found)).toEqual(['nas | none recorded | 99.722 % (6 h out) | none']);
    expect(lines('availability', found).slice(0, 2)).toEqual([
      'No service has an objective: set slo on the one that the household would miss first.',
      '2 more that matter were out only with what they stand on, 6 h at most in 90 days: a and b.',
    ]);
  });

  it('says which incidents could not be counted', () => {
    const found = surveyOf({ app: { slo: 99 }, odd: { ...out, services: 'app', resolved: '2026-10-13T12:00' } });
    expect(lines('availability', found)[1]).toBe('odd is not counted: it ends before it begins.');
  });

  it('is of the days and of the service that are asked for', () => {
    const found = surveyOf({ app: HIGH, toy: {}, down: { ...out, services: 'app' } });
    const asked = { days: 182, service: 'toy.md' };
    expect(partOf('availability', found, asked)?.table?.columns).toEqual([
      'Service',
      '182 days',
      'Objective, 182 days',
    ]);
    expect(rows('availability', found, asked)).toEqual(['toy | none recorded | none']);
    expect(rows('availability', found, { days: 182 })).toEqual(['app | 99.863 % (6 h out) | none']);
  });
});
