import { readFreeze } from '../briefing/freezes';
import { readDuration } from '../dates';
import { nameKey, nearestName } from '../notes/name-key';
import { wordKey } from '../records/property-words';
import { folderKey, isTagWord, type RecordName, recordTypeOf, tagKey, typeWords } from '../records/record-type';
import { allPropertyNames } from '../records/spelled-property';
import { readSettings, type Settings } from '../settings';
import { typeValue } from '../templates/type-value';

/** Why a text cannot be the value of a setting, as a sentence for below its field. Such a text is not stored. */
export function settingProblem(key: keyof Settings, text: string, settings: Settings): string | undefined {
  const reason = CHECKS[key]?.(text, settings);
  return reason === undefined ? undefined : `Not saved: ${reason}`;
}

/** The end of a sentence, or nothing. */
type Check = (text: string, settings: Settings) => string | undefined;

function wrongTypeProperty(text: string): string | undefined {
  return text.trim() === '' ? 'write the property in which the type stands, such as type.' : wrongProperty(text.trim());
}

function wrongProperty(name: string): string | undefined {
  const sign = /[:#"[\]{}]/.exec(name)?.[0];
  if (sign !== undefined) return `the name of a property cannot have ${sign} in it.`;
  return nameKey(name) === '' ? `"${name}" is no name of a property.` : undefined;
}

interface Pairs {
  readonly key: 'typeValues' | 'typeFolders' | 'propertyNames';
  /** How two of a person's words are compared. */
  readonly sameAs: (word: string) => string;
  readonly wrong: (theirs: string, ours: string) => string | undefined;
}

/** The first line that is no pair, cannot be meant, or says again what another line says. */
function wrongPair(text: string, { key, sameAs, wrong }: Pairs): string | undefined {
  const seen = new Map<string, number>();
  for (const [at, line] of text.split('\n').entries()) {
    const { settings, problems } = readSettings({ [key]: line });
    if (problems.length > 0) return `line ${at + 1} is not "yours: ours".`;
    for (const [theirs, ours] of Object.entries(settings[key])) {
      const before = seen.get(sameAs(theirs));
      if (before !== undefined) return `lines ${before} and ${at + 1} both say what "${theirs}" means.`;
      seen.set(sameAs(theirs), at + 1);
      const reason = wrong(theirs, ours);
      if (reason !== undefined) return `in line ${at + 1}, ${reason}`;
    }
  }
  return undefined;
}

const KINDS: readonly RecordName[] = ['service', 'backup-job', 'change', 'incident'];

function wrongTypes(text: string, settings: Settings): string | undefined {
  const wrong = wrongPair(text, {
    key: 'typeValues',
    sameAs: (word) => (isTagWord(word) ? `#${tagKey(word)}` : wordKey(word)),
    wrong: (word) => (wordKey(word) === '' ? `"${word}" is no word.` : undefined),
  });
  if (wrong !== undefined) return wrong;
  const next = { ...settings, typeValues: readSettings({ typeValues: text }).settings.typeValues };
  const words = typeWords(next);
  const lost = KINDS.find((kind) => {
    const type = recordTypeOf({ [next.typeProperty]: typeValue(kind, next) }, words);
    return type?.record !== kind;
  });
  return lost === undefined ? undefined : `no word would be left that means ${lost}.`;
}

function wrongFolders(text: string): string | undefined {
  return wrongPair(text, {
    key: 'typeFolders',
    sameAs: folderKey,
    wrong: (folder) => wrongPath(folder.trim().replace(/^\/+|\/+$/g, '')),
  });
}

/** What a property may be said to mean; these three say what a note is called. */
const PROPERTIES: readonly string[] = [...allPropertyNames(), 'title', 'aliases', 'alias'];
const PROPERTY_KEYS: ReadonlySet<string> = new Set(PROPERTIES.map(nameKey));

function wrongProperties(text: string): string | undefined {
  return wrongPair(text, {
    key: 'propertyNames',
    sameAs: nameKey,
    wrong: (theirs, ours) => {
      if (PROPERTY_KEYS.has(nameKey(ours))) return wrongProperty(theirs);
      const near = nearestName(ours, PROPERTIES);
      return `"${ours}" is none of our properties.${near === null ? '' : ` Did you mean ${near}?`}`;
    },
  });
}

function wrongDuration(text: string): string | undefined {
  return text.trim() === '' || readDuration(text) !== null ? undefined : 'write how often, such as 12h, 1d or 2w.';
}

/** Whatever order of day and month is set: a freeze that is meant otherwise is told of in the form of a change. */
function wrongFreeze(text: string): string | undefined {
  const isReadable = (line: string): boolean =>
    line.trim() === '' ||
    (['day-first', 'month-first'] as const).some((order) => readFreeze(line, UTC, order) !== null);
  const wrong = text.split('\n').findIndex((line) => !isReadable(line));
  return wrong < 0 ? undefined : `line ${wrong + 1} is no time such as 2026-12-20 to 2027-01-06: guests.`;
}

/** Whether a time can be read is the same everywhere. */
const UTC = { name: 'UTC', offsetAt: (): number => 0 };

/** What a name is made of is checked when the note is made; only a word in braces that means nothing would go unnoticed. */
function wrongName(text: string): string | undefined {
  const strange = /\{\{(?!\s*(?:date|title)\s*\}\})[^{}]*\}\}/i.exec(text)?.[0];
  if (strange !== undefined) return `${strange} means nothing here. Use {{date}} and {{title}}.`;
  return text.trim() === '' || /\{\{\s*(?:date|title)\s*\}\}/i.test(text)
    ? undefined
    : 'put {{title}} where the name is to stand.';
}

