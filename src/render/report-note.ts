import type { Report } from '../report/report';
import { renderReport } from './report-markdown';

/** The weekly note: what of it is ours. Everything else in it is the person's. */
export interface ReportNote {
  /** From the vault's root. */
  readonly path: string;
  readonly properties: readonly (readonly [string, string | number])[];
  readonly body: string;
}

/** Comments that are seen nowhere but in the source. The report escapes `<`, so no text from a note can forge one. */
export const REPORT_MARKERS = {
  begin: '<!-- homelab-ops: what stands down to the end mark is written anew each time -->',
  end: '<!-- homelab-ops: end -->',
};

export function reportNote(report: Report): ReportNote {
  const folder = report.survey.settings.reportsFolder.replace(/^\/+|\/+$/g, '');
  const name = `Hygiene ${report.week}.md`;
  return {
    path: folder === '' ? name : `${folder}/${name}`,
    properties: [['type', 'hygiene-report'], ['report_week', report.week], ...Object.entries(report.figures)],
    body: renderReport(report),
  };
}
