import { editNote } from '../../notes/edit-note';
import { editsOf } from '../../proposals/proposal-edits';
import type { NoteProposal, PropertyValue } from '../../proposals/proposal';
import { undoOf, type Written } from '../../proposals/written';
import { spelledProperty } from '../../records/spelled-property';
import type { Desk } from '../desk';
import { editRecord, writeNote } from '../write-note';

export interface Page {
  readonly path: string;
  readonly title: string;
}

export type WrittenAnswer = Written;

/** In the note's own spelling, and only where it still says nothing. Null: nothing was written, and the person was told why. */
export async function writeAnswer(
  desk: Desk,
  page: Page,
  key: string,
  value: PropertyValue,
): Promise<WrittenAnswer | null> {
  const settings = desk.settings();
  const properties = [{ key, how: 'add', value }] as const;
  const proposal: NoteProposal = { kind: 'change', record: 'service', ...page, properties };
  const seen: WrittenAnswer[] = [];
  const isWritten = await editRecord(desk.app, page.path, (text, frontmatter) => {
    const edits = editsOf(proposal, frontmatter, settings);
    if (edits.length === 0) {
      return `${spelledProperty(frontmatter, 'service', key, settings)} has been filled in meanwhile.`;
    }
    const made = editNote(text, edits);
    if (made.ok) seen.push({ path: page.path, before: text, after: made.text });
    return edits;
  });
  return isWritten ? (seen.at(-1) ?? null) : null;
}

export interface TakenBack {
  /** What stays, and why. */
  readonly why?: string;
  /** What the note says again. */
  readonly text?: string;
}

/** Takes back what was written to one page, and nothing that was edited since. A page that was made for an answer goes again. */
export async function takeBackAnswer(desk: Desk, written: WrittenAnswer): Promise<TakenBack> {
  return written.before === null ? removePage(desk, written) : restorePage(desk, written);
}

async function removePage(desk: Desk, written: WrittenAnswer): Promise<TakenBack> {
  const { app } = desk;
  const file = app.vault.getFileByPath(written.path);
  const undo = undoOf(written, file ? await app.vault.read(file) : null, desk.settings());
  if (undo.do === 'delete' && file) await app.fileManager.trashFile(file);
  return undo.why === undefined ? {} : { why: undo.why };
}

async function restorePage(desk: Desk, written: WrittenAnswer): Promise<TakenBack> {
  const seen: TakenBack[] = [];
  const { refusal } = await writeNote(desk.app, written.path, (current) => {
    if (current === null) return { ok: false, reason: 'The note is not there any more.' };
    const undo = undoOf(written, current, desk.settings());
    const text = undo.do === 'write' ? undo.text : current;
    seen.push({ text, ...(undo.why !== undefined && { why: undo.why }) });
    return { ok: true, text };
  });
  return refusal === undefined ? (seen.at(-1) ?? {}) : { why: refusal };
}
