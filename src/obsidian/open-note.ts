import { MarkdownView, type TFile } from 'obsidian';
import { findSectionLines, lastFilledLine, noteLines } from '../notes/edit-section';
import type { Desk } from './desk';

/** Opens a new note to be written in, with the cursor at the end of one of its sections, or at its own end. */
export async function openToWrite({ app }: Desk, file: TFile, heading?: string): Promise<void> {
  const leaf = app.workspace.getLeaf(false);
  await leaf.openFile(file, { active: true, state: { mode: 'source' } });
  const { view } = leaf;
  if (!(view instanceof MarkdownView)) return;
  const { editor } = view;
  const at = editor.offsetToPos(endOf(editor.getValue(), heading));
  editor.setCursor(at);
  editor.scrollIntoView({ from: at, to: at }, true);
  editor.focus();
}

/** The offset behind the last thing that a section says, or the note. */
function endOf(text: string, heading: string | undefined): number {
  const note = noteLines(text);
  const section = heading === undefined ? null : findSectionLines(note, heading);
  if (!section) return text.trimEnd().length;
  const last = lastFilledLine(note, section.first, section.end);
  const line = note.lines[Math.max(last, section.first)] ?? note.lines[last];
  return line ? note.bodyStart + line.start + line.text.length : text.length;
}
