import { ageWords, DAY } from '../../dates';
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
  find: ({ lab, now, zone }) =>
    lab.inventory.incidents.flatMap((incident) => {
      const { lastEntry, started } = incident;
      const last = lastEntry && lastEntry.at >= (started?.at ?? -Infinity) ? lastEntry : started;
      if (!isOpenIncident(incident) || !last || now - last.at <= DAY) return [];
      return [
        {
          path: incident.path,
          message: `${noteName(incident.path)} is open, and nothing was written for ${ageWords(last, now, zone)}.`,
          fix: 'Add what is known to its timeline, or set status to resolved and resolved to when it was.',
        },
      ];
    }),
  together: (found) => `${found.length} incidents are open and quiet: ${titles(pathsOf(found))}`,
};
