import { isSurelyBefore, type When } from '../../dates';
import { noteName } from '../../notes/note';
import type { Incident } from '../../records/incident';
import { type Check, type CheckAbout, type Found, pathsOf, titles } from '../check';

const ORDER = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
type Moment = (typeof ORDER)[number];

export const about: CheckAbout = {
  says: 'The times of an incident contradict each other: it was resolved before it began, say.',
  why: 'Durations and availability are computed from these times.',
  fix: 'Correct the time that is wrong: started, detected, acknowledged, mitigated, resolved come in this order.',
};

export const incidentTimeOrder: Check = {
  id: 'incident-time-order',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  find: ({ lab, now }) => lab.inventory.incidents.flatMap((incident) => judge(incident, now)),
  together: (found) => `${found.length} incidents have times in the wrong order: ${titles(pathsOf(found))}`,
};

function judge(incident: Incident, now: number): readonly Found[] {
  const times = ORDER.flatMap((name): { name: Moment; at: When }[] =>
    incident[name] ? [{ name, at: incident[name] }] : [],
  );
  const wrong = times.flatMap((later, index) =>
    times
      .slice(0, index)
      .filter((earlier) => isSurelyBefore(later.at, earlier.at))
      .map((earlier) => ({ earlier, later })),
  );
  const future = times.find((time) => time.at.start > now);
  const title = noteName(incident.path);
  const [first] = wrong;
  if (first) {
    return [
      {
        path: incident.path,
        message: `${title}: ${first.later.name} is before ${first.earlier.name}.`,
        fix: 'Correct the time that is wrong.',
      },
    ];
  }
  return future
    ? [{ path: incident.path, message: `${title}: ${future.name} lies in the future.`, fix: 'Correct that time.' }]
    : [];
}
