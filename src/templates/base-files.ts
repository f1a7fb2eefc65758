import { DAY, readDuration } from '../dates';
import { folderOf } from '../notes/note';
import { CHANGE_PROPERTIES } from '../records/change';
import { INCIDENT_PROPERTIES } from '../records/incident';
import type { RecordName } from '../records/record-type';
import { SERVICE_PROPERTIES } from '../records/service';
import type { Settings } from '../settings';
import { baseWords, type BaseWords, isOfKind, outsideOf, quoted } from './base-words';
import { notePath } from './note-name';
import { reportsBase } from './reports-base';
import { yamlText, type YamlValue } from './yaml-text';

/**
 * The layout of a base that this plugin draws. Core took `kanban` from plugins that had used it, so it has our name before it; it stands in
 * people's files, so it never changes.
 */
export const GRAPH_LAYOUT = 'homelab-ops-graph';

/** A table of the base: its columns by the keys of the properties, and what it is sorted by. */
interface Table {
  readonly name: string;
  readonly filters?: YamlValue;
  readonly columns: readonly string[];
  readonly sort?: readonly (readonly [string, 'ASC' | 'DESC'])[];
  readonly groupBy?: string;
}

interface Base {
  readonly name: string;
  readonly kind: RecordName;
  readonly filter: YamlValue;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly tables: readonly Table[];
  /** What the picture shows; without the plugin it is a view of which the app says that it does not know it. */
  readonly graph?: { readonly name: string; readonly filters: YamlValue };
}

/** Bases for the core plugin of that name, beside the folder of the services. Only functions that its help page lists are used. */
export function baseFiles(settings: Settings): readonly { readonly path: string; readonly text: string }[] {
  const bases = [services(settings), changes(settings), incidents(settings), backups(settings)];
  const folder = folderOf(settings.servicesFolder.replace(/\/+$/, ''));
  return [
    ...bases.map((base) => ({ name: base.name, value: baseValue(base, settings) })),
    { name: 'Hygiene reports', value: reportsBase() },
  ].map(({ name, value }) => ({
    path: notePath(folder, name, () => false).replace(/md$/, 'base'),
    text: yamlText(value),
  }));
}

function baseValue({ kind, filter, formulas, tables, graph }: Base, settings: Settings): YamlValue {
  const words = baseWords(kind, settings);
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  const headings = columns.map((key) => [words.column(key), { displayName: words.heading(key) }]);
  return {
    filters: { and: [filter, ...outsideOf(settings)] },
    ...(formulas ? { formulas } : {}),
    properties: Object.fromEntries(headings) as YamlValue,
    views: [
      ...tables.map((table) => tableValue(table, words)),
      ...(graph ? [{ type: GRAPH_LAYOUT, ...graph, order: ['file.name'] }] : []),
    ],
  };
}

function tableValue({ name, filters, columns, sort, groupBy }: Table, words: BaseWords): YamlValue {
  return {
    type: 'table',
    name,
    ...(filters === undefined ? {} : { filters }),
    ...(groupBy === undefined ? {} : { groupBy: { property: groupBy, direction: 'ASC' } }),
    order: ['file.name', ...columns.map((key) => words.column(key))],
    ...(sort === undefined
      ? {}
      : { sort: sort.map(([key, direction]) => ({ property: words.column(key), direction })) }),
  };
}

const RETIRED = wordsFor(SERVICE_PROPERTIES.status.words, ['retired']);

function services(settings: Settings): Base {
  const { formula } = baseWords('service', settings);
  const status = formula('status');
  const rated = ['critical', 'high', 'medium', 'low'].map(
    (word, at) => `if(${formula('criticality')} == ${quoted(word)}, ${quoted(`${at + 1} ${word}`)}, `,
  );
  const columns = ['kind', 'environment', 'runsOn', 'dependsOn', 'users', 'monitoredBy', 'lastReviewed'];
  return {
    name: 'Services',
    kind: 'service',
    filter: isOfKind('service', settings),
    formulas: { how_critical: `${rated.join('')}"5 not rated"${')'.repeat(rated.length)}` },
    tables: [
      {
        name: 'By criticality',
        filters: { and: isNoneOf(status, RETIRED) },
        columns,
        groupBy: 'formula.how_critical',
      },
      {
        name: 'Reachable from outside',
        filters: isAnyOf(formula('exposure'), wordsFor(SERVICE_PROPERTIES.exposure.words, ['public'])),
        columns: ['exposure', 'auth', 'updates', 'lastPatched'],
        sort: [['lastPatched', 'ASC']],
      },
      {
        name: 'Retired',
        filters: isAnyOf(status, RETIRED),
        columns: ['kind', 'retiredOn'],
        sort: [['retiredOn', 'DESC']],
      },
    ],
    graph: { name: 'Dependency graph', filters: { and: isNoneOf(status, RETIRED) } },
  };
}

