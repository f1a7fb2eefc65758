/** What the checks of postmortems look at: incidents that are over, and the lines that somebody wrote about them. */
import { type WrittenLine, writtenLines } from '../lifecycle/postmortem-hints';
import type { NoteBody } from '../notes/note';
import { type Incident, isOpenIncident } from '../records/incident';
import type { CheckContext } from './check';

export interface WrittenIncident {
  readonly incident: Incident;
  readonly body: NoteBody;
  readonly lines: readonly WrittenLine[];
}

/** A note that is handed in again, the same object, is not read again: few change from one survey to the next. */
const read = new WeakMap<NoteBody, readonly WrittenLine[]>();

/** While it lasts, nobody is asked how it is written; and where the body was not handed in, nobody knows. */
export function writtenIncidents({ lab, bodies }: CheckContext): readonly WrittenIncident[] {
  return lab.inventory.incidents.flatMap((incident) => {
    const body = bodies?.get(incident.path);
    return body && !isOpenIncident(incident) ? [{ incident, body, lines: linesOf(body) }] : [];
  });
}

function linesOf(body: NoteBody): readonly WrittenLine[] {
  const before = read.get(body);
  if (before) return before;
  const lines = writtenLines(body.text);
  read.set(body, lines);
  return lines;
}
