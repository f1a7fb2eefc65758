import { Notice } from 'obsidian';
import { incidentMessage } from '../../briefing/household-message';
import type { Mention } from '../../briefing/sentence';
import type { Lab } from '../../inventory/lab';
import { openIncidents } from '../../lifecycle/still-open';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { messageAbout } from './announce-change';
import { labSoon } from './lab-soon';
import { lastTimelineLine } from './last-timeline-line';
import { MessageForm } from './message-form';
import { whichIncident } from './which-incident';
import { activeRecord } from './which-record';
import { type Shown, showRecord } from './write-step';

/** Copies what is broken, since when, and what is being done, in words for people who are not technical. Where nothing is, a change that is open is meant. */
export async function copyHouseholdMessage(desk: Desk): Promise<void> {
  const lab = await labSoon(desk);
  const record = activeRecord(desk, lab);
  if (record?.record === 'change' && openIncidents(lab.inventory).length === 0) {
    const { record: change } = await showRecord(desk, record);
    showMessage(desk, change, messageAbout(desk, lab, change));
    return;
  }
  const incident = await whichIncident(desk, 'What do you tell the household about?');
  if (incident) await openMessageForm(desk, incident);
}

/** The message about an incident. */
export async function openMessageForm(desk: Desk, incident: Incident): Promise<void> {
  const shown = await showRecord(desk, incident);
  showMessage(desk, shown.record, messageAboutIncident(desk, await labSoon(desk), shown));
}

function messageAboutIncident(desk: Desk, lab: Lab, { record: incident, text }: Shown<Incident>): string {
  const { title, started, detected, resolved, status, impact, path } = incident;
  const lastLine = lastTimelineLine(text, incident, desk);
  const told = {
    services: lab.inventory.linked(path, 'services'),
    title,
    started: (started ?? detected)?.at ?? null,
    resolved: resolved?.at ?? null,
    status,
    impact,
    ...(lastLine ? { lastLine } : {}),
  };
  return incidentMessage(lab, told, desk.now(), desk.zone);
}

function showMessage(desk: Desk, record: Mention, text: string): void {
  new MessageForm(desk, {
    words: { title: 'Copy message for the household', cta: 'Copy' },
    record,
    text: () => text,
    asksInstead: false,
    told: (isCopied) => {
      if (isCopied) new Notice('The message is copied.');
      return Promise.resolve(null);
    },
  }).open();
}
