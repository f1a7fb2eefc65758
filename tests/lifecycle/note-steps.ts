/** A note as text, for tests of steps: its record, the context of an edit, and what the edits make of it. */
import { editNote, type NoteEdit } from '../../src/notes/edit-note';
import type { Change } from '../../src/records/change';
import type { Incident } from '../../src/records/incident';
import type { HomelabRecord } from '../../src/records/read-records';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import type { NoteContext } from '../../src/lifecycle/set-properties';
import { properties } from '../notes/frontmatter-reading';
import { readRecord } from '../records/reading';
import { instant, zoneOf } from '../support/lab';

export const VIENNA = zoneOf('Europe/Vienna');
export const at = (time: string): number => instant(time, VIENNA);

export function contextOf(text: string, now = '2026-11-23T22:10', settings: Partial<Settings> = {}): NoteContext {
  const frontmatter = properties(text);
  return { frontmatter, settings: { ...DEFAULT_SETTINGS, ...settings }, now: at(now), zone: VIENNA };
}

export function applied(text: string, edits: readonly NoteEdit[]): string {
  const result = editNote(text, edits);
  if (!result.ok) throw new Error(`${result.reason} (line ${result.line}) in ${JSON.stringify(text)}`);
  return result.text;
}

export function recordOf(text: string): HomelabRecord {
  return readRecord(properties(text) ?? {}, text).record;
}

export function incidentOf(text: string): Incident {
  const record = recordOf(text);
  if (record.record !== 'incident') throw new Error('The note is no incident');
  return record;
}

export function changeOf(text: string): Change {
  const record = recordOf(text);
  if (record.record !== 'change') throw new Error('The note is no change');
  return record;
}

/** `note(['type: change'], '# T')` */
export function note(frontmatter: readonly string[], body = ''): string {
  return ['---', ...frontmatter, '---', body].join('\n');
}

/** The lines that the one text has more than the other, blank ones left out. */
export function newLines(before: string, after: string): readonly string[] {
  const left = before.split('\n');
  return after.split('\n').filter((line) => {
    const found = left.indexOf(line);
    if (found >= 0) left.splice(found, 1);
    return found < 0 && line.trim() !== '';
  });
}
