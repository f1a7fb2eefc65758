import { Notice } from 'obsidian';
import { dayOf, durationWords, timeOf } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { openIncidents } from '../../lifecycle/still-open';
import { readTimelineInput, timelineEdits } from '../../lifecycle/timeline-line';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { askLine } from '../forms/ask';
import { openIncidentForm } from '../new-commands';
import { labSoon } from './lab-soon';
import { NOT_WRITTEN } from './step-form';
import { wrongTime } from './step-time';
import { askWhereTo } from './where-to-modal';
import { activeIncident, incidentHint, whichIncident } from './which-incident';
import { type Shown, showRecord, writeAddition } from './write-step';

/** One line for the timeline of the open incident, from any note; where none is open it is offered to log one. */
export async function addTimelineLine(desk: Desk, prefill = ''): Promise<void> {
  const lab = await labSoon(desk);
  if (openIncidents(lab.inventory).length > 0) {
    const incident = await whichIncident(desk, 'Which incident is it about?');
    if (incident) await addLineTo(desk, incident, prefill);
    return;
  }
  const past = activeIncident(desk, lab);
  if (past) await addToPastOrLog(desk, lab, past, prefill);
  else openIncidentForm(desk, { text: prefill });
}

/** Asks for a line and writes it. */
export async function addLineTo(desk: Desk, incident: Incident, prefill = ''): Promise<void> {
  const shown = await showRecord(desk, incident);
  await askLine(desk, {
    title: 'Add to incident timeline',
    cta: 'Add',
    name: 'Line',
    placeholder: 'What happened, or what you did',
    value: prefill,
    required: 'Write what happened.',
    lines: [
      [shown.record],
      [`${lastLineWords(desk, shown.record)} Begin with 14:05 or yesterday 23:50 for an earlier time.`],
    ],
    submit: ({ text }) => writeLine(desk, shown, text),
  });
}

/** Puts a line where its time belongs; without one that is the moment of Enter. A sentence: why it could not. */
async function writeLine(desk: Desk, shown: Shown<Incident>, words: string): Promise<string | null> {
  const { zone } = desk;
  const line = readTimelineInput(words, desk.now(), zone);
  if (line.text === '') return 'Write what happened at that time, too.';
  const wrong = wrongTime(line.at, desk);
  if (wrong !== null) return wrong;
  const written = await writeAddition(desk, shown, (_, present) => timelineEdits(present, line, zone));
  if (!written) return NOT_WRITTEN;
  new Notice(`Added to ${shown.record.title} at ${momentWords(desk, line.at)}.`);
  return null;
}

function lastLineWords(desk: Desk, { lastEntry, started }: Incident): string {
  const last = lastEntry ?? started;
  if (!last) return 'It has no line yet.';
  const age = durationWords(Math.max(0, desk.now() - last.at));
  return lastEntry ? `The last line is ${age} old.` : `It began ${age} ago.`;
}

/** The clock alone where it is today's. */
function momentWords(desk: Desk, at: number): string {
  const { zone } = desk;
  const day = dayOf(at, zone);
  return day === dayOf(desk.now(), zone) ? timeOf(at, zone) : `${day} ${timeOf(at, zone)}`;
}

/** While the note of an incident that is over is active, that one may be meant, or a new one. */
async function addToPastOrLog(desk: Desk, lab: Lab, past: Incident, prefill: string): Promise<void> {
  const places = [
    { incident: null, label: 'Log incident', hint: 'something does not work now' },
    { incident: past, label: `Add to ${past.title}`, hint: incidentHint(desk, lab, past) },
  ];
  const chosen = await askWhereTo(desk.app, places, prefill);
  if (!chosen) return;
  const { incident, text } = chosen;
  if (incident) await addLineTo(desk, incident, text);
  else openIncidentForm(desk, { text });
}
