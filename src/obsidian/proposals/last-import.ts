import type { App } from 'obsidian';
import { readWrittenImport, type WrittenImport } from '../../proposals/written';

const KEY = 'homelab-ops-last-import';

/** What was written last on this device; null: nothing that could be taken back. */
export function lastImport(app: App): WrittenImport | null {
  return readWrittenImport(app.loadLocalStorage(KEY));
}

/** Kept on this device alone. Throws where the device has no room for it. */
export function keepImport(app: App, written: WrittenImport | null): void {
  const isSomething = written !== null && written.notes.length > 0;
  app.saveLocalStorage(KEY, isSomething ? written : null);
}
