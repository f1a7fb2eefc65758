/** @jest-environment ./tests/host/environment.cjs */
import type { SettingControl, SettingDefinitionItem } from 'obsidian';
import { HomelabSettingsTab } from '../../src/obsidian/settings-tab';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { hostOf } from '../host/host';
import { moment } from './forms/late-evening';
import { loadPlugin, type LoadedPlugin } from '../host/loaded-plugin';

interface Opened {
  readonly tab: HomelabSettingsTab;
  readonly loaded: LoadedPlugin;
}

async function open(data: unknown = null): Promise<Opened> {
  const loaded = await loadPlugin(hostOf({}), data);
  const [tab] = loaded.tabs;
  if (!(tab instanceof HomelabSettingsTab)) throw new Error('There is no settings tab');
  return { tab, loaded };
}

function controlsOf(items: readonly SettingDefinitionItem[]): SettingControl[] {
  return items.flatMap((item) => {
    if ('type' in item) return controlsOf(item.items ?? []);
    return 'control' in item ? [item.control] : [];
  });
}

/** What the app shows below a control for a value, as text; only controls of text are asked. */
async function complaint(tab: HomelabSettingsTab, key: string, text: string): Promise<string | undefined> {
  const control = controlsOf(tab.getSettingDefinitions()).find((one) => one.key === key);
  if (control?.type !== 'text' && control?.type !== 'textarea' && control?.type !== 'folder')
    throw new Error(`${key} is no text`);
  return (await control.validate?.(text)) ?? undefined;
}

