import { Notice } from 'obsidian';
import type { NoteContext } from '../../lifecycle/set-properties';
import { editNote, type NoteEdit } from '../../notes/edit-note';
import type { Written } from '../../proposals/written';
import { takeBackAnswer } from '../adopt/write-answer';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { editRecord } from '../write-note';

/** Long enough to look at the note and come back. */
const SHOWN = 15_000;

/** Edits a note in place, and remembers what it was. Null: nothing was written, and the person was told why. */
export async function writeEdits(
  desk: Desk,
  path: string,
  editsFor: (context: NoteContext) => readonly NoteEdit[] | string,
): Promise<Written | null> {
  const seen: Written[] = [];
  const isWritten = await editRecord(desk.app, path, (text, frontmatter) => {
    const edits = editsFor({ frontmatter, settings: desk.settings(), now: desk.now(), zone: desk.zone });
    const made = typeof edits === 'string' ? null : editNote(text, edits);
    if (made?.ok === true) seen.push({ path, before: text, after: made.text });
    return edits;
  });
  return isWritten ? (seen.at(-1) ?? null) : null;
}

/** Says what was done, with a button that takes it back, and nothing that was edited since. */
export function offerUndo(desk: Desk, said: string, written: Written): void {
  const content = createFragment();
  content.createDiv({ cls: 'homelab-left-open-title', text: said });
  const notice = new Notice(content, SHOWN);
  desk.plugin.register(() => notice.hide());
  const buttons = notice.messageEl.createDiv('homelab-left-open-buttons');
  const button = buttons.createEl('button', { text: 'Undo', attr: { type: 'button' } });
  button.addEventListener('click', () => {
    notice.hide();
    void attempt('It was not taken back', async () => {
      const { why } = await takeBackAnswer(desk, written);
      new Notice(why ?? 'Taken back.');
    });
  });
}
