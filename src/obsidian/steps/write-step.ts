import type { TFile } from 'obsidian';
import { presentRecord, whyOutdated } from '../../lifecycle/present-record';
import type { NoteContext } from '../../lifecycle/set-properties';
import type { NoteEdit } from '../../notes/edit-note';
import type { Frontmatter } from '../../notes/note';
import { readFrontmatter } from '../../notes/read-frontmatter';
import type { HomelabRecord } from '../../records/read-records';
import type { Desk } from '../desk';
import { editRecord, viewsOf } from '../write-note';

/** A record as a form shows it. */
export interface Shown<T extends HomelabRecord> {
  readonly record: T;
  /** Its note, which may be renamed while the form is open. */
  readonly file: TFile;
  /** Of the note, as it was when the form opened. */
  readonly text: string;
}

/**
 * What a form is to show of a record: what its note says now. The lab may be older, for the editor saves what was just written two
 * seconds late; and what the form shows is what a later sync is told from.
 */
export async function showRecord<T extends HomelabRecord>(desk: Desk, record: T): Promise<Shown<T>> {
  const file = desk.app.vault.getFileByPath(record.path);
  if (!file) throw new Error('its note is not there any more.');
  const text = await textOf(desk, file.path);
  const present = presentRecord(record, contextOf(desk, readFrontmatter(text)));
  if (!present) throw new Error(`${record.title} is no ${record.record.replace('-', ' ')} any more.`);
  return { record: present, file, text };
}

/** The edits of a step, by the record as its note says at the moment of writing; a sentence: why it must not be taken. */
export type StepEdits<T extends HomelabRecord> = (
  context: NoteContext,
  present: T,
  text: string,
) => readonly NoteEdit[] | string;

/**
 * Takes a step that a person decided on by what a form showed, unless the note has gone on since, on another device. False: nothing
 * was written, and the person was told why.
 */
export function writeStep<T extends HomelabRecord>(
  desk: Desk,
  shown: Shown<T>,
  editsFor: StepEdits<T>,
): Promise<boolean> {
  return editShown(desk, shown, editsFor, (context) => whyOutdated(shown.record, context));
}

/** Likewise what is right however far the record is by now, such as one more line: its note only has to be that record still. */
export function writeAddition<T extends HomelabRecord>(
  desk: Desk,
  shown: Shown<T>,
  editsFor: StepEdits<T>,
): Promise<boolean> {
  return editShown(desk, shown, editsFor, (context) =>
    presentRecord(shown.record, context) ? null : whyOutdated(shown.record, context),
  );
}

function editShown<T extends HomelabRecord>(
  desk: Desk,
  { record, file }: Shown<T>,
  editsFor: StepEdits<T>,
  refuse: (context: NoteContext) => string | null,
): Promise<boolean> {
  return editRecord(desk.app, file.path, (text, frontmatter) => {
    const context = contextOf(desk, frontmatter);
    return refuse(context) ?? editsFor(context, presentRecord(record, context) ?? record, text);
  });
}

function contextOf(desk: Desk, frontmatter: Frontmatter | null): NoteContext {
  return { frontmatter, settings: desk.settings(), now: desk.now(), zone: desk.zone };
}

/** The text of a note as it is now: what somebody types is in the editor before it is on the disk. Empty: it is gone. */
export async function textOf({ app }: Desk, path: string): Promise<string> {
  const file = app.vault.getFileByPath(path);
  if (!file) return '';
  const view = viewsOf(app, file).find((one) => one.getMode() === 'source');
  return view ? view.editor.getValue() : app.vault.read(file);
}
