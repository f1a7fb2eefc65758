import { DAY, HOUR, MINUTE } from '../../dates';
import type { Inventory } from '../../inventory/inventory';
import type { Incident } from '../../records/incident';

/** `4 min`, `1 h 12 min`, `2 d 3 h`: what a status bar has room for. */
export function shortDuration(milliseconds: number): string {
  const size = Math.max(0, milliseconds);
  if (size < HOUR) return `${Math.floor(size / MINUTE)} min`;
  if (size < DAY) return joined(Math.floor(size / HOUR), 'h', Math.floor((size % HOUR) / MINUTE), 'min');
  return joined(Math.floor(size / DAY), 'd', Math.floor((size % DAY) / HOUR), 'h');
}

function joined(large: number, unit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;
}

/** `SEV2`; where nobody has said how bad it is, that it is an incident at all. */
export function severityWord({ severity }: Incident): string {
  return severity === undefined ? 'Incident' : `SEV${severity}`;
}

/** The services that do not work: `Immich`, `Immich and 2 more`; its title where it names none. */
export function subjectWords(incident: Incident, inventory: Inventory): string {
  const [first, ...more] = inventory.linked(incident.path, 'services');
  if (first === undefined) return incident.title;
  const title = inventory.recordAt(first)?.title ?? incident.title;
  return more.length === 0 ? title : `${title} and ${more.length} more`;
}

/** `Investigating`; an open incident that does not say how far it is counts as that. */
export function statusWord({ status = 'investigating' }: Incident): string {
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
}

/** `1 h 12 min`; null where the note does not say when it began. */
export function elapsedWords({ started, detected }: Incident, now: number): string | null {
  const since = started ?? detected;
  return since === undefined ? null : shortDuration(now - since.at);
}

/** `last line 5 min ago`. */
export function lastLineWords({ lastEntry }: Incident, now: number): string {
  if (lastEntry === undefined) return 'no line yet';
  const age = now - lastEntry.at;
  return age < MINUTE ? 'last line just now' : `last line ${shortDuration(age)} ago`;
}