function changes(settings: Settings): Base {
  const { formula } = baseWords('change', settings);
  const ahead = wordsFor(CHANGE_PROPERTIES.status.words, ['draft', 'scheduled', 'in-progress']);
  const reviewOn = formula('reviewOn');
  return {
    name: 'Changes',
    kind: 'change',
    filter: isOfKind('change', settings),
    tables: [
      {
        name: 'Scheduled',
        filters: isAnyOf(formula('status'), ahead),
        columns: ['status', 'changeType', 'services', 'scheduledStart', 'expectedOutage', 'announced'],
        sort: [['scheduledStart', 'ASC']],
      },
      {
        name: 'Last 30 days',
        filters: `date(${formula('started')}) > now() - "30d"`,
        columns: ['status', 'changeType', 'services', 'started', 'finished', 'outcome'],
        sort: [['started', 'DESC']],
      },
      {
        name: 'To review',
        filters: { and: [`!${reviewOn}.isEmpty()`, `date(${reviewOn}) <= today()`] },
        columns: ['services', 'reviewOn', 'outcome'],
        sort: [['reviewOn', 'ASC']],
      },
      { name: 'All', columns: ['status', 'services', 'started', 'outcome'], sort: [['started', 'DESC']] },
    ],
  };
}

function incidents(settings: Settings): Base {
  const { formula } = baseWords('incident', settings);
  const over = wordsFor(INCIDENT_PROPERTIES.status.words, ['resolved', 'closed']);
  const resolved = formula('resolved');
  return {
    name: 'Incidents',
    kind: 'incident',
    filter: isOfKind('incident', settings),
    tables: [
      {
        name: 'Open',
        filters: {
          and: [...isNoneOf(formula('status'), over), `${resolved}.isEmpty()`],
        },
        columns: ['status', 'severity', 'impact', 'services', 'started'],
        sort: [
          ['severity', 'ASC'],
          ['started', 'DESC'],
        ],
      },
      {
        name: 'All',
        columns: ['severity', 'impact', 'services', 'started', 'resolved', 'causedBy'],
        sort: [['started', 'DESC']],
      },
      {
        name: 'Cause not known',
        filters: `${formula('causedBy')}.isEmpty()`,
        columns: ['status', 'severity', 'services', 'started'],
        sort: [['started', 'DESC']],
      },
    ],
  };
}

function backups(settings: Settings): Base {
  const { formula } = baseWords('backup-job', settings);
  const lastBackup = formula('lastBackup');
  const days = staleAfter(settings);
  const inUse = isNoneOf(baseWords('service', settings).formula('status'), RETIRED);
  const hasBackup = { or: [`!${formula('backupTo')}.isEmpty()`, `!${lastBackup}.isEmpty()`] };
  return {
    name: 'Backups',
    kind: 'backup-job',
    filter: { or: [isOfKind('backup-job', settings), { and: [isOfKind('service', settings), ...inUse, hasBackup] }] },
    formulas: { age: `if(${lastBackup}, date(${lastBackup}).relative(), "never")` },
    tables: [
      {
        name: `Older than ${days} days`,
        filters: { or: [`${lastBackup}.isEmpty()`, `date(${lastBackup}) < now() - "${days}d"`] },
        columns: ['formula.age', 'lastBackup', 'backupEvery', 'backupTo'],
        sort: [['lastBackup', 'ASC']],
      },
      {
        name: 'All',
        columns: [
          'backupTo',
          'backupEvery',
          'lastBackup',
          'lastRestoreTest',
          'restoreTestResult',
          'lastRestoreMinutes',
        ],
        sort: [['lastBackup', 'DESC']],
      },
      {
        name: 'Restore tests',
        columns: ['lastRestoreTest', 'restoreTestResult', 'lastRestoreMinutes'],
        sort: [['lastRestoreTest', 'ASC']],
      },
    ],
  };
}

/** A base cannot work with each page's own interval: it goes by the one of the settings, and a quarter of it. */
function staleAfter({ defaultBackupEvery }: Settings): number {
  const interval = readDuration(defaultBackupEvery);
  return interval === null ? 7 : Math.ceil((interval * 1.25) / DAY);
}

function isAnyOf(property: string, words: readonly string[]): YamlValue {
  return { or: words.map((word) => `${property} == ${quoted(word)}`) };
}

function isNoneOf(property: string, words: readonly string[]): readonly string[] {
  return words.map((word) => `${property} != ${quoted(word)}`);
}

/** Some words of a property, and all that mean the same. */
function wordsFor(
  meanings: Readonly<Record<string, readonly string[]>> | undefined,
  words: readonly string[],
): readonly string[] {
  return words.flatMap((word) => [word, ...(meanings?.[word] ?? [])]);
}
