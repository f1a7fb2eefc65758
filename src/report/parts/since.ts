import { DAY } from '../../dates';
import type { Survey } from '../../survey';
import { weekNumber } from '../weeks';
import type { PartAsked } from './shape';
import { startOfWeek } from './week-times';

/**
 * The instant from which on things are new: seven days ago; where weeks were missed, the end of the week of the newest earlier
 * report, so that nothing between the two is lost.
 */
export function sinceOf({ now, zone }: Survey, { earlier, days }: PartAsked): number {
  if (days !== undefined) return now - days * DAY;
  const last = weekNumber(earlier[0]?.week ?? '');
  const week = now - 7 * DAY;
  return last === null ? week : Math.min(week, startOfWeek(last + 1, zone));
}
