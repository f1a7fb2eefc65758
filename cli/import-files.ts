import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import type { ImportFile } from '../src/importers/imported';
import { UsageError } from './arguments';
import { errorCode } from './note-file';
import type { System } from './open-vault';

/** A tool's list of 100,000 snapshots has some 100 MB; a text may not be much longer than 500. */
const LARGEST = 400_000_000;
const STDIN = '-';

/**
 * The files as they were named on the command line; `-` is what comes in by a pipe, and is called `piped`. Throws a complaint in a line.
 */
export function readImportFiles(words: readonly string[], system: System, piped: string): readonly ImportFile[] {
  const twice = words.find((word, at) => words.indexOf(word) !== at);
  if (twice !== undefined) throw new UsageError(`the file ${twice} is named twice; name it once`);
  return words.map((word) =>
    word === STDIN ? { name: piped, text: decode('stdin', inputOf(system)) } : readFile(word),
  );
}

function readFile(word: string): ImportFile {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(word);
    if (size > LARGEST) throw new UsageError(`the file ${word} is larger than 400 MB; split it`);
    bytes = readFileSync(word);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`the file ${word} cannot be read: ${reason(error)}`);
  }
  return { name: nameWithFolder(word), text: decode(word, bytes) };
}

/** A stack is often called like the folder of its file, which a word without a folder would not tell. */
function nameWithFolder(word: string): string {
  const name = normalize(word).replaceAll('\\', '/');
  const folder = basename(dirname(name));
  if (folder !== '.' && folder !== '..') return name;
  const real = resolve(word);
  return join(basename(dirname(real)), basename(real)).replaceAll('\\', '/');
}

function inputOf(system: System): Uint8Array {
  try {
    return system.input ? system.input() : readFileSync(0);
  } catch (error) {
    throw new UsageError(`nothing can be read from stdin: ${reason(error)}; pipe a file into it`);
  }
}

/** Windows PowerShell writes what a program prints as UTF-16. */
function decode(word: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (!isUtf8(bytes)) throw new UsageError(`the file ${word} is not UTF-8 text; save it as UTF-8`);
  return new TextDecoder().decode(bytes);
}

function reason(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder; name the files in it';
  return code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : code;
}
