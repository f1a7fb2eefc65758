import { type DayMonthOrder, readWhen, type Zone } from '../dates';
import { readWeeklyWindow, type WeeklyWindow } from '../records/weekly-windows';
import type { Settings } from '../settings';
import { doOverlap, type Span } from './change-plan';
import type { PreflightLine } from './preflight-line';
import { type Sentence, sentence } from './sentence';
import { touches } from './weekly-times';

/** A time in which nothing may be changed: once, or every week. */
export interface Freeze {
  readonly time: Span | WeeklyWindow;
  /** The time as it is written. */
  readonly words: string;
  /** Why; empty where nothing is said. */
  readonly reason: string;
}

/** The freezes of the settings that a change falls into. A freeze that cannot be read is told: it may be this one. */
export function freezeLines(settings: Settings, span: Span, zone: Zone): readonly PreflightLine[] {
  if (settings.freezes.length === 0) return [];
  const lines = settings.freezes.flatMap((text) => {
    const freeze = readFreeze(text, zone, settings.dayMonthOrder);
    if (!freeze) return [line('note', sentence`The freeze “${text}” in the settings cannot be read.`)];
    return isWithin(span, freeze, zone) ? [line('warning', frozen(freeze))] : [];
  });
  return lines.length > 0 ? lines : [line('good', sentence`No freeze then.`)];
}

function isWithin(span: Span, { time }: Freeze, zone: Zone): boolean {
  return 'days' in time ? touches(span, time, zone) : doOverlap(span, time);
}

function frozen({ words, reason }: Freeze): Sentence {
  return reason === ''
    ? sentence`Nothing is to be changed then (${words}).`
    : sentence`Nothing is to be changed then: ${reason} (${words}).`;
}

/**
 * Reads `2026-12-20 to 2027-01-06: guests`, `2026-12-24`, `2026-12-24 18:00 to 23:00: presents`, `daily 18:00-23:00: film night`,
 * `Sundays: rest`. Null: cannot be read.
 */
export function readFreeze(text: string, zone: Zone, order: DayMonthOrder = 'unset'): Freeze | null {
  // The colon before the reason is the first that no digit follows; those of times stand between digits.
  const colon = /:(?!\d)/.exec(text)?.index ?? text.length;
  const [words, reason] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  const time = readSpan(words, zone, order) ?? readWeeklyWindow(words) ?? readWeeklyWindow(`${words} 00:00-24:00`);
  return time === null || words === '' ? null : { time, words, reason };
}

/** What stands between the first moment and the last. A hyphen needs blanks around it, as dates have some of their own. */
const BETWEEN = /\s+(?:to|until|till|through)\s+|\s*(?:–|—|\.\.+)\s*|\s+-\s+/i;

function readSpan(words: string, zone: Zone, order: DayMonthOrder): Span | null {
  const [from = '', to = from, more] = words.split(BETWEEN);
  const first = readWhen(from, zone, 'first', order);
  const isClock = /^\d{1,2}:\d{2}$/.test(to);
  const last = readWhen(isClock ? `${from.slice(0, 10)} ${to}` : to, zone, 'last', order);
  if (!first || !last || more !== undefined || last.end < first.start) return null;
  return { start: first.start, end: last.dateOnly || to === from ? last.end + 1 : last.at };
}

function line(level: PreflightLine['level'], text: Sentence): PreflightLine {
  return { topic: 'freeze', level, text };
}
