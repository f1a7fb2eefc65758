import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Mapping, withMappings } from '../src/adoption/mapping';
import { counted } from '../src/dates';
import { readSettings, type Settings } from '../src/settings';
import { UsageError } from './arguments';
import { errorCode } from './note-file';
import { pluginFolder } from './vault-settings';
import { checkWritable, replaceFile } from './write-note';

/**
 * Stores what mappings mean in the plugin's settings: the keys that change, no other, and in the style in which the file is written.
 * Returns what was done, in lines.
 */
export function writeSettings(vault: string, mappings: readonly Mapping[]): readonly string[] {
  if (mappings.length === 0) return ['Nothing was written: there is nothing sure to store.'];
  const place = join(pluginFolder(vault), 'data.json');
  const shown = relative(vault, place).split('\\').join('/');
  try {
    const text = existsSync(place) ? readFileSync(place, 'utf8') : null;
    const changed = changedText(text, mappings, shown);
    mkdirSync(dirname(place), { recursive: true });
    checkWritable(place, shown);
    // A link stays one: people share a configuration folder between vaults.
    replaceFile(existsSync(place) ? realpathSync(place) : place, changed);
  } catch (error) {
    if (error instanceof UsageError || !isFromDisk(error)) throw error;
    throw new UsageError(`${shown} could not be written: ${errorCode(error)}. Is the vault read-only?`);
  }
  const what = counted(mappings.length, 'setting');
  return [`Stored ${what} in ${shown}. If Obsidian is open, turn Homelab Ops off and on there so that it reads them.`];
}

function isFromDisk(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error;
}

/** The text of the file with the settings that mappings change. What a person has written and cannot be read is not replaced. */
export function changedText(text: string | null, mappings: readonly Mapping[], shown: string): string {
  const data = dataIn(text, shown);
  const { settings } = readSettings(data);
  const after = withMappings(settings, mappings);
  const keys = (Object.keys(after) as (keyof Settings)[]).filter((key) => after[key] !== settings[key]);
  for (const key of keys) {
    if (readSettings({ [key]: data[key] }).problems.length > 0)
      throw new UsageError(`${shown} was not written: the setting ${key} in it cannot be read; correct it first`);
  }
  const changes = Object.fromEntries(keys.map((key) => [key, after[key]]));
  return inStyleOf(text, { ...data, ...changes });
}

function dataIn(text: string | null, shown: string): Record<string, unknown> {
  if (text === null || text.trim() === '') return {};
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${shown} was not written: it is not JSON; correct or delete it first`);
  }
  if (data === null) return {};
  if (typeof data !== 'object' || Array.isArray(data))
    throw new UsageError(`${shown} was not written: it holds no settings; correct or delete it first`);
  return data as Record<string, unknown>;
}

/** As Obsidian writes it, unless the file is indented, ended or broken into lines in another way. */
function inStyleOf(text: string | null, data: Record<string, unknown>): string {
  if (text === null || text.trim() === '') return JSON.stringify(data, null, '  ');
  const isOneLine = /^\uFEFF?\s*\{[^\r\n]*\S[^\r\n]*\}\s*$/.test(text);
  const indent = /\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const json = JSON.stringify(data, null, isOneLine ? undefined : indent);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = json.split('\n').join(text.includes('\r\n') ? '\r\n' : '\n');
  return mark + lines + text.slice(text.trimEnd().length);
}
