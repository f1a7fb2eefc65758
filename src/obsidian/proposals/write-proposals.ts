import { isoWithOffset } from '../../dates';
import { editNote } from '../../notes/edit-note';
import { readFrontmatter } from '../../notes/read-frontmatter';
import { draftOf } from '../../proposals/new-note';
import { editsOf } from '../../proposals/proposal-edits';
import type { NoteProposal } from '../../proposals/proposal';
import type { Written } from '../../proposals/written';
import { dayOf } from '../../dates';
import { createAt } from '../create-note';
import type { Desk } from '../desk';
import { Turns } from '../turns';
import { writeNote } from '../write-note';
import { keepImport, lastImport } from './last-import';
import { Planner } from './note-now';
import type { Progress } from './progress-line';

export interface WriteOutcome {
  readonly written: readonly Written[];
  /** A sentence for each note that could not be written. */
  readonly refused: readonly string[];
  readonly isStopped: boolean;
}

/**
 * Writes what a person took, note by note. What it will be is kept before the first one is written: what cannot be taken back is not
 * begun. A note that cannot be written leaves the others alone; who stops it keeps what was written, and can take that back.
 */
export async function writeProposals(
  desk: Desk,
  what: string,
  notes: readonly NoteProposal[],
  progress: Progress,
): Promise<WriteOutcome> {
  const work = new ProposalWriter(desk);
  const before = lastImport(desk.app);
  const at = isoWithOffset(desk.now(), desk.zone);
  const ahead = await work.ahead(notes, progress);
  keepOrSay(desk, { what, at, notes: ahead });
  try {
    await work.writeAll(notes, progress);
  } finally {
    const { written } = work;
    keepImport(desk.app, written.length > 0 ? { what, at, notes: written } : before);
  }
  return { written: work.written, refused: work.refused, isStopped: progress.isStopped() };
}

function keepOrSay(desk: Desk, written: Parameters<typeof keepImport>[1]): void {
  try {
    keepImport(desk.app, written);
  } catch {
    throw new Error(
      'This device has no room to remember so many notes, so they could not be taken back. Nothing was written. Tick fewer of them, and write the others after that.',
    );
  }
}

class ProposalWriter {
  readonly written: Written[] = [];
  readonly refused: string[] = [];
  private readonly planner: Planner;
  private readonly turns = new Turns();

  constructor(private readonly desk: Desk) {
    this.planner = new Planner(desk);
  }

  async ahead(notes: readonly NoteProposal[], progress: Progress): Promise<readonly Written[]> {
    const ahead: Written[] = [];
    for (const note of notes) {
      if (progress.isStopped()) return [];
      const { before, preview } = await this.planner.plan(note);
      if (preview.ok && preview.after !== before) ahead.push({ path: note.path, before, after: preview.after });
      await this.turns.rest();
    }
    return ahead;
  }

  async writeAll(notes: readonly NoteProposal[], progress: Progress): Promise<void> {
    for (const [at, note] of notes.entries()) {
      if (progress.isStopped()) return;
      progress.say(at + 1);
      if (note.kind === 'create') await this.create(note);
      else await this.change(note);
      await this.turns.rest();
    }
  }

  private async create(note: NoteProposal): Promise<void> {
    const { preview } = await this.planner.plan(note);
    if (!preview.ok) {
      this.refused.push(preview.reason);
      return;
    }
    try {
      const day = dayOf(this.desk.now(), this.desk.zone);
      const { path } = await createAt(this.desk, { path: note.path, text: preview.after, draft: draftOf(note, day) });
      this.written.push({ path, before: null, after: preview.after });
    } catch (error) {
      this.refused.push(`${note.path} was not made: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** With the note as it is at that moment. */
  private async change(note: NoteProposal): Promise<void> {
    const { app } = this.desk;
    const seen: Written[] = [];
    try {
      const { file, refusal } = await writeNote(app, note.path, (text) => {
        if (text === null) return { ok: false, reason: 'It is not there any more.' };
        const made = editNote(text, editsOf(note, readFrontmatter(text), this.desk.settings()));
        if (made.ok && made.text !== text) seen.push({ path: note.path, before: text, after: made.text });
        return made;
      });
      if (refusal !== undefined) this.refused.push(refusal);
      else if (file) this.written.push(...seen.slice(-1));
    } catch (error) {
      this.refused.push(`${note.path} was not changed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
