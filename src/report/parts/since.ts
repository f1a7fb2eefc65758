import { DAY } from '../../dates';
import type { Survey } from '../../survey';
import { weekNumber } from '../weeks';
import type { PartAsked } from './shape';
import { startOfWeek } from './week-times';

/**
 * The instant from which on things are new: the start of the week of the newest earlier report, else seven days ago. That report
 * may have been written on the Monday of its week: what came later in that week would be told by neither. Told twice does no harm.
 */
export function sinceOf({ now, zone }: Survey, { earlier, days }: PartAsked): number {
  if (days !== undefined) return now - days * DAY;
  const last = weekNumber(earlier[0]?.week ?? '');
  return last === null ? now - 7 * DAY : startOfWeek(last, zone);
}
