/**
 * What would be written, before anything is: importers, evidence and clean-ups all end in proposals. A person takes them or leaves
 * them, one by one; only then does a shell write.
 */
import type { RecordName } from '../records/record-type';

export type PropertyValue = string | number | boolean | readonly string[];

/** One property of one note. */
export interface PropertyProposal {
  /** The key in code, such as `dependsOn`; the note's own spelling is found when it is written. */
  readonly key: string;
  /**
   * `add`: only where the note lacks it. `set`: whatever it says now. `add-items`: these to the list that is there.
   * `replace-items`: `value[i]` in place of the item that reads `from[i]`. `remove-items`: the links that read so go, and nothing else.
   */
  readonly how: 'add' | 'set' | 'add-items' | 'replace-items' | 'remove-items';
  readonly value: PropertyValue;
  readonly from?: readonly string[];
  /** Not sure enough to be ticked from the start; says why it is offered, in a sentence. */
  readonly suggestion?: string;
}

/** One note that would be made or changed. */
export interface NoteProposal {
  readonly kind: 'create' | 'change';
  readonly record: RecordName;
  /** Where it is or would be, from the vault's root; free when the proposal was made. */
  readonly path: string;
  readonly title: string;
  readonly properties: readonly PropertyProposal[];
  /** Of a new note: what stands below its properties. */
  readonly body?: string;
  /** The note as a whole is only a guess; why, in a sentence. */
  readonly suggestion?: string;
}

/** Something a person should know before saying yes. */
export interface Remark {
  /**
   * `conflict`: the note says one thing, the file another; nothing is done. `skipped`: what was not understood or is not taken, and why.
   * `secret`: what looks like a secret, by its place. `unclaimed`, `unseen`: what no page claims, and what never appears.
   */
  readonly kind: 'conflict' | 'skipped' | 'secret' | 'unclaimed' | 'unseen' | 'note';
  /** The file and place, or the note. */
  readonly where: string;
  /** A whole sentence. Never a secret, and never more than a line of what a file says. */
  readonly message: string;
  /** What of the message is to be copied into a note, letter by letter: it stands there as it is. */
  readonly toCopy?: string;
}

export interface Proposals {
  /** In the order in which they are shown. */
  readonly notes: readonly NoteProposal[];
  readonly remarks: readonly Remark[];
}
