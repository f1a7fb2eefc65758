import type { App } from 'obsidian';
import type { ArrivedFile } from './import-folder';

const KEY = 'homelab-ops-seen-imports';

/** Which of the files this device has not been told of yet, in this version of them. */
export function unseen(app: App, files: readonly ArrivedFile[]): readonly ArrivedFile[] {
  const seen = memoryOf(app);
  return files.filter((file) => seen[file.path] !== versionOf(file));
}

/** Remembers the files that are there; what has gone is forgotten. */
export function remember(app: App, files: readonly ArrivedFile[]): void {
  app.saveLocalStorage(KEY, Object.fromEntries(files.map((file) => [file.path, versionOf(file)])));
}

function versionOf({ mtime, size }: ArrivedFile): string {
  return `${mtime} ${size}`;
}

/** Anything may stand there: it is no file of ours. */
function memoryOf(app: App): Readonly<Record<string, unknown>> {
  const stored: unknown = app.loadLocalStorage(KEY);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored));
}
