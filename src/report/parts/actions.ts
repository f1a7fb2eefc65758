/** What was to be done after incidents and is not yet. */
import { mention, type Sentence, sentence } from '../../briefing/sentence';
import { spokenLine } from '../../briefing/plain-words';
import { startOf } from '../../availability/incident-times';
import { ageWords, counted, dayOf, durationWords } from '../../dates';
import { splitOwner } from '../../lifecycle/action-item-hints';
import type { ActionItem } from '../../records/action-item';
import type { Incident } from '../../records/incident';
import type { Survey } from '../../survey';
import type { PartAsked, ReportPart } from './shape';
import { cell, compareText, cutTable } from './told';

const COLUMNS = ['To do', 'Who', 'Due', 'Open for', 'After'];

interface OpenAction {
  readonly incident: Incident;
  readonly item: ActionItem;
}

/** Overdue first, the longest so; then what is due next; then what has no day. */
export function actionsPart(survey: Survey, asked: PartAsked): ReportPart | null {
  const { inventory } = survey.lab;
  const actions = inventory.incidents
    .filter(({ path }) => asked.service === undefined || inventory.linked(path, 'services').includes(asked.service))
    .flatMap((incident) => incident.actionItems.filter(({ done }) => !done).map((item) => ({ incident, item })))
    .sort((a, b) => dueAt(a) - dueAt(b) || compareText(a.incident.path, b.incident.path));
  if (actions.length === 0) return null;
  const { table, rest } = cutTable(COLUMNS, actions, (action) => rowOf(action, survey), asked);
  return { id: 'actions', title: 'Actions', lines: [leadOf(actions, survey), ...rest], table };
}

function dueAt({ item }: OpenAction): number {
  return item.due?.at ?? Number.MAX_SAFE_INTEGER;
}

function isOverdue(action: OpenAction, now: number): boolean {
  return dueAt(action) < now;
}

function leadOf(actions: readonly OpenAction[], { now, zone }: Survey): Sentence {
  const late = actions.filter((action) => isOverdue(action, now)).length;
  const next = actions.find(({ item }) => item.due && item.due.at >= now)?.item.due;
  const ahead = next ? `; the next is due ${dayOf(next.start, zone)}` : '';
  return [`${counted(actions.length, 'action')} open, ${late === 0 ? 'none' : late} overdue${ahead}.`];
}

function rowOf({ incident, item }: OpenAction, survey: Survey): readonly Sentence[] {
  const { owner, deed } = splitOwner(item.text);
  const who = owner ?? (incident.owner.length > 0 ? incident.owner.join(', ') : 'nobody yet');
  return [
    cell(spokenLine(deed) || deed),
    cell(spokenLine(who) || who),
    cell(dueWords(item, survey)),
    cell(ageOf(incident, survey.now)),
    sentence`${mention(incident.path)}`,
  ];
}

function dueWords({ due, badDue }: ActionItem, { now, zone }: Survey): string {
  if (badDue !== undefined) return `cannot be read: ${badDue}`;
  if (!due) return 'no day';
  const day = dayOf(due.start, zone);
  return due.at < now ? `${day}, ${ageWords(due, now, zone)} overdue` : day;
}

/** Since the incident was over, or began: when it was written down nobody knows. */
function ageOf(incident: Incident, now: number): string {
  const from = incident.resolved ?? startOf(incident);
  return from && from.start <= now ? durationWords(Math.max(0, now - from.at)) : 'nobody knows';
}
