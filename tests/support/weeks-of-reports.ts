/** Reports over several weeks: what one wrote is what the next one reads. */
import { mergeReport } from '../../src/notes/report-part';
import { REPORT_MARKERS, reportNote } from '../../src/render/report-note';
import type { Report } from '../../src/report/report';
import { weeklyReport } from '../../src/report/weekly';
import type { Settings } from '../../src/settings';
import { type Pages, survey } from './lab';

/** A report as its note holds it, properties and all. */
export function noteText(report: Report, existing: string | null = null): string {
  const merged = mergeReport(existing, reportNote(report), REPORT_MARKERS);
  if (!merged.ok) throw new Error(merged.reason);
  return merged.text;
}

/** Where and what the note of a report would be. */
export function written(report: Report, existing: string | null = null): Readonly<Record<string, string>> {
  return { [reportNote(report).path]: noteText(report, existing) };
}

/** A report of pages at a time, with the texts of the report notes that are there already. */
export function reportAt(
  now: string,
  pages: Pages,
  reports: Readonly<Record<string, string>> = {},
  settings: Partial<Settings> = {},
): Report {
  const notes = Object.fromEntries(Object.keys(reports).map((path) => [path, { frontmatter: null }]));
  const found = survey({ ...pages, ...notes }, { now, settings });
  return weeklyReport(found, new Map(Object.entries(reports)));
}
