import type { App } from 'obsidian';
import type { ImportFile } from '../../importers/imported';
import type { Progress } from '../proposals/progress-line';
import { Turns } from '../turns';

/** A file that a person named, not read yet. */
export interface ImportSource {
  /** With its folder where that is known: a stack is often called like it. */
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** A phone has little memory; a list of 100,000 snapshots has some 100 MB. */
const LARGEST = 150_000_000;

export function sourceOfFile(file: File): ImportSource {
  // Chosen with its folder, it has a path.
  return { name: file.webkitRelativePath || file.name, size: file.size, bytes: () => file.arrayBuffer() };
}

/** By its path from the import folder, which is no name of a stack. */
export function sourceInVault({ vault }: App, path: string, importFolder: string): ImportSource {
  const name = importFolder !== '' && path.startsWith(`${importFolder}/`) ? path.slice(importFolder.length + 1) : path;
  const size = vault.getFileByPath(path)?.stat.size ?? 0;
  return { name, size, bytes: () => vault.adapter.readBinary(path) };
}

/** The texts of the files; a sentence where one cannot be read. Null: it was stopped. */
export async function readSources(
  sources: readonly ImportSource[],
  progress: Progress,
): Promise<readonly ImportFile[] | string | null> {
  const turns = new Turns();
  const files: ImportFile[] = [];
  for (const [at, source] of sources.entries()) {
    if (progress.isStopped()) return null;
    progress.say(at + 1);
    const read = await textOf(source);
    if ('problem' in read) return read.problem;
    files.push({ name: source.name, text: read.text });
    await turns.rest();
  }
  return files;
}

async function textOf({
  name,
  size,
  bytes,
}: ImportSource): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (size > LARGEST) return { problem: `${name} is larger than 150 MB. Split it, or use the command line.` };
  try {
    const text = decoded(await bytes());
    return text === null ? { problem: `${name} is not UTF-8 text. Save it as UTF-8.` } : { text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `${name} cannot be read: ${reason}` };
  }
}

/** Windows PowerShell writes what a program prints as UTF-16. */
function decoded(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const isUtf16 = first === 0xff && second === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
