/** All records together: who is meant by which link, what is inherited, and what everything stands on. */
import type { VaultContents } from '../notes/note';
import { type LinkIndex, resolveLink } from '../notes/resolve-link';
import { type LinkText, readLinks } from '../notes/wikilink';
import type { BackupJob } from '../records/backup-job';
import type { Change } from '../records/change';
import type { Incident } from '../records/incident';
import type { ReadProblem } from '../records/read-properties';
import { type HomelabRecord, isConflictCopy, type ReadRecord } from '../records/read-records';
import type { Service } from '../records/service';
import {
  LINK_KEYS,
  type LinkKey,
  type LinkProblem,
  type LinkSources,
  type LinkTarget,
  resolveLinks,
} from './link-targets';
import { buildNameIndex, type NameIndex } from './name-index';

export interface Inventory {
  /** Each sorted by path. */
  readonly services: readonly Service[];
  readonly backupJobs: readonly BackupJob[];
  readonly changes: readonly Change[];
  readonly incidents: readonly Incident[];
  readonly names: NameIndex;
  readonly readProblems: readonly ReadProblem[];
  readonly linkProblems: readonly LinkProblem[];
  /** Copies of notes that a sync tool left behind. */
  readonly conflictCopies: readonly string[];
  /** Notes whose frontmatter could not be read, with the reason. */
  readonly unreadableNotes: readonly { readonly path: string; readonly problem: string }[];
  /** The services that the settings say everything stands on, sorted by path. */
  readonly foundation: readonly string[];
  recordAt(path: string): HomelabRecord | undefined;
  serviceAt(path: string): Service | undefined;
  /** What the links of a record's property mean. */
  targets(path: string, key: LinkKey): readonly LinkTarget[];
  /** The records among them: paths, each once, in the order of the note. */
  linked(path: string, key: LinkKey): readonly string[];
  /** The note that a word on the command line or in a form means: a path, a name or a link; several when it is ambiguous. */
  find(words: string): readonly string[];
}

export function buildInventory(
  contents: VaultContents,
  reads: readonly ReadRecord[],
  files: LinkIndex,
  foundation: readonly string[],
): Inventory {
  const sorted = [...reads].sort((a, b) => (a.record.path < b.record.path ? -1 : 1));
  const records = new Map(sorted.map((read) => [read.record.path, read.record]));
  const sources: LinkSources = { files, names: buildNameIndex(sorted), recordAt: (path) => records.get(path) };
  const linkProblems: LinkProblem[] = [];
  const targets = new Map(
    [...records.values()].map((record) => [record.path, resolveAll(record, sources, linkProblems)]),
  );
  const serviceAt = (path: string): Service | undefined => asService(records.get(path));
  const targetsOf = (path: string, key: LinkKey): readonly LinkTarget[] => targets.get(path)?.get(key) ?? [];
  return {
    ...recordsByKind([...records.values()]),
    names: sources.names,
    readProblems: sorted.flatMap((read) => read.problems),
    foundation: resolveFoundation(foundation, sources, linkProblems),
    linkProblems,
    conflictCopies: contents.notes
      .map((note) => note.path)
      .filter(isConflictCopy)
      .sort(),
    unreadableNotes: unreadableNotes(contents),
    recordAt: (path) => records.get(path),
    serviceAt,
    targets: targetsOf,
    linked: (path, key) => pathsOf(targetsOf(path, key)),
    find: (words) => findService(words, sources),
  };
}

/** The services that the settings name; their problems bear the name of the setting. */
function resolveFoundation(
  foundation: readonly string[],
  sources: LinkSources,
  linkProblems: LinkProblem[],
): readonly string[] {
  const problems: LinkProblem[] = [];
  const links = foundation.flatMap((words) => readLinks(words));
  const targets = resolveLinks(links, 'dependsOn', '', sources, problems);
  linkProblems.push(...problems.map((problem) => ({ ...problem, property: 'foundation' })));
  return pathsOf(targets).sort();
}

function unreadableNotes({ notes }: VaultContents): Inventory['unreadableNotes'] {
  return notes
    .flatMap(({ path, problem }) => (problem === undefined ? [] : [{ path, problem }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function asService(record: HomelabRecord | undefined): Service | undefined {
  return record?.record === 'service' ? record : undefined;
}

function recordsByKind(
  records: readonly HomelabRecord[],
): Pick<Inventory, 'services' | 'backupJobs' | 'changes' | 'incidents'> {
  return {
    services: records.filter((record) => record.record === 'service'),
    backupJobs: records.filter((record) => record.record === 'backup-job'),
    changes: records.filter((record) => record.record === 'change'),
    incidents: records.filter((record) => record.record === 'incident'),
  };
}

function resolveAll(
  record: HomelabRecord,
  sources: LinkSources,
  problems: LinkProblem[],
): ReadonlyMap<LinkKey, readonly LinkTarget[]> {
  const values = new Map<string, unknown>(Object.entries(record));
  const resolved = new Map<LinkKey, readonly LinkTarget[]>();
  for (const key of LINK_KEYS) {
    const links = values.get(key) as readonly LinkText[] | undefined;
    if (links && links.length > 0) resolved.set(key, resolveLinks(links, key, record.path, sources, problems));
  }
  return resolved;
}

function pathsOf(targets: readonly LinkTarget[]): string[] {
  return [...new Set(targets.flatMap((target) => (target.to === 'record' ? [target.path] : [])))];
}

function findService(words: string, sources: LinkSources): readonly string[] {
  const [link] = readLinks(words.trim());
  const isServiceAt = (path: string | null): path is string =>
    path !== null && sources.recordAt(path)?.record === 'service';
  const byPath = [words.trim(), link?.target ?? '']
    .map((target) => resolveLink(sources.files, target, ''))
    .find(isServiceAt);
  return byPath === undefined ? sources.names.find(words.trim(), 'service') : [byPath];
}
