import { DAY, dayOf, isoWeekOf, type Zone } from '../dates';

/** From 1, which is Monday, to 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What a device keeps of its reminder. */
export interface Reminder {
  readonly weekday: Weekday;
  /** The ISO week in which a person wants to hear no more of it. */
  readonly skipped?: string;
}

/** Whether the look of this week is due: its day has come, no report of this week is there, and nobody put it off. */
export function isLookDue(reminder: Reminder, newestReport: string | null, now: number, zone: Zone): boolean {
  const week = isoWeekOf(now, zone);
  return (
    weekdayOf(now, zone) >= reminder.weekday &&
    reminder.skipped !== week &&
    (newestReport === null || newestReport < week)
  );
}

/** The day of the next week's look, in words: `Monday 2026-11-30`. */
export function nextLook(weekday: Weekday, now: number, zone: Zone): string {
  const ahead = 7 - weekdayOf(now, zone) + weekday;
  const day = new Date(Date.parse(dayOf(now, zone)) + ahead * DAY).toISOString().slice(0, 10);
  return `${WEEKDAYS[weekday - 1] ?? ''} ${day}`;
}

function weekdayOf(now: number, zone: Zone): number {
  return new Date(Date.parse(dayOf(now, zone))).getUTCDay() || 7;
}
