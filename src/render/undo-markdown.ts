import { counted } from '../dates';
import type { Undo, WrittenImport } from '../proposals/written';
import { escapeSentence, escapeText, noteLink } from './markdown';
import { toJson } from './report-json';

/** What is done to one note to take an import back. */
export interface UndoneNote {
  readonly path: string;
  readonly undo: Undo;
}

function line({ path, undo }: UndoneNote): string {
  // No link: it would lead nowhere.
  if (undo.isGone === true) return `- ${escapeText(path)} is not there any more; nothing to take back.`;
  const why = undo.why === undefined ? '' : ` ${escapeSentence(undo.why)}`;
  return `- ${noteLink(path)}${words(undo)}${why}${isPart(undo) ? ' The rest is as it was before.' : ''}`;
}

function words(undo: Undo): string {
  if (undo.do === 'delete') return ' is deleted, as it was made.';
  if (undo.do === 'nothing') return ' stays as it is.';
  return isPart(undo) ? ':' : ' is as it was before.';
}

/** What a person has edited since stays. */
function isPart(undo: Undo): boolean {
  return undo.do === 'write' && undo.why !== undefined;
}

/** What taking back does, or did, as Markdown. */
export function renderUndo({ what, at }: WrittenImport, notes: readonly UndoneNote[], isWritten: boolean): string {
  const touched = notes.filter(({ undo }) => undo.do !== 'nothing').length;
  const done = isWritten ? 'Taken back' : 'Would be taken back';
  const head = `**${done}: ${escapeText(what)}, written ${escapeText(at)}, in ${counted(touched, 'note')}.**`;
  return `${[head, '', ...notes.map(line)].join('\n')}\n`;
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
