import { Notice } from 'obsidian';
import { changeMessage } from '../../briefing/household-message';
import type { Sentence } from '../../briefing/sentence';
import { dayOf } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { announceChange as announceEdits } from '../../lifecycle/change-steps';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import { labSoon } from './lab-soon';
import { MessageForm } from './message-form';
import { NOT_WRITTEN } from './step-form';
import { whichChange } from './which-change';
import { showRecord, writeAddition } from './write-step';

/** Copies a message about a change for the household, and stamps that it was told. */
export async function announceChange(desk: Desk): Promise<void> {
  const found = await whichChange(desk, 'announce');
  if (!found) return;
  const shown = await showRecord(desk, found);
  const change = shown.record;
  const lab = await labSoon(desk);
  new MessageForm(desk, {
    words: { title: 'Announce change', cta: 'Copy and mark as announced' },
    record: change,
    text: (instead) => messageAbout(desk, lab, change, instead),
    asksInstead: true,
    known: [...servicesWords(lab, change), ...announcedWords(desk, change)],
    told: async (isCopied) => {
      if (!(await writeAddition(desk, shown, announceEdits))) return NOT_WRITTEN;
      new Notice(`${isCopied ? 'The message is copied. ' : ''}Marked as announced: ${change.title}.`);
      return null;
    },
  }).open();
}

/** What the message cannot say. */
function servicesWords({ inventory }: Lab, { path }: Change): readonly Sentence[] {
  if (inventory.linked(path, 'services').length > 0) return [];
  return [['It names no service that has a page, so the message cannot say what will not work.']];
}

/** Whether it was announced before, and what becomes of that date. */
function announcedWords({ zone }: Desk, { announced, started }: Change): readonly Sentence[] {
  if (!announced) return [];
  const fate = started ? 'That date stays, for it has begun since.' : 'The new date takes its place.';
  return [[`Announced on ${dayOf(announced.at, zone)} already. ${fate}`]];
}

/** What the household is told about a change. */
export function messageAbout(desk: Desk, lab: Lab, change: Change, instead = ''): string {
  const { title, scheduledStart, scheduledEnd, started, finished, expectedOutage = null, path } = change;
  const services = lab.inventory.linked(path, 'services');
  const [start, end] = [(started ?? scheduledStart)?.at ?? null, (finished ?? scheduledEnd)?.at ?? null];
  const told = { services, title, start, end, expectedOutage, ...(instead === '' ? {} : { instead }) };
  return changeMessage(lab, told, desk.now(), desk.zone);
}
