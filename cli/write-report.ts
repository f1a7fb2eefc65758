import { dirname, join } from 'node:path';
import { mergeReport } from '../src/notes/report-part';
import { REPORT_MARKERS, reportNote } from '../src/render/report-note';
import type { Report } from '../src/report/report';
import { UsageError } from './arguments';
import { checkInside, readNote, writeNote } from './write-note';

const ADVICE = 'put right the folder for reports in the settings';

/** Writes the weekly note: a new one, or our part of the one that is there. Returns what was done, in a line. */
export function writeReport(vault: string, report: Report): string {
  const note = reportNote(report);
  checkInside(vault, dirname(join(vault, note.path)), note.path, ADVICE);
  const existing = readNote(vault, note.path);
  if ('problem' in existing) throw new UsageError(`${note.path} was not written: ${existing.problem}`);
  const merged = mergeReport(existing.text, note, REPORT_MARKERS);
  if (!merged.ok) {
    const line = merged.line === undefined ? '' : ` (line ${merged.line})`;
    throw new UsageError(`${note.path} was not written${line}: ${merged.reason}`);
  }
  if (merged.text === existing.text) return `${note.path} is up to date.`;
  writeNote(vault, note.path, merged.text, ADVICE);
  return `${existing.text === null ? 'Wrote' : 'Brought up to date:'} ${note.path}`;
}
