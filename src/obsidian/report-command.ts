import { type App, Notice, type TFile } from 'obsidian';
import { type Zone, zoneNamed } from '../dates';
import { mergeReport } from '../notes/report-part';
import { REPORT_MARKERS, reportNote } from '../render/report-note';
import { buildReport } from '../report/report';
import type { SettingsReading } from '../settings';
import { createSurveyor } from '../survey';
import { VaultNotes } from './vault-notes';
import { viewsOf, writeNote } from './write-note';

/** Surveys the vault, writes this week's note or our part of it, and opens it. */
export async function writeHygieneReport(app: App, { settings, problems }: SettingsReading): Promise<void> {
  const surveyor = createSurveyor(settings, systemZone());
  const contents = await new VaultNotes(app, surveyor).read();
  const report = buildReport(surveyor.survey(contents, Date.now()));
  const note = reportNote(report);
  const { file, refusal } = await writeNote(app, note.path, (text) => mergeReport(text, note, REPORT_MARKERS));
  for (const sentence of [refusal ?? report.headline, ...problems]) new Notice(sentence);
  if (file) await show(app, file);
}

/** Where the note is open already it is not opened again: a second view would show it as it was last saved. */
async function show(app: App, file: TFile): Promise<void> {
  const [view] = viewsOf(app, file);
  if (view) await app.workspace.revealLeaf(view.leaf);
  else await app.workspace.getLeaf(false).openFile(file);
}

function systemZone(): Zone {
  const zone = zoneNamed(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? zoneNamed('UTC');
  if (!zone) throw new Error('The platform knows no time zone');
  return zone;
}
