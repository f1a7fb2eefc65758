/** What was begun and not ended. */
import { HOUR, MINUTE } from '../dates';
import type { Inventory } from '../inventory/inventory';
import type { Change } from '../records/change';
import { type Incident, isOpenIncident } from '../records/incident';

/** An incident or a change that looks as if nobody had said that it is over. */
export interface LeftOpen {
  readonly record: 'incident' | 'change';
  readonly path: string;
  readonly title: string;
  /** The newest instant in its timeline. */
  readonly lastEntry: number | null;
  readonly since: number | null;
}

const QUIET = 30 * MINUTE;
const LONG_CHANGE = 12 * HOUR;

/** The severe first, then the newest. One that nobody has rated stands with those of the middle. */
export function openIncidents(inventory: Inventory): readonly Incident[] {
  const rank = (incident: Incident): number => incident.severity ?? 3;
  const start = (incident: Incident): number => incident.started?.at ?? -Infinity;
  return inventory.incidents
    .filter(isOpenIncident)
    .sort((a, b) => rank(a) - rank(b) || Number(start(a) < start(b)) - Number(start(a) > start(b)));
}

/** Open incidents that have been quiet for over half an hour, and changes in progress past their end, or for over twelve hours. */
export function leftOpen(inventory: Inventory, now: number): readonly LeftOpen[] {
  const incidents = openIncidents(inventory).filter((incident) => isQuiet(incident, now));
  const changes = inventory.changes.filter((change) => isPastItsEnd(change, now));
  return [...incidents, ...changes].map((record) => ({
    record: record.record,
    path: record.path,
    title: record.title,
    lastEntry: record.record === 'incident' ? (record.lastEntry?.at ?? null) : null,
    since: record.started?.at ?? null,
  }));
}

function isQuiet({ lastEntry, started }: Incident, now: number): boolean {
  const last = Math.max(lastEntry?.at ?? -Infinity, started?.at ?? -Infinity);
  return Number.isFinite(last) && now - last > QUIET;
}

function isPastItsEnd({ status, scheduledEnd, started, scheduledStart }: Change, now: number): boolean {
  if (status !== 'in-progress') return false;
  const begun = started ?? scheduledStart;
  const end = scheduledEnd?.end ?? (begun && begun.at + LONG_CHANGE);
  return end !== undefined && now > end;
}
