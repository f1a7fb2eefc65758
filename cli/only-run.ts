import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './arguments';
import { errorCode } from './note-file';
import { pluginFolder } from './vault-settings';

/** A run that was killed leaves its mark behind; none takes as long. */
const STALE_AFTER = 10 * 60 * 1000;

/**
 * Does what writes into a vault while no other run does: two at once would overwrite what the other keeps for taking back. Throws a
 * complaint in a line where another run is at it.
 */
export function onlyRun<T>(vault: string, now: number, work: () => T): T {
  const file = join(pluginFolder(vault), 'writing.lock');
  if (isStale(file, now)) rmSync(file, { force: true });
  mark(vault, file, now);
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

function mark(vault: string, file: string, now: number): void {
  const text = `${JSON.stringify({ pid: process.pid, at: new Date(now).toISOString() })}\n`;
  try {
    mkdirSync(pluginFolder(vault), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(
      errorCode(error) === 'EEXIST' && isThere(file)
        ? `another run is writing into ${vault}, so nothing was written; wait until it is done, or delete ${file} if there is none`
        : `${file} could not be written: ${errorCode(error)}. Nothing was written, as it could not be undone; is the vault read-only?`,
    );
  }
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** A time that lies ahead is of a clock that went wrong, and would hold for ever. */
function isStale(file: string, now: number): boolean {
  const since = begun(file);
  return since !== null && Math.abs(now - since) > STALE_AFTER;
}

/** Null: there is none. One that was cut off is as old as the file. */
function begun(file: string): number | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const at = Date.parse(/"at":"([^"]+)"/.exec(text)?.[1] ?? '');
  return Number.isNaN(at) ? (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null) : at;
}
