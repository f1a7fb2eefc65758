/** All records together: who is meant by which link, what is inherited, and what everything stands on. */
import { type LinkIndex, resolveLink } from '../notes/resolve-link';
import { type LinkText, readLinks } from '../notes/wikilink';
import type { BackupJob } from '../records/backup-job';
import type { Change } from '../records/change';
import type { Incident } from '../records/incident';
import type { ReadProblem } from '../records/read-properties';
import type { HomelabRecord, ReadRecord } from '../records/read-records';
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
  /** All files of the vault, to find out what a link would mean. */
  readonly files: LinkIndex;
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
  /** What a service stands on by its own page: what it runs on, depends on and has its data on, each once. */
  hardLinks(path: string): readonly string[];
  /** The note that a word on the command line or in a form means: a path, a name or a link; several when it is ambiguous. */
  find(words: string): readonly string[];
}

/** What the inventory takes from the vault besides records. */
export interface VaultFacts {
  readonly files: LinkIndex;
  /** Copies of records that a sync tool left behind, sorted. */
  readonly conflictCopies: readonly string[];
  /** Notes that could not be read, with the reason, sorted. */
  readonly unreadableNotes: readonly { readonly path: string; readonly problem: string }[];
}

export type InventoryBuilder = (reads: readonly ReadRecord[], facts: VaultFacts) => Inventory;

/**
 * Builds inventories, remembering the last one: while the same notes are there with the same names, the links of a record that
 * was not read again mean what they meant.
 */
export function inventoryBuilder(foundation: readonly string[]): InventoryBuilder {
  let before: { readonly files: LinkIndex; readonly cast: readonly ReadRecord[]; readonly names: NameIndex } | null =
    null;
  let resolved = new WeakMap<ReadRecord, ResolvedLinks>();
  return (reads, facts) => {
    const cast = [...reads].sort((a, b) => (a.record.path < b.record.path ? -1 : 1));
    if (!before || before.files !== facts.files || !isSameCast(before.cast, cast)) {
      before = { files: facts.files, cast, names: buildNameIndex(cast) };
      resolved = new WeakMap();
    }
    const names = before.names;
    const records = new Map(cast.map((read) => [read.record.path, read.record]));
    const sources: LinkSources = { files: facts.files, names, recordAt: (path) => records.get(path) };
    const links = new Map(cast.map((read) => [read.record.path, rememberedLinks(read, sources, resolved)]));
    return assemble(cast, { facts, sources, links, foundation });
  };
}

/** The same records by path, kind and names, so that every name and link still means the same note. */
function isSameCast(before: readonly ReadRecord[], now: readonly ReadRecord[]): boolean {
  return before.length === now.length && now.every((read, at) => isSameRole(before[at], read));
}

function isSameRole(before: ReadRecord | undefined, now: ReadRecord): boolean {
  if (before === now) return true;
  return (
    before?.record.path === now.record.path &&
    before.record.record === now.record.record &&
    JSON.stringify(before.names) === JSON.stringify(now.names)
  );
}

interface Parts {
  readonly facts: VaultFacts;
  readonly sources: LinkSources;
  readonly links: ReadonlyMap<string, ResolvedLinks>;
  readonly foundation: readonly string[];
}

function assemble(cast: readonly ReadRecord[], { facts, sources, links, foundation }: Parts): Inventory {
  const linkProblems = [...links.values()].flatMap((one) => one.problems);
  return {
    ...recordsByKind(cast.map((read) => read.record)),
    names: sources.names,
    files: sources.files,
    readProblems: cast.flatMap((read) => read.problems),
    foundation: resolveFoundation(foundation, sources, linkProblems),
    linkProblems,
    conflictCopies: facts.conflictCopies,
    unreadableNotes: facts.unreadableNotes,
    recordAt: (path) => sources.recordAt(path),
    serviceAt: (path) => asService(sources.recordAt(path)),
    targets: (path, key) => links.get(path)?.targets[key] ?? NONE,
    linked: (path, key) => links.get(path)?.linked[key] ?? NONE,
    hardLinks: (path) => links.get(path)?.hard ?? NONE,
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

/** What the links of one record mean. */
interface ResolvedLinks {
  readonly targets: Partial<Readonly<Record<LinkKey, readonly LinkTarget[]>>>;
  /** The records among them. */
  readonly linked: Partial<Readonly<Record<LinkKey, readonly string[]>>>;
  readonly hard: readonly string[];
  readonly problems: readonly LinkProblem[];
}

function rememberedLinks(
  read: ReadRecord,
  sources: LinkSources,
  known: WeakMap<ReadRecord, ResolvedLinks>,
): ResolvedLinks {
  const before = known.get(read);
  if (before) return before;
  const resolved = resolveAll(read.record, sources);
  known.set(read, resolved);
  return resolved;
}

/** Asked for thousands of times a survey: no new list each time. */
const NONE: readonly never[] = [];

function resolveAll(record: HomelabRecord, sources: LinkSources): ResolvedLinks {
  const values: Readonly<Record<string, unknown>> = { ...record };
  const problems: LinkProblem[] = [];
  const targets: Partial<Record<LinkKey, readonly LinkTarget[]>> = {};
  const linked: Partial<Record<LinkKey, readonly string[]>> = {};
  for (const key of LINK_KEYS) {
    const links = values[key] as readonly LinkText[] | undefined;
    if (!links || links.length === 0) continue;
    const found = resolveLinks(links, key, record.path, sources, problems);
    targets[key] = found;
    linked[key] = pathsOf(found);
  }
  const { runsOn = NONE, dependsOn = NONE, dataOn = NONE } = linked;
  return { targets, linked, hard: [...new Set([...runsOn, ...dependsOn, ...dataOn])], problems };
}

function pathsOf(targets: readonly LinkTarget[]): string[] {
  return [...new Set(targets.flatMap((target) => (target.to === 'record' ? [target.path] : [])))];
}

/** A path or a link to one is taken as such; a bare name among the names, so that two services of one name are both told. */
function findService(words: string, sources: LinkSources): readonly string[] {
  const target = readLinks(words.trim())[0]?.target ?? words.trim();
  const named = [words.trim(), target]
    .map((name) => sources.names.find(name, 'service'))
    .find((hits) => hits.length > 0);
  const isPath = /\/|\.md$/i.test(target);
  if (named && !isPath) return named;
  const path = resolveLink(sources.files, target, '');
  return path !== null && sources.recordAt(path)?.record === 'service' ? [path] : (named ?? []);
}
