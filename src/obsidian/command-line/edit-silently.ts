import type { NoteContext } from '../../lifecycle/set-properties';
import { editNote, type NoteEdit } from '../../notes/edit-note';
import { readFrontmatter } from '../../notes/read-frontmatter';
import type { Desk } from '../desk';
import { writeNote } from '../write-note';
import { CannotDo } from './word';

/** Edits a record in place, as a command does; what is refused is the answer and no notice, for nobody may sit at the app. */
export async function editSilently(
  desk: Desk,
  path: string,
  editsFor: (context: NoteContext) => readonly NoteEdit[],
): Promise<void> {
  const { app, zone } = desk;
  const { refusal } = await writeNote(app, path, (text) => {
    if (text === null) return { ok: false, reason: 'The note is not there any more.' };
    const context = { frontmatter: readFrontmatter(text), settings: desk.settings(), now: desk.now(), zone };
    return editNote(text, editsFor(context));
  });
  if (refusal !== undefined) throw new CannotDo(refusal);
}
