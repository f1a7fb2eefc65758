import { counted } from '../dates';
import type { Undo, WrittenImport } from '../proposals/written';
import { escapeSentence, escapeText, noteLink } from './markdown';
import { toJson } from './report-json';

/** What is done to one note to take an import back. */
export interface UndoneNote {
  readonly path: string;
  readonly undo: Undo;
}

const WORDS: Readonly<Record<Undo['do'], string>> = {
  delete: 'is deleted, as it was made',
  write: 'is as it was before',
  nothing: 'stays as it is',
};

/** What taking back does, or did, as Markdown. */
export function renderUndo({ what, at }: WrittenImport, notes: readonly UndoneNote[], isWritten: boolean): string {
  const touched = notes.filter(({ undo }) => undo.do !== 'nothing').length;
  const done = isWritten ? 'Taken back' : 'Would be taken back';
  const lines = notes.map(({ path, undo }) => {
    const why = undo.why === undefined ? '.' : `. ${escapeSentence(undo.why)}`;
    return `- ${noteLink(path)} ${WORDS[undo.do]}${why}`;
  });
  const head = `**${done}: ${escapeText(what)}, written ${escapeText(at)}, in ${counted(touched, 'note')}.**`;
  return `${[head, '', ...lines].join('\n')}\n`;
}

export function renderUndoJson({ what, at }: WrittenImport, notes: readonly UndoneNote[], isWritten: boolean): string {
  return toJson({
    schema: 1,
    written: isWritten,
    what,
    at,
    notes: notes.map(({ path, undo }) => ({ path, do: undo.do, why: undo.why ?? null })),
  });
}
