import type { Span } from '../briefing/change-plan';
import { dayOfWeek } from '../briefing/weekly-times';
import { DAY, MINUTE, type Zone } from '../dates';
import type { WeeklyWindow } from '../records/weekly-windows';
import { clipSpans, mergeSpans } from './spans';

/**
 * The instants of a span at which the wall clock of the zone stands in one of the windows, sorted and without overlaps. So the hour
 * that comes twice in autumn counts twice, and the one that is skipped in spring not at all. Cost: O(days · windows).
 */
export function timesInWindows(windows: readonly WeeklyWindow[], span: Span, zone: Zone): readonly Span[] {
  const times = evenParts(span, zone).flatMap((part) => {
    const offset = zone.offsetAt(part.start);
    return clipSpans(
      windows.flatMap((window) => timesOf(window, part, offset)),
      part,
    );
  });
  return mergeSpans(times);
}

/** The parts of a span in which the clocks do not change. */
function evenParts(span: Span, zone: Zone): readonly Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at += DAY) {
    const next = Math.min(at + DAY, span.end);
    if (zone.offsetAt(at) === zone.offsetAt(next)) continue;
    const change = changeOfClocks(at, next, zone);
    parts.push({ start, end: change });
    start = change;
  }
  return [...parts, { start, end: span.end }];
}

/** The first instant with another offset, between one that has the old offset and one that has not: clocks change at a full minute. */
function changeOfClocks(before: number, after: number, zone: Zone): number {
  const old = zone.offsetAt(before);
  let [low, high] = [Math.floor(before / MINUTE), Math.ceil(after / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle * MINUTE) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

/** The times of a window around a part of the calendar; one that runs over midnight may have begun on the day before. */
function timesOf({ days, from, to }: WeeklyWindow, part: Span, offset: number): readonly Span[] {
  const length = (to > from ? to - from : to + 24 * 60 - from) * MINUTE;
  const times: Span[] = [];
  const last = Math.floor((part.end + offset) / DAY);
  for (let day = Math.floor((part.start + offset) / DAY) - 1; day <= last; day += 1) {
    if (!days.includes(dayOfWeek(day))) continue;
    const start = day * DAY + from * MINUTE - offset;
    times.push({ start, end: start + length });
  }
  return times;
}

/** The same, remembered: many services are counted on at the same hours. */
export function rememberedTimes(zone: Zone): (windows: readonly WeeklyWindow[], span: Span) => readonly Span[] {
  const known = new Map<string, readonly Span[]>();
  return (windows, span) => {
    const key = JSON.stringify([windows, span.start, span.end]);
    const before = known.get(key);
    if (before) return before;
    const times = timesInWindows(windows, span, zone);
    known.set(key, times);
    return times;
  };
}
