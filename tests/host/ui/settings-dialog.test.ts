/** @jest-environment ./tests/host/environment.cjs */
import type { SettingDefinitionItem } from 'obsidian';
import { hostOf } from '../host';
import type { App } from '../app';
import { Plugin } from '../plugin';
import { PluginSettingTab } from './setting-tab';

const MANIFEST = {
  id: 'a-plugin',
  name: 'A plugin',
  author: '',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  description: '',
};

class APlugin extends Plugin {}

class Tab extends PluginSettingTab {
  readonly kept = new Map<string, unknown>([['often', 'rarely']]);
  isShort = false;

  constructor(app: App) {
    super(app, new APlugin(app, MANIFEST));
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const refuse = (text: string): string | undefined => (text === 'rarely' ? 'Not saved.' : undefined);
    return [
      { name: 'On', control: { type: 'toggle', key: 'on' } },
      {
        type: 'group',
        heading: 'Times',
        items: [
          {
            name: 'How often',
            desc: 'In words.',
            visible: () => !this.isShort,
            control: { type: 'text', key: 'often', validate: refuse },
          },
          { name: 'Folder', control: { type: 'folder', key: 'folder' } },
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    return this.kept.get(key);
  }

  override setControlValue(key: string, value?: unknown): void {
    this.kept.set(key, value);
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.setting-items > .setting-item')];
const inputIn = (row: HTMLElement | undefined): HTMLInputElement => {
  const input = row?.querySelector('input');
  if (!input) throw new Error('There is no field');
  return input;
};

async function enter(input: HTMLInputElement, text: string): Promise<void> {
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await turn();
}

async function open(): Promise<Tab> {
  const { inside: app } = hostOf({ 'Homelab/Reports/Old.md': '', 'Home/x.md': '' });
  const tab = new Tab(app);
  app.setting.addSettingTab(tab);
  app.setting.openTabById('a-plugin');
  await turn();
  return tab;
}

describe('the settings', () => {
  it('draw what a tab defines, with what is kept, and say at once what is wrong with that', async () => {
    await open();
    expect(rows().map((row) => row.textContent)).toEqual(['On', 'How oftenIn words.Not saved.', 'Folder']);
    expect(inputIn(rows()[1]).value).toBe('rarely');
  });

  it('keep what a person enters, unless there is something against it', async () => {
    const tab = await open();
    rows()[0]?.querySelector<HTMLElement>('.checkbox-container')?.click();
    await enter(inputIn(rows()[1]), '1d');
    await enter(inputIn(rows()[1]), 'rarely');
    expect([...tab.kept]).toEqual([
      ['often', '1d'],
      ['on', true],
    ]);
  });

  it('suggest the folders of the vault', async () => {
    const tab = await open();
    const input = inputIn(rows()[2]);
    input.focus();
    await enter(input, 'home');
    const items = [...document.querySelectorAll<HTMLElement>('.suggestion-container .suggestion-item')];
    expect(items.map((item) => item.textContent)).toEqual(['Home', 'Homelab', 'Homelab/Reports']);
    items[2]?.click();
    await turn();
    expect([input.value, tab.kept.get('folder')]).toEqual(['Homelab/Reports', 'Homelab/Reports']);
  });

  it('hide what is not to be seen now', async () => {
    const tab = await open();
    tab.isShort = true;
    tab.refreshDomState();
    expect(rows().map((row) => row.isShown() || row.style.display !== 'none')).toEqual([true, false, true]);
  });

  it('are searched by what their rows say', async () => {
    await open();
    const search = document.querySelector<HTMLInputElement>('.modal input[type=search]');
    if (!search) throw new Error('There is no search');
    await enter(search, 'words');
    expect(rows().map((row) => row.style.display !== 'none')).toEqual([false, true, false]);
  });
});
