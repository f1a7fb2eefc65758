import type { EarlierReport } from '../../src/report/earlier-report';
import { type Figures, type Trend, trendOf } from '../../src/report/trends';

const NOW: Figures = {
  report_findings: 6,
  report_errors: 2,
  report_warnings: 3,
  report_new: 1,
  report_fixed: 2,
  report_services: 12,
  report_bronze: 8,
  report_silver: 3,
  report_gold: 0,
};
const earlier = (week: string, figures: Record<string, number>): EarlierReport => ({
  path: `Hygiene ${week}.md`,
  week,
  rows: [],
  hasMemory: true,
  figures,
  levels: new Map(),
});
const trend = (...reports: readonly EarlierReport[]): Trend | null => trendOf('2026-W48', NOW, reports);

describe('the trend', () => {
  it('says nothing while there is but one report with figures', () => {
    expect(trend()).toBeNull();
    expect(trend(earlier('2026-W47', {}))).toBeNull();
    expect(trend(earlier('2026-W48', { report_findings: 9 }), earlier('2026-W49', { report_findings: 1 }))).toBeNull();
  });

  it('goes from the oldest to this week, in words', () => {
    const found = trend(
      earlier('2026-W47', { report_findings: 8, report_errors: 3, report_fixed: 1, report_silver: 2 }),
      earlier('2026-W46', {
        report_findings: 8,
        report_errors: 4,
        report_fixed: 0,
        report_bronze: 8,
        report_silver: 1,
      }),
      earlier('2026-W45', { report_findings: 9, report_fixed: 5, report_bronze: 8, report_silver: 1 }),
    );
    expect(found?.weeks).toEqual([
      { week: '2026-W45', findings: 9, errors: 0 },
      { week: '2026-W46', findings: 8, errors: 4 },
      { week: '2026-W47', findings: 8, errors: 3 },
      { week: '2026-W48', findings: 6, errors: 2 },
    ]);
    expect(found?.lines).toEqual([
      'Findings: 9, 8, 8, 6 over the last 4 weeks.',
      'Things that would hurt: 0, 4, 3, 2.',
      'Put right in that time: 8.',
      'Services with silver or better: 1 in W45, 3 now.',
    ]);
  });

  it('names the weeks where some have no report', () => {
    const found = trend(earlier('2026-W46', { report_findings: 8 }), earlier('2025-W52', { report_findings: 5 }));
    expect(found?.lines[0]).toBe('Findings: 5, 8, 6 in 2025-W52, W46 and W48.');
  });

  it('says eight weeks and draws half a year, however many reports there are', () => {
    const many = Array.from({ length: 47 }, (_, at) =>
      earlier(`2026-W${String(47 - at).padStart(2, '0')}`, { report_findings: at }),
    );
    const found = trend(...many);
    expect(found?.weeks).toHaveLength(26);
    expect(found?.lines[0]).toBe('Findings: 6, 5, 4, 3, 2, 1, 0, 6 over the last 8 weeks.');
  });
});
