import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
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
 * permissions and its owner. What is write-protected is refused. Throws a complaint in a line.
 */
export function writeNote(vault: string, path: string, text: string, advice = ADVICE): void {
  withComplaint(path, () => {
    const place = join(vault, path);
    checkInside(vault, dirname(place), path, advice);
    mkdirSync(dirname(place), { recursive: true });
    const file = existsSync(place) ? realpathSync(place) : place;
    if (file !== place) checkInside(vault, dirname(file), path, 'it is a link; change that note by hand');
    checkWritable(file, path);
    replaceFile(file, text);
  });
}

export function deleteNote(vault: string, path: string): void {
  withComplaint(path, () => {
    const file = join(vault, path);
    checkInside(vault, dirname(file), path, ADVICE);
    checkWritable(file, path);
    rmSync(file);
  });
}

const ADVICE = 'put right the folders in the settings';

export function replaceFile(file: string, text: string): void {
  const temporary = `${file}.homelab-ops-${process.pid}.tmp`;
  const old = statSync(file, { throwIfNoEntry: false });
  try {
    // From the start nobody may read it who may not read the old one.
    writeFileSync(temporary, text, { flag: 'wx', ...(old && { mode: old.mode }) });
    if (old) {
      keepOwner(temporary, old);
      // Last: a change of owner takes permissions away, as the umask has.
      chmodSync(temporary, old.mode & 0o7777);
    }
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Mostly only root may give a file away; the group may be one of one's own. */
function keepOwner(file: string, { uid, gid }: Stats): void {
  const now = statSync(file);
  if (now.uid === uid && now.gid === gid) return;
  const mayBe = (owner: number): boolean => {
    try {
      chownSync(file, owner, gid);
      return true;
    } catch {
      return false;
    }
  };
  if (!mayBe(uid)) mayBe(now.uid);
}

/** A rename asks only for the folder, so the file itself is asked: who protects a note means it. */
export function checkWritable(file: string, path: string): void {
  if (!existsSync(file)) return;
  try {
    closeSync(openSync(file, 'r+'));
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(errorCode(error))) throw error;
    throw new UsageError(`${path} is write-protected and was left as it is; change its permissions to have it changed`);
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
