import type { YamlValue } from './yaml-text';

/** What the weekly notes write into their properties, under names that are the same in every vault; the first table is the trend. */
const REPORT_COLUMNS = {
  report_findings: 'Findings',
  report_errors: 'Would hurt',
  report_warnings: 'Worth a look',
  report_new: 'New',
  report_fixed: 'Fixed',
  report_services: 'Services',
  report_bronze: 'Bronze or better',
  report_silver: 'Silver or better',
  report_gold: 'Gold',
} as const;

/** The weekly reports, the newest first: how the lab did from week to week. */
export function reportsBase(): YamlValue {
  const columns = Object.keys(REPORT_COLUMNS);
  const newestFirst = [{ property: 'note.report_week', direction: 'DESC' }];
  const view = (name: string, shown: readonly string[]): YamlValue => ({
    type: 'table',
    name,
    order: ['file.name', ...shown.map((column) => `note.${column}`)],
    sort: newestFirst,
  });
  const levels = ['report_services', 'report_bronze', 'report_silver', 'report_gold'];
  return {
    filters: { and: ['type == "hygiene-report"'] },
    properties: {
      'note.report_week': { displayName: 'Week' },
      ...Object.fromEntries(
        Object.entries(REPORT_COLUMNS).map(([column, displayName]) => [`note.${column}`, { displayName }]),
      ),
    },
    views: [
      view(
        'Week by week',
        columns.filter((column) => !levels.includes(column)),
      ),
      view('Levels', levels),
    ],
  };
}
