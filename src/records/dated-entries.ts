import { readWhen, type When } from '../dates';
import type { NoteBody } from '../notes/note';
import { sectionText } from '../notes/sections';
import { readTimeline } from '../notes/timeline';
import type { ReadContext } from './property';

/** A line of an incident's timeline of which the day is known. */
export interface DatedEntry {
  readonly at: When;
  readonly text: string;
}

/** A timeline in the order of the note. A line without a date belongs to the day of the line before it, the first one to the day on which the incident began. */
export function datedEntries(
  body: NoteBody | undefined,
  started: When | undefined,
  context: ReadContext,
): readonly DatedEntry[] {
  const timeline = body && sectionText(body, 'Timeline');
  if (!timeline) return [];
  let day = started && new Date(started.at + context.zone.offsetAt(started.at)).toISOString().slice(0, 10);
  return readTimeline(timeline.split('\n')).flatMap((entry): readonly DatedEntry[] => {
    day = entry.day ?? day;
    const at = day === undefined ? null : readWhen(`${day}T${entry.time}`, context.zone, 'first');
    return at ? [{ at, text: entry.text }] : [];
  });
}
