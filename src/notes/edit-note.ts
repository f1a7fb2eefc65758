import { editFrontmatter } from './edit-frontmatter';
import type { PropertyEdit } from './edit-frontmatter';
import type { EditResult } from './edit-result';
import { addToSection } from './edit-section';
import { addTimelineEntry } from './edit-timeline';
import type { TimelineEdit } from './edit-timeline';

/** One change to a note's text. Property names match without regard to case, spaces, `-` and `_`. */
export type NoteEdit =
  | PropertyEdit
  | { readonly kind: 'add-to-section'; readonly heading: string; readonly level?: number; readonly text: string }
  | ({ readonly kind: 'add-timeline-entry' } & TimelineEdit);

/** Applies all edits in their order, or none. Every byte that no edit means stays as it was. */
export function editNote(text: string, edits: readonly NoteEdit[]): EditResult {
  let result: EditResult = { ok: true, text };
  for (const edit of edits) {
    if (!result.ok) return result;
    result = applyEdit(result.text, edit);
  }
  return result;
}

function applyEdit(text: string, edit: NoteEdit): EditResult {
  if (edit.kind === 'add-to-section') return addToSection(text, edit);
  if (edit.kind === 'add-timeline-entry') return addTimelineEntry(text, edit);
  return editFrontmatter(text, edit);
}
