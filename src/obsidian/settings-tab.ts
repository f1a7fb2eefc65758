import { type App, type Plugin, PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import { readFreeze } from '../briefing/freezes';
import { readDuration } from '../dates';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../settings';

type Key = keyof Settings;

/** The settings as the app draws them, from a table. What nothing reads yet is not offered. */
export class HomelabSettingsTab extends PluginSettingTab {
  constructor(
    app: App,
    plugin: Plugin,
    private readonly read: () => Settings,
    private readonly save: (change: Partial<Settings>) => Promise<void>,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    return [
      ...REVIEW,
      { type: 'group', heading: 'Your words', items: WORDS },
      { type: 'group', heading: 'Defaults', items: DEFAULTS },
      { type: 'group', heading: 'New notes', items: NEW_NOTES },
      { type: 'group', heading: 'Folders', items: FOLDERS },
    ];
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
    const { settings, problems } = readSettings({ [key]: value });
    if (problems.length === 0) await this.save({ [key]: settings[key] });
  }
}

function isKey(key: string): key is Key {
  return Object.hasOwn(DEFAULT_SETTINGS, key);
}

/** The first line that is no pair, or says again what another line says, as a sentence. */
function wrongPair(key: 'typeValues' | 'propertyNames', text: string): string | undefined {
  const seen = new Map<string, number>();
  for (const [at, line] of text.split('\n').entries()) {
    const { settings, problems } = readSettings({ [key]: line });
    if (problems.length > 0) return `Not saved: line ${at + 1} is not "yours: ours".`;
    for (const yours of Object.keys(settings[key])) {
      const before = seen.get(yours);
      if (before !== undefined) return `Not saved: lines ${before} and ${at + 1} both say what "${yours}" means.`;
      seen.set(yours, at + 1);
    }
  }
  return undefined;
}

function wrongDuration(text: string): string | undefined {
  return text.trim() === '' || readDuration(text) !== null
    ? undefined
    : 'Not saved: write how often, such as 12h, 1d or 2w.';
}

/** Whatever order of day and month is set: a freeze that is meant otherwise is told of in the form of a change. */
function wrongFreeze(text: string): string | undefined {
  const isReadable = (line: string): boolean =>
    line.trim() === '' ||
    (['day-first', 'month-first'] as const).some((order) => readFreeze(line, UTC, order) !== null);
  const wrong = text.split('\n').findIndex((line) => !isReadable(line));
  return wrong < 0 ? undefined : `Not saved: line ${wrong + 1} is no time such as 2026-12-20 to 2027-01-06: guests.`;
}

/** Whether a time can be read is the same everywhere. */
const UTC = { name: 'UTC', offsetAt: (): number => 0 };

/** What a name is made of is checked when the note is made; only a word in braces that means nothing would go unnoticed. */
function wrongName(text: string): string | undefined {
  const strange = /\{\{(?!\s*(?:date|title)\s*\}\})[^{}]*\}\}/i.exec(text)?.[0];
  if (strange !== undefined) return `Not saved: ${strange} means nothing here. Use {{date}} and {{title}}.`;
  return text.trim() === '' || /\{\{\s*(?:date|title)\s*\}\}/i.test(text)
    ? undefined
    : 'Not saved: put {{title}} where the name is to stand.';
}

type Row = Extract<SettingDefinitionItem<Key>, { name: string }>;

const REVIEW: SettingDefinitionItem<Key>[] = [
  {
    name: 'Depth',
    desc: 'Home looks at what would really hurt. Work adds the full discipline, for practice.',
    control: { type: 'dropdown', key: 'depth', options: { home: 'Home', work: 'Work' } },
  },
  {
    name: 'Everything stands on',
    desc: 'Links or names, one to a line: power, router, DNS. Every service depends on them, except pages with foundation: false.',
    control: { type: 'textarea', key: 'foundation', placeholder: '[[UPS]]', rows: 4 },
  },
  {
    name: 'Freezes',
    desc: 'Times when nothing is to be changed, one to a line: holidays, guests, exams. The form for a new change warns.',
    aliases: ['change freeze', 'holidays'],
    control: {
      type: 'textarea',
      key: 'freezes',
      placeholder: '2026-12-20 to 2027-01-06: guests',
      rows: 3,
      validate: wrongFreeze,
    },
  },
];

const WORDS: Row[] = [
  {
    name: 'Type property',
    desc: 'The property that says what a note is.',
    control: { type: 'text', key: 'typeProperty', placeholder: 'type' },
  },
  {
    name: 'Types',
    desc: 'Your type values and what they mean, one to a line.',
    control: {
      type: 'textarea',
      key: 'typeValues',
      placeholder: 'k8s-app: service',
      rows: 3,
      validate: (text) => wrongPair('typeValues', text),
    },
  },
  {
    name: 'Properties',
    desc: 'Your property names and what they mean, one to a line.',
    control: {
      type: 'textarea',
      key: 'propertyNames',
      placeholder: 'hypervisor: runs_on',
      rows: 3,
      validate: (text) => wrongPair('propertyNames', text),
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
  return { name, desc, control: { type: 'text', key, placeholder: DEFAULT_SETTINGS[key], validate: wrongName } };
}

function every(name: string, key: Key, placeholder: string): Row {
  return {
    name,
    desc: 'How often, where a page does not say. Empty: by what it is.',
    control: { type: 'text', key, placeholder, validate: wrongDuration },
  };
}
