import type { Command, PluginManifest, PluginSettingTab } from 'obsidian';
import HomelabOpsPlugin from '../../src/main';
import manifest from '../../manifest.json';
import { type Host, settle } from './host';

export interface LoadedPlugin {
  readonly plugin: HomelabOpsPlugin;
  /** As the plugin gave them: without its id and name before theirs. */
  readonly commands: readonly Command[];
  readonly tabs: readonly PluginSettingTab[];
  /** What stands in data.json; null where nothing was saved. */
  readonly data: () => unknown;
  /** Another device writes data.json. */
  readonly sync: (data: unknown) => Promise<void>;
  /** What a person does with a command, up to its end or to the form that it opens. */
  readonly run: (id: string) => Promise<void>;
}

/** Loads the plugin into an app as the app does. */
export async function loadPlugin(
  host: Host,
  data: unknown = null,
  PluginClass = HomelabOpsPlugin,
): Promise<LoadedPlugin> {
  const { id } = manifest;
  const { plugins, commands, setting } = host.inside;
  const plugin = await host.enable(manifest satisfies PluginManifest, PluginClass, { data });
  if (!(plugin instanceof PluginClass)) throw new TypeError('Another plugin was loaded');
  return {
    plugin,
    commands: Object.values(commands.commands).map((command) => ({
      ...command,
      id: command.id.slice(`${id}:`.length),
      name: command.name.slice(`${manifest.name}: `.length),
    })),
    tabs: setting.pluginTabs as unknown as PluginSettingTab[],
    data(): unknown {
      const text = plugins.dataOf(id);
      return text === null ? null : JSON.parse(text);
    },
    sync: (next) => plugins.sync(id, next),
    async run(command) {
      if (!host.command(`${id}:${command}`)) throw new RangeError(`The command ${command} cannot be run now`);
      await settle();
    },
  };
}
