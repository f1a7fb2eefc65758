/**
 * The recipe: start reading here. `notes -> records -> inventory + graph -> findings -> survey`; `report/` and `render/` make
 * text of it. Nothing here or below reads a clock, a file or the app.
 */
import { ALL_CHECKS } from './checks/all-checks';
import { type Finding, runChecks } from './checks/run-checks';
import type { Zone } from './dates';
import { buildVaultIndex, inventoryBuilder, type VaultIndex } from './inventory/inventory';
import { buildLab, type Lab } from './inventory/lab';
import type { Frontmatter, Note, VaultContents } from './notes/note';
import { needsBody, type ReadRecord, type RecordReader, recordReader } from './records/read-records';
import type { Settings } from './settings';

/** Everything computed from a vault at one instant. */
export interface Survey {
  readonly now: number;
  readonly zone: Zone;
  readonly settings: Settings;
  readonly lab: Lab;
  /** Severe first; the accepted ones are among them. */
  readonly findings: readonly Finding[];
}

/**
 * Surveys vaults, remembering what it read: of a vault that is handed in again, only the notes that are new objects are read
 * again, and the index of names is made anew only when a note came, went or was renamed.
 */
export interface Surveyor {
  survey(contents: VaultContents, now: number): Survey;
  /** For shells: whether a note with this frontmatter holds a record that needs the note's body. */
  needsBody(frontmatter: Frontmatter): boolean;
  /** For shells that parse: whether a block of YAML is worth it. */
  mayHoldRecord(yaml: string): boolean;
}

export function createSurveyor(settings: Settings, zone: Zone): Surveyor {
  const reader = recordReader(settings, { zone, dayMonthOrder: settings.dayMonthOrder });
  const readRecords = rememberedReads(reader);
  const indexOf = rememberedIndex();
  const buildInventory = inventoryBuilder(settings.foundation);
  return {
    needsBody: (frontmatter) => needsBody(reader.typeOf(frontmatter)),
    mayHoldRecord: (yaml) => reader.mayHoldRecord(yaml),
    survey(contents, now) {
      const notes = contents.notes.filter((note) => !isIgnored(note.path, settings));
      const index = indexOf(contents);
      const conflictCopies = copiesOfRecords(index.conflictCopies, notes, reader);
      const inventory = buildInventory({ ...contents, notes }, readRecords(notes), { ...index, conflictCopies });
      const lab = buildLab(inventory, settings);
      const checkIds = ALL_CHECKS.map((check) => check.id);
      const findings = runChecks(ALL_CHECKS, { lab, settings, now, zone, checkIds });
      return { now, zone, settings, lab, findings };
    },
  };
}

/** One survey of a vault, for whoever asks once. */
export function surveyHomelab(contents: VaultContents, settings: Settings, now: number, zone: Zone): Survey {
  return createSurveyor(settings, zone).survey(contents, now);
}

/** The records of the notes. Most notes are where they were the last time, and the same objects. */
function rememberedReads(reader: RecordReader): (notes: readonly Note[]) => readonly ReadRecord[] {
  let notes: readonly Note[] = [];
  let reads: readonly (ReadRecord | null)[] = [];
  return (next) => {
    reads = next.map((note, at) => (note === notes[at] ? (reads[at] ?? null) : reader.read(note)));
    notes = next;
    return reads.filter((read) => read !== null);
  };
}

function isIgnored(path: string, settings: Settings): boolean {
  return settings.ignoredFolders.some((folder) => path.startsWith(`${folder.replace(/\/+$/, '')}/`));
}

/** Copies of records: what a sync left behind of a diary is not ours to report. */
function copiesOfRecords(copies: readonly string[], notes: readonly Note[], reader: RecordReader): readonly string[] {
  if (copies.length === 0) return copies;
  const records = notes.filter(({ frontmatter }) => frontmatter && reader.typeOf(frontmatter) !== null);
  const paths = new Set(records.map((note) => note.path));
  return copies.filter((path) => paths.has(path));
}

function rememberedIndex(): (contents: VaultContents) => VaultIndex {
  let known: { readonly contents: VaultContents; readonly index: VaultIndex } | null = null;
  return (contents) => {
    const isKnown = known !== null && hasSamePaths(known.contents, contents);
    const index = known && isKnown ? known.index : buildVaultIndex(pathsOf(contents));
    known = { contents, index };
    return index;
  };
}

function pathsOf({ notes, otherFiles }: VaultContents): readonly string[] {
  return [...notes.map((note) => note.path), ...otherFiles];
}

function hasSamePaths(before: VaultContents, now: VaultContents): boolean {
  return (
    before.notes.length === now.notes.length &&
    before.otherFiles.length === now.otherFiles.length &&
    now.notes.every((note, at) => note.path === before.notes[at]?.path) &&
    now.otherFiles.every((path, at) => path === before.otherFiles[at])
  );
}
