import { isoWithOffset } from '../../dates';
import type { Inventory } from '../../inventory/inventory';
import { readTimelineInput, timelineEdits, type TimelineInput } from '../../lifecycle/timeline-line';
import { nameKey } from '../../notes/name-key';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { instantWords } from '../forms/instant-words';
import { editSilently } from './edit-silently';
import type { FreshIncidents } from './fresh-incidents';
import { nothingNamed, recordNamed } from './named-records';
import { type Parameters, refuseAhead } from './parameters';
import { CannotDo, type Word, written } from './word';

/** `homelab-ops:log`: a line for the timeline of the open incident. */
export function logWord(fresh: FreshIncidents): Word {
  return {
    name: 'log',
    writes: true,
    about: 'Adds a line to the timeline of the open incident',
    flags: {
      text: { value: '<text>', description: 'The line; "14:05 text" is put where its time belongs', required: true },
      at: { value: '<time>', description: 'When it was: 22:10, "yesterday 23:50", "2026-11-23 22:10"; otherwise now' },
      incident: { value: '<name>', description: 'Which one, where several are open; also one that is over' },
    },
    async answer(desk, parameters, format) {
      const { zone } = desk;
      const line = lineOf(desk, parameters);
      const lab = await desk.freshLab();
      const open = (await fresh.open(lab)).map((one) => one.incident);
      const incident = incidentFor(lab.inventory, open, parameters.name('incident'));
      await editSilently(desk, incident, (_context, present) => timelineEdits(present, line, zone));
      const { path, title } = incident;
      const sentence = `Added to ${title}, ${instantWords(line.at, desk.now(), zone)}: ${line.text}`;
      return written(format, sentence, { path, title, at: isoWithOffset(line.at, zone), text: line.text }, parameters);
    },
  };
}

function lineOf(desk: Desk, parameters: Parameters): TimelineInput {
  const now = desk.now();
  const text = parameters.needed('text');
  const at = parameters.time('at', now, desk.zone);
  const line = at === undefined ? readTimelineInput(text, now, desk.zone) : { at, text };
  if (line.text === '') throw new CannotDo('text= is only a time; say what happened then, too');
  refuseAhead('text', text, line.at, now);
  return line;
}

function incidentFor(inventory: Inventory, open: readonly Incident[], word: string | undefined): Incident {
  if (word !== undefined) return incidentNamed(inventory, open, word);
  const [only, ...more] = open;
  if (!only) throw new CannotDo('no incident is open; homelab-ops:incident logs one');
  if (more.length === 0) return only;
  const titles = open.map(({ title }) => `"${title}"`).join(', ');
  throw new CannotDo(`${open.length} incidents are open: ${titles}; say which with incident=`);
}

/** The lab need not know one that was just logged. */
function incidentNamed(inventory: Inventory, open: readonly Incident[], word: string): Incident {
  const isMeant = ({ path, title }: Incident): boolean => path === word || nameKey(title) === nameKey(word);
  const named = recordNamed(inventory, 'incident', word) ?? open.find(isMeant);
  if (!named) throw nothingNamed(inventory, 'incident', word);
  return named;
}
