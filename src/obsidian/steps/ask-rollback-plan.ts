import { type App, ConfirmationModal } from 'obsidian';
import { findSectionLines, noteLines } from '../../notes/edit-section';
import { type Change, ROLLBACK_TITLES } from '../../records/change';
import type { Desk } from '../desk';
import { openToWrite } from '../open-note';
import { type Shown, textOf, writeAddition } from './write-step';

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
    // Held down since the command palette, Enter would answer before anybody has read the question.
    modal.scope.register([], 'Enter', (event) => (event.repeat ? false : undefined));
    modal.setCloseCallback(() => resolve(answer));
    modal.open();
  });
}

const HEADING = 'Rollback plan';

/** Opens the note with the cursor in its rollback plan, which is put at its end where there is none. */
export async function writeRollbackPlan(desk: Desk, shown: Shown<Change>): Promise<void> {
  const { file } = shown;
  const note = noteLines(await textOf(desk, file.path));
  // The section that the note has is used, whatever it calls it.
  const heading = ROLLBACK_TITLES.find((title) => findSectionLines(note, title) !== null);
  if (heading === undefined) {
    const edit = { kind: 'add-to-section', heading: HEADING, text: '' } as const;
    if (!(await writeAddition(desk, shown, () => [edit]))) return;
  }
  await openToWrite(desk, file, heading ?? HEADING);
}
