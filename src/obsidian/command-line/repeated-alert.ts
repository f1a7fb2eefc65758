import { setIncidentSeverity } from '../../lifecycle/incident-steps';
import { isFilledIn, type NoteContext } from '../../lifecycle/set-properties';
import { type Severity, severityNow } from '../../lifecycle/severity-style';
import { timelineEdits } from '../../lifecycle/timeline-line';
import type { Inventory } from '../../inventory/inventory';
import type { NoteEdit } from '../../notes/edit-note';
import { nameKey } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import type { Incident } from '../../records/incident';
import { spelledProperty } from '../../records/spelled-property';
import type { Desk } from '../desk';
import { linkTo } from '../link-to';
import { editSilently } from './edit-silently';
import { servicesNow } from './fresh-incidents';

/** What an alert says. */
export interface Alert {
  readonly services: readonly string[];
  readonly severity: Severity | undefined;
  readonly at: number;
  /** The title that it came with, and its text: at least one line. */
  readonly lines: readonly string[];
}

/** What of it the open incident did not say yet. */
export interface News {
  readonly text: string;
  readonly services: readonly string[];
  readonly severity: Severity | undefined;
}

/** Adds what is new to an incident that is open, so that an alert that repeats makes one note. */
export async function addAlert(desk: Desk, inventory: Inventory, incident: Incident, alert: Alert): Promise<News> {
  let news: News = { text: lineFor(incident, alert.lines), services: [], severity: undefined };
  await editSilently(desk, incident, (context, present) => {
    const named = servicesNow(inventory, context);
    news = {
      ...news,
      services: alert.services.filter((path) => !named.includes(path)),
      severity: isWorse(alert.severity, context) ? alert.severity : undefined,
    };
    return editsFor(desk, present, alert.at, news, context);
  });
  return news;
}

/** `"Smoke", the service Immich, severity 1.` */
export function newsWords({ text, services, severity }: News): string {
  const names = services.map(noteName);
  const last = names.slice(-1).join('');
  const all = names.length > 1 ? `the services ${names.slice(0, -1).join(', ')} and ${last}` : `the service ${last}`;
  const parts = [
    `"${text}"`,
    ...(last === '' ? [] : [all]),
    ...(severity === undefined ? [] : [`severity ${severity}`]),
  ];
  return `${parts.join(', ')}.`;
}

function editsFor(desk: Desk, incident: Incident, at: number, news: News, context: NoteContext): readonly NoteEdit[] {
  const property = spelledProperty(context.frontmatter, 'incident', 'services', context.settings);
  return [
    ...news.services.map((path) => ({ kind: 'add-list-item' as const, property, value: linkTo(desk.app, path) })),
    ...timelineEdits(incident, { at, text: news.text }, desk.zone),
    ...(news.severity === undefined ? [] : setIncidentSeverity(context, incident, news.severity, at)),
  ];
}

/** The name of the note need not be said once more. */
function lineFor({ title }: Incident, lines: readonly string[]): string {
  const [first = '', ...rest] = lines;
  const isNamed = nameKey(title).includes(nameKey(first));
  return (isNamed && rest.length > 0 ? rest : lines).join(': ');
}

/** What a person wrote there and cannot be read stays. */
function isWorse(severity: Severity | undefined, context: NoteContext): boolean {
  if (severity === undefined) return false;
  const now = severityNow(context);
  return now === undefined ? !isFilledIn('incident', 'severity', context) : severity < now;
}
