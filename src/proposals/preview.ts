import { editNote } from '../notes/edit-note';
import { readFrontmatter } from '../notes/read-frontmatter';
import { differingLines, linesOf, type Stretch } from '../notes/text-changes';
import type { Settings } from '../settings';
import { newNoteText } from './new-note';
import { editsOf } from './proposal-edits';
import type { NoteProposal } from './proposal';

export interface DiffLine {
  /** `+` comes, `-` goes, and the line around them stays. */
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

export type Preview =
  | { readonly ok: true; readonly after: string; readonly lines: readonly DiffLine[] }
  | { readonly ok: false; readonly reason: string };

/**
 * What a proposal would make of a note as it is now; null stands for one that is not there. The same text that is written: a shell asks
 * again at the moment of writing. `template`: the person's own, for a note that is made.
 */
export function previewOf(
  note: NoteProposal,
  before: string | null,
  settings: Settings,
  day: string,
  template: string | null = null,
): Preview {
  if (note.kind === 'create') {
    if (before !== null)
      return { ok: false, reason: `There is a note ${note.path} by now. Import again to add to it.` };
    const made = newNoteText(note, template, settings, day);
    return made.ok ? { ok: true, after: made.text, lines: diffLines('', made.text) } : refused(note, made);
  }
  if (before === null) return { ok: false, reason: `${note.path} is not there any more.` };
  const edited = editNote(before, editsOf(note, readFrontmatter(before), settings));
  return edited.ok ? { ok: true, after: edited.text, lines: diffLines(before, edited.text) } : refused(note, edited);
}

function refused(note: NoteProposal, { reason, line }: { readonly reason: string; readonly line?: number }): Preview {
  return { ok: false, reason: `${note.path}${line === undefined ? '' : `, line ${line}`}: ${reason}` };
}

/** The lines that differ, with the one before and the one behind; a line of three dots stands for what lies between two places. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines: DiffLine[] = [];
  const put = (sign: DiffLine['sign'], texts: readonly string[]): unknown =>
    lines.push(...texts.map((text) => ({ sign, text: text.replace(/\r?\n$/, '') })));
  let shown = 0;
  for (const { at, gone, come } of stretchesOf(old, now)) {
    const context = Math.max(shown, at - 1);
    if (lines.length > 0 && context > shown) put(' ', ['...']);
    put(' ', old.slice(context, at));
    put('-', old.slice(at, at + gone));
    put('+', come);
    shown = at + gone;
    if (old[shown] !== undefined) put(' ', old.slice(shown, ++shown));
  }
  return lines;
}

/** Where too many lines differ to be told apart, everything between the first and the last of them. */
function stretchesOf(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const [from, to] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  if (from.length === 0 && to.length === 0) return [];
  const found = differingLines(from, to) ?? [{ at: 0, gone: from.length, come: [...to] }];
  return found.map((stretch) => ({ ...stretch, at: stretch.at + start }));
}
