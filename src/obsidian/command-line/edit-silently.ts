import { presentRecord } from '../../lifecycle/present-record';
import type { NoteContext } from '../../lifecycle/set-properties';
import { editNote, type NoteEdit } from '../../notes/edit-note';
import { findFrontmatter } from '../../notes/frontmatter-block';
import { readFrontmatter } from '../../notes/read-frontmatter';
import type { HomelabRecord } from '../../records/read-records';
import type { Desk } from '../desk';
import { writeNote } from '../write-note';
import { CannotDo } from './word';

/** Edits a record in place, as a command does; what is refused is the answer and no notice, for nobody may sit at the app. */
export async function editSilently<T extends HomelabRecord>(
  desk: Desk,
  record: T,
  editsFor: (context: NoteContext, present: T) => readonly NoteEdit[],
): Promise<void> {
  const { app, zone } = desk;
  const { refusal } = await writeNote(app, record.path, (text) => {
    if (text === null) return { ok: false, reason: 'The note is not there any more.' };
    const context = { frontmatter: readFrontmatter(text), settings: desk.settings(), now: desk.now(), zone };
    const present = presentRecord(record, context);
    return present ? editNote(text, editsFor(context, present)) : { ok: false, reason: notThat(record, text, context) };
  });
  if (refusal !== undefined) throw new CannotDo(refusal);
}

/** The lab may be older than the note: why that is no such record any more. */
function notThat({ record }: HomelabRecord, text: string, { frontmatter }: NoteContext): string {
  return !frontmatter && findFrontmatter(text) !== 'none'
    ? 'Its properties cannot be read; put them right first.'
    : `It is no ${record.replace('-', ' ')} any more.`;
}
