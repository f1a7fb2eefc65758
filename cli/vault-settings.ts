import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings, type SettingsReading } from '../src/settings';

const DATA = ['plugins', 'homelab-ops', 'data.json'];

/** The plugin's own settings, where the vault has them. Its configuration folder is `.obsidian` unless a person renamed it. */
export function readVaultSettings(vault: string): SettingsReading {
  const path = settingsPath(vault);
  if (path === null) return readSettings(undefined);
  try {
    return readSettings(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const { settings } = readSettings(undefined);
    return { settings, problems: [`${path} is not JSON; the default settings are used.`] };
  }
}

/** Where the plugin keeps what it knows of this vault, whether it is there by now or not. */
export function pluginFolder(vault: string): string {
  const known = settingsPath(vault);
  if (known !== null) return dirname(known);
  const isConfig = (folder: string): boolean => existsSync(join(vault, folder, 'app.json'));
  const folders = ['.obsidian', ...hiddenFolders(vault)];
  return join(vault, folders.find(isConfig) ?? '.obsidian', 'plugins', 'homelab-ops');
}

function settingsPath(vault: string): string | null {
  const usual = join(vault, '.obsidian', ...DATA);
  if (existsSync(usual)) return usual;
  return (
    hiddenFolders(vault)
      .map((folder) => join(vault, folder, ...DATA))
      .find((path) => existsSync(path)) ?? null
  );
}

/** A vault that cannot be read has none; reading its notes says what is wrong. */
function hiddenFolders(vault: string): readonly string[] {
  try {
    const entries = readdirSync(vault, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
