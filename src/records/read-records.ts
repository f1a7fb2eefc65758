import { type When } from '../dates';
import { type Frontmatter, type Note, noteName } from '../notes/note';
import type { Settings } from '../settings';
import { readActionItems } from './action-item';
import { BACKUP_JOB_PROPERTIES, type BackupJob } from './backup-job';
import { type Change, CHANGE_PROPERTIES, hasRollbackPlan } from './change';
import { hasPostmortem, type Incident, INCIDENT_PROPERTIES } from './incident';
import { readImpactChanges } from './impact-changes';
import { newestEntry } from './newest-entry';
import { many, type ReadContext } from './property';
import {
  indexProperties,
  type PropertyIndex,
  readProperties,
  type ReadProblem,
  tellTwoSpellings,
} from './read-properties';
import {
  mayHoldRecord,
  type RecordName,
  recordTypeOf,
  type RecordType,
  type TypeWords,
  typeWords,
} from './record-type';
import { type Service, SERVICE_PROPERTIES } from './service';
import { nameKey } from '../notes/name-key';

export type HomelabRecord = Service | BackupJob | Change | Incident;

/** The names by which plain text may mean a record, in the order in which they are tried. */
export interface RecordNames {
  readonly file: string;
  readonly aliases: readonly string[];
  readonly title: readonly string[];
  readonly serviceName: readonly string[];
  readonly hostname: readonly string[];
}

export interface ReadRecord {
  readonly record: HomelabRecord;
  readonly names: RecordNames;
  readonly problems: readonly ReadProblem[];
}

/** Reads the records of notes, remembering what it read: a note that is handed in again, the same object, is not read again. */
export interface RecordReader {
  read(note: Note): ReadRecord | null;
  /** For shells: which record a note with this frontmatter holds, and whether a block of YAML is worth reading. */
  typeOf(frontmatter: Frontmatter | null, path?: string): RecordName | null;
  mayHoldRecord(yaml: string, path?: string): boolean;
}

export function recordReader(settings: Settings, context: ReadContext): RecordReader {
  const words = typeWords(settings);
  const renamed = new Map(
    Object.entries(settings.propertyNames).map(([theirs, ours]) => [nameKey(theirs), nameKey(ours)]),
  );
  const known = new WeakMap<Note, ReadRecord>();
  return {
    typeOf: (frontmatter, path) => recordTypeOf(frontmatter, words, path)?.record ?? null,
    mayHoldRecord: (yaml, path) => mayHoldRecord(yaml, words, path),
    read(note) {
      const before = known.get(note);
      if (before) return before;
      const read = readNote(note, words, renamed, context);
      if (read) known.set(note, read);
      return read;
    },
  };
}

/**
 * The records of a vault's notes, in their order. Most notes are where they were the last time, and the same objects: those are
 * not looked at again.
 */
export function rememberedReads(
  read: (note: Note) => ReadRecord | null,
): (notes: readonly Note[]) => readonly ReadRecord[] {
  let notes: readonly Note[] = [];
  let reads: readonly (ReadRecord | null)[] = [];
  return (next) => {
    reads = next.map((note, at) => (note === notes[at] ? (reads[at] ?? null) : read(note)));
    notes = next;
    return reads.filter((one) => one !== null);
  };
}

/** Changes have their rollback plan and incidents their timeline in the note's body; all else stands in properties. */
export function needsBody(name: RecordName | null): boolean {
  return name === 'change' || name === 'incident';
}

/** A sync tool's copy of a note that two devices changed: it is reported, and is no second service. */
export function isConflictCopy(path: string): boolean {
  return /\[conflicted\]|\.sync-conflict-|\((?:[^()]*['’]s )?conflicted copy/i.test(noteName(path));
}

function readNote(
  note: Note,
  words: TypeWords,
  renamed: ReadonlyMap<string, string>,
  context: ReadContext,
): ReadRecord | null {
  // Where properties cannot be read, nobody knows whether they say another type than the folder does.
  const isUnread = note.frontmatter === null && note.problem !== undefined;
  const type = isUnread ? null : recordTypeOf(note.frontmatter, words, note.path);
  if (!type || isConflictCopy(note.path)) return null;
  const index = indexProperties(note.frontmatter ?? {}, renamed);
  const problems: ReadProblem[] = [];
  for (const name of [words.property, 'title', 'aliases']) tellTwoSpellings(index, name, note.path, problems);
  const record = readRecord(note, type, index, context, problems);
  return { record, names: namesOf(note, index, context), problems };
}

function readRecord(
  note: Note,
  type: RecordType,
  index: PropertyIndex,
  context: ReadContext,
  problems: ReadProblem[],
): HomelabRecord {
  const base = { path: note.path, title: noteName(note.path) };
  switch (type.record) {
    case 'service': {
      const values = readProperties(SERVICE_PROPERTIES, index, note.path, context, problems);
      return { record: 'service', ...base, ...values, kind: values.kind ?? type.kind };
    }
    case 'backup-job':
      return {
        record: 'backup-job',
        ...base,
        ...readProperties(BACKUP_JOB_PROPERTIES, index, note.path, context, problems),
      };
    case 'change': {
      const values = readProperties(CHANGE_PROPERTIES, index, note.path, context, problems);
      return { record: 'change', ...base, ...values, hasRollbackPlan: hasRollbackPlan(note.body) };
    }
    case 'incident':
      return readIncident(
        note,
        base,
        readProperties(INCIDENT_PROPERTIES, index, note.path, context, problems),
        context,
        problems,
      );
  }
}

type IncidentValues = Omit<
  Incident,
  'record' | 'path' | 'title' | 'lastEntry' | 'impactChanges' | 'actionItems' | 'hasPostmortem'
>;

function readIncident(
  note: Note,
  base: { readonly path: string; readonly title: string },
  values: IncidentValues,
  context: ReadContext,
  problems: ReadProblem[],
): Incident {
  const actionItems = readActionItems(note.body, context);
  for (const { badDue } of actionItems) {
    if (badDue === undefined) continue;
    problems.push({
      path: note.path,
      property: 'Action items',
      kind: 'unreadable',
      value: badDue,
      expected: 'a date such as 2026-12-01',
    });
  }
  const lastEntry: When | undefined = newestEntry(note.body, values.started, context);
  return {
    record: 'incident',
    ...base,
    ...values,
    lastEntry,
    impactChanges: readImpactChanges(note.body, values.started ?? values.detected, context),
    actionItems,
    hasPostmortem: hasPostmortem(note.body, actionItems),
  };
}

/** Names as they stand, commas too: only an alias that is one text is a list of them, as it is for Obsidian. */
const NAMES = many('text, or a list', (name) => (name === '' ? null : name));

function namesOf(note: Note, index: PropertyIndex, context: ReadContext): RecordNames {
  const named = (key: string, split?: ','): readonly string[] =>
    (index.get(key) ?? []).flatMap(({ value }) => {
      const names = split !== undefined && typeof value === 'string' ? value.split(split) : value;
      return NAMES.read(names, context).value;
    });
  return {
    file: noteName(note.path),
    aliases: [...named('aliases', ','), ...named('alias', ',')],
    title: named('title'),
    serviceName: named('servicename'),
    hostname: named('hostname'),
  };
}
