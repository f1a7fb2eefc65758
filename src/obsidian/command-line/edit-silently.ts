import type { NoteContext } from '../../lifecycle/set-properties';
import { editNote, type NoteEdit } from '../../notes/edit-note';
import { findFrontmatter } from '../../notes/frontmatter-block';
import { readFrontmatter } from '../../notes/read-frontmatter';
import type { HomelabRecord } from '../../records/read-records';
import { recordTypeOf, typeWords } from '../../records/record-type';
import type { Desk } from '../desk';
import { writeNote } from '../write-note';
import { CannotDo } from './word';

/** Edits a record in place, as a command does; what is refused is the answer and no notice, for nobody may sit at the app. */
export async function editSilently(
  desk: Desk,
  { path, record }: Pick<HomelabRecord, 'path' | 'record'>,
  editsFor: (context: NoteContext) => readonly NoteEdit[],
): Promise<void> {
  const { app, zone } = desk;
  const { refusal } = await writeNote(app, path, (text) => {
    if (text === null) return { ok: false, reason: 'The note is not there any more.' };
    const context = { frontmatter: readFrontmatter(text), settings: desk.settings(), now: desk.now(), zone };
    const reason = notThat(record, text, context);
    return reason === null ? editNote(text, editsFor(context)) : { ok: false, reason };
  });
  if (refusal !== undefined) throw new CannotDo(refusal);
}

/** The lab may be older than the note: why that is no such record any more; null where it is. */
function notThat(
  record: HomelabRecord['record'],
  text: string,
  { frontmatter, settings }: Pick<NoteContext, 'frontmatter' | 'settings'>,
): string | null {
  if (!frontmatter && findFrontmatter(text) !== 'none') return 'Its properties cannot be read; put them right first.';
  const isThat = frontmatter !== null && recordTypeOf(frontmatter, typeWords(settings))?.record === record;
  return isThat ? null : `It is no ${record.replace('-', ' ')} any more.`;
}
