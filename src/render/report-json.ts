import { isoWithOffset } from '../dates';
import { allFiguresOf } from '../report/all-figures';
import type { Report } from '../report/report';
import { scorecardEntries } from './scorecard-json';

/** The report for other programs; its shape is promised in the docs and changes only with `schema`. */
export function renderReportJson(report: Report): string {
  const { survey, counts, unfilled, standsOn, scorecard } = report;
  const { findings } = survey;
  return toJson({
    schema: 1,
    now: isoWithOffset(survey.now, survey.zone),
    depth: survey.settings.depth,
    counts,
    findings: findings.map(({ check, practice, severity, path, title, cause, message, fix, accepted }) => ({
      check,
      practice,
      severity,
      path,
      title,
      cause,
      message,
      fix,
      accepted,
    })),
    unfilled,
    standsOn,
    scorecard: scorecardEntries(scorecard),
    availability: allFiguresOf(survey),
  });
}

/** JSON as all commands print it. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
