import type { Command, PluginManifest, PluginSettingTab } from 'obsidian';
import HomelabOpsPlugin from '../../src/main';
import manifest from '../../manifest.json';
import { type Host, settle } from './host';
import type { Plugin } from './obsidian';

export interface LoadedPlugin {
  readonly plugin: HomelabOpsPlugin;
  readonly commands: readonly Command[];
  readonly tabs: readonly PluginSettingTab[];
  /** What stands in data.json; null where nothing was saved. */
  readonly data: () => unknown;
  /** Another device writes data.json. */
  readonly sync: (data: unknown) => Promise<void>;
  /** What a person does with a command, up to its end. */
  readonly run: (id: string) => Promise<void>;
}

/** Loads the plugin into an app as the app does. */
export async function loadPlugin(
  { app }: Host,
  data: unknown = null,
  PluginClass = HomelabOpsPlugin,
): Promise<LoadedPlugin> {
  const plugin = new PluginClass(app, manifest satisfies PluginManifest);
  // At runtime the class stands on the one in `obsidian.ts` here.
  const host = plugin as unknown as Plugin;
  host.json = data === null ? null : JSON.stringify(data);
  await plugin.onload();
  return {
    plugin,
    commands: [...host.commands__.values()],
    tabs: host.settingTabs__,
    data: (): unknown => (host.json === null ? null : JSON.parse(host.json)),
    async sync(next) {
      host.json = JSON.stringify(next);
      await plugin.onExternalSettingsChange();
    },
    async run(id) {
      const command = host.commands__.get(id);
      if (!command?.callback) throw new RangeError(`There is no command ${id}`);
      (command.callback as () => void)();
      await settle();
    },
  };
}
