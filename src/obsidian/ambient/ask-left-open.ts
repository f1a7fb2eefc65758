import { Notice } from 'obsidian';
import { MINUTE } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { type LeftOpen, leftOpen } from '../../lifecycle/still-open';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { instantWords } from '../forms/instant-words';
import { askEnd, likelyEnd, writeEnd } from './end-form';
import { rememberStillOpen, saidStillOpen } from './left-open-memory';

/** How long after the start of the app its notes, and those of a sync, may still be coming in. */
const STARTING = 2 * MINUTE;
/** More questions than that at once are no quiet ones. */
const MOST_QUESTIONS = 3;

/** Asks at the start about each incident and change that was left open: once, quietly, and without writing anything by itself. */
export function askAboutLeftOpen(desk: Desk): void {
  const start = desk.now();
  const asked = new Set<string>();
  const ask = (lab: Lab): void => {
    if (desk.now() - start > STARTING) {
      stop();
      return;
    }
    for (const record of leftOpen(lab.inventory, start)) {
      if (asked.size >= MOST_QUESTIONS || asked.has(record.path)) continue;
      asked.add(record.path);
      if (!saidStillOpen(desk.app, record.path, start)) askAbout(desk, lab, record);
    }
  };
  const stop = desk.onLab(ask);
  desk.plugin.register(stop);
  const lab = desk.lab();
  if (lab) ask(lab);
}

/** A notice that stays until it is answered or dismissed. */
function askAbout(desk: Desk, lab: Lab, record: LeftOpen): void {
  const content = createFragment();
  content.createDiv({ cls: 'homelab-left-open-title', text: record.title });
  const end = likelyEnd(lab, record);
  const file = desk.app.vault.getFileByPath(record.path);
  /** Its note may be renamed while the question stands. */
  const asked = (): LeftOpen => ({ ...record, path: file?.path ?? record.path });
  content.createDiv({ text: questionFor(desk, record, end) });
  const buttons = content.createDiv('homelab-left-open-buttons');
  const notice = new Notice(content, 0);
  const offer = (text: string, answer: () => void | Promise<void>): void => {
    const button = buttons.createEl('button', { text, attr: { type: 'button' } });
    button.addEventListener('click', () => {
      notice.hide();
      void attempt(`${record.title} was not changed`, async () => answer());
    });
  };
  if (end !== null) offer('Ended then', () => writeEnd(desk, asked(), end));
  offer(record.record === 'change' ? 'Still in progress' : 'Still open', () =>
    rememberStillOpen(desk.app, asked().path, desk.now()),
  );
  offer('Set the end', () => askEnd(desk, asked(), end));
  desk.plugin.register(() => notice.hide());
}

/** `Still open? Last line 23:58.` */
function questionFor(desk: Desk, { record, lastEntry, since }: LeftOpen, end: number | null): string {
  const moment = (at: number): string => instantWords(at, desk.now(), desk.zone).replace(/^today /, '');
  const begun = since === null ? '' : ` Begun ${moment(since)}.`;
  if (record === 'change') return `Still in progress?${end === null ? begun : ` It was to end ${moment(end)}.`}`;
  return `Still open?${lastEntry === null ? begun : ` Last line ${moment(lastEntry)}.`}`;
}
