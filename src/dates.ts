/**
 * Instants, zones, durations and weeks. An instant is a number of milliseconds since 1970 UTC. Nothing here reads a clock or
 * the system's zone: both are arguments, so the same notes give the same report everywhere.
 */
import { tzOffset } from '@date-fns/tz/tzOffset';
import { getISOWeek, getISOWeekYear } from 'date-fns';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** A month in a duration is 30 days and a year 365: "monthly" is a rhythm, not a calendar. */
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** A time zone with its offsets remembered: asking the platform costs some 5 µs, and a survey asks thousands of times. */
export interface Zone {
  readonly name: string;
  /** Milliseconds east of UTC at an instant. */
  offsetAt(instant: number): number;
}

/** The zone of an IANA name or an offset like `+02:00`; null when the platform does not know it. */
export function zoneNamed(name: string): Zone | null {
  const ask = (instant: number): number => tzOffset(name, new Date(instant)) * MINUTE;
  if (Number.isNaN(ask(0))) return null;
  const weeks = new Map<number, number | null>();
  return {
    name,
    offsetAt(instant) {
      const week = Math.floor(instant / WEEK);
      let offset = weeks.get(week);
      if (offset === undefined) {
        const first = ask(week * WEEK);
        // Null marks a week in which the clocks change: those few are asked each time.
        offset = first === ask((week + 1) * WEEK) ? first : null;
        weeks.set(week, offset);
      }
      return offset ?? ask(instant);
    },
  };
}

