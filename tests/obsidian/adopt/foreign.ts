/** An app with the whole plugin, in a vault that was there before it. */
import { type Host, hostOf } from '../../host/host';
import { type LoadedPlugin, loadPlugin } from '../../host/loaded-plugin';
import { moment } from '../forms/late-evening';

export const FOREIGN: Readonly<Record<string, string>> = {
  'Lab/Photos.md':
    '---\ntype: homelab-service\nhypervisor: pve-1\ndepends_on: [Store]\nlast_backup: 21/11/2026\n---\nIn use.\n',
  'Lab/Paper.md': '---\ntype: homelab-service\nhypervisor: pve-1\nusers: [Mara]\nlast_backup: 2026-13-45\n---\n',
  'Devices/pve-1.md': '---\ntags: [devices]\nip: 192.0.2.10\n---\n',
  'Devices/Store.md': '---\ntags: [devices]\nip: 192.0.2.11\n---\n',
  'Books/Emma.md': '---\ntype: book\nread: 05/06/2026\n---\n',
  'Broken.md': '---\nauthor: [unclosed\n---\n',
  'Diary.md': 'Milk\n',
};

export interface Foreign {
  readonly host: Host;
  readonly loaded: LoadedPlugin;
  readonly run: (id: string) => Promise<void>;
}

export async function foreign(files = FOREIGN, data: unknown = null): Promise<Foreign> {
  const host = hostOf(files);
  const loaded = await loadPlugin(host, data);
  host.notices.splice(0);
  host.writes.splice(0);
  return {
    host,
    loaded,
    async run(id) {
      await loaded.run(id);
      await moment();
    },
  };
}

/** The settings with which all of it is read. */
export const ADOPTED = {
  typeValues: { 'homelab-service': 'service', '#devices': 'host' },
  propertyNames: { hypervisor: 'runs_on' },
  dayMonthOrder: 'day-first',
};

/** What stands in an element, on one line; empty where it is not there. */
export function words(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function buttons(selector: string): readonly string[] {
  return [...document.querySelectorAll(`${selector} button`)].map((one) => one.textContent);
}

export async function press(selector: string, name: string, wait = 700): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>(`${selector} button, ${selector} label, ${selector} a`)];
  const one = found.find(
    (each) =>
      (each.firstElementChild?.classList.contains('homelab-choice-label') ? each.firstElementChild : each)
        .textContent === name,
  );
  if (!one) throw new Error(`There is no ${name} in ${selector}: ${words(selector)}`);
  one.click();
  await moment(wait);
}
