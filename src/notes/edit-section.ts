import { lineNumber } from './edit-result';
import type { EditResult } from './edit-result';
import { findFrontmatter, topOf } from './frontmatter-block';
import { scanLines } from './scan-lines';
import { titleKey } from './sections';
import { isBlank, lineBreakOf, splitLines, textLines } from './text-lines';
import type { Line } from './text-lines';

/** A note's text below its frontmatter, as lines; offsets are those of the body. */
export interface NoteLines {
  readonly text: string;
  readonly bodyStart: number;
  readonly eol: string;
  readonly lines: readonly Line[];
}

/** The lines of a section: from `first` up to `end`, without its heading; its own text ends at `ownEnd`, before any heading. */
export interface SectionLines {
  readonly first: number;
  readonly ownEnd: number;
  readonly end: number;
}

/** An unclosed frontmatter is no frontmatter: Obsidian shows a rule and text, and an entry must go in during an outage all the same. */
export function noteLines(text: string): NoteLines {
  const found = findFrontmatter(text);
  const bodyStart = typeof found === 'string' ? topOf(text) : found.bodyStart;
  return { text, bodyStart, eol: lineBreakOf(text), lines: splitLines(text.slice(bodyStart)) };
}

/** The first section of that title. Titles match without regard to case, surrounding signs and emoji, as they do for the readers. */
export function findSectionLines(note: NoteLines, heading: string): SectionLines | null {
  const { headings } = scanLines(note.lines.map((line) => line.text));
  const index = headings.findIndex((one) => titleKey(one.title) === titleKey(heading));
  const found = headings[index];
  if (!found) return null;
  const end = headings.find((one, at) => at > index && one.level <= found.level)?.line ?? note.lines.length;
  return { first: found.last + 1, ownEnd: headings[index + 1]?.line ?? note.lines.length, end };
}

/** The last line from `first` on that says something; the line before `first` if none does. */
export function lastFilledLine(note: NoteLines, first: number, end: number): number {
  let last = end - 1;
  while (last >= first && isBlank(note.lines[last]?.text ?? '')) last--;
  return last;
}

/** A line's number in the whole note, from 1. */
export function lineInNote(note: NoteLines, index: number): number {
  return lineNumber(note.text, note.bodyStart + (note.lines[index]?.start ?? 0));
}

/** The note with lines put in before the line of that index. */
export function insertLines(note: NoteLines, index: number, lines: readonly string[]): string {
  const before = note.lines[index - 1];
  const at = note.bodyStart + (before ? before.start + before.text.length + before.eol.length : 0);
  const block = lines.join(note.eol);
  // The last line of the note, or of the frontmatter where nothing follows it, may have no end.
  const open = before ? before.eol === '' : /[^\r\n]$/.test(note.text.slice(topOf(note.text), at));
  return note.text.slice(0, at) + (open ? note.eol + block : block + note.eol) + note.text.slice(at);
}

/** The note with a new section at its end. */
export function appendSection(note: NoteLines, heading: string, level: number, lines: readonly string[]): EditResult {
  const { open } = scanLines(note.lines.map((line) => line.text));
  if (open >= 0) {
    const line = lineInNote(note, open);
    return { ok: false, reason: 'A code block or comment begins here and is never closed. Close it first.', line };
  }
  const marks = '#'.repeat(Math.min(6, Math.max(1, Math.floor(level) || 1)));
  const last = note.lines.at(-1);
  const gap = last === undefined || isBlank(last.text) ? [] : [''];
  const body = lines.length > 0 ? ['', ...lines] : [];
  const added = [...gap, `${marks} ${heading.replace(/\s+/g, ' ').trim()}`, ...body];
  const text = insertLines(note, note.lines.length, added);
  return { ok: true, text: last?.eol === '' ? text + note.eol : text };
}

/** Adds text at the end of a section. */
export function addToSection(text: string, edit: { heading: string; level?: number; text: string }): EditResult {
  if (titleKey(edit.heading) === '') return { ok: false, reason: 'A section needs a heading.' };
  const note = noteLines(text);
  const added = textLines(edit.text);
  const section = findSectionLines(note, edit.heading);
  if (!section) return appendSection(note, edit.heading, edit.level ?? 2, added);
  if (added.length === 0) return { ok: true, text };
  const last = lastFilledLine(note, section.first, section.end);
  const apart = last >= section.first && !joins(note.lines[last]?.text ?? '', added[0] ?? '');
  return { ok: true, text: insertLines(note, last + 1, apart ? ['', ...added] : added) };
}

/** Whether a line can directly follow another and stay its own: plain text would run into the paragraph or item before it. */
function joins(before: string, added: string): boolean {
  if (/^\s*\|/.test(added)) return /^\s*\|/.test(before);
  return /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(added) || /^ {0,3}#{1,6}\s/.test(before);
}
