/** What did not work of late, and what became of it. */
import { mention, type Sentence, sentence } from '../../briefing/sentence';
import { lostWords } from '../../availability/figure-words';
import { endInstant, startOf } from '../../availability/incident-times';
import { counted, DAY, durationWords } from '../../dates';
import type { Inventory } from '../../inventory/inventory';
import { type Incident, isOpenIncident } from '../../records/incident';
import type { Survey } from '../../survey';
import type { PartAsked, ReportPart } from './shape';
import { cell, compareText, cutTable, openFindings } from './told';

/** So far back what is over is told. */
const WEEKS = 30;
const COLUMNS = ['Incident', 'Severity', 'Lasted', 'Noticed by', 'Cause', 'Postmortem', 'Actions'];

/** The open ones however old they are, then those that began or ended in these days, the newest first. */
export function incidentsPart(survey: Survey, asked: PartAsked): ReportPart | null {
  const { inventory } = survey.lab;
  const { service, days = WEEKS } = asked;
  const incidents = inventory.incidents
    .filter(({ path }) => service === undefined || inventory.linked(path, 'services').includes(service))
    .filter((incident) => isOpenIncident(incident) || isLately(incident, survey.now, days))
    .sort(openFirst);
  if (incidents.length === 0) return null;
  const { table, rest } = cutTable(COLUMNS, incidents, (incident) => rowOf(incident, survey), asked);
  return { id: 'incidents', title: 'Incidents', lines: [leadOf(incidents, days), ...rest], table };
}

function isLately(incident: Incident, now: number, days: number): boolean {
  const last = incident.resolved ?? incident.mitigated ?? startOf(incident);
  return last !== undefined && last.at > now - days * DAY && last.start <= now;
}

function openFirst(a: Incident, b: Incident): number {
  const at = (incident: Incident): number => startOf(incident)?.at ?? Number.MIN_SAFE_INTEGER;
  const severity = (incident: Incident): number => (isOpenIncident(incident) ? (incident.severity ?? 5) : 0);
  return (
    Number(isOpenIncident(b)) - Number(isOpenIncident(a)) ||
    severity(a) - severity(b) ||
    at(b) - at(a) ||
    compareText(a.path, b.path)
  );
}

function leadOf(incidents: readonly Incident[], days: number): Sentence {
  const open = incidents.filter(isOpenIncident).length;
  const over = incidents.length - open;
  const last = `${over} ended in the last ${counted(days, 'day')}`;
  return [open > 0 ? `${open} ${open === 1 ? 'is' : 'are'} open; ${last}.` : `None is open; ${last}.`];
}

function rowOf(incident: Incident, survey: Survey): readonly Sentence[] {
  const { path, severity } = incident;
  return [
    sentence`${mention(path)}`,
    cell(severity === undefined ? 'not rated' : `SEV${severity}`),
    cell(lastedWords(incident, survey.now)),
    cell(noticedWords(incident)),
    causeOf(survey.lab.inventory, path),
    cell(postmortemWords(incident, survey)),
    cell(actionsWords(incident, survey.now)),
  ];
}

/** To the minute where both ends are known that well. */
function lastedWords(incident: Incident, now: number): string {
  const start = startOf(incident);
  if (!start) return 'it does not say';
  if (start.start > now) return 'begins in the future';
  if (isOpenIncident(incident)) return `open for ${durationWords(now - start.at)}`;
  const end = incident.resolved ?? incident.mitigated;
  if (!end) return 'it does not say';
  if (end.at < start.at) return 'its end is before its start';
  if (start.dateOnly || end.dateOnly)
    return `about ${counted(Math.ceil((endInstant(end) - start.start) / DAY), 'day')}`;
  return lostWords(end.at - start.at);
}

const NOTICED = { alert: 'an alert', me: 'me', household: 'the household', chance: 'chance' } as const;

/** `the household, after 15 min` */
function noticedWords({ detectedBy, started, detected }: Incident): string {
  const who = detectedBy === undefined ? 'it does not say' : NOTICED[detectedBy];
  const isTimed = started && detected && !started.dateOnly && !detected.dateOnly && detected.at > started.at;
  return isTimed ? `${who}, after ${lostWords(detected.at - started.at)}` : who;
}

function causeOf(inventory: Inventory, path: string): Sentence {
  const causes = inventory
    .targets(path, 'causedBy')
    .map((target) => (target.to === 'words' ? cell(target.link.shown) : sentence`${mention(target.path)}`));
  return causes.length === 0 ? ['not known'] : causes.reduce((all, cause) => sentence`${all}, ${cause}`);
}

function postmortemWords({ path, hasPostmortem, severity = 5 }: Incident, survey: Survey): string {
  if (hasPostmortem) return 'written';
  if (openFindings(survey, ['postmortem-missing'], path).length > 0) return 'missing';
  return severity <= 2 ? 'not yet' : 'none';
}

/** `1 of 4 open, 1 overdue` */
function actionsWords({ actionItems }: Incident, now: number): string {
  if (actionItems.length === 0) return 'none';
  const open = actionItems.filter(({ done }) => !done);
  if (open.length === 0) return `all ${actionItems.length} done`;
  const late = open.filter(({ due }) => due && due.at < now).length;
  return `${open.length} of ${actionItems.length} open${late > 0 ? `, ${late} overdue` : ''}`;
}