describe('the settings tab', () => {
  /** Settings that later parts of the plugin will read: they are kept, and not offered. */
  const NOT_READ_YET = ['defaultNetwork', 'defaultReviewEvery'];
  /** One stores what it complains of, the other says what it would add. */
  const DRAW_THEMSELVES = ['foundation', 'depth'];

  it('has one control for each setting that something reads, and no other', async () => {
    const { tab } = await open();
    const keys = controlsOf(tab.getSettingDefinitions()).map((control) => control.key);
    expect([...keys, ...DRAW_THEMSELVES].sort()).toEqual(
      Object.keys(DEFAULT_SETTINGS)
        .filter((key) => !NOT_READ_YET.includes(key))
        .sort(),
    );
  });

  it('is defined without reading, writing or asking anything', async () => {
    const asked = jest.fn(() => DEFAULT_SETTINGS);
    const saved = jest.fn(() => Promise.resolve());
    const { loaded } = await open();
    const { app } = hostOf({});
    const forbidden = new Proxy(app, {
      get: (_, name) => {
        throw new Error(`${String(name)} was asked for`);
      },
    });
    const lab = jest.fn(() => Promise.reject(new Error('Nobody reads the notes')));
    const survey = jest.fn(() => Promise.reject(new Error('Nobody checks the notes')));
    const tab = new HomelabSettingsTab(app, loaded.plugin, asked, saved, { freshLab: lab, survey });
    tab.app = forbidden;
    expect(tab.getSettingDefinitions()).toEqual(tab.getSettingDefinitions());
    expect([asked.mock.calls, saved.mock.calls, lab.mock.calls, survey.mock.calls, loaded.data()]).toEqual([
      [],
      [],
      [],
      [],
      null,
    ]);
  });

  it('says in words what each is for, and calls no two the same', async () => {
    const { tab } = await open();
    const rows = (items: readonly SettingDefinitionItem[]): { name: string; desc: unknown }[] =>
      items.flatMap((item) => ('items' in item ? rows(item.items ?? []) : 'name' in item ? [item] : []) as []);
    const found = rows(tab.getSettingDefinitions());
    const headings = tab.getSettingDefinitions().flatMap((item) => ('heading' in item ? [item.heading] : []));
    expect(headings).toEqual(['Your words', 'Defaults', 'New notes', 'Folders']);
    expect(found.filter(({ desc }) => typeof desc !== 'string' || !/^[A-Z{].*\.$/.test(desc))).toEqual([]);
    expect(new Set(found.map((row) => row.name)).size).toBe(found.length);
  });

  it('offers for each choice what can be read, the default among it', async () => {
    const { tab } = await open();
    for (const control of controlsOf(tab.getSettingDefinitions())) {
      if (control.type !== 'dropdown') continue;
      for (const choice of Object.keys(control.options)) {
        await tab.setControlValue(control.key, choice);
        expect(tab.getControlValue(control.key)).toBe(choice);
      }
      expect(Object.keys(control.options)).toContain(
        Object.entries(DEFAULT_SETTINGS).find(([key]) => key === control.key)?.[1],
      );
    }
  });

  it('shows every setting as text, and takes back what it shows', async () => {
    const given = {
      foundation: ['[[UPS]]', 'Router'],
      typeValues: { 'k8s-app': 'service', vps: 'host' },
      propertyNames: { hypervisor: 'runs_on' },
      ignoredFolders: [],
      defaultBackupEvery: '1d',
      reportsFolder: 'Wiki/Reports',
    };
    const { tab, loaded } = await open(given);
    const shown = Object.keys(DEFAULT_SETTINGS).map((key) => [key, tab.getControlValue(key)] as const);
    expect(shown.every(([, value]) => typeof value === 'string')).toBe(true);
    expect(tab.getControlValue('foundation')).toBe('[[UPS]]\nRouter');
    expect(tab.getControlValue('typeValues')).toBe('k8s-app: service\nvps: host');
    for (const [key, value] of shown) await tab.setControlValue(key, value);
    expect(loaded.data()).toEqual({ ...DEFAULT_SETTINGS, ...given });
    expect(shown).toEqual(Object.keys(DEFAULT_SETTINGS).map((key) => [key, tab.getControlValue(key)]));
  });

  it('reads lists and mappings from lines, with blank ones and blanks around them', async () => {
    const { tab, loaded } = await open();
    await tab.setControlValue('ignoredFolders', ' Templates \n\nArchive/Old\n');
    await tab.setControlValue('propertyNames', 'hypervisor : runs_on\n\n wartung = maintenance_window');
    expect(loaded.data()).toEqual({
      ignoredFolders: ['Templates', 'Archive/Old'],
      propertyNames: { hypervisor: 'runs_on', wartung: 'maintenance_window' },
    });
  });
});

describe('saving one setting', () => {
  it('stores that one alone, and keeps what a newer version wrote', async () => {
    const { tab, loaded } = await open({ statusPage: { port: 8080 }, depth: 'work' });
    await tab.setControlValue('defaultOwner', 'Kim');
    expect(loaded.data()).toEqual({ statusPage: { port: 8080 }, depth: 'work', defaultOwner: 'Kim' });
  });

  it('keeps the others, even those that it cannot read', async () => {
    const { tab, loaded } = await open({ typeValues: ['newer: shape'], depth: 'deeper' });
    expect(tab.getControlValue('typeValues')).toBe('');
    await tab.setControlValue('defaultOwner', 'Kim');
    expect(loaded.data()).toEqual({ typeValues: ['newer: shape'], depth: 'deeper', defaultOwner: 'Kim' });
  });

  it('begins anew where data.json held no object', async () => {
    for (const rubbish of [[1], 7, 'rubbish']) {
      const { tab, loaded } = await open(rubbish);
      await tab.setControlValue('depth', 'work');
      expect(loaded.data()).toEqual({ depth: 'work' });
    }
  });

  it('does not lose one of two that are saved at once', async () => {
    const { tab, loaded } = await open();
    await Promise.all([tab.setControlValue('depth', 'work'), tab.setControlValue('defaultOwner', 'Kim')]);
    expect(loaded.data()).toEqual({ depth: 'work', defaultOwner: 'Kim' });
  });

  it('stores nothing for a key that is no setting', async () => {
    const { tab, loaded } = await open();
    for (const key of ['depths', '__proto__', 'constructor', 'toString']) await tab.setControlValue(key, 'x');
    expect(loaded.data()).toBeNull();
    expect(tab.getControlValue('constructor')).toBeUndefined();
  });
});

describe('a value that cannot be read', () => {
  it.each([
    ['propertyNames', 'hypervisor: runs_on\nwartung maintenance_window'],
    ['typeValues', 'k8s-app:'],
    ['depth', 'deep'],
    ['foundation', 7],
  ])('leaves what is stored as it is: %s', async (key, value) => {
    const given = {
      propertyNames: { a: 'runs_on' },
      typeValues: { a: 'vm' },
      depth: 'work',
      foundation: ['UPS'],
    };
    const { tab, loaded } = await open(given);
    await tab.setControlValue(key, value);
    expect(loaded.data()).toEqual(given);
  });

  it.each([
    ['propertyNames', 'hypervisor: runs_on\n\nwartung maintenance_window', 'Not saved: line 3 is not "yours: ours".'],
    ['typeValues', ': vm', 'Not saved: line 1 is not "yours: ours".'],
    ['typeValues', 'vps: vm\nk8s: app\nvps: host', 'Not saved: lines 1 and 3 both say what "vps" means.'],
    ['defaultBackupEvery', 'often', 'Not saved: write how often, such as 12h, 1d or 2w.'],
    ['defaultPatchEvery', '0d', 'Not saved: write how often, such as 12h, 1d or 2w.'],
    [
      'freezes',
      '2026-12-24\n\nwhen guests are here',
      'Not saved: line 3 is no time such as 2026-12-20 to 2027-01-06: guests.',
    ],
    ['changeName', 'Change', 'Not saved: put {{title}} where the name is to stand.'],
    ['changeName', '{{day}} {{title}}', 'Not saved: {{day}} means nothing here. Use {{date}} and {{title}}.'],
    ['serviceName', '{title}', 'Not saved: put {{title}} where the name is to stand.'],
    ['typeProperty', ' ', 'Not saved: write the property in which the type stands, such as type.'],
    ['typeProperty', 'type:', 'Not saved: the name of a property cannot have : in it.'],
    ['typeProperty', '--', 'Not saved: "--" is no name of a property.'],
    ['typeValues', 'k8s app: app\nK8s-App: host', 'Not saved: lines 1 and 2 both say what "K8s-App" means.'],
    ['typeValues', '--: vm', 'Not saved: in line 1, "--" is no word.'],
    ['typeValues', '#a: vm\na: host\n#A: app', 'Not saved: lines 1 and 3 both say what "#A" means.'],
    ['typeFolders', 'Changes', 'Not saved: line 1 is not "yours: ours".'],
    ['typeFolders', 'Changes: change\nchanges/: service', 'Not saved: lines 1 and 2 both say what "changes/" means.'],
    ['typeFolders', '../Changes: change', 'Not saved: in line 1, it would lie outside of the vault.'],
    ['typeValues', 'service: incident', 'Not saved: no word would be left that means service.'],
    [
      'propertyNames',
      'a: runs_onn',
      'Not saved: in line 1, "runs_onn" is none of our properties. Did you mean runs_on?',
    ],
    ['propertyNames', 'a: qwertyuiop', 'Not saved: in line 1, "qwertyuiop" is none of our properties.'],
    ['propertyNames', '"host": runs_on', 'Not saved: in line 1, the name of a property cannot have " in it.'],
    ['propertyNames', 'vm host: runs_on\n\nvm_host: uses', 'Not saved: lines 1 and 3 both say what "vm_host" means.'],
    ['servicesFolder', '../Elsewhere', 'Not saved: it would lie outside of the vault.'],
    ['changesFolder', '/home/me', 'Not saved: name the folder from the top of the vault, such as Homelab/Services.'],
    ['changesFolder', 'C:\\Lab', 'Not saved: name the folder from the top of the vault, such as Homelab/Services.'],
    ['incidentsFolder', 'Lab\\Incidents', 'Not saved: part folders with /.'],
    ['backupJobsFolder', 'Lab/What?', 'Not saved: the name of a folder cannot have ? in it.'],
    ['reportsFolder', '.hidden/Reports', 'Not saved: what begins with a dot is hidden from Obsidian.'],
    ['reportsFolder', 'Reports./2026', 'Not saved: the name of a folder cannot end with a dot.'],
    ['servicesFolder', 'Templates/Services', 'Not saved: notes in Templates are ignored.'],
    ['templatesFolder', 'Homelab/', 'Not saved: new notes go to Homelab/Services, and would be ignored.'],
    ['ignoredFolders', 'Old\nHomelab/Changes', 'Not saved: new notes go to Homelab/Changes, and would be ignored.'],
    ['ignoredFolders', 'Old\n../Other', 'Not saved: it would lie outside of the vault.'],
  ])('is complained of below its field, and not stored: %s %j', async (key, text, sentence) => {
    const { tab, loaded } = await open();
    expect(await complaint(tab, key, text)).toBe(sentence);
    await tab.setControlValue(key, text);
    expect(loaded.data()).toBeNull();
  });

  it.each([
    ['propertyNames', ''],
    ['propertyNames', '\n hypervisor: runs_on \r\n\r\nwartung = maintenance_window\n'],
    ['typeValues', '__proto__: vm\nconstructor: app'],
    ['defaultBackupEvery', ''],
    ['defaultBackupEvery', ' 1d 12h '],
    ['defaultPatchEvery', 'monthly'],
    ['freezes', ''],
    ['freezes', '2026-12-20 to 2027-01-06: guests\r\n24.12.2026\n Sundays: rest\n'],
    ['incidentName', ''],
    ['incidentName', 'INC {{ Date }}'],
    ['backupJobName', 'Backup of {{title}}'],
    ['typeProperty', 'Art der Notiz'],
    ['typeValues', 'service: incident\nlab page: service'],
    ['propertyNames', 'hypervisor: Runs On\nname: title\nort: site'],
    ['servicesFolder', ''],
    ['servicesFolder', 'Mein Labor [2026]/Dienste & mehr/'],
    ['templatesFolder', 'Homelab/Service templates'],
    ['ignoredFolders', 'Archive\n\nHomelab/Services old'],
  ])('is not seen in what is well: %s %j', async (key, text) => {
    const { tab } = await open();
    expect(await complaint(tab, key, text)).toBeUndefined();
  });

  it('is complained of exactly where it would not be stored', async () => {
    const lines = ['a: vm', 'b = app', '', ' ', 'c', ': d', 'e:', '=', 'f: g: h'];
    for (const first of lines) {
      for (const second of lines.filter((line) => line.trim() === '' || line !== first)) {
        const { tab, loaded } = await open();
        const text = `${first}\n${second}`;
        await tab.setControlValue('typeValues', text);
        expect([text, (await complaint(tab, 'typeValues', text)) === undefined]).toEqual([
          text,
          loaded.data() !== null,
        ]);
      }
    }
  });
});

describe('what everything stands on', () => {
  const NAS = '---\ntype: service\n---\n';

  /** The settings as a person sees them, with their field. */
  async function shown(files: Readonly<Record<string, string>>, data: unknown = null): Promise<Shown> {
    const host = hostOf(files);
    const loaded = await loadPlugin(host, data);
    host.inside.setting.openTabById('homelab-ops');
    const named = [...document.querySelectorAll('.setting-item')].filter(
      (row) => row.querySelector('.setting-item-name')?.textContent === 'Everything stands on',
    );
    const area = named[0]?.querySelector('textarea');
    if (!area) throw new Error('There is no field for it');
    return { area, loaded, error: () => named[0]?.querySelector('.setting-item-error')?.textContent ?? '' };
  }

  interface Shown {
    readonly area: HTMLTextAreaElement;
    readonly loaded: LoadedPlugin;
    readonly error: () => string;
  }

  async function type({ area }: Shown, text: string): Promise<void> {
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await moment(700);
  }

  it('is stored, and what has no page is told', async () => {
    const page = await shown({ 'NAS.md': NAS, 'Diary.md': 'Milk' });
    await type(page, 'NAS, Router\n[[UPS]]\n[[Diary]]');
    expect(page.loaded.data()).toEqual({ foundation: ['NAS, Router', '[[UPS]]', '[[Diary]]'] });
    expect(page.error()).toBe('Saved. There is no service page yet for Router, UPS, Diary.');
    await type(page, '[[NAS]]');
    expect(page.error()).toBe('');
  });

  it('says which pages a name may mean', async () => {
    const page = await shown({ 'A/NAS.md': NAS, 'B/NAS.md': NAS });
    await type(page, 'NAS');
    expect(page.error()).toBe('Saved. NAS may mean A/NAS.md or B/NAS.md.');
  });

  it('is looked at when the settings are opened', async () => {
    const page = await shown({ 'NAS.md': NAS }, { foundation: ['NAS', 'UPS'] });
    expect(page.area.value).toBe('NAS\nUPS');
    await moment();
    expect(page.error()).toBe('Saved. There is no service page yet for UPS.');
  });
});
