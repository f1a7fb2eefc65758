/** An app with the commands that import, and somebody in front of it. */
import { Plugin } from 'obsidian';
import type { Proposals } from '../../../src/proposals/proposal';
import { LabDesk } from '../../../src/obsidian/desk';
import { registerImports } from '../../../src/obsidian/imports/register-imports';
import { previewProposals } from '../../../src/obsidian/proposals/preview-modal';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';
import { type Host, hostOf } from '../../host/host';
import { front, NOW, pause } from '../steps/person';

export interface Importing {
  readonly host: Host;
  readonly desk: LabDesk;
  readonly run: (id: string) => Promise<void>;
  /** Shows proposals, up to the window. */
  readonly preview: (proposals: Proposals) => Promise<void>;
  readonly unload: () => void;
  /** The plugin once more, as when the app is started again. */
  readonly start: () => Promise<void>;
}

const MANIFEST = {
  id: 'imports',
  name: 'Imports',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  author: '',
  description: '',
};

export async function importing(
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
): Promise<Importing> {
  const host = hostOf(files);
  const desks: LabDesk[] = [];
  class Imports extends Plugin {
    override onload(): void {
      const reading = { settings: { ...DEFAULT_SETTINGS, ...settings }, problems: [] };
      const desk = new LabDesk(this, () => reading);
      desk.now = () => NOW;
      desk.watch();
      desks.push(desk);
      registerImports(desk);
    }
  }
  const start = async (): Promise<void> => {
    host.notices.splice(0);
    await host.enable(MANIFEST, Imports);
    await rest();
  };
  await start();
  const desk = (): LabDesk => {
    const last = desks.at(-1);
    if (!last) throw new Error('The plugin was not loaded');
    return last;
  };
  return {
    host,
    get desk() {
      return desk();
    },
    async run(id) {
      if (!host.command(`imports:${id}`)) throw new RangeError(`There is no command ${id}`);
      await rest();
    },
    async preview(proposals) {
      void previewProposals(desk(), { title: 'Import', what: 'services from a test', proposals, empty: 'Nothing.' });
      await rest();
    },
    unload: () => host.disable('imports'),
    start,
  };
}

/** As long as a window waits before it reads the notes, and a little more. */
export async function rest(milliseconds = 60): Promise<void> {
  await new Promise((resolve) => window.setTimeout(resolve, milliseconds));
  await pause();
}

/** The rows of the window in front: `+` is ticked, `-` is not, `~` is in part. */
export function rows(): readonly string[] {
  return [...front().querySelectorAll('.homelab-proposal')].map((row) => {
    const box = row.querySelector('input');
    const sign = box?.indeterminate ? '~' : box?.checked ? '+' : '-';
    return `${sign} ${row.querySelector('.homelab-proposal-title')?.textContent ?? ''}`;
  });
}

export function headings(): readonly string[] {
  return [...front().querySelectorAll('.homelab-proposals-heading .homelab-proposal-words')].map(
    (el) => el.textContent,
  );
}

function row(title: string): Element {
  const found = [...front().querySelectorAll('.homelab-proposal')].find(
    (one) => one.querySelector('.homelab-proposal-title')?.textContent === title,
  );
  if (!found) throw new Error(`There is no row ${title}`);
  return found;
}

export async function tick(title: string): Promise<void> {
  row(title).querySelector('input')?.click();
  await pause();
}

export async function open(title: string): Promise<void> {
  row(title).querySelector<HTMLElement>('.homelab-expander')?.click();
  await pause();
}

export async function tickProperty(title: string, words: string): Promise<void> {
  const label = [...row(title).querySelectorAll('.homelab-proposal-body label')].find((one) =>
    one.textContent.startsWith(words),
  );
  if (!label) throw new Error(`There is no property ${words}`);
  label.querySelector('input')?.click();
  await pause();
}

export async function showText(title: string): Promise<string> {
  row(title).querySelector<HTMLElement>('.homelab-proposal-show')?.click();
  await pause();
  return textOf(title);
}

/** The lines of the text that is shown behind a row. */
export function textOf(title: string): string {
  const text = row(title).querySelector('.homelab-proposal-text');
  const lines = [...(text?.querySelectorAll('pre > div') ?? [])].map((line) => line.textContent);
  return lines.length > 0 ? lines.join('\n') : (text?.textContent ?? '');
}

/** The button that writes. */
export function cta(): HTMLButtonElement {
  const button = front().querySelector<HTMLButtonElement>('.homelab-form-footer button');
  if (!button) throw new Error('There is no button');
  return button;
}

export async function pressCta(): Promise<void> {
  cta().click();
  await rest();
}

export async function pressInNotice(words: string): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>('.notice button')].find((one) => one.textContent === words);
  if (!button) throw new Error(`No notice has a button ${words}`);
  button.click();
  await rest();
}
