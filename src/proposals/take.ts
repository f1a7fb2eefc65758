import type { NoteProposal, PropertyProposal } from './proposal';

/**
 * The name by which a list of proposals knows a note (`path`) or one of its properties (`path#key`). What a note gets for sure and what
 * is only suggested may be of one property: the second of them ends in `#2`.
 */
export function proposalId(note: NoteProposal, property?: PropertyProposal): string {
  if (!property) return note.path;
  const at = note.properties.filter(({ key }) => key === property.key).indexOf(property);
  return at > 0 ? `${note.path}#${property.key}#${at + 1}` : `${note.path}#${property.key}`;
}

/** Whether it is taken unless a person says no. */
export function isTickedFirst(note: NoteProposal, property?: PropertyProposal): boolean {
  return (property ?? note).suggestion === undefined;
}

/** The note without what was left out; null where nothing of it is left to be written. */
export function taken(note: NoteProposal, without: ReadonlySet<string>): NoteProposal | null {
  if (without.has(proposalId(note))) return null;
  const properties = note.properties.filter((property) => !without.has(proposalId(note, property)));
  return note.kind === 'change' && properties.length === 0 ? null : { ...note, properties };
}

/** What is left out while nobody has said anything: all that is only suggested. */
export function untickedFirst(note: NoteProposal): ReadonlySet<string> {
  const unsure = note.properties.filter((property) => !isTickedFirst(note, property));
  return new Set([
    ...(isTickedFirst(note) ? [] : [proposalId(note)]),
    ...unsure.map((property) => proposalId(note, property)),
  ]);
}
