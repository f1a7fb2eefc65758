import type { EditResult } from './edit-result';
import { appendSection, findSectionLines, insertLines, lastFilledLine, noteLines } from './edit-section';
import type { NoteLines, SectionLines } from './edit-section';
import { scanLines } from './scan-lines';
import { isBlank, textLines } from './text-lines';
import type { Line } from './text-lines';
import { readTimeline, readTimelineLine } from './timeline';
import type { TimelineEntry } from './timeline';

/** An entry to put in. */
export interface TimelineEdit {
  readonly heading: string;
  /** `{ day: '2026-11-23', time: '22:10' }`. */
  readonly at: { readonly day: string; readonly time: string };
  readonly text: string;
  /** The day that a first line without a date belongs to, for instance the one on which the incident began; else that of the entry. */
  readonly firstDay?: string;
}

/** An entry that stands in the note, with the day it belongs to. */
interface Placed extends TimelineEntry {
  readonly on: string;
}

/** Puts an entry where its time belongs; of one instant, behind those that are there. */
export function addTimelineEntry(text: string, edit: TimelineEdit): EditResult {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edit.at.day) || !/^\d{2}:\d{2}(?::\d{2})?$/.test(edit.at.time)) {
    return { ok: false, reason: 'A timeline entry needs a day like 2026-11-23 and a time like 22:10.' };
  }
  if (edit.heading.trim() === '') return { ok: false, reason: 'A section needs a heading.' };
  const note = noteLines(text);
  const section = findSectionLines(note, edit.heading);
  const firstDay = edit.firstDay ?? edit.at.day;
  if (!section)
    return appendSection(note, edit.heading, 2, entryLines(edit, firstDay !== edit.at.day, { indent: '', mark: '-' }));
  return { ok: true, text: insertEntry(note, section, edit, firstDay) };
}

function insertEntry(note: NoteLines, section: SectionLines, edit: TimelineEdit, firstDay: string): string {
  const entries = placedEntries(note, section, firstDay);
  const now = `${edit.at.day} ${edit.at.time}`;
  const index = entries.reduce((last, entry, at) => (`${entry.on} ${entry.time}` <= now ? at : last), -1);
  const before = entries[index];
  const after = entries[index + 1];
  const at = before
    ? entryEnd(note, section, before.line)
    : (after?.line ?? lastFilledLine(note, section.first, section.ownEnd) + 1);
  const moved = after !== undefined && after.day === null && after.on !== edit.at.day;
  const dated = moved || (before?.on ?? firstDay) !== edit.at.day;
  const lines = entryLines(edit, dated, lookOf(note, before ?? after, at));
  // From below to above, so that the line numbers hold.
  const clear = moved ? withDay(note, after) : note;
  return insertLines(clear, at, lines);
}

function placedEntries(note: NoteLines, section: SectionLines, firstDay: string): Placed[] {
  const lines = note.lines.slice(section.first, section.end).map((line) => line.text);
  let on = firstDay;
  return readTimeline(lines).map((entry) => {
    on = entry.day ?? on;
    return { ...entry, line: entry.line + section.first, on };
  });
}

/** The line behind an entry and what belongs to it: the lines below it, and indented ones behind a gap. */
function entryEnd(note: NoteLines, section: SectionLines, line: number): number {
  const lines = note.lines.slice(line, section.end).map((one) => one.text);
  const { verbatim, headings } = scanLines(lines);
  const timed = new Set(readTimeline(lines).map((entry) => entry.line));
  let end = 1;
  for (let at = 1; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (timed.has(at) || headings.some((heading) => heading.line === at)) break;
    if (isBlank(text) && !verbatim[at]) continue;
    const behindGap = at > end;
    if ((behindGap && !/^(?: {2}|\t)/.test(text)) || /^\s*(?:<!--|%%)/.test(text)) break;
    end = at + 1;
  }
  return line + end;
}

/** How the entry beside it is written: its list mark, or that it is a row of a table. */
function lookOf(note: NoteLines, beside: Placed | undefined, at: number): { indent: string; mark: string } {
  const found = beside && readTimelineLine(note.lines[beside.line]?.text ?? '');
  if (found) return found;
  const table = /^[ \t]*\|/.test(note.lines[at - 1]?.text ?? '');
  return { indent: '', mark: table ? '|' : '-' };
}

function entryLines(edit: TimelineEdit, dated: boolean, look: { indent: string; mark: string }): string[] {
  const moment = dated ? `${edit.at.day} ${edit.at.time}` : edit.at.time;
  const [first = '', ...rest] = textLines(edit.text).map((line) => line.trimEnd());
  if (look.mark === '|') {
    const cell = [first, ...rest].map((line) => line.trim().replace(/(?<!\\)\|/g, '\\|')).join('<br>');
    return [`${look.indent}| ${moment} | ${cell} |`];
  }
  const further = rest.map((line) => (line === '' ? '' : `${look.indent}  ${line}`));
  return [`${look.indent}${look.mark} ${moment} ${first.trim()}`.trimEnd(), ...further];
}

/** The one byte change to a line of the person's: it would mean another day if its own were not written. */
function withDay(note: NoteLines, entry: Placed): NoteLines {
  const line: Line | undefined = note.lines[entry.line];
  const column = line && readTimelineLine(line.text)?.column;
  if (!line || column === undefined) return note;
  const at = note.bodyStart + line.start + column;
  return noteLines(`${note.text.slice(0, at)}${entry.on} ${note.text.slice(at)}`);
}
