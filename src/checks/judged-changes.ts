/** What the checks of changes ahead look at: those planned or under way, with their time and what they touch. */
import { MINUTE } from '../dates';
import { type Span, spanFrom } from '../briefing/change-plan';
import { type Outage, outageOf } from '../briefing/outage';
import { isActive } from '../inventory/dependency-graph';
import type { Change } from '../records/change';
import type { CheckContext } from './check';

export interface PlannedChange {
  readonly change: Change;
  readonly path: string;
  /** The services in use that it names. */
  readonly services: readonly string[];
  /** Without an end of its own it lasts an hour, or as long as its outage. One under way goes on. */
  readonly span: Span;
  /** Whether it says a time of the day, and not a day alone. */
  readonly hasTime: boolean;
  readonly isUnderWay: boolean;
  /** An emergency is made when it must be, whatever the calendar says. */
  readonly isEmergency: boolean;
}

const known = new WeakMap<CheckContext, readonly PlannedChange[]>();

/** Drafts are thoughts, and what is past its time is told as overdue. Sorted by when they begin, then by path. */
export function plannedChanges(context: CheckContext): readonly PlannedChange[] {
  const before = known.get(context);
  if (before) return before;
  const planned = context.lab.inventory.changes.flatMap((change) => planOf(change, context));
  planned.sort((a, b) => a.span.start - b.span.start || (a.path < b.path ? -1 : 1));
  known.set(context, planned);
  return planned;
}

function planOf(change: Change, { lab, now }: CheckContext): readonly PlannedChange[] {
  const { path, status, started, finished, scheduledStart, scheduledEnd, expectedOutage } = change;
  const begins = started ?? scheduledStart;
  const isOpen = status === undefined || status === 'scheduled' || status === 'in-progress';
  if (!begins || finished || !isOpen) return [];
  const isUnderWay = status === 'in-progress' || started !== undefined;
  const end = scheduledEnd?.at ?? (begins.dateOnly ? begins.end : null);
  const span = spanFrom(begins.at, end, expectedOutage ?? null);
  if (!isUnderWay && span.end <= now) return [];
  return [
    {
      change,
      path,
      services: lab.inventory.linked(path, 'services').filter((one) => isActive(lab.inventory.serviceAt(one))),
      span: isUnderWay ? { start: span.start, end: Math.max(span.end, now + MINUTE) } : span,
      hasTime: !begins.dateOnly,
      isUnderWay,
      isEmergency: change.changeType === 'emergency',
    },
  ];
}

/** Who is hit while it is made, where it says that there is an outage; else nobody but what it names. */
export function outageOfChange(
  { change, services }: Pick<PlannedChange, 'change' | 'services'>,
  { lab }: CheckContext,
): Outage {
  return change.expectedOutage === undefined
    ? { failed: services, down: [], degraded: [], users: [] }
    : outageOf(lab, services);
}
