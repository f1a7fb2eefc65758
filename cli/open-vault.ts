import { readWhen, type Zone, zoneNamed } from '../src/dates';
import type { Settings } from '../src/settings';
import { createSurveyor, type Surveyor } from '../src/survey';
import { type Request, UsageError } from './arguments';
import { readVaultFolder, type VaultFolder } from './vault-folder';
import { readVaultSettings } from './vault-settings';

/** The system's part of a run: the instant and the zone that stand where none is given. */
export interface System {
  readonly now: number;
  readonly zone: string;
  /** What comes in by a pipe; for tests. */
  readonly input?: () => Uint8Array;
}

/** When, where and by which settings a command runs. */
export interface Setting {
  readonly settings: Settings;
  readonly now: number;
  readonly zone: Zone;
  /** For stderr, a line each. */
  readonly messages: readonly string[];
}

export interface OpenVault extends Setting {
  readonly contents: VaultFolder;
  readonly surveyor: Surveyor;
}

/** What a run prints and how it ends. */
export interface Outcome {
  readonly text: string;
  /** For stderr, a line each. */
  readonly messages: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

/** What a command has to say of a survey. */
export interface Answer {
  readonly text: string;
  readonly messages?: readonly string[];
}

export function settingOf(request: Request, system: System): Setting {
  const zone = zoneNamed(request.zone ?? system.zone);
  if (!zone) throw new UsageError(`--zone ${request.zone ?? system.zone} is no time zone that this system knows`);
  const now = request.now === undefined ? system.now : instant(request.now, zone);
  const { settings, problems } = readVaultSettings(request.vault);
  return { settings: request.depth ? { ...settings, depth: request.depth } : settings, now, zone, messages: problems };
}

export function openVault(request: Request, system: System): OpenVault {
  const setting = settingOf(request, system);
  const surveyor = createSurveyor(setting.settings, setting.zone);
  const contents = readVaultFolder(request.vault, surveyor);
  const skipped = contents.unreadFolders.map(
    (folder) => `The folder ${folder} cannot be read; its notes are missing here.`,
  );
  const loops = contents.loopingLinks.map((link) => `The link ${link} leads in a circle and is not followed.`);
  const empty = contents.notes.length === 0 ? [`There is no note in ${request.vault}.`] : [];
  return { ...setting, contents, surveyor, messages: [...setting.messages, ...skipped, ...loops, ...empty] };
}

function instant(text: string, zone: Zone): number {
  const when = readWhen(text, zone, 'first');
  if (!when) throw new UsageError(`--now wants a date such as 2026-11-23T12:00, not "${text}"`);
  return when.at;
}
