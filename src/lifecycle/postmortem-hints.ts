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

/** Reads a note's text below its frontmatter, code, comments and quotes left out. */
export function postmortemHints(text: string): readonly Hint[] {
  const note = noteLines(text);
  const lines = note.lines.map((line) => line.text);
  const { verbatim, headings } = scanLines(lines);
  const first = lineNumber(text, note.bodyStart);
  const hints: Hint[] = [];
  let section = '';
  let level = 7;
  lines.forEach((line, at) => {
    const heading = headings.find((one) => one.line === at);
    if (heading && (section !== ACTION_ITEMS || heading.level <= level)) {
      section = titleKey(heading.title);
      level = heading.level;
    }
    if (heading || verbatim[at] === true || /^\s*>/.test(line)) return;
    const item = section === ACTION_ITEMS ? actionItemHint(line) : null;
    for (const found of [...blamingWords(line, section), ...(item ? [item] : [])]) {
      hints.push({ line: first + at, ...found });
    }
  });
  return hints;
}

const ACTION_ITEMS = 'action items';
