import { Notice } from 'obsidian';
import type { Desk } from '../desk';

interface SettingsWindow {
  open?(): void;
  openTabById?(id: string): unknown;
}

/** Opens our settings. The app publishes no way to do so: where its own is not there, a person is told where they are. */
export function openSettings({ app, plugin }: Pick<Desk, 'app' | 'plugin'>): void {
  const { setting } = app as unknown as { readonly setting?: SettingsWindow };
  if (setting?.open && setting.openTabById) {
    setting.open();
    setting.openTabById(plugin.manifest.id);
  } else new Notice(`Open the settings of the app, and select ${plugin.manifest.name} there.`);
}
