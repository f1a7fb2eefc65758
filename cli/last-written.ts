import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readWrittenImport, type WrittenImport } from '../src/proposals/written';
import { UsageError } from './arguments';
import { errorCode } from './note-file';
import { pluginFolder } from './vault-settings';
import { replaceFile } from './write-note';

/** Each has a memory of its own: evidence is taken in every night, and an import must be undone for all that. */
export type Kept = 'import' | 'evidence';

function fileOf(vault: string, kept: Kept): string {
  return join(pluginFolder(vault), `last-${kept}.json`);
}

/** Kept before the first note is written: what cannot be undone is not begun. */
export function keepWritten(vault: string, kept: Kept, written: WrittenImport): void {
  const file = fileOf(vault, kept);
  try {
    mkdirSync(pluginFolder(vault), { recursive: true });
    replaceFile(file, `${JSON.stringify(written, null, 1)}\n`);
  } catch (error) {
    throw new UsageError(
      `${file} could not be written: ${errorCode(error)}. Nothing was written, as it could not be undone; is the vault read-only?`,
    );
  }
}

export function lastWritten(vault: string, kept: Kept): WrittenImport | null {
  const file = fileOf(vault, kept);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new UsageError(`${file} cannot be read: ${errorCode(error)}`);
  }
  const written = readWrittenImport(parsed(text));
  if (!written) throw new UsageError(`${file} is not what was kept there; nothing can be undone by it, so delete it`);
  return written;
}

export function forgetWritten(vault: string, kept: Kept): void {
  rmSync(fileOf(vault, kept), { force: true });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
