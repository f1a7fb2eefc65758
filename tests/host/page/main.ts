/** The test host as a page: whoever drives the browser calls `startHostPage`, and then has the app in `window.app`. */
import type { PluginManifest } from 'obsidian';
import { type Host, startHost } from '../host';
import { stopClock } from './clock';

/** What is there when the app goes, and again when it comes back. */
export interface Remains {
  readonly files: Readonly<Record<string, string>>;
  readonly localStorage: Readonly<Record<string, unknown>>;
}

export interface PageOptions extends Remains {
  readonly vaultName: string;
  readonly phone: boolean;
  readonly dark: boolean;
  /** Where the clock stands, in milliseconds; null lets it show the time that it is. */
  readonly now: number | null;
  readonly plugin: {
    readonly manifest: PluginManifest;
    readonly code: string;
    readonly styles: string;
    readonly data: unknown;
    /** Otherwise it is installed only. */
    readonly enabled: boolean;
  };
}

declare global {
  interface Window {
    startHostPage: (options: PageOptions) => Promise<void>;
    host: Host;
    /** What nobody caught, for the test that looks. */
    pageErrors: string[];
    remains: () => Promise<Remains>;
    /** The app's own command line, as wdio-obsidian-service calls it. */
    handleCli: (words: readonly string[]) => Promise<string>;
  }
}

const remembered: Record<string, unknown> = {};
window.pageErrors = [];
window.addEventListener('error', (event) => {
  // The browser's way of saying that a box changed its size while it was measured; nobody's fault.
  if (!event.message.startsWith('ResizeObserver loop')) window.pageErrors.push(wordsOf(event.error ?? event.message));
});
window.addEventListener('unhandledrejection', (event) => window.pageErrors.push(wordsOf(event.reason)));

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

window.startHostPage = async ({ files, localStorage, vaultName, phone, dark, now, plugin }) => {
  if (now !== null) standStill(now);
  window.host = await startHost({ files, vaultName, phone, dark, indexDelay: 5 });
  document.body.addClass('mod-linux', 'is-focused', 'show-inline-title', 'show-ribbon', 'show-view-header');
  remember(localStorage);
  const { manifest, code, styles, data, enabled } = plugin;
  await window.host.enable(manifest, code, { data, styles });
  if (!enabled) window.host.disable(manifest.id);
};

/** For pictures: nothing blinks, and it is always the same time. */
function standStill(now: number): void {
  stopClock(now);
  document.head.createEl('style', { text: '* { caret-color: transparent !important; }' });
}

/** The app keeps what a plugin keeps on a device; here it has to be carried over from page to page. */
function remember(before: Readonly<Record<string, unknown>>): void {
  const { inside } = window.host;
  const save = inside.saveLocalStorage.bind(inside);
  inside.saveLocalStorage = (key, data) => {
    remembered[key] = data;
    save(key, data);
  };
  for (const [key, data] of Object.entries(before)) inside.saveLocalStorage(key, data);
}

window.handleCli = (words) => window.host.cli(words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' '));

window.remains = async () => {
  const { adapter } = window.host.app.vault;
  const files: Record<string, string> = {};
  const folders = ['/'];
  for (const folder of folders) {
    const listed = await adapter.list(folder);
    folders.push(...listed.folders);
    for (const path of listed.files) files[path] = await adapter.read(path);
  }
  return { files, localStorage: remembered };
};