/** What a date in a note says: an instant, and the span that its precision leaves open. */
export interface When {
  /** The instant to calculate with. Of a date without a time, the first or last moment of the day, as was asked. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly dateOnly: boolean;
}

/** Whether a date without a time means the first moment of its day (what begins) or the last one (all else). */
export type DayMoment = 'first' | 'last';
/** How `03/04/2026` is meant; without a setting it is not read at all. */
export type DayMonthOrder = 'unset' | 'day-first' | 'month-first';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const DAY_MONTH = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(.*)$/;

/**
 * Reads `2026-11-23`, `2026-11-23T12:00`, with seconds, a space for the `T`, `Z` or an offset, or `[[2026-11-23]]`.
 * A local time that the clocks skip is moved forward; one that occurs twice means the first. Null: cannot be read.
 */
export function readWhen(text: string, zone: Zone, moment: DayMoment, order: DayMonthOrder = 'unset'): When | null {
  const plain = dayMonthToIso(
    text
      .trim()
      .replace(/^\[\[([^\]|#]+)[^\]]*\]\]$/, '$1')
      .trim(),
    order,
  );
  const match = ISO.exec(plain);
  const day = match?.[1];
  if (!match || !day || !isCalendarDay(day)) return null;
  if (match[2] === undefined) return wholeDay(day, zone, moment);
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const wall = Date.parse(`${day}T00:00:00Z`) + hours * HOUR + minutes * MINUTE + seconds * SECOND;
  const at = match[5] ? wall - writtenOffset(match[5]) : fromWallClock(wall, zone);
  const precision = match[4] === undefined ? MINUTE : SECOND;
  return { at, start: at, end: at + precision - 1, dateOnly: false };
}

function dayMonthToIso(text: string, order: DayMonthOrder): string {
  const match = order === 'unset' ? null : DAY_MONTH.exec(text);
  if (!match) return text;
  const [, first = '', second = '', year = '', rest = ''] = match;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${rest}`;
}

/** False for 2026-02-30, which `Date` would silently turn into March. */
function isCalendarDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

function writtenOffset(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  const size = Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * MINUTE;
  return text.startsWith('-') ? -size : size;
}

function fromWallClock(wall: number, zone: Zone): number {
  const before = wall - zone.offsetAt(wall - DAY);
  const after = wall - zone.offsetAt(wall + DAY);
  if (before === after) return before;
  // Around a change of the clocks: take the reading that shows this wall clock, the earlier one where both do.
  if (before + zone.offsetAt(before) === wall) return before;
  if (after + zone.offsetAt(after) === wall) return after;
  return before;
}

function wholeDay(day: string, zone: Zone, moment: DayMoment): When {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const start = fromWallClock(wall, zone);
  const end = fromWallClock(wall + DAY, zone) - 1;
  return { at: moment === 'first' ? start : end, start, end, dateOnly: true };
}

/** True only when `a` is earlier whatever the precision leaves open: a date never breaks an order within its own day. */
export function isSurelyBefore(a: When, b: When): boolean {
  return a.end < b.start;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|min|mins|minutes?)$/, MINUTE],
  [/^(?:h|hrs?|hours?)$/, HOUR],
  [/^(?:d|days?)$/, DAY],
  [/^(?:w|wks?|weeks?)$/, WEEK],
  [/^(?:mo|mos|months?)$/, MONTH],
  [/^(?:y|yrs?|years?)$/, YEAR],
];
const RHYTHMS: Readonly<Record<string, number>> = {
  hourly: HOUR,
  daily: DAY,
  nightly: DAY,
  weekly: WEEK,
  fortnightly: 2 * WEEK,
  monthly: MONTH,
  quarterly: 3 * MONTH,
  yearly: YEAR,
  annually: YEAR,
};
const ISO_DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const ISO_UNITS = [YEAR, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND];

/** `90m`, `12h`, `1d 6h`, `2w`, `3mo`, `1y`, `90 days`, `weekly`, `P1DT12H` in milliseconds; null when it is none of these or zero. */
export function readDuration(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^every\s+/, '');
  const rhythm = Object.hasOwn(RHYTHMS, plain) ? RHYTHMS[plain] : undefined;
  const total = rhythm ?? isoDuration(plain.toUpperCase()) ?? sumOfParts(plain);
  return total !== null && total > 0 && Number.isFinite(total) ? total : null;
}

function isoDuration(text: string): number | null {
  const match = ISO_DURATION.exec(text);
  if (!match) return null;
  return ISO_UNITS.reduce((sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit, 0);
}

function sumOfParts(text: string): number | null {
  const one = text.replace(/^an?\s+/, '1 ').replace(/^(day|week|month|year|hour)$/, '1 $1');
  if (!/^(?:\d+(?:[.,]\d+)?\s*[a-z]+[\s,]*)+$/.test(one)) return null;
  let total = 0;
  for (const [, amount = '', unit = ''] of one.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/g)) {
    const size = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
    if (size === undefined) return null;
    total += Number(amount.replace(',', '.')) * size;
  }
  return total;
}

/** The largest whole unit that says it well: `40 minutes`, `5 hours`, `24 days`; weeks and months would blur a backup's age. */
export function durationWords(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size < 2 * HOUR) return counted(Math.floor(size / MINUTE), 'minute');
  if (size < 2 * DAY) return counted(Math.floor(size / HOUR), 'hour');
  return counted(Math.floor(size / DAY), 'day');
}

/** `every day`, `every 36 hours`, `every 90 days`: a rhythm, where it is whole days in days. */
export function everyWords(interval: number): string {
  const [size, noun] =
    interval % DAY === 0 ? [DAY, 'day'] : interval % HOUR === 0 ? [HOUR, 'hour'] : [MINUTE, 'minute'];
  return `every ${counted(Math.round(interval / size), noun).replace(/^1 /, '')}`;
}

/** `1 day`, `2 days`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `2026-11-23`: the day of an instant in a zone. */
export function dayOf(instant: number, zone: Zone): string {
  return wallClock(instant, zone).slice(0, 10);
}

/** `22:10`: the wall clock of an instant in a zone. */
export function timeOf(instant: number, zone: Zone): string {
  return wallClock(instant, zone).slice(11, 16);
}

/** `2026-11-23T22:10:00`: a date and time as Obsidian's own property editor writes it, in the zone of the reader. */
export function localIso(instant: number, zone: Zone): string {
  return wallClock(instant, zone).slice(0, 19);
}

function wallClock(instant: number, zone: Zone): string {
  return new Date(instant + zone.offsetAt(instant)).toISOString();
}

/** `2026-11-23T12:00:00+01:00`. */
export function isoWithOffset(instant: number, zone: Zone): string {
  const minutes = Math.round(zone.offsetAt(instant) / MINUTE);
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${wallClock(instant, zone).slice(0, 19)}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `3 days`: how long something has been so; of a day without a time one knows the day only, and counts days as the calendar does. */
export function ageWords(when: When, now: number, zone: Zone): string {
  return when.dateOnly ? counted(calendarDays(when, now, zone), 'day') : durationWords(now - when.at);
}

function calendarDays({ start }: When, now: number, zone: Zone): number {
  return (Date.parse(dayOf(now, zone)) - Date.parse(dayOf(start, zone))) / DAY;
}

/** `3 days ago`, counted in the same way. */
export function agoWords(when: When, now: number, zone: Zone): string {
  if (!when.dateOnly) return `${durationWords(now - when.at)} ago`;
  const days = calendarDays(when, now, zone);
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

/** `2026-W48`: the ISO 8601 week of an instant in a zone. */
export function isoWeekOf(instant: number, zone: Zone): string {
  const [year = 0, month = 1, day = 1] = dayOf(instant, zone).split('-').map(Number);
  // date-fns counts in the system's zone: noon of the same day there is in the same week, whichever zone that is.
  const noon = new Date(year, month - 1, day, 12);
  return `${getISOWeekYear(noon)}-W${String(getISOWeek(noon)).padStart(2, '0')}`;
}
