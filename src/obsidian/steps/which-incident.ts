import { dayOf, durationWords, timeOf } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { openIncidents } from '../../lifecycle/still-open';
import { noteName } from '../../notes/note';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { labSoon } from './lab-soon';
import { activeRecord, whichRecord } from './which-record';

/** The incident that a step is about: an open one, or that of the active note. Null: there is none, or the person turned away. */
export async function whichIncident(desk: Desk, title = 'Which incident?'): Promise<Incident | null> {
  const lab = await labSoon(desk);
  const open = openIncidents(lab.inventory);
  const active = activeIncident(desk, lab);
  return whichRecord(desk, {
    title,
    none: 'No incident is open.',
    active,
    // With another one open, an old note that is being read is not simply taken for it.
    activeFits: active !== null && (open.includes(active) || open.length === 0),
    likely: open,
    others: [],
    hint: (incident) => incidentHint(desk, lab, incident),
  });
}

/** The incident that a postmortem is written about: the active note's, else one that is over and has none yet. */
export async function whichIncidentWasThat(desk: Desk): Promise<Incident | null> {
  const lab = await labSoon(desk);
  const { incidents } = lab.inventory;
  const active = activeIncident(desk, lab);
  const newest = [...incidents].sort((a, b) => beganAt(b) - beganAt(a));
  const open = openIncidents(lab.inventory);
  const owed = newest.filter((incident) => !incident.hasPostmortem && !open.includes(incident));
  return whichRecord(desk, {
    title: 'Which incident do you write about?',
    none: 'There is no incident to write about.',
    active,
    activeFits: active !== null,
    likely: owed,
    others: newest.filter((incident) => !owed.includes(incident)),
    hint: (incident) => incidentHint(desk, lab, incident),
  });
}

/** The incident of the active note. */
export function activeIncident(desk: Desk, lab: Lab): Incident | null {
  const record = activeRecord(desk, lab);
  return record?.record === 'incident' ? record : null;
}

function beganAt({ started, detected }: Incident): number {
  return (started ?? detected)?.at ?? 0;
}

/** What tells one incident from another: how bad, how far, since when, what does not work. */
export function incidentHint(desk: Desk, lab: Lab, incident: Incident): string {
  const { severity, status, started, path } = incident;
  const services = lab.inventory.linked(path, 'services').map(noteName).join(', ');
  const words = [
    severity === undefined ? '' : `SEV${severity}`,
    status ?? '',
    started ? beganWords(desk, started.at) : '',
    services,
  ];
  return words.filter((word) => word !== '').join(' · ');
}

function beganWords(desk: Desk, began: number): string {
  const age = durationWords(Math.max(0, desk.now() - began));
  return `since ${dayOf(began, desk.zone)} ${timeOf(began, desk.zone)} (${age})`;
}
