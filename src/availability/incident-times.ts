import { isSurelyBefore, type When } from '../dates';
import type { Inventory } from '../inventory/inventory';
import { nameKey } from '../notes/name-key';
import { type Incident, isOpenIncident, type TimelineImpact } from '../records/incident';

/** A part of an incident in which its impact was the same. */
export interface ImpactPart {
  readonly start: number;
  readonly end: number;
  readonly impact: TimelineImpact;
}

/** When an incident was, and how bad at which time. */
export interface IncidentTimes {
  readonly path: string;
  /** The services that it names. */
  readonly services: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly parts: readonly ImpactPart[];
}

/** A record that says no times that can be counted, and why. */
export interface Uncounted {
  readonly path: string;
  readonly reason: 'no-start' | 'no-end' | 'unreadable-end' | 'ends-before-start';
}

/**
 * The times of all incidents. One without `started` began when it was detected; one that is open goes on until now; one that is
 * over and does not say when it was put right ended when it was mitigated. What begins in the future is left out, and is not told
 * here: a check says so.
 */
export function incidentTimes(
  inventory: Inventory,
  now: number,
): { readonly counted: readonly IncidentTimes[]; readonly uncounted: readonly Uncounted[] } {
  const counted: IncidentTimes[] = [];
  const uncounted: Uncounted[] = [];
  const unreadable = unreadableEnds(inventory);
  for (const incident of inventory.incidents) {
    const { path } = incident;
    const start = startOf(incident);
    if (start !== undefined && start.at >= now) continue;
    const end = endOf(incident, now, unreadable.has(path));
    if (start === undefined) uncounted.push({ path, reason: 'no-start' });
    else if (typeof end === 'string') uncounted.push({ path, reason: end });
    else if (endsBefore(incident, start)) uncounted.push({ path, reason: 'ends-before-start' });
    else counted.push(timesOf(incident, inventory.linked(path, 'services'), start.at, Math.max(start.at, end)));
  }
  return { counted, uncounted };
}

/** When it began, as far as its note says. */
export function startOf({ started, detected }: Incident): When | undefined {
  return started ?? detected;
}

/** The end of a `When` that ends something: a whole day is over when the next one begins. */
export function endInstant(when: When): number {
  return when.dateOnly ? when.end + 1 : when.at;
}

function endsBefore(incident: Incident, start: When): boolean {
  const end = incident.resolved ?? (isOpenIncident(incident) ? undefined : incident.mitigated);
  return end !== undefined && isSurelyBefore(end, start);
}

function endOf(incident: Incident, now: number, isUnreadable: boolean): number | Uncounted['reason'] {
  if (incident.resolved) return Math.min(endInstant(incident.resolved), now);
  if (incident.status !== undefined && isOpenIncident(incident)) return now;
  // A date that is there and cannot be read is an end all the same: running on until now would be a made-up outage.
  if (isUnreadable) return 'unreadable-end';
  if (isOpenIncident(incident)) return now;
  return incident.mitigated ? Math.min(endInstant(incident.mitigated), now) : 'no-end';
}

function unreadableEnds({ readProblems }: Inventory): ReadonlySet<string> {
  const ends = readProblems.filter(
    ({ kind, property }) => kind === 'unreadable' && nameKey(property) === nameKey('resolved'),
  );
  return new Set(ends.map(({ path }) => path));
}

function timesOf(incident: Incident, services: readonly string[], start: number, end: number): IncidentTimes {
  const parts: ImpactPart[] = [];
  // What is not filled in is taken for what the form for a new incident assumes.
  let impact: TimelineImpact = incident.impactChanges[0]?.before ?? incident.impact ?? 'outage';
  let from = start;
  for (const change of incident.impactChanges) {
    const at = Math.min(Math.max(change.at, start), end);
    if (at > from) parts.push({ start: from, end: at, impact });
    impact = change.impact;
    from = at;
  }
  if (end > from) parts.push({ start: from, end, impact });
  return { path: incident.path, services, start, end, parts };
}
