import { dayOf, isoWithOffset } from '../src/dates';
import { noteName } from '../src/notes/note';
import { isWriting, type PlannedNote } from '../src/proposals/planned-note';
import { type Preview, previewOf } from '../src/proposals/preview';
import type { NoteProposal } from '../src/proposals/proposal';
import { taken, untickedFirst } from '../src/proposals/take';
import type { Written } from '../src/proposals/written';
import type { RecordName } from '../src/records/record-type';
import { defaultTemplate } from '../src/templates/which-template';
import { type Request, UsageError } from './arguments';
import { type Kept, keepWritten } from './last-written';
import type { OpenVault } from './open-vault';
import { readNote, writeNote } from './write-note';

interface Previewed {
  readonly before: string | null;
  readonly preview: Preview;
}

/** Plans and writes the notes of one run; the text of each is made anew from what is on the disk at the moment of writing. */
export class ProposalWriter {
  private readonly previews = new Map<NoteProposal, Previewed>();
  private readonly templates = new Map<RecordName, string | null>();

  constructor(
    private readonly request: Request,
    private readonly vault: OpenVault,
  ) {}

  plan(notes: readonly NoteProposal[]): readonly PlannedNote[] {
    return notes.map((note) => {
      const chosen = this.request.byName ? note : taken(note, untickedFirst(note));
      return { note, taken: chosen, preview: chosen && this.preview(chosen).preview };
    });
  }

  /** Writes what is planned, and keeps what it was. A note that cannot be written leaves the others alone. */
  write(kept: Kept, what: string, planned: readonly PlannedNote[]): readonly PlannedNote[] {
    const at = isoWithOffset(this.vault.now, this.vault.zone);
    const ahead = planned.flatMap((one) => this.ahead(one));
    // Another run may have done it meanwhile, and what that one keeps is not replaced by nothing.
    if (ahead.length === 0)
      return planned.map((one) => (one.taken ? { ...one, preview: this.preview(one.taken).preview } : one));
    keepWritten(this.request.vault, kept, { what, at, notes: ahead });
    const written: Written[] = [];
    const outcome = planned.map((one) => (one.taken && isWriting(one) ? this.writeOne(one, one.taken, written) : one));
    const isAsPlanned = JSON.stringify(written) === JSON.stringify(ahead);
    if (!isAsPlanned) keepWritten(this.request.vault, kept, { what, at, notes: written });
    return outcome;
  }

  private ahead(planned: PlannedNote): readonly Written[] {
    if (!planned.taken || !isWriting(planned)) return [];
    const { before, preview } = this.preview(planned.taken);
    return preview.ok && preview.after !== before ? [{ path: planned.note.path, before, after: preview.after }] : [];
  }

  private writeOne(planned: PlannedNote, chosen: NoteProposal, written: Written[]): PlannedNote {
    const { before, preview } = this.preview(chosen);
    if (!preview.ok || preview.after === before) return { ...planned, preview };
    try {
      writeNote(this.request.vault, chosen.path, preview.after);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { ...planned, preview: { ok: false, reason: `${error.message}.`.replace(/([.?!])\.$/, '$1') } };
    }
    written.push({ path: chosen.path, before, after: preview.after });
    return { ...planned, preview };
  }

  /** Always of what is on the disk by now; worked out anew only if that has changed. */
  private preview(note: NoteProposal): Previewed {
    const { settings, now, zone } = this.vault;
    const onDisk = readNote(this.request.vault, note.path);
    if ('problem' in onDisk) return { before: null, preview: { ok: false, reason: `${note.path}: ${onDisk.problem}` } };
    const known = this.previews.get(note);
    if (known?.before === onDisk.text) return known;
    const template = note.kind === 'create' ? this.templateFor(note) : null;
    const preview = previewOf(note, onDisk.text, settings, dayOf(now, zone), template);
    const previewed = { before: onDisk.text, preview };
    this.previews.set(note, previewed);
    return previewed;
  }

  /** The person's own, where there is one that can be read; looked for once. */
  private templateFor({ record }: NoteProposal): string | null {
    const known = this.templates.get(record);
    if (known !== undefined) return known;
    const { contents, settings } = this.vault;
    const notes = contents.notes.map(({ path, frontmatter }) => ({ path, name: noteName(path), frontmatter }));
    const template = defaultTemplate(record, notes, settings);
    const onDisk = template && readNote(this.request.vault, template.path);
    const text = onDisk && 'text' in onDisk ? onDisk.text : null;
    this.templates.set(record, text);
    return text;
  }
}
