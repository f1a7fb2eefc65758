/** Services from plain objects: `labOf({ nas: { kind: 'storage' }, photos: { data_on: 'nas' } })` is a vault of two notes. */
import { readWhen, type Zone, zoneNamed } from '../../src/dates';
import type { Lab } from '../../src/inventory/lab';
import type { Frontmatter, Note } from '../../src/notes/note';
import { noteName } from '../../src/notes/note';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { type Survey, surveyHomelab } from '../../src/survey';

/** Names or paths without `.md`, with what their frontmatter says; without a `type` it is a service. */
export type PlainPages = Readonly<Record<string, Frontmatter>>;

export interface Given {
  readonly settings?: Partial<Settings>;
  /** On the wall clock of UTC. */
  readonly now?: string;
  readonly otherFiles?: readonly string[];
}

export const UTC: Zone = zoneOfUtc();
export const NOON = '2026-11-23T12:00:00';

export function notesOf(pages: PlainPages): Note[] {
  return Object.entries(pages).map(([name, page]) => ({
    path: `${name}.md`,
    frontmatter: { type: 'service', ...page },
  }));
}

export function surveyOfNotes(notes: readonly Note[], given: Given = {}): Survey {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...given.settings };
  return surveyHomelab({ notes, otherFiles: given.otherFiles ?? [] }, settings, instantOf(given.now ?? NOON), UTC);
}

export function surveyOf(pages: PlainPages, given: Given = {}): Survey {
  return surveyOfNotes(notesOf(pages), given);
}

export function labOf(pages: PlainPages, settings: Partial<Settings> = {}): Lab {
  return surveyOf(pages, { settings }).lab;
}

/** The instant of a wall clock in UTC. */
export function instantOf(time: string): number {
  const when = readWhen(time, UTC, 'first');
  if (!when) throw new RangeError(`${time} is no instant`);
  return when.at;
}

/** `nas` -> `nas.md` */
export function paths(...names: readonly string[]): string[] {
  return names.map((name) => `${name}.md`);
}

/** `Services/nas.md` -> `nas` */
export function names(found: readonly string[]): string[] {
  return found.map(noteName);
}

/** The notes in which one check found something, by name, each once. */
export function foundBy(check: string, pages: PlainPages, given: Given = {}): string[] {
  return [...new Set(findingsBy(check, pages, given).map((finding) => noteName(finding.path)))];
}

export function findingsBy(check: string, pages: PlainPages, given: Given = {}): Survey['findings'] {
  return surveyOf(pages, given).findings.filter((finding) => finding.check === check);
}

function zoneOfUtc(): Zone {
  const zone = zoneNamed('UTC');
  if (!zone) throw new RangeError('UTC is unknown');
  return zone;
}

/** Noon of a day. */
export function noon(day: string): number {
  return instantOf(`${day}T12:00:00`);
}
