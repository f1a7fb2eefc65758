/** Times as one says them at home: `today at 22:10`, `Sunday 02:00`, `28 November 20:45`. */
import { DAY, dayOf, HOUR, timeOf, type Zone } from '../dates';
import { dayOfWeek } from './weekly-times';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An instant, seen from now. */
export function spokenTime(instant: number, now: number, zone: Zone): string {
  const day = spokenDay(instant, now, zone);
  return `${day}${/^(?:today|tomorrow|yesterday|tonight)$/.test(day) ? ' at' : ''} ${timeOf(instant, zone)}`;
}

/** A time with an end: the day of the end is said where it is another one. */
export function spokenSpan(start: number, end: number, now: number, zone: Zone): string {
  const isSameDay = dayOf(start, zone) === dayOf(end, zone);
  const until = isSameDay || end - start < DAY / 2 ? timeOf(end, zone) : spokenTime(end, now, zone);
  return `${spokenDay(start, now, zone)} from ${timeOf(start, zone)} to ${until}`;
}

function spokenDay(instant: number, now: number, zone: Zone): string {
  const [day, today] = [dayNumber(instant, zone), dayNumber(now, zone)];
  const ahead = day - today;
  if (ahead === 0) return 'today';
  // "Tomorrow at 00:30" is heard as a day later than it is.
  if (ahead === 1) return instant - now < 18 * HOUR && timeOf(instant, zone) < '05:00' ? 'tonight' : 'tomorrow';
  if (ahead === -1) return 'yesterday';
  const weekday = WEEKDAYS[dayOfWeek(day) - 1] ?? '';
  if (ahead > 1 && ahead < 7) return weekday;
  return ahead < 0 && ahead > -7 ? weekday : `${weekday} ${dateWords(instant, zone)}`;
}

function dateWords(instant: number, zone: Zone): string {
  const [, month = 1, day = 1] = dayOf(instant, zone).split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''}`;
}

function dayNumber(instant: number, zone: Zone): number {
  return Math.floor((instant + zone.offsetAt(instant)) / DAY);
}
