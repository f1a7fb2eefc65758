import { DAY, dayOf, timeOf, type Zone } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { noteName } from '../../notes/note';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import { labSoon } from './lab-soon';
import { activeRecord, whichRecord } from './which-record';

export type ChangeStep = 'announce' | 'start' | 'complete' | 'roll-back';

/** How long after its end a change is still likely to be the one that is rolled back. */
const LATELY = 14 * DAY;

/** The change that a step is about. Null: there is none, or the person turned away. */
export async function whichChange(desk: Desk, step: ChangeStep): Promise<Change | null> {
  const lab = await labSoon(desk);
  const record = activeRecord(desk, lab);
  const active = record?.record === 'change' ? record : null;
  return whichRecord(desk, {
    ...WORDS[step],
    active,
    activeFits: active !== null && fits(active, step),
    ...changesFor(step, lab.inventory.changes, desk.now()),
    hint: (change) => changeHint(change, lab, desk.zone),
  });
}

const WORDS: Readonly<Record<ChangeStep, { readonly title: string; readonly none: string }>> = {
  announce: {
    title: 'Which change do you announce?',
    none: 'No change lies ahead. Write one down first: New change record.',
  },
  start: {
    title: 'Which change do you start?',
    none: 'No change lies ahead. Write one down first: New change record.',
  },
  complete: { title: 'Which change is complete?', none: 'No change is in progress.' },
  'roll-back': { title: 'Which change do you roll back?', none: 'No change is in progress, and none was made lately.' },
};

/** Whether a step makes sense for a change: not twice, and not for one that is over. */
function fits(change: Change, step: ChangeStep): boolean {
  if (step === 'roll-back') return isRunning(change) || change.status === 'done' || change.status === 'failed';
  if (step === 'complete') return !isOver(change);
  return step === 'announce' ? !isOver(change) : isAhead(change);
}

/** The changes that a step may be about. */
export function changesFor(
  step: ChangeStep,
  changes: readonly Change[],
  now: number,
): { readonly likely: readonly Change[]; readonly others: readonly Change[] } {
  const ahead = byNearness(changes.filter(isAhead), now);
  const running = newestFirst(changes.filter(isRunning));
  const planned = ahead.filter((change) => change.scheduledStart !== undefined || change.status === 'scheduled');
  const drafts = ahead.filter((change) => !planned.includes(change));
  switch (step) {
    case 'announce': {
      const untold = planned.filter((change) => change.announced === undefined);
      return { likely: untold, others: [...planned.filter((one) => !untold.includes(one)), ...drafts, ...running] };
    }
    case 'start':
      return { likely: planned, others: drafts };
    case 'complete':
      return { likely: running, others: planned.filter((one) => one.scheduledStart && one.scheduledStart.at <= now) };
    case 'roll-back': {
      const made = changes.filter((one) => one.status === 'done' || one.status === 'failed');
      return { likely: running, others: newestFirst(made.filter((one) => now - timeOfChange(one) < LATELY)) };
    }
  }
}

function isOver({ status, finished }: Change): boolean {
  if (status === undefined) return finished !== undefined;
  return ['done', 'rolled-back', 'failed', 'cancelled'].includes(status);
}

function isRunning(change: Change): boolean {
  if (change.status === undefined) return change.started !== undefined && !isOver(change);
  return change.status === 'in-progress';
}

function isAhead(change: Change): boolean {
  return !isOver(change) && !isRunning(change);
}

/** The next one first, and one whose time has just passed before one of next week. */
function byNearness(changes: readonly Change[], now: number): readonly Change[] {
  const distance = ({ scheduledStart }: Change): number =>
    scheduledStart ? Math.abs(scheduledStart.at - now) : Infinity;
  return [...changes].sort((a, b) => compare(distance(a), distance(b)));
}

function newestFirst(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => compare(timeOfChange(b), timeOfChange(a)));
}

/** Infinity less infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function timeOfChange({ finished, started, scheduledStart }: Change): number {
  return (finished ?? started ?? scheduledStart)?.at ?? -Infinity;
}

function changeHint(change: Change, lab: Lab, zone: Zone): string {
  const when = change.finished ?? change.started ?? change.scheduledStart;
  const day = when && (when.dateOnly ? dayOf(when.at, zone) : `${dayOf(when.at, zone)} ${timeOf(when.at, zone)}`);
  const services = lab.inventory.linked(change.path, 'services').map(noteName).join(', ');
  const told = change.announced ? 'announced' : undefined;
  return [change.status?.replace('-', ' '), day, services, told]
    .filter((word) => word !== undefined && word !== '')
    .join(' · ');
}
