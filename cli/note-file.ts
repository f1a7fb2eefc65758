import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** The text of a file, its byte order mark included, or one sentence that says why there is none. */
export type NoteText = { readonly text: string } | { readonly problem: string };

const LARGEST = 20_000_000;
/** Notes are small: one buffer for all of them spares a question for the size, and most of the time of `readFileSync`. */
const SHARED = Buffer.allocUnsafeSlow(64 * 1024);

const NOT_UTF8: NoteText = { problem: 'It is not UTF-8 text; save it as UTF-8.' };
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'It is a link to a file that does not exist; restore the file or delete the link.',
  ELOOP: 'It is a link that leads back to itself; delete the link.',
  EACCES: 'This user may not read it; change its permissions.',
  EPERM: 'This user may not read it; change its permissions.',
};

/** Reads a note from disk. Never throws; the path must be known to be a file, as opening a pipe would wait for ever. */
export function readNoteText(path: string): NoteText {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const length = fill(file);
    if (length < SHARED.length) return decode(SHARED.toString('utf8', 0, length), () => SHARED.subarray(0, length));
    if (fstatSync(file).size > LARGEST) return { problem: 'It is larger than 20 MB and was not read; split it.' };
    const bytes = readFileSync(path);
    return decode(bytes.toString('utf8'), () => bytes);
  } catch (error) {
    return { problem: describe(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads until nothing comes: a network file system may hand over less than it is asked for. */
function fill(file: number): number {
  let length = 0;
  while (length < SHARED.length) {
    const read = readSync(file, SHARED, length, SHARED.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** Bytes that are no UTF-8 become U+FFFD, so only where one is found the bytes have to be looked at. UTF-16 shows as zeros. */
function decode(text: string, bytes: () => Uint8Array): NoteText {
  if (text.includes('\uFFFD') && !isUtf8(bytes())) return NOT_UTF8;
  return text.charCodeAt(0) === 0 || text.charCodeAt(1) === 0 ? NOT_UTF8 : { text };
}

function describe(error: unknown): string {
  const code = errorCode(error);
  return PROBLEMS[code] ?? `It cannot be read (${code}); check the disk.`;
}

/** `ENOENT` and the like. Asks for the property alone: errors of Node are no `Error` of a test's own realm. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}
