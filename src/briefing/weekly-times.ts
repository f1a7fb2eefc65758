/** Times of the week against a span on the calendar. All of it is on the wall clock: a window at 02:00 is at 02:00 in summer too. */
import { DAY, MINUTE, type Zone } from '../dates';
import type { WeeklyWindow } from '../records/weekly-windows';
import { doOverlap, type Span } from './change-plan';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether the whole span lies in the windows; one may take over where another ends. */
export function isInside(span: Span, windows: readonly WeeklyWindow[], zone: Zone): boolean {
  const { start, end } = onWallClock(span, zone);
  // What lies inside for a whole week lies inside for ever.
  const enough = Math.min(end, start + 7 * DAY);
  let reached = start;
  do {
    const ends = windows.flatMap((window) => timesAround({ start: reached, end: reached + 1 }, window));
    const next = Math.max(reached, ...ends.map((one) => one.end));
    if (next === reached) return false;
    reached = next;
  } while (reached < enough);
  return true;
}

/** Whether the span touches a window of the week. */
export function touches(span: Span, window: WeeklyWindow, zone: Zone): boolean {
  const { start, end } = onWallClock(span, zone);
  return timesAround({ start, end: Math.min(end, start + 8 * DAY) }, window).length > 0;
}

/** The times of a window that a span on the wall clock touches. One that runs over midnight may have begun on the day before. */
function timesAround(span: Span, { days, from, to }: WeeklyWindow): readonly Span[] {
  const length = (to > from ? to - from : to + 24 * 60 - from) * MINUTE;
  const times: Span[] = [];
  for (let day = Math.floor(span.start / DAY) - 1; day * DAY < span.end; day += 1) {
    const start = day * DAY + from * MINUTE;
    const time = { start, end: start + length };
    if (days.includes(dayOfWeek(day)) && doOverlap(time, span)) times.push(time);
  }
  return times;
}

/** 1 = Monday to 7 = Sunday, of the days since 1970-01-01, which was a Thursday. */
export function dayOfWeek(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function onWallClock({ start, end }: Span, zone: Zone): Span {
  const wallStart = start + zone.offsetAt(start);
  // In the hour that comes twice the clock may show an earlier time at the end.
  return { start: wallStart, end: Math.max(wallStart + 1, end + zone.offsetAt(end)) };
}

/** `daily 20:30-22:00`, `Sun 02:00-05:00`, `Mon-Fri 22:00-23:00`. */
export function windowWords({ days, from, to }: WeeklyWindow): string {
  return `${daysWords(days)} ${clockWords(from)}-${clockWords(to)}`;
}

function daysWords(days: readonly number[]): string {
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  if (days.length === 7) return 'daily';
  const name = (day: number): string => NAMES[day - 1] ?? '';
  const isRow = days.length > 2 && last - first === days.length - 1;
  return isRow ? `${name(first)}-${name(last)}` : days.map(name).join(', ');
}

function clockWords(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
