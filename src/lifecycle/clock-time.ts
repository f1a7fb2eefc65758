/** Clock times as people type them, on the day that they most likely mean. */
import { DAY, dayOf, MINUTE, readWhen, timeOf, type Zone } from '../dates';

/** A clock time that is further ahead than this is one of the past: two clocks in a house are never quite the same. */
const TOLERANCE = 5 * MINUTE;

const CLOCK = String.raw`(?:(?:0?[1-9]|1[0-2]):[0-5]\d(?::[0-5]\d)?\s?[ap]m|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)`;
const PAST_DAY = String.raw`(?:yesterday|today|\d{4}-\d{2}-\d{2})`;
const WEEKDAY = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?';
const MOMENT = new RegExp(
  String.raw`^(?:(${PAST_DAY}|tomorrow|${WEEKDAY})(?:T|,?\s+))?(?:at\s+)?(${CLOCK})(?:\s+(yesterday|today|tomorrow))?$`,
  'i',
);
const LEADING = new RegExp(
  String.raw`^((?:${PAST_DAY}(?:T|,?\s+))?(?:at\s+)?${CLOCK})(?:\s*[-–—:,](?=\s|$)|(?=\s|$))\s*(.*)$`,
  'is',
);
const TRAILING = new RegExp(
  String.raw`^(.*?)(?:^|[\s,;]+)((?:${PAST_DAY},?\s+)?at\s+${CLOCK}(?:\s+(?:yesterday|today))?)[.!]?$`,
  'is',
);

/** A time that was found in a text, and the text without it. */
export interface FoundTime {
  readonly at: number;
  readonly rest: string;
}

/** `14:05 text`, `yesterday 23:50 text`, `2026-11-22 23:50: text`. Null: the text begins with no time. */
export function leadingTime(text: string, now: number, zone: Zone): FoundTime | null {
  const [, words = '', rest = ''] = LEADING.exec(text) ?? [];
  const at = readMoment(words, now, zone);
  return at === null ? null : { at, rest: rest.trim() };
}

/** `text at 22:10`, `text, yesterday at 22:10`. Null: the text ends with no time. */
export function trailingTime(text: string, now: number, zone: Zone): FoundTime | null {
  const [, rest = '', words = ''] = TRAILING.exec(text) ?? [];
  const at = readMoment(words, now, zone);
  return at === null ? null : { at, rest: rest.trim() };
}

/** A clock time with or without a word for its day; without one the last such time, or with `ahead` the next one. */
export function readMoment(words: string, now: number, zone: Zone, ahead = false): number | null {
  const [, before, time, behind] = MOMENT.exec(words) ?? [];
  if (time === undefined) return null;
  const clock = clockOf(time);
  const today = dayOf(now, zone);
  const day = (before ?? behind ?? '').toLowerCase();
  if (isWeekday(day) || day === '') {
    const candidates = AROUND.map((days) => shiftDay(today, days))
      .filter((one) => day === '' || weekdayOf(one) === day.slice(0, 3))
      .flatMap((one) => instantsOf(one, clock, zone));
    return ahead ? soonest(candidates, now) : latest(candidates, now);
  }
  return readWhen(`${namedDay(day, today)}T${clock}`, zone, 'first')?.at ?? null;
}

/** Days in which the last and the next of any weekday lie. */
const AROUND = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];

function latest(candidates: readonly number[], now: number): number | null {
  return candidates.filter((at) => at <= now + TOLERANCE).at(-1) ?? null;
}

/** The minute that has begun is still ahead. */
function soonest(candidates: readonly number[], now: number): number | null {
  return candidates.find((at) => at > now - MINUTE) ?? null;
}

/** `10:05 pm` -> `22:05`. */
function clockOf(time: string): string {
  const [, hours = '', rest = '', half] = /^(\d+)((?::\d+)+)\s?([ap])?/i.exec(time) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return String(hour).padStart(2, '0') + rest;
}

function namedDay(day: string, today: string): string {
  const days = { yesterday: -1, today: 0, tomorrow: 1 };
  return day in days ? shiftDay(today, days[day as keyof typeof days]) : day;
}

function isWeekday(day: string): boolean {
  return /^(?:sun|mon|tue|wed|thu|fri|sat)/.test(day);
}

function weekdayOf(day: string): string | undefined {
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(`${day}T00:00Z`).getUTCDay()];
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** When the clocks are put back, a time occurs twice. */
function instantsOf(day: string, clock: string, zone: Zone): number[] {
  const first = readWhen(`${day}T${clock}`, zone, 'first')?.at;
  if (first === undefined) return [];
  const second = first + zone.offsetAt(first) - zone.offsetAt(first + DAY / 2);
  const isShown = second > first && timeOf(second, zone) === timeOf(first, zone);
  return isShown ? [first, second] : [first];
}
