import { findSectionLines, noteLines } from '../notes/edit-section';

/** The text of a section of a note, its heading left out; null: there is no such section. */
export function sectionIn(text: string, title: string): string | null {
  const note = noteLines(text);
  const section = findSectionLines(note, title);
  if (!section) return null;
  return note.lines
    .slice(section.first, section.end)
    .map((line) => line.text)
    .join('\n');
}
