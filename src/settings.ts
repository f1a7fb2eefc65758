/** What a person has set, in flat keys, as Obsidian's declarative settings store it. Both shells read the same `data.json`. */
export interface Settings {
  /** `home`: what would really hurt; `work`: the full discipline. */
  readonly depth: Depth;
  /** The property in which a note's type stands. */
  readonly typeProperty: string;
  /** A person's own type values and what they mean: `k8s-app` -> `service`. One that begins with `#` is a tag. */
  readonly typeValues: Readonly<Record<string, string>>;
  /** Folders whose notes are records though they say no type, and what they mean: `Changes` -> `change`. */
  readonly typeFolders: Readonly<Record<string, string>>;
  /** A person's own property names and what they mean: `hypervisor` -> `runs_on`. */
  readonly propertyNames: Readonly<Record<string, string>>;
  readonly dayMonthOrder: 'unset' | 'day-first' | 'month-first';
  /** Links to, or names of, the services that everything stands on. */
  readonly foundation: readonly string[];
  readonly defaultOwner: string;
  readonly defaultNetwork: string;
  /** Durations such as `1d`; empty: none. */
  readonly defaultBackupEvery: string;
  readonly defaultRestoreTestEvery: string;
  readonly defaultPatchEvery: string;
  readonly defaultReviewEvery: string;
  /** Times in which nothing may be changed, such as `2026-12-20 to 2027-01-06: guests`. */
  readonly freezes: readonly string[];
  readonly servicesFolder: string;
  readonly changesFolder: string;
  readonly incidentsFolder: string;
  readonly backupJobsFolder: string;
  readonly reportsFolder: string;
  /** The person's own templates; what is in it is no record. */
  readonly templatesFolder: string;
  /** Where files lie that are offered for import: Compose files, and what backup tools print. */
  readonly importFolder: string;
  /** Names of new notes, with `{{date}}` and `{{title}}` in them. */
  readonly serviceName: string;
  readonly backupJobName: string;
  readonly changeName: string;
  readonly incidentName: string;
  /** Folders whose notes are no records: archives, the templates of other plugins. */
  readonly ignoredFolders: readonly string[];
}

export type Depth = 'home' | 'work';

export const DEFAULT_SETTINGS: Settings = {
  depth: 'home',
  typeProperty: 'type',
  typeValues: {},
  typeFolders: {},
  propertyNames: {},
  dayMonthOrder: 'unset',
  foundation: [],
  defaultOwner: '',
  defaultNetwork: '',
  defaultBackupEvery: '',
  defaultRestoreTestEvery: '',
  defaultPatchEvery: '',
  defaultReviewEvery: '',
  freezes: [],
  servicesFolder: 'Homelab/Services',
  changesFolder: 'Homelab/Changes',
  incidentsFolder: 'Homelab/Incidents',
  backupJobsFolder: 'Homelab/Backup jobs',
  reportsFolder: 'Homelab/Reports',
  templatesFolder: 'Homelab/Templates',
  importFolder: 'Homelab/Import',
  serviceName: '{{title}}',
  backupJobName: '{{title}}',
  changeName: '{{date}} {{title}}',
  incidentName: '{{date}} {{title}}',
  ignoredFolders: ['Templates'],
};

export interface SettingsReading {
  readonly settings: Settings;
  /** A sentence for each value that could not be taken; its default stands instead. */
  readonly problems: readonly string[];
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  depth: ['home', 'work'],
  dayMonthOrder: ['unset', 'day-first', 'month-first'],
};

/** Reads settings from anything: what is missing or of another shape has its default, and what is unknown is left out. */
export function readSettings(data: unknown): SettingsReading {
  if (data === null || data === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (typeof data !== 'object' || Array.isArray(data))
    return { settings: DEFAULT_SETTINGS, problems: ['The settings are not an object; the defaults are used.'] };
  const given = new Map<string, unknown>(Object.entries(data));
  const problems: string[] = [];
  const entries = Object.entries(DEFAULT_SETTINGS).map(([key, fallback]: [string, unknown]) => {
    const value = given.get(key);
    if (value === undefined || value === null) return [key, fallback];
    const read = readLike(key, fallback, value);
    if (read === undefined) problems.push(`The setting ${key} cannot be read; its default is used.`);
    return [key, read ?? fallback];
  });
  return { settings: Object.fromEntries(entries) as Settings, problems };
}

/** A value of the same shape as its default; a text with lines where a list or a mapping is expected is read line by line. */
function readLike(key: string, fallback: unknown, value: unknown): unknown {
  const choices = CHOICES[key];
  if (choices) return typeof value === 'string' && choices.includes(value) ? value : undefined;
  if (typeof fallback === 'string') return readText(key, fallback, value);
  if (Array.isArray(fallback)) return readList(key, value);
  return readMapping(value);
}

/** An emptied field is empty, but a type must stand in some property. */
function readText(key: string, fallback: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (key.endsWith('Folder')) return tidyFolder(value);
  return key === 'typeProperty' && value.trim() === '' ? fallback : value.trim();
}

function readList(key: string, value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] | undefined =
    typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value : undefined;
  if (!items?.every((item) => typeof item === 'string')) return undefined;
  const tidy = key === 'ignoredFolders' ? tidyFolder : (item: string): string => item.trim();
  return items.map(tidy).filter((item) => item !== '');
}

/** `/Homelab/` -> `Homelab`, as the app names folders; the top of the vault is empty. */
function tidyFolder(path: string): string {
  return path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
}

function readMapping(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value === 'string') return mappingFromLines(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const pairs = Object.entries(value);
  return pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string')
    ? Object.fromEntries(pairs)
    : undefined;
}

/** `hypervisor: runs_on`, one pair a line; with `=` only where there is no colon, as the name of a folder may have one. */
function mappingFromLines(text: string): Readonly<Record<string, string>> | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map(
    (line) => /^\s*([^:]+?)\s*:\s*(.+?)\s*$/.exec(line) ?? /^\s*([^:=]+?)\s*=\s*(.+?)\s*$/.exec(line),
  );
  if (!pairs.every((pair) => pair !== null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair[1] ?? '', pair[2] ?? '']));
}
