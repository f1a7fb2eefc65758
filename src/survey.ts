/**
 * The recipe: start reading here. `notes -> records -> inventory + graph -> findings -> survey`; `report/` and `render/` make
 * text of it. Nothing here or below reads a clock, a file or the app.
 */
import { ALL_CHECKS } from './checks/all-checks';
import type { CheckContext } from './checks/check';
import { type Finding, runChecks } from './checks/run-checks';
import type { Zone } from './dates';
import { inventoryBuilder } from './inventory/inventory';
import { rememberedFacts } from './inventory/vault-facts';
import { buildLab, type Lab } from './inventory/lab';
import type { Frontmatter, NoteBody, VaultContents } from './notes/note';
import { needsBody, recordReader, rememberedReads } from './records/read-records';
import type { Settings } from './settings';

/** Everything computed from a vault at one instant. */
export interface Survey {
  readonly now: number;
  readonly zone: Zone;
  readonly settings: Settings;
  readonly lab: Lab;
  /** Severe first; the accepted ones are among them. */
  readonly findings: readonly Finding[];
  /** The bodies that were handed in, by path: those of changes and incidents. */
  readonly bodies: ReadonlyMap<string, NoteBody>;
}

/**
 * Surveys vaults, remembering what it read: of a vault that is handed in again, only the notes that are new objects are read
 * again, and the index of names is made anew only when a note came, went or was renamed.
 */
export interface Surveyor {
  survey(contents: VaultContents, now: number): Survey;
  /** The lab alone, without judging it: what a form needs while somebody fills it in. */
  lab(contents: VaultContents): Lab;
  /** For shells: whether a note with this frontmatter, or none, holds a record that needs the note's body. */
  needsBody(frontmatter: Frontmatter | null, path: string): boolean;
  /** For shells that parse: whether a block of YAML is worth it. */
  mayHoldRecord(yaml: string, path: string): boolean;
}

export function createSurveyor(settings: Settings, zone: Zone): Surveyor {
  const reader = recordReader(settings, { zone, dayMonthOrder: settings.dayMonthOrder });
  const isIgnored = ignoredBy(settings);
  const readRecords = rememberedReads((note) => (isIgnored(note.path) ? null : reader.read(note)));
  const factsOf = rememberedFacts(reader, isIgnored);
  const buildInventory = inventoryBuilder(settings.foundation);
  const labOf = (contents: VaultContents): Lab =>
    buildLab(buildInventory(readRecords(contents.notes), factsOf(contents)), settings);
  return {
    needsBody: (frontmatter, path) => needsBody(reader.typeOf(frontmatter, path)),
    mayHoldRecord: (yaml, path) => reader.mayHoldRecord(yaml, path),
    lab: labOf,
    survey(contents, now) {
      const lab = labOf(contents);
      const bodies = bodiesOf(contents);
      const findings = runChecks(ALL_CHECKS, checkContext({ now, zone, settings, lab, bodies }));
      return { now, zone, settings, lab, findings, bodies };
    },
  };
}

/** What checks look at, of a survey: for whoever runs some of them again, at another depth or over more text. */
export function checkContext(survey: Omit<Survey, 'findings'>): CheckContext {
  return { ...survey, checkIds: ALL_CHECKS.map((check) => check.id) };
}

/**
 * The survey with what is looked for in whole notes too: secrets. On demand alone, as it reads far more than a survey does.
 * @param texts whole notes by path; those that are no records are not looked at.
 */
export function withTexts(survey: Survey, texts: ReadonlyMap<string, string>): Survey {
  return { ...survey, findings: runChecks(ALL_CHECKS, { ...checkContext(survey), texts }) };
}

function bodiesOf({ notes }: VaultContents): ReadonlyMap<string, NoteBody> {
  const bodies = new Map<string, NoteBody>();
  for (const { path, body } of notes) if (body) bodies.set(path, body);
  return bodies;
}

/** One survey of a vault, for whoever asks once. */
export function surveyHomelab(contents: VaultContents, settings: Settings, now: number, zone: Zone): Survey {
  return createSurveyor(settings, zone).survey(contents, now);
}

/** What stands in a folder of templates looks like a record and is none. */
export function ignoredBy({ ignoredFolders, templatesFolder }: Settings): (path: string) => boolean {
  const named = [...ignoredFolders, templatesFolder].filter((folder) => folder !== '');
  const folders = named.map((folder) => `${folder.replace(/\/+$/, '')}/`);
  return (path) => folders.some((folder) => path.startsWith(folder));
}
