/** An app with the commands of the dependency graph, and somebody in front of it. */
import { Plugin } from 'obsidian';
import { LabDesk } from '../../../src/obsidian/desk';
import { registerGraphCommands } from '../../../src/obsidian/graph/graph-commands';
import { registerImports } from '../../../src/obsidian/imports/register-imports';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';
import { type Host, hostOf } from '../../host/host';
import { rest } from '../proposals/importing';
import { front, NOW } from '../steps/person';

export interface Graphing {
  readonly host: Host;
  readonly desk: LabDesk;
  readonly run: (id: string) => Promise<void>;
  readonly open: (path: string) => Promise<void>;
}

const MANIFEST = {
  id: 'graph',
  name: 'Graph',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  author: '',
  description: '',
};

export async function graphing(
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
): Promise<Graphing> {
  const host = hostOf(files);
  const desks: LabDesk[] = [];
  class Graph extends Plugin {
    override onload(): void {
      const reading = { settings: { ...DEFAULT_SETTINGS, ...settings }, problems: [] };
      const desk = new LabDesk(this, () => reading);
      desk.now = () => NOW;
      desk.watch();
      desks.push(desk);
      registerGraphCommands(desk);
      registerImports(desk);
    }
  }
  await host.enable(MANIFEST, Graph);
  await rest();
  host.notices.splice(0);
  const [desk] = desks;
  if (!desk) throw new Error('The plugin was not loaded');
  return {
    host,
    desk,
    async run(id) {
      if (!host.command(`graph:${id}`)) throw new RangeError(`There is no command ${id}`);
      await rest();
    },
    async open(path) {
      const file = host.app.vault.getFileByPath(path);
      if (!file) throw new RangeError(`There is no ${path}`);
      await host.app.workspace.getLeaf(false).openFile(file);
      await rest();
    },
  };
}

/** The rows of the window in front: `+` is ticked, `=` is fixed. */
export function ticks(): readonly string[] {
  return [...front().querySelectorAll('.homelab-ticks-row')].map((row) => {
    const box = row.querySelector('input');
    const sign = box?.disabled ? '=' : box?.checked ? '+' : '-';
    const words = [...row.querySelectorAll('span')].map((el) => el.textContent);
    return `${sign} ${words.join(': ')}`;
  });
}

/** Clicks the row of that name. */
export async function tickRow(name: string): Promise<void> {
  const row = [...front().querySelectorAll<HTMLElement>('.homelab-ticks-row')].find(
    (one) => one.querySelector('.homelab-ticks-title')?.textContent === name,
  );
  if (!row) throw new Error(`There is no row ${name}`);
  row.querySelector('input')?.click();
  await rest(0);
}

/** Chooses from the list in front. */
export async function chooseSuggested(name: string): Promise<void> {
  const found = [...front().querySelectorAll<HTMLElement>('.suggestion-item')].find(
    (one) => one.firstElementChild?.textContent === name,
  );
  if (!found) throw new Error(`${name} is not offered`);
  found.click();
  await rest();
}
