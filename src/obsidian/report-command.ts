import { type App, Notice, type TFile } from 'obsidian';
import { mergeReport } from '../notes/report-part';
import { REPORT_MARKERS, reportNote } from '../render/report-note';
import { buildReport } from '../report/report';
import type { Desk } from './desk';
import { viewsOf, writeNote } from './write-note';

/** Surveys the vault, writes this week's note or our part of it, and opens it. */
export async function writeHygieneReport(desk: Pick<Desk, 'app' | 'survey' | 'settingProblems'>): Promise<void> {
  const { app } = desk;
  const report = buildReport(await desk.survey());
  const note = reportNote(report);
  const { file, refusal } = await writeNote(app, note.path, (text) => mergeReport(text, note, REPORT_MARKERS));
  for (const sentence of [refusal ?? report.headline, ...desk.settingProblems()]) new Notice(sentence);
  if (file) await show(app, file);
}

/** Where the note is open already it is not opened again: a second view would show it as it was last saved. */
async function show(app: App, file: TFile): Promise<void> {
  const [view] = viewsOf(app, file);
  if (view) await app.workspace.revealLeaf(view.leaf);
  else await app.workspace.getLeaf(false).openFile(file);
}
