import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import { surface } from './events';
import { Plugin } from './plugin';

export type PluginClass = new (app: never, manifest: PluginManifest) => unknown;

export interface EnableOptions {
  /** A person switches it on, instead of the app as it starts. */
  readonly byUser?: boolean;
  /** What `data.json` holds; null where nothing was saved yet. */
  readonly data?: unknown;
  /** The text of `styles.css`. */
  readonly styles?: string;
}

interface Installed {
  readonly manifest: PluginManifest;
  readonly source: string | PluginClass;
  readonly styles: string;
}

/** The plugins of the vault: what is installed, and what runs. */
export class Plugins {
  readonly plugins: Record<string, Plugin> = {};
  readonly manifests: Record<string, PluginManifest> = {};
  readonly enabledPlugins = new Set<string>();
  private readonly installed = new Map<string, Installed>();
  private readonly styles = new Map<string, HTMLElement>();

  /** `require` gives a plugin's code the app's own modules. */
  constructor(
    private readonly app: App,
    readonly require: (name: string) => unknown,
  ) {}

  async enable(manifest: PluginManifest, source: string | PluginClass, options: EnableOptions = {}): Promise<Plugin> {
    const { byUser = false, data = null, styles = '' } = options;
    this.installed.set(manifest.id, { manifest, source, styles });
    this.manifests[manifest.id] = manifest;
    if (data !== null) this.keepData(manifest.id, JSON.stringify(data));
    return this.start(manifest.id, byUser);
  }

  private async start(id: string, byUser: boolean): Promise<Plugin> {
    const found = this.installed.get(id);
    if (!found) throw new Error(`The plugin ${id} is not installed`);
    const { manifest, source, styles } = found;
    const Class = typeof source === 'string' ? this.classIn(source) : source;
    const plugin = new Class(this.app as never, manifest);
    if (!(plugin instanceof Plugin)) throw new TypeError(`${id} is no plugin`);
    this.plugins[id] = plugin;
    this.enabledPlugins.add(id);
    if (styles !== '') this.styles.set(id, document.head.createEl('style', { text: styles }));
    await plugin.load();
    if (byUser) plugin.onUserEnable();
    return plugin;
  }

  /** What the app's loader does with main.js. */
  private classIn(code: string): PluginClass {
    const module: { exports: Record<string, unknown> } = { exports: {} };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a plugin is a text that the app runs
    const run = new Function('module', 'exports', 'require', code) as (...given: readonly unknown[]) => void;
    run(module, module.exports, this.require);
    return module.exports['default'] as PluginClass;
  }

  disable(id: string): void {
    this.plugins[id]?.unload();
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the app's own shape
    delete this.plugins[id];
    this.enabledPlugins.delete(id);
    this.styles.get(id)?.remove();
    this.styles.delete(id);
  }

  /* As the app has them, for whoever drives a page. */

  async enablePluginAndSave(id: string): Promise<boolean> {
    if (!this.plugins[id]) await this.start(id, true);
    return true;
  }

  disablePluginAndSave(id: string): Promise<void> {
    this.disable(id);
    return Promise.resolve();
  }

  private placeOf(id: string): string {
    return `${this.app.vault.configDir}/plugins/${id}`;
  }

  dataOf(id: string): string | null {
    const path = `${this.placeOf(id)}/data.json`;
    return this.app.vault.adapter.statOf(path) ? this.app.vault.adapter.textOf(path) : null;
  }

  keepData(id: string, text: string): void {
    this.app.vault.adapter.makeFolder(this.placeOf(id));
    this.app.vault.adapter.put(`${this.placeOf(id)}/data.json`, text);
  }

  /** Another device wrote data.json, and a sync brought it. */
  async sync(id: string, data: unknown): Promise<void> {
    this.keepData(id, JSON.stringify(data));
    try {
      await this.plugins[id]?.onExternalSettingsChange?.();
    } catch (error) {
      surface(error);
    }
  }
}
