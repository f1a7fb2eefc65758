import type { NoteProposal, PropertyProposal } from '../../proposals/proposal';
import { proposalId, taken, untickedFirst } from '../../proposals/take';

/** What is ticked by one box: a note, or what is only suggested for a note. */
export interface Row {
  readonly note: NoteProposal;
  readonly properties: readonly PropertyProposal[];
  /** It is a suggestion as a part of a note that stands for itself. */
  readonly isPart: boolean;
}

export type Ticked = 'all' | 'some' | 'none';

/** What a person takes of what is proposed, box by box. */
export class Ticks {
  private readonly without: Set<string>;
  private readonly first: ReadonlySet<string>;

  constructor(private readonly notes: readonly NoteProposal[]) {
    this.first = new Set(notes.flatMap((note) => [...untickedFirst(note)]));
    this.without = new Set(this.first);
  }

  /** The notes as they would be written. */
  taken(): readonly NoteProposal[] {
    return this.notes.flatMap((note) => this.takenOf(note) ?? []);
  }

  takenOf(note: NoteProposal): NoteProposal | null {
    return taken(note, this.without);
  }

  isTouched(): boolean {
    return this.without.size !== this.first.size || [...this.without].some((id) => !this.first.has(id));
  }

  has(note: NoteProposal, property: PropertyProposal): boolean {
    return !this.without.has(note.path) && !this.without.has(proposalId(note, property));
  }

  ofRow({ note, properties, isPart }: Row): Ticked {
    if (this.without.has(note.path)) return 'none';
    const count = properties.filter((property) => this.has(note, property)).length;
    if (count === properties.length) return 'all';
    return count > 0 || (note.kind === 'create' && !isPart) ? 'some' : 'none';
  }

  /** A note that is made comes or goes as a whole, and remembers which of its properties were taken. */
  setRow(row: Row, isOn: boolean): void {
    const { note, properties } = row;
    const isMade = note.kind === 'create' && !row.isPart;
    if (isOn) this.without.delete(note.path);
    else if (isMade) this.without.add(note.path);
    if (isMade) return;
    for (const property of properties) this.put(proposalId(note, property), isOn);
  }

  setProperty(note: NoteProposal, property: PropertyProposal, isOn: boolean): void {
    // A change that was left out as a whole comes back with this one alone.
    if (isOn && this.without.delete(note.path) && note.kind === 'change') {
      for (const other of note.properties) this.without.add(proposalId(note, other));
    }
    this.put(proposalId(note, property), isOn);
  }

  private put(id: string, isOn: boolean): void {
    if (isOn) this.without.delete(id);
    else this.without.add(id);
  }
}
