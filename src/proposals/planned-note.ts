import type { Preview } from './preview';
import type { NoteProposal } from './proposal';

/** A proposal, what of it is taken, and what that makes of the note. */
export interface PlannedNote {
  readonly note: NoteProposal;
  /** Null: nothing of it is. */
  readonly taken: NoteProposal | null;
  /** What would come of it, or what came of it; null where nothing is taken. */
  readonly preview: Preview | null;
}

/** Whether it makes or changes a note: some proposals are fulfilled by the time that they are looked at. */
export function isWriting({ preview }: PlannedNote): boolean {
  return preview?.ok === true && preview.lines.length > 0;
}
