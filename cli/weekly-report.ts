import { join } from 'node:path';
import type { Report } from '../src/report/report';
import { notesForReport, weeklyReport } from '../src/report/weekly';
import type { Survey } from '../src/survey';
import { readNoteText } from './note-file';

/** The report, with secrets looked for in whole notes, and with what the reports of earlier weeks say. */
export function reportOf(vault: string, survey: Survey): Report {
  return weeklyReport(survey, textsOf(vault, notesForReport(survey)));
}

/** Whole notes by path. What cannot be read is left out: a finding says so already. */
export function textsOf(vault: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const read = readNoteText(join(vault, path));
    if ('text' in read) texts.set(path, read.text);
  }
  return texts;
}
