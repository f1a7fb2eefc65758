import { type Editor, type EditorPosition, MarkdownView, type TFile, type WorkspaceLeaf } from 'obsidian';
import { findSectionLines, lastFilledLine, noteLines } from '../notes/edit-section';
import type { Desk } from './desk';
import { viewsOf } from './write-note';

/** Opens a note to be written in, with the cursor at the end of one of its sections, or at its own end. */
export async function openToWrite({ app }: Desk, file: TFile, heading?: string): Promise<void> {
  const editor = await editorIn(app.workspace.getLeaf(false), file);
  if (!editor) return;
  const place = placeToWrite(editor.getValue(), heading);
  const end = editor.offsetToPos(place.offset);
  if (place.needsLine) editor.replaceRange('\n', end);
  putCursor(editor, place.needsLine ? { line: end.line + 1, ch: 0 } : end);
}

/** A line of a note, from 1, at whose end one goes on writing, or below which. */
export interface WritingLine {
  readonly line: number;
  readonly isBelow: boolean;
}

/** Opens a note, where it is open already, with the cursor at a line or in the empty one below it; that is made where there is none. */
export async function openAtLine({ app }: Desk, file: TFile, { line, isBelow }: WritingLine): Promise<void> {
  const [open] = viewsOf(app, file);
  if (open) await app.workspace.revealLeaf(open.leaf);
  const isInEditor = open?.getMode() === 'source';
  const editor = isInEditor ? open.editor : await editorIn(open?.leaf ?? app.workspace.getLeaf(false), file);
  if (!editor) return;
  const end = { line: line - 1, ch: editor.getLine(line - 1).length };
  const next = isBelow && line <= editor.lastLine() ? editor.getLine(line) : null;
  if (isBelow && next?.trim() !== '') editor.replaceRange('\n', end);
  putCursor(editor, isBelow ? { line, ch: 0 } : end);
}

async function editorIn(leaf: WorkspaceLeaf, file: TFile): Promise<Editor | null> {
  await leaf.openFile(file, { active: true, state: { mode: 'source' } });
  return leaf.view instanceof MarkdownView ? leaf.view.editor : null;
}

function putCursor(editor: Editor, at: EditorPosition): void {
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
