import './dom';
import type { App as ApiApp, MarkdownView as ApiMarkdownView, Plugin as ApiPlugin, PluginManifest } from 'obsidian';
import { App } from './app';
import { clipboardText, fakeClipboard } from './clipboard';
import { nextTurn } from './events';
import { TFile } from './files';
import { countAll, type Counts, watchListeners } from './left-behind';
import { MarkdownView } from './markdown-view';
import { obsidianModule, requireFromApp } from './obsidian-module';
import { becomePhone } from './platform';
import type { EnableOptions, PluginClass } from './plugins';
import { watchTimers } from './timers';
import { said } from './ui/notice';
import { EmptyView } from './view';

export interface HostOptions {
  /** Paths with their texts. */
  readonly files?: Readonly<Record<string, string>>;
  readonly phone?: boolean;
  readonly dark?: boolean;
  readonly vaultName?: string;
  /** How long after a change the metadata cache reads a note, in milliseconds; 0 is as soon as what runs has run. */
  readonly indexDelay?: number;
  /** The app is still starting: plugins load first; `ready` brings the files, each as a new one, and the layout. */
  readonly starting?: boolean;
}

export interface Host {
  readonly app: ApiApp;
  /** The same app with what it has besides its published interface. */
  readonly inside: App;
  /** The paths that were read, and written, by way of the vault; whoever asks may empty them. */
  readonly reads: string[];
  readonly writes: string[];
  /** Paths that the disk refuses to read. */
  readonly unreadable: Set<string>;
  /** What was said to the person; the same list in every host. */
  readonly notices: string[];
  /** A file as it is on the disk. */
  text(path: string): string;
  paths(): readonly string[];
  /** Somebody else, another device or a person, writes a file, a new one too. */
  overwrite(path: string, text: string): void;
  /** Likewise, and the app has read it already. */
  change(path: string, text: string): void;
  /** Opens a note in an editor, or to be read. */
  open(path: string, mode?: 'source' | 'preview'): Promise<ApiMarkdownView>;
  /** The file in front, and how many tabs there are. */
  shown(): { readonly path: string | undefined; readonly leaves: number };
  /** Installs a plugin, as its class or as the text of main.js, and switches it on. */
  enable(manifest: PluginManifest, source: string | PluginClass, options?: EnableOptions): Promise<ApiPlugin>;
  disable(id: string): void;
  /** Runs a command by its whole id; false where it cannot be done now. */
  command(id: string): boolean;
  /** `homelab-ops:incident title="NAS down"`, as on the app's command line. */
  cli(words: string): Promise<string>;
  protocol(url: string): void;
  clipboard(): string;
  /** Ends the start of an app that is still starting. */
  ready(): void;
  /** All that has been started, but for what waits for a timer. */
  settle(): Promise<void>;
  leftBehind(): Counts;
}

let current: App | null = null;

/** An app with a vault, ready, without a plugin. The one before it is gone from the page. */
export function hostOf(files: Readonly<Record<string, string>>, options: Omit<HostOptions, 'files'> = {}): Host {
  const { phone = false, dark = false, vaultName = 'Vault', indexDelay = 0, starting = false } = options;
  current?.keymap.stop();
  watchListeners();
  watchTimers();
  document.body.replaceChildren();
  document.body.className = phone ? 'is-mobile is-phone' : '';
  becomePhone(phone);
  fakeClipboard();
  const app = new App({ vaultName, phone, dark, indexDelay, require: requireFromApp });
  current = app;
  const ready = (): void => {
    for (const [path, text] of Object.entries(files)) put(app, path, text);
    // An app that starts knows its notes a while later; one that has started knows them.
    if (!starting) app.metadataCache.flush();
    app.workspace.becomeReady();
  };
  if (!starting) ready();
  Object.assign(window, { app, wdioObsidianService: () => forDrivers(app) });
  return { ...hostFor(app), ready };
}

/** Likewise, after the app has come to rest. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const host = hostOf(options.files ?? {}, { indexDelay: 5, ...options });
  await host.settle();
  return host;
}

/** All that has been started, but for what waits for a timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    current?.metadataCache.flush();
    await nextTurn();
  }
}

function put(app: App, path: string, text: string): void {
  app.vault.adapter.makeFolder(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  app.vault.adapter.put(path, text);
}

function hostFor(app: App): Omit<Host, 'ready'> {
  const { vault, workspace, plugins } = app;
  return {
    app: app as unknown as ApiApp,
    inside: app,
    reads: vault.reads,
    writes: vault.writes,
    unreadable: vault.adapter.unreadable,
    notices: said,
    text: (path) => vault.adapter.textOf(path),
    paths: () =>
      vault
        .getFiles()
        .map((file) => file.path)
        .sort(),
    overwrite: (path, text) => put(app, path, text),
    change(path, text) {
      put(app, path, text);
      app.metadataCache.flush();
    },
    open: async (path, mode = 'source') => (await open(app, path, mode)) as unknown as ApiMarkdownView,
    shown() {
      const leaves: unknown[] = [];
      workspace.iterateAllLeaves((leaf) => leaves.push(leaf));
      return { path: workspace.getActiveFile()?.path, leaves: leaves.length };
    },
    enable: async (...given) => (await plugins.enable(...given)) as unknown as ApiPlugin,
    disable: (id) => plugins.disable(id),
    command: (id) => app.commands.executeCommandById(id),
    cli: (words) => app.commandLine.run(words),
    protocol: (url) => void app.protocols.open(url),
    clipboard: clipboardText,
    settle,
    leftBehind: () => countAll(app),
  };
}

async function open(app: App, path: string, mode: 'source' | 'preview'): Promise<MarkdownView> {
  const file = app.vault.getFileByPath(path);
  if (!(file instanceof TFile)) throw new RangeError(`There is no ${path}`);
  const { activeLeaf } = app.workspace;
  const leaf = activeLeaf?.view instanceof EmptyView ? activeLeaf : app.workspace.getLeaf('tab');
  await leaf.openFile(file, { state: { mode } });
  if (!(leaf.view instanceof MarkdownView)) throw new TypeError(`${path} is no note`);
  return leaf.view;
}

/** What wdio-obsidian-service finds in the page of the app. */
function forDrivers(app: App): object {
  const camel = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const plugins = Object.fromEntries(Object.entries(app.plugins.plugins).map(([id, one]) => [camel(id), one]));
  return { app, obsidian: obsidianModule, plugins, require: requireFromApp };
}
