/** The app in the evening, with what of the plugin is there without being called, and the command line. */
import { Plugin } from 'obsidian';
import { registerAmbient } from '../../../src/obsidian/ambient/register-ambient';
import { registerCommandLine } from '../../../src/obsidian/command-line/register-command-line';
import { LabDesk } from '../../../src/obsidian/desk';
import { registerFirstSteps, welcome } from '../../../src/obsidian/first-steps/register-first-steps';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';
import { type Host, hostOf, settle } from '../../host/host';

/** Monday, in the evening. Tests run in UTC. */
export const NOW = Date.parse('2026-11-23T22:10:00Z');

export interface Evening {
  readonly host: Host;
  readonly desk: LabDesk;
  readonly setClock: (iso: string) => void;
  readonly run: (id: string) => Promise<void>;
  /** Switches the plugin off. */
  readonly stop: () => void;
  /** Starts the app once more on the same device: what was remembered is remembered. */
  readonly start: (options?: { readonly byUser?: boolean }) => Promise<void>;
}

export interface EveningOptions {
  readonly settings?: Partial<Settings>;
  readonly phone?: boolean;
  readonly byUser?: boolean;
}

export async function evening(
  files: Readonly<Record<string, string>>,
  { settings = {}, phone = false, byUser = false }: EveningOptions = {},
): Promise<Evening> {
  const host = hostOf(files, { phone });
  host.notices.splice(0);
  const reading = { settings: { ...DEFAULT_SETTINGS, ...settings }, problems: [] };
  const state: { now: number; desk: LabDesk | null } = { now: NOW, desk: null };
  class Ambient extends Plugin {
    override onload(): void {
      const desk = new LabDesk(this, () => reading);
      desk.now = () => state.now;
      state.desk = desk;
      registerAmbient(desk);
      registerCommandLine(desk);
      registerFirstSteps(desk);
      desk.watch();
    }

    override onUserEnable(): void {
      if (state.desk) void welcome(state.desk);
    }
  }
  const manifest = { id: 'lab', name: 'Lab', version: '1.0.0', minAppVersion: '1.13.0', author: '', description: '' };
  const start = async (options: { readonly byUser?: boolean } = {}): Promise<void> => {
    await host.enable(manifest, Ambient, options);
    await pause();
  };
  await start({ byUser });
  return {
    host,
    get desk() {
      if (!state.desk) throw new Error('The plugin was not loaded');
      return state.desk;
    },
    setClock(iso) {
      state.now = Date.parse(iso);
    },
    async run(id) {
      if (!host.command(`lab:${id}`)) throw new RangeError(`There is no command ${id}`);
      await pause();
    },
    stop: () => host.disable('lab'),
    start,
  };
}

/** Until everything has come to rest, but for what waits for a clock. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await settle();
}

/** What stands in an element, on one line; empty where it is not there. */
export function words(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function buttonsIn(selector: string): readonly string[] {
  return [...document.querySelectorAll(`${selector} button`)].map((button) => button.textContent);
}

export async function press(selector: string, name: string): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>(`${selector} button`)].find(
    (one) => one.textContent === name,
  );
  if (!button) throw new Error(`There is no ${name} in ${selector}`);
  button.click();
  await pause();
}

export function isVisible(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  return element !== null && element.style.display !== 'none';
}

export const NAS = '---\ntype: service\ncriticality: high\nusers: [Mara]\n---\n';
export const IMMICH = '---\ntype: service\nruns_on: "[[NAS]]"\n---\n';

export function outage(properties = '', lines: readonly string[] = []): string {
  return `---
type: incident
status: investigating
severity: 2
services: ["[[NAS]]"]
started: 2026-11-23T20:58:00
${properties}---

## Timeline

- 20:58 NAS does not answer
${lines.map((line) => `- ${line}\n`).join('')}`;
}
