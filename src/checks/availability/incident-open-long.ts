import { DAY, durationWords } from '../../dates';
import { noteName } from '../../notes/note';
import { isOpenIncident } from '../../records/incident';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'An incident is open and nothing was written into its timeline for more than a day.',
  why: 'Either it is over, and every figure counts it as an outage, or it was forgotten.',
  fix: 'Write down what is known, or set its status to resolved and say when.',
};

export const incidentOpenLong: Check = {
  id: 'incident-open-long',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  find: ({ lab, now }) =>
    lab.inventory.incidents.flatMap((incident) => {
      const quiet = now - Math.max(incident.lastEntry?.at ?? -Infinity, incident.started?.at ?? -Infinity);
      if (!isOpenIncident(incident) || !Number.isFinite(quiet) || quiet <= DAY) return [];
      return [
        {
          path: incident.path,
          message: `${noteName(incident.path)} is open, and nothing was written for ${durationWords(quiet)}.`,
          fix: 'Add what is known to its timeline, or set status to resolved and resolved to when it was.',
        },
      ];
    }),
  together: (found) => `${found.length} incidents are open and quiet: ${titles(pathsOf(found))}`,
};
