/** An app with the commands that create notes, at 22:10 on a Monday, and somebody in front of it. */
import { Plugin } from 'obsidian';
import { LabDesk } from '../../../src/obsidian/desk';
import { newCommands } from '../../../src/obsidian/new-commands';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';
import { type Host, hostOf } from '../../host/host';
import { field, NOW, pause } from '../steps/person';

export interface LateEvening {
  readonly host: Host;
  readonly desk: LabDesk;
  /** Runs a command, up to its form with the notes read. */
  readonly run: (id: string) => Promise<void>;
  readonly unload: () => void;
}

const MANIFEST = { id: 'forms', name: 'Forms', version: '1.0.0', minAppVersion: '1.13.0', author: '', description: '' };

export async function lateEvening(
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
): Promise<LateEvening> {
  const host = hostOf(files);
  const desks: LabDesk[] = [];
  class Forms extends Plugin {
    override onload(): void {
      const reading = { settings: { ...DEFAULT_SETTINGS, ...settings }, problems: [] };
      const desk = new LabDesk(this, () => reading);
      desk.now = () => NOW;
      desk.watch();
      desks.push(desk);
      for (const command of newCommands(desk)) this.addCommand(command);
    }
  }
  await host.enable(MANIFEST, Forms);
  host.notices.splice(0);
  const [desk] = desks;
  if (!desk) throw new Error('The plugin was not loaded');
  return {
    host,
    desk,
    async run(id) {
      if (!host.command(`forms:${id}`)) throw new RangeError(`There is no command ${id}`);
      await moment();
    },
    unload: () => host.disable('forms'),
  };
}

/** As long as a form waits before it reads the notes, or draws what follows from what was typed. */
export async function moment(milliseconds = 200): Promise<void> {
  await new Promise((resolve) => window.setTimeout(resolve, milliseconds));
  await pause();
}

/** Types into a field with a list, up to the list. */
export async function type(name: string, text: string): Promise<void> {
  const control = field(name);
  control.focus();
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await pause();
}

/** What the list below a field offers. */
export function offered(): readonly string[] {
  return [...document.querySelectorAll('.suggestion-container .suggestion-item')].map((one) =>
    [...one.children].map((part) => part.textContent).join(' · '),
  );
}

/** The chips of a field. */
export function chips(name: string): readonly string[] {
  const row = field(name).closest('.setting-item');
  return [...(row?.querySelectorAll('.homelab-chip') ?? [])].map((one) => one.textContent);
}

/** What is wrong with a field, as it stands beside it. */
export function complaint(name: string): string {
  return field(name).closest('.setting-item')?.querySelector('.setting-item-error')?.textContent ?? '';
}

export function focused(): string {
  return document.querySelector(`label[for="${document.activeElement?.id ?? ''}"]`)?.textContent ?? '';
}