/** What no path in a vault can be, on any system that a vault may be carried to. */
function wrongPath(text: string): string | undefined {
  const path = text.trim();
  if (/^(?:[/\\]+.|~|[a-z]:)/i.test(path))
    return 'name the folder from the top of the vault, such as Homelab/Services.';
  if (path.includes('\\')) return 'part folders with /.';
  const parts = path.split('/').map((part) => part.trim());
  if (parts.includes('..')) return 'it would lie outside of the vault.';
  const sign = /[:*?"<>|\p{Cc}]/u.exec(path)?.[0];
  if (sign !== undefined) return `the name of a folder cannot have ${sign} in it.`;
  if (parts.some((part) => part.startsWith('.'))) return 'what begins with a dot is hidden from Obsidian.';
  return parts.some((part) => part.endsWith('.')) ? 'the name of a folder cannot end with a dot.' : undefined;
}

const NEW_NOTES = ['servicesFolder', 'changesFolder', 'incidentsFolder', 'backupJobsFolder'] as const;

function isWithin(path: string, folder: string): boolean {
  return folder !== '' && `${path}/`.startsWith(`${folder}/`);
}

/** New notes in it would be no records. */
function wrongRecordsFolder(text: string, { templatesFolder, ignoredFolders }: Settings): string | undefined {
  const path = readSettings({ servicesFolder: text }).settings.servicesFolder;
  const ignored = [templatesFolder, ...ignoredFolders].find((folder) => isWithin(path, folder));
  return wrongPath(text) ?? (ignored === undefined ? undefined : `notes in ${ignored} are ignored.`);
}

function wrongIgnored(text: string, settings: Settings): string | undefined {
  const wrong = text
    .split('\n')
    .map(wrongPath)
    .find((reason) => reason !== undefined);
  if (wrong !== undefined) return wrong;
  const folders = readSettings({ ignoredFolders: text }).settings.ignoredFolders;
  const lost = NEW_NOTES.map((key) => settings[key]).find((path) => folders.some((folder) => isWithin(path, folder)));
  return lost === undefined ? undefined : `new notes go to ${lost}, and would be ignored.`;
}

const CHECKS: Partial<Readonly<Record<keyof Settings, Check>>> = {
  typeProperty: wrongTypeProperty,
  typeValues: wrongTypes,
  typeFolders: wrongFolders,
  propertyNames: wrongProperties,
  defaultBackupEvery: wrongDuration,
  defaultRestoreTestEvery: wrongDuration,
  defaultPatchEvery: wrongDuration,
  freezes: wrongFreeze,
  changeName: wrongName,
  incidentName: wrongName,
  serviceName: wrongName,
  backupJobName: wrongName,
  servicesFolder: wrongRecordsFolder,
  changesFolder: wrongRecordsFolder,
  incidentsFolder: wrongRecordsFolder,
  backupJobsFolder: wrongRecordsFolder,
  reportsFolder: wrongPath,
  importFolder: wrongPath,
  templatesFolder: wrongIgnored,
  ignoredFolders: wrongIgnored,
};
