import { type App, ConfirmationModal } from 'obsidian';
import { findSectionLines, noteLines } from '../../notes/edit-section';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import { openToWrite } from '../open-note';
import { viewsOf } from '../write-note';
import { textOf, writeStep } from './write-step';

export type RollbackAnswer = 'write' | 'start' | 'not-yet';

/** Asks what is to become of a change without a way back. Enter is the safe answer, and Escape starts nothing. */
export function askRollbackPlan(app: App, why: string): Promise<RollbackAnswer> {
  return new Promise((resolve) => {
    let answer: RollbackAnswer = 'not-yet';
    const modal = new ConfirmationModal(app);
    modal.setTitle('Start without a rollback plan?');
    modal.setContent(why);
    modal.addButton((button) => {
      button.setButtonText('Write one now').setCta().setInitialFocus();
      button.onClick(() => {
        answer = 'write';
      });
    });
    modal.addButton((button) => {
      button.setButtonText('Start all the same').onClick(() => {
        answer = 'start';
      });
    });
    modal.addButton((button) => button.setButtonText('Not yet').setCancel());
    modal.setCloseCallback(() => resolve(answer));
    modal.open();
  });
}

const HEADING = 'Rollback plan';
/** What people call it; the section that a note has is used. */
const HEADINGS = [HEADING, 'Rollback', 'Backout plan', 'Fallback plan', 'Fallback'];

/** Opens the note with the cursor in its rollback plan, which is put at its end where there is none. */
export async function writeRollbackPlan(desk: Desk, { path }: Change): Promise<void> {
  const { app } = desk;
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  const note = noteLines(await textOf(desk, path));
  const heading = HEADINGS.find((title) => findSectionLines(note, title) !== null);
  if (heading === undefined) {
    const edit = { kind: 'add-to-section', heading: HEADING, text: '' } as const;
    if (!(await writeStep(desk, path, () => [edit]))) return;
  }
  await openToWrite(desk, file, heading ?? HEADING);
  const editor = viewsOf(app, file).find((view) => view.getMode() === 'source')?.editor;
  const at = editor?.getCursor();
  // A section at the very end has no line yet but its heading.
  if (editor && at && /^#/.test(editor.getLine(at.line))) editor.setCursor({ line: at.line + 1, ch: 0 });
}
