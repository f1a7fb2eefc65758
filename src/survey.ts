/**
 * The recipe: start reading here. `notes -> records -> inventory + graph -> findings -> survey`; `report/` and `render/` make
 * text of it. Nothing here or below reads a clock, a file or the app.
 */
import { ALL_CHECKS } from './checks/all-checks';
import { type Finding, runChecks } from './checks/run-checks';
import type { Zone } from './dates';
import { buildInventory } from './inventory/inventory';
import { buildLab, type Lab } from './inventory/lab';
import type { Frontmatter, Note, VaultContents } from './notes/note';
import { buildLinkIndex, type LinkIndex } from './notes/resolve-link';
import { needsBody, type ReadRecord, recordReader } from './records/read-records';
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
  const linkIndex = rememberedLinkIndex();
  return {
    needsBody: (frontmatter) => needsBody(reader.typeOf(frontmatter)),
    mayHoldRecord: (yaml) => reader.mayHoldRecord(yaml),
    survey(contents, now) {
      const notes = contents.notes.filter((note) => !isIgnored(note, settings));
      const reads = notes.map((note) => reader.read(note)).filter((read): read is ReadRecord => read !== null);
      const inventory = buildInventory({ ...contents, notes }, reads, linkIndex(contents), settings.foundation);
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

function isIgnored(note: Note, settings: Settings): boolean {
  return settings.ignoredFolders.some((folder) => note.path.startsWith(`${folder.replace(/\/+$/, '')}/`));
}

function rememberedLinkIndex(): (contents: VaultContents) => LinkIndex {
  let paths: readonly string[] = [];
  let index: LinkIndex | null = null;
  return (contents) => {
    const now = [...contents.notes.map((note) => note.path), ...contents.otherFiles];
    if (!index || now.length !== paths.length || now.some((path, at) => path !== paths[at])) {
      index = buildLinkIndex(now);
      paths = now;
    }
    return index;
  };
}
