import { MarkdownView, type TFile } from 'obsidian';
import { findSectionLines, lastFilledLine, noteLines } from '../notes/edit-section';
import type { Desk } from './desk';

/** Opens a note to be written in, with the cursor at the end of one of its sections, or at its own end. */
export async function openToWrite({ app }: Desk, file: TFile, heading?: string): Promise<void> {
  const leaf = app.workspace.getLeaf(false);
  await leaf.openFile(file, { active: true, state: { mode: 'source' } });
  const { view } = leaf;
  if (!(view instanceof MarkdownView)) return;
  const { editor } = view;
  const place = placeToWrite(editor.getValue(), heading);
  const end = editor.offsetToPos(place.offset);
  if (place.needsLine) editor.replaceRange('\n', end);
  const at = place.needsLine ? { line: end.line + 1, ch: 0 } : end;
  editor.setCursor(at);
  editor.scrollIntoView({ from: at, to: at }, true);
  editor.focus();
}

interface Place {
  readonly offset: number;
  /** There is nothing but a heading: a line has to be made below it. */
  readonly needsLine: boolean;
}

/** The place behind the last thing that a section says, or the note. */
function placeToWrite(text: string, heading: string | undefined): Place {
  const note = noteLines(text);
  const at = (offset: number, needsLine = false): Place => ({ offset, needsLine });
  const section = heading === undefined ? null : findSectionLines(note, heading);
  if (!section) return at(Math.max(note.bodyStart, text.trimEnd().length));
  const last = lastFilledLine(note, section.first, section.end);
  const isEmpty = last < section.first;
  // The first line of an empty section is blank, or there is none.
  const line = note.lines[isEmpty && section.first < section.end ? section.first : last];
  if (!line) return at(text.length);
  const isHeading = isEmpty && section.first >= section.end;
  const isLast = section.first >= note.lines.length;
  if (isHeading && isLast && line.eol !== '') return at(text.length);
  return at(note.bodyStart + line.start + line.text.length, isHeading);
}
