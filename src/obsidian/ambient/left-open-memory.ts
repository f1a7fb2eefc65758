import type { App } from 'obsidian';
import { HOUR } from '../../dates';

const KEY = 'homelab-ops-still-open';
/** Long enough that a phone, which starts the app many times a day, does not nag. */
const QUIET = 12 * HOUR;

/** When a person said on this device that a record is still open, by its path. */
type Memory = Readonly<Record<string, number>>;

/** Whether a person said lately, on this device, that a record is still open. */
export function saidStillOpen(app: App, path: string, now: number): boolean {
  const said = memoryOf(app)[path];
  return said !== undefined && said <= now && now - said < QUIET;
}

/** Remembers it on this device alone: nothing is written into the vault. What is no longer of use is forgotten. */
export function rememberStillOpen(app: App, path: string, now: number): void {
  const recent = Object.entries(memoryOf(app)).filter(([, said]) => said <= now && now - said < QUIET);
  app.saveLocalStorage(KEY, Object.fromEntries([...recent, [path, now]]));
}

/** Anything may stand there: it is no file of ours. */
function memoryOf(app: App): Memory {
  const stored: unknown = app.loadLocalStorage(KEY);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
