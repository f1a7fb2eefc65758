import { isoWithOffset } from '../../dates';
import type { Inventory } from '../../inventory/inventory';
import { openIncidents } from '../../lifecycle/still-open';
import { readTimelineInput, timelineEdits } from '../../lifecycle/timeline-line';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { instantWords } from '../forms/instant-words';
import { presentIncident } from '../steps/write-step';
import { editSilently } from './edit-silently';
import { nothingNamed, recordNamed } from './named-records';
import { CannotDo, type Word, written } from './word';

/** `homelab-ops:log`: a line for the timeline of the open incident. */
export const LOG: Word = {
  name: 'log',
  about: 'Adds a line to the timeline of the open incident',
  flags: {
    text: { value: '<text>', description: 'The line; "14:05 text" is put where its time belongs', required: true },
    at: { value: '<time>', description: 'When it was: 22:10, "yesterday 23:50", "2026-11-23 22:10"; otherwise now' },
    incident: { value: '<name>', description: 'Which one, where several are open; also one that is over' },
  },
  async answer(desk, parameters, format) {
    const { now, zone } = { now: desk.now(), zone: desk.zone };
    const text = parameters.needed('text');
    const at = parameters.time('at', now, zone);
    const line = at === undefined ? readTimelineInput(text, now, zone) : { at, text };
    const { inventory } = await desk.freshLab();
    const incident = incidentFor(inventory, parameters.line('incident'));
    await addLine(desk, incident, line);
    return written(format, `Added to ${incident.title}, ${instantWords(line.at, now, zone)}: ${line.text}`, {
      path: incident.path,
      title: incident.title,
      at: isoWithOffset(line.at, zone),
      text: line.text,
    });
  },
};

/** Puts a line into a timeline, where its time belongs. */
export async function addLine(
  desk: Desk,
  incident: Incident,
  line: { readonly at: number; readonly text: string },
): Promise<void> {
  await editSilently(desk, incident.path, (context) =>
    timelineEdits(presentIncident(incident, context), line, desk.zone),
  );
}

function incidentFor(inventory: Inventory, word: string | undefined): Incident {
  if (word !== undefined) {
    const named = recordNamed(inventory, 'incident', word);
    if (!named) throw nothingNamed(inventory, 'incident', word);
    return named;
  }
  const [only, ...more] = openIncidents(inventory);
  if (!only) throw new CannotDo('no incident is open; homelab-ops:incident logs one');
  if (more.length === 0) return only;
  const titles = [only, ...more].map(({ title }) => `"${title}"`).join(', ');
  throw new CannotDo(`${more.length + 1} incidents are open: ${titles}; say which with incident=`);
}
