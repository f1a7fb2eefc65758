import { Notice } from 'obsidian';
import { counted } from '../../dates';
import type { Desk } from '../desk';
import type { WriteOutcome } from './write-proposals';

const MOST_REASONS = 3;
/** Long enough to be read and thought over; the command is there afterwards. */
const SHOWN = 20_000;

/** Says what was written, and what was not, with a button that takes it back. */
export function noticeOfWritten(desk: Desk, outcome: WriteOutcome, undo: () => void): void {
  const { written, refused } = outcome;
  const content = createFragment();
  content.createDiv({ cls: 'homelab-left-open-title', text: headline(outcome) });
  for (const reason of refused.slice(0, MOST_REASONS)) content.createDiv({ text: reason });
  if (refused.length > MOST_REASONS) content.createDiv({ text: `And ${refused.length - MOST_REASONS} more.` });
  const isAllWell = refused.length === 0;
  const notice = new Notice(content, isAllWell ? SHOWN : 0);
  desk.plugin.register(() => notice.hide());
  if (written.length === 0) return;
  const buttons = notice.messageEl.createDiv('homelab-left-open-buttons');
  const button = buttons.createEl('button', { text: 'Undo', attr: { type: 'button' } });
  button.addEventListener('click', () => {
    notice.hide();
    undo();
  });
}

function headline({ written, refused, isStopped }: WriteOutcome): string {
  const count = written.length === 0 ? 'Nothing was written.' : `Wrote ${counted(written.length, 'note')}.`;
  const left = refused.length === 0 ? '' : ` ${counted(refused.length, 'note was', 'notes were')} not written:`;
  return `${isStopped ? 'Stopped. ' : ''}${count}${left}`;
}
