import type { App } from 'obsidian';

/** A file as it lies in the import folder. */
export interface ArrivedFile {
  readonly path: string;
  readonly mtime: number;
  readonly size: number;
}

export const COMPOSE_ENDINGS: readonly string[] = ['yml', 'yaml'];
export const EVIDENCE_ENDINGS: readonly string[] = ['json'];

const MOST_FILES = 500;
/** A folder for each stack, in a folder for each machine. */
const DEEPEST = 3;

/**
 * The files in the import folder with one of these endings. Asks the disk: of files that the app cannot open itself it knows only where a
 * person has set that it detects them all.
 */
export async function filesIn(
  { vault: { adapter } }: App,
  folder: string,
  endings: readonly string[],
): Promise<readonly ArrivedFile[]> {
  const found: ArrivedFile[] = [];
  if (folder === '' || folder.split('/').includes('..') || !(await adapter.exists(folder))) return found;
  let level = [folder];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: string[] = [];
    for (const place of level) {
      const { files, folders } = await adapter.list(place);
      next.push(...folders.filter((path) => !isHidden(path)));
      for (const path of files.filter((one) => !isHidden(one) && hasEnding(one, endings))) {
        const stat = await adapter.stat(path);
        if (stat?.type === 'file') found.push({ path, mtime: stat.mtime, size: stat.size });
        if (found.length >= MOST_FILES) return found;
      }
    }
    level = next;
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function hasEnding(path: string, endings: readonly string[]): boolean {
  return endings.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

function isHidden(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('.');
}
