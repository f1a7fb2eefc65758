/** ISO weeks by name, `2026-W48`, and by number, so that they can be counted. */
import { DAY } from '../dates';

const WEEK = 7 * DAY;
const NAME = /^(\d{4})-W(\d{2})$/;

/** Weeks since the one of 1970-01-01; null for what names no week that there is. */
export function weekNumber(week: string): number | null {
  const [, year = '', count = ''] = NAME.exec(week) ?? [];
  if (year === '') return null;
  const number = (mondayOfFirst(Number(year)) + (Number(count) - 1) * WEEK - mondayOfFirst(1970)) / WEEK;
  return weekName(number) === week ? number : null;
}

/** `2026-W48` */
export function weekName(number: number): string {
  const monday = mondayOfFirst(1970) + number * WEEK;
  // The Thursday of a week is in the year to which the week belongs.
  const year = new Date(monday + 3 * DAY).getUTCFullYear();
  const count = Math.round((monday - mondayOfFirst(year)) / WEEK) + 1;
  return `${String(year).padStart(4, '0')}-W${String(count).padStart(2, '0')}`;
}

/** The week of a day such as `2026-11-23`; null where there is no such day. */
export function weekOfDay(day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return null;
  return weekName(Math.floor((at - mondayOfFirst(1970)) / WEEK));
}

/** The names of weeks in a row of text: `W46`, with its year where that is not the one of the week it is read in. */
export function shortWeek(week: string, from: string): string {
  return week.slice(0, 4) === from.slice(0, 4) ? week.slice(5) : week;
}

/** The fourth of January is in the first week. */
function mondayOfFirst(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 4);
  const fourth = date.getTime();
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}
