import { type App, Notice } from 'obsidian';
import { type Zone, zoneNamed } from '../dates';
import { mergeReport } from '../notes/report-part';
import { REPORT_MARKERS, reportNote } from '../render/report-note';
import { buildReport } from '../report/report';
import type { Settings } from '../settings';
import { createSurveyor } from '../survey';
import { VaultNotes } from './vault-notes';
import { writeNote } from './write-note';

/** Surveys the vault, writes this week's note or our part of it, and opens it. */
export async function writeHygieneReport(app: App, settings: Settings): Promise<void> {
  const surveyor = createSurveyor(settings, systemZone());
  const contents = await new VaultNotes(app, surveyor).read();
  const report = buildReport(surveyor.survey(contents, Date.now()));
  const note = reportNote(report);
  const { file, refusal } = await writeNote(app, note.path, (text) => mergeReport(text, note, REPORT_MARKERS));
  new Notice(refusal ?? report.headline);
  if (file) await app.workspace.getLeaf(false).openFile(file);
}

function systemZone(): Zone {
  const zone = zoneNamed(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? zoneNamed('UTC');
  if (!zone) throw new Error('The platform knows no time zone');
  return zone;
}
