/** What happened to a service lately: its newest changes and incidents. */
import { mention, type Sentence, sentence } from '../briefing/sentence';
import { agoWords, dayOf, type When, type Zone } from '../dates';
import type { Lab } from '../inventory/lab';
import type { Change } from '../records/change';
import { type Incident, isOpenIncident } from '../records/incident';
import type { Survey } from '../survey';
import { type CardPart, plainLine, warningLine } from './card-part';

const MOST = 3;

/** Those that name it, the newest first. */
export function changesOf({ inventory }: Lab, path: string): readonly Change[] {
  return newestFirst(
    inventory.changes.filter((change) => inventory.linked(change.path, 'services').includes(path)),
    changeTime,
  );
}

export function incidentsOf({ inventory }: Lab, path: string): readonly Incident[] {
  return newestFirst(
    inventory.incidents.filter((incident) => inventory.linked(incident.path, 'services').includes(path)),
    incidentTime,
  );
}

export function changeTime({ finished, started, scheduledStart }: Change): When | undefined {
  return finished ?? started ?? scheduledStart;
}

export function incidentTime({ started, detected, resolved }: Incident): When | undefined {
  return started ?? detected ?? resolved;
}

export function changesPart(survey: Survey, path: string): CardPart {
  const changes = changesOf(survey.lab, path);
  const lines = changes
    .slice(0, MOST)
    .map((change) => plainLine(recordWords(survey, change.path, changeTime(change), [statusWords(change.status)])));
  return { about: 'changes', title: titleOf('Changes', changes.length), lines };
}

/** One that goes on is worth a look. */
export function incidentsPart(survey: Survey, path: string): CardPart {
  const incidents = incidentsOf(survey.lab, path);
  const lines = incidents.slice(0, MOST).map((incident) => {
    const { severity } = incident;
    const facts = [isOpenIncident(incident) ? 'still open' : '', severity === undefined ? '' : `SEV${severity}`];
    const text = recordWords(survey, incident.path, incidentTime(incident), facts);
    return isOpenIncident(incident) ? warningLine(text) : plainLine(text);
  });
  return { about: 'incidents', title: titleOf('Incidents', incidents.length), lines };
}

/** `[[Update Immich]]: done, 2026-09-12 (72 days ago)`. */
function recordWords({ now, zone }: Survey, path: string, when: When | undefined, facts: readonly string[]): Sentence {
  const words = [...facts, when === undefined ? 'no date' : dateWords(when, now, zone)].filter((word) => word !== '');
  return sentence`${mention(path)}: ${words.join(', ')}`;
}

function dateWords(when: When, now: number, zone: Zone): string {
  const day = dayOf(when.start, zone);
  return when.start > now ? day : `${day} (${agoWords(when, now, zone)})`;
}

function statusWords(status: Change['status']): string {
  return (status ?? '').replace(/-/g, ' ');
}

/** Where there are more than are shown, how many there are. */
function titleOf(title: string, count: number): string {
  return count > MOST ? `${title}, the last ${MOST} of ${count}` : title;
}

function newestFirst<T extends { readonly path: string }>(
  records: readonly T[],
  timeOf: (record: T) => When | undefined,
): readonly T[] {
  const at = (record: T): number => timeOf(record)?.start ?? -Infinity;
  return [...records].sort(
    (a, b) => Number(at(a) < at(b)) - Number(at(a) > at(b)) || (a.path < b.path ? 1 : a.path > b.path ? -1 : 0),
  );
}
