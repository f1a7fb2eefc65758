import { MINUTE } from '../dates';
import type { Lab } from '../inventory/lab';
import type { Change } from '../records/change';
import { doOverlap, type Span, spanFrom } from './change-plan';
import { firstFew, type PreflightLine } from './preflight-line';
import type { RelationTo } from './relation';
import { relationLevel, relationWords } from './relation-words';
import { mention, sentence } from './sentence';

const MOST = 3;

export interface PlannedTime {
  readonly span: Span;
  readonly relationTo: RelationTo;
  readonly now: number;
  /** The note of the change itself. */
  readonly path?: string;
}

/** What else is to be changed in that time on what this stands on, or what stands on it. */
export function conflictLines(lab: Lab, plan: PlannedTime): readonly PreflightLine[] {
  const lines = lab.inventory.changes.flatMap((change): readonly PreflightLine[] => {
    if (change.path === plan.path || !isThen(change, plan)) return [];
    const relation = plan.relationTo(lab.inventory.linked(change.path, 'services'));
    if (!relation) return [];
    const text = sentence`${mention(change.path)} ${stateWords(change)}: ${relationWords(relation, 'changes')}.`;
    return [{ topic: 'conflict', level: change.status === 'draft' ? 'note' : relationLevel(relation), text }];
  });
  return lines.length > 0
    ? firstFew(lines, MOST, (rest) => sentence`${rest} more changes near this are planned then.`)
    : [{ topic: 'conflict', level: 'good', text: sentence`Nothing else is planned for these then.` }];
}

function isThen(change: Change, { span, now }: PlannedTime): boolean {
  const time = timeOf(change, now);
  return time !== null && doOverlap(time, span);
}

const OVER: readonly Change['status'][] = ['done', 'rolled-back', 'failed', 'cancelled'];

/** When a change is made that is not over; what is under way goes on until somebody says that it ended. */
function timeOf(change: Change, now: number): Span | null {
  const { status, started, scheduledStart, scheduledEnd, finished, expectedOutage } = change;
  const start = started ?? scheduledStart;
  if (!start || finished || OVER.includes(status)) return null;
  const end = scheduledEnd?.at ?? (start.dateOnly ? start.end : null);
  const span = spanFrom(start.at, end, expectedOutage ?? null);
  return isUnderWay(change) ? { start: span.start, end: Math.max(span.end, now + MINUTE) } : span;
}

function isUnderWay({ status, started }: Change): boolean {
  return status === 'in-progress' || (status === undefined && started !== undefined);
}

function stateWords(change: Change): string {
  if (isUnderWay(change)) return 'is under way';
  return change.status === 'draft' ? 'is a draft for then' : 'is planned then';
}
