/** What to tell people who are not technical, as one would write it on the phone: no property, no path, no jargon of ours. */
import { dayOf, durationWords, timeOf, type Zone } from '../dates';
import type { Lab } from '../inventory/lab';
import type { Incident } from '../records/incident';
import { householdNames } from './household-names';
import { outageOf } from './outage';
import { capital, onlyRepeats, plainTitle, spokenLine, withFullStop } from './plain-words';
import { spokenSpan, spokenTime } from './spoken-time';

export interface ChangeToTell {
  readonly services: readonly string[];
  readonly title: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Milliseconds. */
  readonly expectedOutage: number | null;
  /** What to use meanwhile. */
  readonly instead?: string;
}

/** When, what will not work, for how long, what to use instead. */
export function changeMessage(lab: Lab, change: ChangeToTell, now: number, zone: Zone): string {
  const title = plainTitle(change.title);
  const instead = (change.instead ?? '').trim();
  return [
    `${whenWords(change, now, zone)} working on something at home${title === '' ? '' : `: ${title}`}.`,
    // What is changed, nobody said: then it is not known either who will notice.
    ...(change.services.length === 0
      ? []
      : [outageWords(householdNames(lab, outOf(lab, change.services)), change.expectedOutage)]),
    ...(instead === '' ? [] : [`Meanwhile: ${withFullStop(instead)}`]),
    'If something still does not work afterwards, tell me.',
  ].join('\n');
}

function outOf(lab: Lab, services: readonly string[]): readonly string[] {
  const { failed, down } = outageOf(lab, services);
  return [...failed, ...down];
}

function whenWords({ start, end }: ChangeToTell, now: number, zone: Zone): string {
  if (start === null) return 'Soon I will be';
  const isOver = end !== null && end <= now;
  if (start <= now && !isOver) return `Right now${end === null ? '' : `, until about ${clock(end, now, zone)},`} I am`;
  const time = end !== null && end > start ? spokenSpan(start, end, now, zone) : spokenTime(start, now, zone);
  return `${capital(time)} I ${isOver ? 'was' : 'will be'}`;
}

function clock(instant: number, now: number, zone: Zone): string {
  return dayOf(instant, zone) === dayOf(now, zone) ? timeOf(instant, zone) : spokenTime(instant, now, zone);
}

function outageWords(names: string, expectedOutage: number | null): string {
  if (names === '') return 'You should not notice anything.';
  if (expectedOutage === null || expectedOutage <= 0) return `This may not work meanwhile: ${names}.`;
  return `This will not work for about ${durationWords(expectedOutage)}: ${names}.`;
}

export interface IncidentToTell {
  readonly services: readonly string[];
  readonly title: string;
  readonly started: number | null;
  readonly resolved: number | null;
  readonly status: Incident['status'];
  /** Missing: an outage. */
  readonly impact?: Incident['impact'];
  readonly lastLine?: { readonly at: number; readonly text: string };
}

/** What is broken, since when, and what is being done; or that it is over. */
export function incidentMessage(lab: Lab, incident: IncidentToTell, now: number, zone: Zone): string {
  const { status, resolved } = incident;
  const isOver = status === 'resolved' || status === 'closed' || (status === undefined && resolved !== null);
  return (isOver ? overLines(incident, now, zone) : openLines(lab, incident, now, zone)).join('\n');
}

function overLines({ title, started, resolved }: IncidentToTell, now: number, zone: Zone): readonly string[] {
  const since = resolved === null ? '' : ` since ${spokenTime(resolved, now, zone)}`;
  const isTimed = started !== null && resolved !== null && resolved > started;
  const lasted = isTimed ? `, after ${durationWords(resolved - started)}` : '';
  const name = plainTitle(title);
  return [
    `${name === '' ? 'All' : `${name}: all`} is well again${since}${lasted}.`,
    'If something still does not work, tell me.',
  ];
}

function openLines(lab: Lab, incident: IncidentToTell, now: number, zone: Zone): readonly string[] {
  const { started, lastLine } = incident;
  const name = plainTitle(incident.title);
  const since = started === null ? '' : `, since ${spokenTime(started, now, zone)}`;
  const said = lastLine ? spokenLine(lastLine.text) : '';
  const last = onlyRepeats(said, name) ? '' : said;
  return [
    `Something at home is not as it should be${name === '' ? '' : `: ${name}`}${since}.`,
    ...affectedLines(lab, incident),
    doingWords(incident.status),
    ...(lastLine && last !== '' ? [`Latest, ${spokenTime(lastLine.at, now, zone)}: ${withFullStop(last)}`] : []),
    'I will tell you when it is over.',
  ];
}

function doingWords(status: Incident['status']): string {
  if (status === 'identified') return 'I know the cause and am putting it right.';
  if (status === 'monitoring') return 'It should work again; I am keeping an eye on it.';
  return 'I am looking for the cause.';
}

function affectedLines(lab: Lab, { services, impact, status }: IncidentToTell): readonly string[] {
  const isOutage = impact === undefined || impact === 'outage';
  const names = householdNames(lab, isOutage ? outOf(lab, services) : services);
  if (names === '') return [];
  if (status === 'monitoring') return [`Affected: ${names}.`];
  if (isOutage) return [`Not working: ${names}.`];
  return [impact === 'partial' ? `Working only in part: ${names}.` : `Slower or worse than usual: ${names}.`];
}
