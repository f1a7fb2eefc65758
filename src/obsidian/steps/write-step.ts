import type { NoteContext } from '../../lifecycle/set-properties';
import type { NoteEdit } from '../../notes/edit-note';
import type { Incident } from '../../records/incident';
import { recordReader } from '../../records/read-records';
import type { Desk } from '../desk';
import { editRecord, viewsOf } from '../write-note';

/** Edits a record in place, by what its note says at the moment of writing. False: nothing was written, and the person was told why. */
export function writeStep(
  desk: Desk,
  path: string,
  editsFor: (context: NoteContext, text: string) => readonly NoteEdit[],
): Promise<boolean> {
  const { zone } = desk;
  return editRecord(desk.app, path, (text, frontmatter) =>
    editsFor({ frontmatter, settings: desk.settings(), now: desk.now(), zone }, text),
  );
}

/**
 * An incident by what its note says now: it may have been stamped since the lab was read, on another device or a moment ago. What
 * stands in the note's body stays as it was read.
 */
export function presentIncident(incident: Incident, { frontmatter, settings, zone }: NoteContext): Incident {
  const reader = recordReader(settings, { zone, dayMonthOrder: settings.dayMonthOrder });
  const present = reader.read({ path: incident.path, frontmatter })?.record;
  if (present?.record !== 'incident') return incident;
  const { lastEntry, actionItems, hasPostmortem } = incident;
  return { ...present, lastEntry, actionItems, hasPostmortem };
}

/** The text of a note as it is now: what somebody types is in the editor before it is on the disk. Empty: it is gone. */
export async function textOf({ app }: Desk, path: string): Promise<string> {
  const file = app.vault.getFileByPath(path);
  if (!file) return '';
  const view = viewsOf(app, file).find((one) => one.getMode() === 'source');
  return view ? view.editor.getValue() : app.vault.read(file);
}
