import { readWhen, type When } from '../dates';
import type { NoteBody } from '../notes/note';
import { sectionText } from '../notes/sections';
import { readTimeline } from '../notes/timeline';
import type { ReadContext } from './property';

/** The latest instant in an incident's timeline. A line without a date belongs to the day of the line before it, the first one to the day on which the incident began. */
export function newestEntry(
  body: NoteBody | undefined,
  started: When | undefined,
  context: ReadContext,
): When | undefined {
  const timeline = body && sectionText(body, 'Timeline');
  if (!timeline) return undefined;
  let day = started && new Date(started.at + context.zone.offsetAt(started.at)).toISOString().slice(0, 10);
  let newest: When | undefined;
  for (const entry of readTimeline(timeline.split('\n'))) {
    day = entry.day ?? day;
    const at = day === undefined ? null : readWhen(`${day}T${entry.time}`, context.zone, 'first');
    if (at && (!newest || at.at > newest.at)) newest = at;
  }
  return newest;
}
