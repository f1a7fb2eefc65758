import { readWhen, dayOf } from '../../dates';
import { findSectionLines, noteLines } from '../../notes/edit-section';
import { readTimeline } from '../../notes/timeline';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';

/** What was done last, by the timeline of an incident's note: a line about the status or the severity says nothing of that. */
export function lastTimelineLine(
  text: string,
  incident: Incident,
  { zone }: Desk,
): { readonly at: number; readonly text: string } | undefined {
  const note = noteLines(text);
  const section = findSectionLines(note, 'Timeline');
  if (!section) return undefined;
  let day = incident.started && dayOf(incident.started.at, zone);
  let last: { readonly at: number; readonly text: string } | undefined;
  for (const entry of readTimeline(note.lines.slice(section.first, section.end).map((line) => line.text))) {
    day = entry.day ?? day;
    const when = day === undefined ? null : readWhen(`${day}T${entry.time}`, zone, 'first');
    if (!when || entry.text === '' || /^(?:Status|Severity|Impact):/i.test(entry.text)) continue;
    if (!last || when.at >= last.at) last = { at: when.at, text: entry.text };
  }
  return last;
}
