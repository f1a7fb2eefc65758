import { counted, DAY, dayOf, type Zone } from '../../dates';
import { WEEKDAYS } from '../../report/next-look';

const MONTH = 365.25 / 12;

/** `Monday, in 6 months`: how far ahead a day is; with the day itself where what was typed does not say it. */
export function aheadWords(at: number, now: number, zone: Zone, typed: string): string {
  const day = dayOf(at, zone);
  const midnight = Date.parse(day);
  const days = Math.round((midnight - Date.parse(dayOf(now, zone))) / DAY);
  const weekday = WEEKDAYS[(new Date(midnight).getUTCDay() + 6) % 7] ?? '';
  return `${typed.includes(day) ? weekday : `${weekday} ${day}`}, ${farWords(days)}`;
}

function farWords(days: number): string {
  if (days < 0) return `${counted(-days, 'day')} ago`;
  if (days < 2) return days === 0 ? 'today' : 'tomorrow';
  if (days < 21) return `in ${counted(days, 'day')}`;
  if (days < 60) return `in ${counted(Math.round(days / 7), 'week')}`;
  const months = Math.round(days / MONTH);
  return months < 24 ? `in ${counted(months, 'month')}` : `in ${counted(Math.round(months / 12), 'year')}`;
}
