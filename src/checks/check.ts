import type { Zone } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import { type NoteBody, noteName } from '../notes/note';
import type { BackupJob } from '../records/backup-job';
import type { Change } from '../records/change';
import type { Incident } from '../records/incident';
import type { Service } from '../records/service';
import type { Depth, Settings } from '../settings';

export type Practice = 'documentation' | 'changes' | 'monitoring' | 'backups' | 'availability' | 'security';
export type Severity = 'error' | 'warning' | 'info';

/** What checks look at. */
export interface CheckContext {
  readonly lab: Lab;
  readonly settings: Settings;
  readonly now: number;
  readonly zone: Zone;
  /** The ids of all checks, for the one that looks at accepted risks. */
  readonly checkIds: readonly string[];
  /** The bodies of the records that have one to read, by path: changes and incidents. Missing: nobody read them. */
  readonly bodies?: ReadonlyMap<string, NoteBody>;
  /** Whole notes by path, for what is looked for on demand alone; a survey hands in none. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What a check needs to see somewhere before it judges anybody: while a practice is not begun, it is offered, and nothing is found. */
export interface Beginning {
  /** One of these has a value on some record. */
  readonly anyOf: readonly (keyof Service | keyof BackupJob | keyof Change | keyof Incident)[];
  /** Or this setting says something. */
  readonly setting?: keyof Settings;
  /** What the foot of a report asks instead, as a question: `Ready for restore tests?` */
  readonly offer: string;
  /** How to begin, in a sentence. */
  readonly how: string;
}

/** One thing that a check found. Sentences are plain text: renderers escape them. */
export interface Found {
  /** The note to open; empty for the settings. */
  readonly path: string;
  /** What findings of the check have in common: the path of a note, or words. Missing: the finding stands alone. */
  readonly cause?: string;
  /** What tells it from others of that cause on that note from one week to the next, where the cause says too little. */
  readonly key?: string;
  /** What is wrong, with the figures in it. Begins with the title of the note. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
}

/**
 * What the docs say of a check. It stands in the check's own file, as an export of its own, so that it stays out of main.js:
 * what nobody imports is not bundled.
 */
export interface CheckAbout {
  /** What it finds. */
  readonly says: string;
  /** Why that matters at home. */
  readonly why: string;
  /** How to put it right. */
  readonly fix: string;
}

/** A rule: one file in the folder of its practice, with its `CheckAbout`. */
export interface Check {
  /** Full words in kebab case; it stands in people's notes (`accepted_risks`), so it never changes. */
  readonly id: string;
  readonly practice: Practice;
  readonly depth: Depth;
  readonly severity: Severity;
  /** Missing: it judges from the first note on. */
  readonly begins?: Beginning;
  find(context: CheckContext): readonly Found[];
  /** Several findings with one cause in one sentence. */
  together(found: readonly Found[], cause: string): string;
}

/** The services that are judged: retired and planned ones are not. */
export function judgedServices(context: CheckContext): readonly Service[] {
  return context.lab.inUse;
}

/** Whether links and names on a page are judged: those of retired and planned services are not. */
export function isJudged({ lab }: CheckContext, path: string): boolean {
  const service = lab.inventory.serviceAt(path);
  return service === undefined || isActive(service);
}

/** What a note is called in a sentence; the settings have no path. */
export function titleOf(path: string): string {
  return path === '' ? 'Settings' : noteName(path);
}

/** The titles of notes in a sentence: `A`, `A and B`, `A, B, C and 4 more`. */
export function titles(paths: readonly string[], most = 3): string {
  return listed(paths.map(titleOf), most);
}

/** The same of names. */
export function listed(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  if (rest > 1) return `${names.slice(0, most).join(', ')} and ${rest} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The notes of several findings, each once. */
export function pathsOf(found: readonly Found[]): readonly string[] {
  return [...new Set(found.map((one) => one.path))];
}

export function isImportant(service: Service): boolean {
  return service.criticality === 'critical' || service.criticality === 'high';
}
