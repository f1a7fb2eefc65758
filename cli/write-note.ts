import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UsageError } from './arguments';
import { errorCode, readNoteText } from './note-file';

/** What is on the disk by now: a text, byte for byte, nothing, or a file that must not be touched. */
export type NoteOnDisk = { readonly text: string | null } | { readonly problem: string };

export function readNote(vault: string, path: string): NoteOnDisk {
  const file = join(vault, path);
  return isThere(file) ? readNoteText(file) : { text: null };
}

/** Also a link that leads nowhere. A path that no disk takes is refused when it is written. */
function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes a note by a temporary file and a rename, so that it is never half written. A link is followed, and what it leads to keeps its
 * permissions. Throws a complaint in a line.
 */
export function writeNote(vault: string, path: string, text: string, advice = ADVICE): void {
  withComplaint(path, () => {
    const place = join(vault, path);
    checkInside(vault, dirname(place), path, advice);
    mkdirSync(dirname(place), { recursive: true });
    const file = existsSync(place) ? realpathSync(place) : place;
    if (file !== place) checkInside(vault, dirname(file), path, 'it is a link; change that note by hand');
    replaceFile(file, text);
  });
}

export function deleteNote(vault: string, path: string): void {
  withComplaint(path, () => {
    const file = join(vault, path);
    checkInside(vault, dirname(file), path, ADVICE);
    rmSync(file);
  });
}

const ADVICE = 'put right the folders in the settings';

export function replaceFile(file: string, text: string): void {
  const temporary = `${file}.homelab-ops-${process.pid}.tmp`;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  try {
    writeFileSync(temporary, text, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A folder comes from the settings or a file, and a part of it may be a link: nothing is made outside of the vault. */
export function checkInside(vault: string, folder: string, shown: string, advice: string): void {
  let existing = folder;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  const isOutside = (from: string, path: string): boolean => /^\.\.(?:[\\/]|$)/.test(relative(from, path));
  const real = realpathSync(vault);
  if ((isOutside(vault, folder) && isOutside(real, folder)) || isOutside(real, realpathSync(existing))) {
    throw new UsageError(`${shown} lies outside of the vault; ${advice}`);
  }
}

function withComplaint(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const isFromDisk = typeof error === 'object' && error !== null && 'code' in error;
    if (!isFromDisk) throw error;
    throw new UsageError(
      `${path} could not be written: ${errorCode(error)}. Is the vault read-only, or the folder a file?`,
    );
  }
}
