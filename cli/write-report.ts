import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { mergeReport } from '../src/notes/report-part';
import { REPORT_MARKERS, reportNote, type ReportNote } from '../src/render/report-note';
import type { Report } from '../src/report/report';
import { UsageError } from './arguments';
import { errorCode } from './note-file';

/**
 * Writes the weekly note: a new one, or our part of the one that is there. By a temporary file and a rename, so that a note is
 * never half written. Returns what was done, in a line.
 */
export function writeReport(vault: string, report: Report): string {
  const note = reportNote(report);
  try {
    return writeOwnPart(vault, note);
  } catch (error) {
    const isFromDisk = typeof error === 'object' && error !== null && 'code' in error;
    if (!isFromDisk) throw error;
    throw new UsageError(
      `${note.path} could not be written: ${errorCode(error)}. Is the vault read-only, or the folder a file?`,
    );
  }
}

function writeOwnPart(vault: string, note: ReportNote): string {
  const file = join(vault, note.path);
  checkInside(vault, dirname(file), note.path);
  mkdirSync(dirname(file), { recursive: true });
  const existing = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const merged = mergeReport(existing, note, REPORT_MARKERS);
  if (!merged.ok) {
    const line = merged.line === undefined ? '' : ` (line ${merged.line})`;
    throw new UsageError(`${note.path} was not written${line}: ${merged.reason}`);
  }
  if (merged.text === existing) return `${note.path} is up to date.`;
  const temporary = `${file}.homelab-ops-${process.pid}.tmp`;
  try {
    writeFileSync(temporary, merged.text, { flag: 'wx' });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  return `${existing === null ? 'Wrote' : 'Brought up to date:'} ${note.path}`;
}

/** The folder comes from the settings, and a part of it may be a link: nothing is made outside of the vault. */
function checkInside(vault: string, folder: string, shown: string): void {
  let existing = folder;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  const isOutside = (from: string, path: string): boolean => /^\.\.(?:[\\/]|$)/.test(relative(from, path));
  if (isOutside(vault, folder) || isOutside(realpathSync(vault), realpathSync(existing))) {
    throw new UsageError(`${shown} lies outside of the vault; put right the folder for reports in the settings`);
  }
}
