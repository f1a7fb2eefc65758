/** A person in front of the app: finds fields by their names, types, presses keys. */
import { Plugin } from 'obsidian';
import { LabDesk } from '../../../src/obsidian/desk';
import { stepCommands } from '../../../src/obsidian/steps/step-commands';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';
import { type Host, hostOf, settle } from '../../host/host';

/** Monday, in the evening. Tests run in UTC. */
export const NOW = Date.parse('2026-11-23T22:10:00Z');

export interface Evening {
  readonly host: Host;
  readonly desk: LabDesk;
  /** Runs a command, up to the form or question that it opens. */
  readonly run: (id: string) => Promise<void>;
  /** What the clock shows from now on. */
  readonly setClock: (iso: string) => void;
}

/** An app with the commands of this folder, and nothing else of the plugin. */
export async function evening(
  files: Readonly<Record<string, string>>,
  settings: Settings = DEFAULT_SETTINGS,
): Promise<Evening> {
  const host = hostOf(files);
  let now = NOW;
  const desks: LabDesk[] = [];
  class Steps extends Plugin {
    override onload(): void {
      const desk = new LabDesk(this, () => ({ settings, problems: [] }));
      desk.now = () => now;
      desk.watch();
      desks.push(desk);
      for (const command of stepCommands(desk)) this.addCommand(command);
    }
  }
  const manifest = {
    id: 'steps',
    name: 'Steps',
    version: '1.0.0',
    minAppVersion: '1.13.0',
    author: '',
    description: '',
  };
  await host.enable(manifest, Steps);
  host.notices.splice(0);
  const [desk] = desks;
  if (!desk) throw new Error('The plugin was not loaded');
  return {
    host,
    desk,
    async run(id) {
      if (!host.command(`steps:${id}`)) throw new RangeError(`There is no command ${id}`);
      await pause();
    },
    setClock(iso) {
      now = Date.parse(iso);
    },
  };
}

/** Until everything has come to rest, with what waits for a turn of the clock. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await settle();
}

/** The window in front; an error where there is none. */
export function front(): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('.modal-container')];
  const last = all.at(-1);
  if (!last) throw new Error('No window is open');
  return last;
}

export function isWindowOpen(): boolean {
  return document.querySelector('.modal-container') !== null;
}

/** What is written in it. */
export function shown(): string {
  return front().textContent.replace(/\s+/g, ' ');
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function field(name: string): Control {
  const label = [...front().querySelectorAll('label')].find((one) => one.textContent === name);
  const control = label && front().querySelector<Control>(`#${label.htmlFor}`);
  if (!control) throw new Error(`There is no field ${name} in: ${shown()}`);
  return control;
}

export async function fill(name: string, value: string): Promise<void> {
  const control = field(name);
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await pause();
}

export async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
  await pause();
}

export async function click(name: string): Promise<void> {
  const button = [...front().querySelectorAll('button, a')].find((one) => one.textContent === name);
  if (!(button instanceof HTMLElement)) throw new Error(`There is no ${name} in: ${shown()}`);
  button.click();
  await pause();
}

/** The suggestions of a list that asks, in their order. */
export function suggestions(): readonly string[] {
  return [...front().querySelectorAll('.suggestion-item')].map((one) => one.firstElementChild?.textContent ?? '');
}
