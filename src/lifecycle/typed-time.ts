import { DAY, readDuration, readWhen, type Zone } from '../dates';
import { readMoment } from './clock-time';
import { readPartOfDay } from './part-of-day';

/** Nobody means more by it; a date beyond what a calendar holds could not be written. */
const LONGEST = 3650 * DAY;

/**
 * Reads what a person types for a time in a form: `22:10`, `at 22:10`, `10pm`, `yesterday 23:50`, `Sunday 02:00`,
 * `2026-11-22 23:50`, `10 min ago`, `half an hour ago`, `in 2 hours`, `now`, `tonight`, `Saturday evening`. A clock time means the last such one, or with `ahead` the next; then a day alone is read, too.
 * Null: it cannot be read.
 */
export function readTypedTime(
  text: string,
  now: number,
  zone: Zone,
  options: { readonly ahead?: boolean } = {},
): number | null {
  const words = text.trim().replace(/\s+/g, ' ');
  if (/^now$/i.test(words)) return now;
  const written = readWhen(words, zone, 'first');
  if (written) return written.dateOnly ? null : written.at;
  const away = readDistance(words);
  if (away !== null) return now + away;
  const clear = withColon(words);
  return readMoment(clear, now, zone, options.ahead) ?? readPartOfDay(clear, now, zone, options.ahead);
}

const PARTS_OF_AN_HOUR: Readonly<Record<string, string>> = {
  half: '30 min',
  'a half': '30 min',
  quarter: '15 min',
  'a quarter': '15 min',
  'three quarters': '45 min',
};

/** `half an hour`, `a quarter of an hour`, as a length that can be read. */
function partOfAnHour(words: string): string {
  const part = /^(.+?) (?:of )?an hour$/i.exec(words)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(PARTS_OF_AN_HOUR, part) ? (PARTS_OF_AN_HOUR[part] ?? words) : words;
}

/** `10 min ago`, `in 2 hours`. */
function readDistance(words: string): number | null {
  const [, ahead, ago] = /^(?:in (.+)|(.+) ago)$/i.exec(words) ?? [];
  const size = readDuration(partOfAnHour(ahead ?? ago ?? ''));
  if (size === null || size > LONGEST) return null;
  return ahead === undefined ? -size : size;
}

/** `22.10`, `22h` and `22h10`, as some write it, and `2210`, as a phone's keypad has it; `10pm`. */
function withColon(words: string): string {
  return words
    .replace(/(^|\s)(\d{1,2})\.(\d{2})(?=\s?[ap]m$|$)/i, '$1$2:$3')
    .replace(/(^|\s)(\d{2})h(\d{2})$/i, '$1$2:$3')
    .replace(/(^|\s)(\d{2})h$/i, '$1$2:00')
    .replace(/^(at )?(\d{2})(\d{2})$/i, '$1$2:$3')
    .replace(/(^|\s)(\d{1,2})(?=\s?[ap]m$)/i, '$1$2:00');
}
