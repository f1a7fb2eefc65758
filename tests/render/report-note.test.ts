import { mergeReport } from '../../src/notes/report-part';
import { REPORT_MARKERS, reportNote } from '../../src/render/report-note';
import { buildReport } from '../../src/report/report';
import type { Settings } from '../../src/settings';
import { type Pages, survey } from '../support/lab';
import { hostileSurvey, markLines } from './hostile-lab';

const PAGES: Pages = { 'NAS.md': { type: 'service', criticality: 'critical' } };
const note = (settings: Partial<Settings> = {}): ReturnType<typeof reportNote> =>
  reportNote(buildReport(survey(PAGES, { settings })));

describe('reportNote', () => {
  it('is named for the week, in the folder of the settings', () => {
    expect(note().path).toBe('Homelab/Reports/Hygiene 2026-W48.md');
    expect(note({ reportsFolder: '/Wiki/Weekly//' }).path).toBe('Wiki/Weekly/Hygiene 2026-W48.md');
    expect(note({ reportsFolder: '' }).path).toBe('Hygiene 2026-W48.md');
    expect(note({ reportsFolder: '/' }).path).toBe('Hygiene 2026-W48.md');
  });

  it('has figures for queries: what is open, by cause, and how the services stand', () => {
    const report = buildReport(
      survey({ ...PAGES, 'B.md': { type: 'vm', criticality: 'critical' }, 'C.md': { type: 'vm', status: 'retired' } }),
    );
    const causes = [...report.causes, ...report.more];
    const { properties } = reportNote(report);
    expect(Object.fromEntries(properties)).toEqual({
      type: 'hygiene-report',
      report_week: '2026-W48',
      report_findings: causes.flatMap(({ findings }) => findings).length,
      report_errors: causes.filter(({ severity }) => severity === 'error').length,
      report_warnings: causes.filter(({ severity }) => severity === 'warning').length,
      report_new: 0,
      report_fixed: 0,
      report_services: 2,
      report_bronze: 0,
      report_silver: 0,
      report_gold: 0,
    });
  });

  it('is no record of a lab itself', () => {
    const { properties } = note();
    const again = survey({ ...PAGES, 'Report.md': Object.fromEntries(properties) });
    expect(again.lab.inventory.recordAt('Report.md')).toBeUndefined();
  });

  it('is a whole note in an empty vault', () => {
    const { body, properties } = reportNote(buildReport(survey({})));
    expect(body).toContain('No service was found.');
    expect(Object.fromEntries(properties)).toMatchObject({ report_findings: 0, report_errors: 0, report_services: 0 });
  });

  it('is not ended by the end mark in a name, a link, a value or an accepted risk', () => {
    const own = reportNote(buildReport(hostileSurvey()));
    expect(markLines(own.body)).toEqual([]);
    const first = mergeReport(null, own, REPORT_MARKERS);
    if (!first.ok) throw new Error(first.reason);
    expect(markLines(first.text)).toEqual([REPORT_MARKERS.begin, REPORT_MARKERS.end]);
    const mine = `${first.text}\nMine.\n`;
    expect(mergeReport(mine, own, REPORT_MARKERS)).toEqual({ ok: true, text: mine });
  });
});
