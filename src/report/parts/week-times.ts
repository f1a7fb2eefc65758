/** When weeks and the months of weeks begin. A week is its number, as `weeks.ts` counts them. */
import { DAY, readWhen, type Zone } from '../../dates';

/** The Monday of a week, in days since 1970-01-01, which was a Thursday. */
function mondayOf(week: number): number {
  return week * 7 - 3;
}

/** `2026-11`: the month to which most of the week belongs, which is that of its Thursday. */
export function monthOfWeek(week: number): string {
  return isoDay(mondayOf(week) + 3).slice(0, 7);
}

/** The first instant of a week in a zone. */
export function startOfWeek(week: number, zone: Zone): number {
  const monday = mondayOf(week);
  return readWhen(isoDay(monday), zone, 'first')?.at ?? monday * DAY;
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
