/** The report with all that a host reads for it on demand: whole notes, for secrets in them, and the reports of earlier weeks. */
import { isoWeekOf } from '../dates';
import { type Survey, withTexts } from '../survey';
import { readReports, reportNotePaths } from './earlier-report';
import { buildReport, type Report } from './report';

/** The notes whose texts the report wants: those of records, sorted by path, then earlier reports, the newest first. */
export function notesForReport(survey: Survey): readonly string[] {
  const { services, backupJobs, changes, incidents } = survey.lab.inventory;
  const records = [services, backupJobs, changes, incidents].flat().map(({ path }) => path);
  return [...records.sort(), ...reportNotePaths(survey, isoWeekOf(survey.now, survey.zone))];
}

/** @param texts whole notes by path; what could not be read is missing, and nothing is made of it. */
export function weeklyReport(survey: Survey, texts: ReadonlyMap<string, string>): Report {
  const reports = reportNotePaths(survey, isoWeekOf(survey.now, survey.zone));
  const found = new Map(reports.flatMap((path) => entry(path, texts.get(path))));
  return buildReport(withTexts(survey, texts), readReports(survey, found));
}

function entry(path: string, text: string | undefined): readonly (readonly [string, string])[] {
  return text === undefined ? [] : [[path, text]];
}
