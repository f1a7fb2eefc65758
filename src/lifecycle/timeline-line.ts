import { DAY, dayOf, timeOf, type Zone } from '../dates';
import type { NoteEdit } from '../notes/edit-note';
import type { Incident } from '../records/incident';
import { type FoundTime, leadingTime } from './clock-time';
import { readTypedTime } from './typed-time';

/** Something that happened, and when. */
export interface TimelineInput {
  readonly at: number;
  readonly text: string;
}

/**
 * Reads `14:05 text`, `2026-11-22 23:50 text`, `yesterday 23:50 text` and `half an hour ago text`; any other text happened now. The
 * text is empty where only a time was typed: that is no line yet.
 */
export function readTimelineInput(text: string, now: number, zone: Zone): TimelineInput {
  const lead = leadingTime(text.trim(), now, zone) ?? leadingDistance(text.trim(), now, zone);
  return lead ? { at: lead.at, text: lead.rest } : { at: now, text: text.trim() };
}

const AGO = /^(\S[^.:;!?\n]{0,40}?\sago)(?:\s*[-–—:,](?=\s|$)|(?=\s|$))\s*(.*)$/is;

/** `5 minutes ago text`. Who says `3 days ago` names no time of day, and none is made up. */
function leadingDistance(text: string, now: number, zone: Zone): FoundTime | null {
  const [, words, rest = ''] = AGO.exec(text) ?? [];
  const at = words === undefined ? null : readTypedTime(words, now, zone);
  return at === null || now - at >= DAY ? null : { at, rest: rest.trim() };
}

/** Lines without a day cannot be placed where nobody knows on which day the incident began; a day that no line has makes them have one. */
const NO_DAY = '0000-01-01';

/** The edit that puts a line into an incident's timeline where its time belongs. */
export function timelineEdits(incident: Incident, input: TimelineInput, zone: Zone): readonly NoteEdit[] {
  return [
    {
      kind: 'add-timeline-entry',
      heading: 'Timeline',
      at: { day: dayOf(input.at, zone), time: timeOf(input.at, zone) },
      // `22:10 AM radio is silent` would not be read as a line of the timeline.
      text: input.text.replace(/^\s*(?=[ap]m(?![\p{L}\d]))/iu, '– '),
      firstDay: incident.started ? dayOf(incident.started.at, zone) : NO_DAY,
    },
  ];
}
