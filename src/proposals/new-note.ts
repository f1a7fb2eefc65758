import { type NewNote, type NoteDraft, recordNote } from '../templates/record-note';
import type { Settings } from '../settings';
import { itemsOf } from './proposal-edits';
import type { NoteProposal, PropertyValue } from './proposal';

/** The text of a note that a proposal would make, from the person's own template where there is one. `day` is for `{{date}}`. */
export function newNoteText(note: NoteProposal, template: string | null, settings: Settings, day: string): NewNote {
  return recordNote(draftOf(note, day), template, settings);
}

export function draftOf(note: NoteProposal, day: string): NoteDraft {
  const properties = new Map<string, PropertyValue>();
  for (const { key, value } of note.properties) {
    const before = properties.get(key);
    // What is sure and what is suggested may be of one property.
    const both = before !== undefined && (typeof before === 'object' || typeof value === 'object');
    properties.set(key, both ? [...new Set([...itemsOf(before), ...itemsOf(value)])] : value);
  }
  return {
    kind: note.record,
    title: note.title,
    properties: Object.fromEntries(properties),
    sections: note.body === undefined ? {} : { '': note.body },
    placeholders: { date: day },
  };
}
