import { addToSection, appendSection, findSectionLines, insertLines, noteLines } from '../notes/edit-section';
import type { EditResult } from '../notes/edit-result';
import { isBlank, textLines } from '../notes/text-lines';
import { PREFLIGHT_HEADING } from './built-in-templates';

/** A note with each text below its heading; a heading that is missing is added, with what is known beforehand on top. */
export function placeSections(text: string, sections: Readonly<Record<string, string>>): EditResult {
  let result: EditResult = { ok: true, text };
  for (const [heading, words] of Object.entries(sections)) {
    if (result.ok && !isBlank(words)) result = placeSection(result.text, heading.trim(), words);
  }
  return result;
}

/** Adds a heading with nothing below it, where there is none yet. */
export function withSection(text: string, heading: string): EditResult {
  const note = noteLines(text);
  return findSectionLines(note, heading) ? { ok: true, text } : appendSection(note, heading, 2, []);
}

function placeSection(text: string, heading: string, words: string): EditResult {
  const note = noteLines(text);
  const lines = textLines(words);
  if (heading === '') return { ok: true, text: placeOnTop(text, lines) };
  const section = findSectionLines(note, heading);
  if (!section) {
    return heading === PREFLIGHT_HEADING
      ? { ok: true, text: placeOnTop(text, [`## ${heading}`, '', ...lines]) }
      : appendSection(note, heading, 2, lines);
  }
  const isEmpty = note.lines.slice(section.first, section.end).every((line) => isBlank(line.text));
  if (!isEmpty) return addToSection(text, { heading, text: words });
  const gap = section.first === section.end && section.end < note.lines.length ? [''] : [];
  return { ok: true, text: insertLines(note, section.first, ['', ...lines, ...gap]) };
}

/** Above everything, apart from what follows. */
function placeOnTop(text: string, lines: readonly string[]): string {
  const note = noteLines(text);
  const gap = note.lines.length === 0 || isBlank(note.lines[0]?.text ?? '') ? [] : [''];
  return insertLines(note, 0, [...lines, ...gap]);
}
