import type { Change } from '../../records/change';
import type { Survey } from '../../survey';
import { changeTime } from '../card-records';
import { compareText } from './told';

/** Changes that were done, rolled back or failed from one instant up to, and without, another; the newest first. */
export function endedBetween({ lab, now }: Survey, from: number, to: number): readonly Change[] {
  const endOf = (change: Change): number => {
    const when = changeTime(change);
    // Of a day without a time, the part up to now counts.
    return when && when.start <= now ? Math.min(when.at, now) : Number.POSITIVE_INFINITY;
  };
  return lab.inventory.changes
    .filter((change) => isOver(change) && endOf(change) >= from && endOf(change) < to)
    .sort((a, b) => endOf(b) - endOf(a) || compareText(a.path, b.path));
}

function isOver({ status }: Change): boolean {
  return status === 'done' || status === 'rolled-back' || status === 'failed';
}
