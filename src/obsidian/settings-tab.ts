import { type App, type Plugin, PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import type { Lab } from '../inventory/lab';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../settings';
import type { Survey } from '../survey';
import { drawDepth } from './depth-row';
import { drawFoundation } from './foundation-row';
import { settingProblem } from './setting-problems';

type Key = keyof Settings;

/** The settings as the app draws them, from a table. What nothing reads yet is not offered. */
export class HomelabSettingsTab extends PluginSettingTab {
  private readonly definitions: SettingDefinitionItem<Key>[];

  constructor(
    app: App,
    plugin: Plugin,
    private readonly read: () => Settings,
    private readonly save: (change: Partial<Settings>) => Promise<void>,
    private readonly vault: { readonly freshLab: () => Promise<Lab>; readonly survey: () => Promise<Survey> },
  ) {
    super(app, plugin);
    const rows = (all: readonly Row[]): Row[] => all.map((row) => this.checked(row));
    this.definitions = [
      this.depth(),
      this.foundation(),
      ...rows([FREEZES]),
      { type: 'group', heading: 'Your words', items: rows(WORDS) },
      { type: 'group', heading: 'Defaults', items: rows(DEFAULTS) },
      { type: 'group', heading: 'New notes', items: rows(NEW_NOTES) },
      { type: 'group', heading: 'Folders', items: rows(FOLDERS) },
    ];
  }

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    return this.definitions;
  }

  /** What is typed is looked at before it is stored, and what was stored when it is shown. */
  private checked(row: Row): Row {
    const { control } = row;
    if (control.type !== 'text' && control.type !== 'textarea' && control.type !== 'folder') return row;
    const validate = (text: string): string | undefined => settingProblem(control.key, text, this.read());
    return { ...row, control: { ...control, validate } };
  }

  private depth(): SettingDefinitionItem<Key> {
    return {
      name: 'Practise like work',
      desc: 'Adds the full discipline, for those who practise for the job.',
      aliases: ['depth', 'home', 'work'],
      render: (row) =>
        drawDepth(row, {
          isWork: () => this.read().depth === 'work',
          store: (isWork) => this.setControlValue('depth', isWork ? 'work' : 'home'),
          survey: () => this.vault.survey(),
        }),
    };
  }

  private foundation(): SettingDefinitionItem<Key> {
    return {
      name: 'Everything stands on',
      desc: 'Links or names, one to a line: power, router, DNS. Every service depends on them, except pages with foundation: false.',
      render: (row) =>
        drawFoundation(row, {
          text: () => this.read().foundation.join('\n'),
          store: (text) => this.setControlValue('foundation', text),
          lab: () => this.vault.freshLab(),
        }),
    };
  }

  /** Lists and mappings are shown one to a line. */
  override getControlValue(key: string): unknown {
    const value: unknown = Object.entries(this.read()).find(([name]) => name === key)?.[1];
    if (Array.isArray(value)) return value.join('\n');
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
      .map(([theirs, ours]) => `${theirs}: ${String(ours)}`)
      .join('\n');
  }

  /** What cannot be read is not stored: its default would take the place of what a person has set. */
  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (!isKey(key)) return;
    if (typeof value === 'string' && settingProblem(key, value, this.read()) !== undefined) return;
    const { settings, problems } = readSettings({ [key]: value });
    if (problems.length === 0) await this.save({ [key]: settings[key] });
  }
}

function isKey(key: string): key is Key {
  return Object.hasOwn(DEFAULT_SETTINGS, key);
}

type Row = Extract<SettingDefinitionItem<Key>, { control: object }>;

const FREEZES: Row = {
  name: 'Freezes',
  desc: 'Times when nothing is to be changed, one to a line: holidays, guests, exams. The form for a new change warns.',
  aliases: ['change freeze', 'holidays'],
  control: { type: 'textarea', key: 'freezes', placeholder: '2026-12-20 to 2027-01-06: guests', rows: 3 },
};

const WORDS: Row[] = [
  {
    name: 'Type property',
    desc: 'The property that says what a note is.',
    control: { type: 'text', key: 'typeProperty', placeholder: 'type' },
  },
  {
    name: 'Types',
    desc: 'Your type values and what they mean, one to a line. With # in front it is a tag.',
    control: {
      type: 'textarea',
      key: 'typeValues',
      placeholder: 'k8s-app: service',
      rows: 3,
    },
  },
  {
    name: 'Folders with records',
    desc: 'Folders and what the notes in them are, one to a line. Counts for notes that say no type; in folders within, for the note called like its folder.',
    control: { type: 'textarea', key: 'typeFolders', placeholder: 'Lab/Changes: change', rows: 3 },
  },
  {
    name: 'Properties',
    desc: 'Your property names and what they mean, one to a line.',
    control: {
      type: 'textarea',
      key: 'propertyNames',
      placeholder: 'hypervisor: runs_on',
      rows: 3,
    },
  },
  {
    name: 'Dates such as 03/04/2026',
    desc: 'Which comes first. Dates such as 2026-04-03 are always read.',
    control: {
      type: 'dropdown',
      key: 'dayMonthOrder',
      options: { unset: 'Are not read', 'day-first': 'Day first', 'month-first': 'Month first' },
    },
  },
];

const DEFAULTS: Row[] = [
  {
    name: 'Owner',
    desc: 'Who answers for a service that does not say.',
    control: { type: 'text', key: 'defaultOwner' },
  },
  every('Backups', 'defaultBackupEvery', '1d'),
  every('Restore tests', 'defaultRestoreTestEvery', '90d'),
  every('Updates', 'defaultPatchEvery', '30d'),
];

const NEW_NOTES: Row[] = [
  folder(
    'Templates',
    'templatesFolder',
    'Your own templates, if you want to keep some: notes with a type, and {{title}} where it goes.',
  ),
  named('Name of a change', 'changeName'),
  named('Name of an incident', 'incidentName'),
  named('Name of a service page', 'serviceName'),
  named('Name of a backup job', 'backupJobName'),
];

const FOLDERS: Row[] = [
  folder('Services', 'servicesFolder', 'Where new service pages go.'),
  folder('Changes', 'changesFolder', 'Where new change records go.'),
  folder('Incidents', 'incidentsFolder', 'Where new incidents go.'),
  folder('Backup jobs', 'backupJobsFolder', 'Where new backup jobs go.'),
  folder('Reports', 'reportsFolder', 'Where the weekly reports go.'),
  folder(
    'Import',
    'importFolder',
    'Compose files and backup lists that arrive here are offered once, and never taken silently.',
  ),
  {
    name: 'Ignored folders',
    desc: 'Notes in these are no records: archives, templates of other plugins. One to a line.',
    control: { type: 'textarea', key: 'ignoredFolders', rows: 3 },
  },
];

function folder(name: string, key: Key, desc: string): Row {
  return { name, desc, control: { type: 'folder', key } };
}

function named(name: string, key: 'changeName' | 'incidentName' | 'serviceName' | 'backupJobName'): Row {
  const desc = '{{date}} and {{title}} are filled in. What no file can be named is left out.';
  return { name, desc, control: { type: 'text', key, placeholder: DEFAULT_SETTINGS[key] } };
}

function every(name: string, key: Key, placeholder: string): Row {
  return {
    name,
    desc: 'How often, where a page does not say. Empty: by what it is.',
    control: { type: 'text', key, placeholder },
  };
}
