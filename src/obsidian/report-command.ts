import { type App, Notice, type TFile } from 'obsidian';
import { isoWeekOf } from '../dates';
import { mergeReport } from '../notes/report-part';
import { REPORT_MARKERS, reportNote } from '../render/report-note';
import { type EarlierReport, readReports, reportNotePaths } from '../report/earlier-report';
import type { Report } from '../report/report';
import { notesForReport, weeklyReport } from '../report/weekly';
import type { Survey } from '../survey';
import type { Desk } from './desk';
import { Turns } from './turns';
import { viewsOf, writeNote } from './write-note';

/** Surveys the vault, writes this week's note or our part of it, and opens it. */
export async function writeHygieneReport(desk: Pick<Desk, 'app' | 'survey' | 'settingProblems'>): Promise<void> {
  const { app } = desk;
  const report = await reportOf(app, await desk.survey());
  const note = reportNote(report);
  const { file, refusal } = await writeNote(app, note.path, (text) => mergeReport(text, note, REPORT_MARKERS));
  for (const sentence of [refusal ?? report.headline, ...desk.settingProblems()]) new Notice(sentence);
  if (file) await show(app, file);
}

/** The report, with secrets looked for in whole notes, and with what the reports of earlier weeks say. */
export async function reportOf(app: App, survey: Survey): Promise<Report> {
  return weeklyReport(survey, await textsOf(app, notesForReport(survey)));
}

/** What the reports of earlier weeks say, for whoever needs no more than them. */
export async function earlierReports(app: App, survey: Survey): Promise<readonly EarlierReport[]> {
  const paths = reportNotePaths(survey, isoWeekOf(survey.now, survey.zone));
  return readReports(survey, await textsOf(app, paths));
}

async function textsOf(app: App, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const turns = new Turns();
  for (const path of paths) {
    const text = await textOf(app, path);
    if (text !== null) texts.set(path, text);
    await turns.rest();
  }
  return texts;
}

/** Null where it cannot be read: a finding says so already. */
async function textOf({ vault }: App, path: string): Promise<string | null> {
  const file = vault.getFileByPath(path);
  try {
    return file ? await vault.cachedRead(file) : null;
  } catch {
    return null;
  }
}

/** Where the note is open already it is not opened again: a second view would show it as it was last saved. */
async function show(app: App, file: TFile): Promise<void> {
  const [view] = viewsOf(app, file);
  if (view) await app.workspace.revealLeaf(view.leaf);
  else await app.workspace.getLeaf(false).openFile(file);
}
