import { type App, MarkdownView, normalizePath, Notice, type TFile } from 'obsidian';
import { editNote, type NoteEdit } from '../notes/edit-note';
import type { EditResult } from '../notes/edit-result';
import type { Frontmatter } from '../notes/note';
import { readFrontmatter } from '../notes/read-frontmatter';
import { textChanges } from '../notes/text-changes';

/** Makes the new text of a note from the old one; null stands for a note that is not there yet. */
export type Rewrite = (text: string | null) => EditResult;

export interface Written {
  readonly file: TFile | null;
  /** Why nothing was written; a sentence for the person. */
  readonly refusal?: string;
}

/**
 * Writes a note: a new one, or a change to the one that is there. Where an editor holds it, the change goes through that editor
 * in one transaction, so that nothing that was typed and not saved yet is lost; else through `Vault.process`. Never both.
 */
export async function writeNote(app: App, path: string, rewrite: Rewrite): Promise<Written> {
  const place = normalizePath(path);
  if (place.split('/').includes('..')) {
    return { file: null, refusal: `${path} lies outside of the vault. Put right its folder in the settings.` };
  }
  const file = app.vault.getFileByPath(place);
  if (!file) return createNote(app, place, rewrite(null));
  // In reading view the editor need not hold what is shown, and nobody types into it.
  const view = viewsOf(app, file).find((one) => one.getMode() === 'source');
  return view ? changeInEditor(view, file, rewrite) : changeOnDisk(app, file, rewrite);
}

/**
 * Edits a record in place. The edits are asked for at the moment of writing, with the text as it then is, so that what a sync or
 * another command wrote in between is never overwritten from memory; a sentence instead of edits says why there are none. A refusal
 * is told to the person; false: nothing was written.
 */
export async function editRecord(
  app: App,
  path: string,
  editsFor: (text: string, frontmatter: Frontmatter | null) => readonly NoteEdit[] | string,
): Promise<boolean> {
  const { refusal } = await writeNote(app, path, (text) => {
    if (text === null) return { ok: false, reason: 'The note is not there any more.' };
    const edits = editsFor(text, readFrontmatter(text));
    return typeof edits === 'string' ? { ok: false, reason: edits } : editNote(text, edits);
  });
  if (refusal !== undefined) new Notice(refusal);
  return refusal === undefined;
}

async function createNote(app: App, path: string, made: EditResult): Promise<Written> {
  if (!made.ok) return { file: null, refusal: refusalWords(path, made) };
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
  return { file: await app.vault.create(path, made.text) };
}

/** The views in which a note is open. */
export function viewsOf(app: App, file: TFile): readonly MarkdownView[] {
  return app.workspace
    .getLeavesOfType('markdown')
    .map((leaf) => leaf.view)
    .filter((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === file.path);
}

function changeInEditor({ editor }: MarkdownView, file: TFile, rewrite: Rewrite): Written {
  const before = editor.getValue();
  const made = rewrite(before);
  if (!made.ok) return { file, refusal: refusalWords(file.path, made) };
  const changes = textChanges(before, made.text).map(({ from, to, text }) => ({
    from: editor.offsetToPos(from),
    to: editor.offsetToPos(to),
    text,
  }));
  if (changes.length > 0) editor.transaction({ changes });
  return { file };
}

async function changeOnDisk(app: App, file: TFile, rewrite: Rewrite): Promise<Written> {
  let refusal: string | undefined;
  await app.vault.process(file, (text) => {
    const made = rewrite(text);
    if (made.ok) return made.text;
    refusal = refusalWords(file.path, made);
    return text;
  });
  return refusal === undefined ? { file } : { file, refusal };
}

function refusalWords(path: string, made: Extract<EditResult, { ok: false }>): string {
  const line = made.line === undefined ? '' : `, line ${made.line}`;
  return `${path}${line} was not changed: ${made.reason}`;
}
