/** What a second reader would say of a postmortem: words that blame, and action items that nobody can do. Hints, not findings. */
import { noteLines } from '../notes/edit-section';
import { scanLines } from '../notes/scan-lines';
import { titleKey } from '../notes/sections';
import { lineNumber } from '../notes/edit-result';
import { actionItemHint } from './action-item-hints';
import { blamingWords } from './blaming-words';

export interface Hint {
  /** From 1, in the note. */
  readonly line: number;
  readonly excerpt: string;
  readonly hint: string;
}

/** A line that somebody wrote: no heading, code, comment or quote. */
export interface WrittenLine {
  /** From 1, in the note. */
  readonly line: number;
  readonly text: string;
  /** The key of the section's title. */
  readonly section: string;
  /** Whether it is in the section of the action items. */
  readonly isAction: boolean;
}

/** Reads a note's text below its frontmatter, code, comments and quotes left out. */
export function postmortemHints(text: string): readonly Hint[] {
  return writtenLines(text).flatMap(({ line, text: written, section, isAction }) => {
    const item = isAction ? actionItemHint(written) : null;
    return [...blamingWords(written, section), ...(item ? [item] : [])].map((found) => ({ line, ...found }));
  });
}

export function writtenLines(text: string): readonly WrittenLine[] {
  const note = noteLines(text);
  const lines = note.lines.map((line) => line.text);
  const { verbatim, headings } = scanLines(lines);
  const headingAt = new Map(headings.map((heading) => [heading.line, heading]));
  const first = lineNumber(text, note.bodyStart);
  const written: WrittenLine[] = [];
  let section = '';
  let level = 7;
  lines.forEach((line, at) => {
    const heading = headingAt.get(at);
    if (heading && (section !== ACTION_ITEMS || heading.level <= level)) {
      section = titleKey(heading.title);
      level = heading.level;
    }
    if (heading || verbatim[at] === true || /^\s*>/.test(line)) return;
    written.push({ line: first + at, text: line, section, isAction: section === ACTION_ITEMS });
  });
  return written;
}

const ACTION_ITEMS = 'action items';
