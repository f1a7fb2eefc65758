import { agoWords, DAY, everyWords } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

const EVERY = 365 * DAY;

export const about: CheckAbout = {
  says: 'A service with replicas, or with several hosts of which some suffice, never had its switch tried, or not for a year.',
  why: 'Redundancy that was never tried is two of something.',
  fix: 'Switch one member off on purpose, in a maintenance window, see that the rest carries on, and write `failover_tested`.',
};

export const failoverUntested: Check = {
  id: 'failover-untested',
  practice: 'availability',
  depth: 'work',
  severity: 'warning',
  begins: {
    anyOf: ['failoverTested'],
    offer: 'Ready to try a failover?',
    how: 'Switch one of several off on purpose, see that the rest carries on, and write the day in failover_tested.',
  },
  find(context) {
    const canSpare = context.lab.graph.groups.filter(({ members, need }) => need < members.length);
    const redundant = new Set(canSpare.map(({ path }) => path));
    return judgedServices(context).flatMap(({ path, environment, failoverTested }) => {
      const age = failoverTested ? context.now - failoverTested.at : Infinity;
      if (!redundant.has(path) || environment === 'lab' || age <= EVERY) return [];
      return [
        {
          path,
          cause: 'failover',
          message: failoverTested
            ? `${noteName(path)}: its failover was last tried ${agoWords(failoverTested, context.now, context.zone)}, wanted ${everyWords(EVERY)}.`
            : `${noteName(path)} has members to spare, and nothing says that its failover was ever tried.`,
          fix: 'Switch one member off on purpose, see that the rest carries on, and write the day in failover_tested.',
        },
      ];
    });
  },
  together: (found) => `${found.length} failovers were not tried within a year: ${titles(pathsOf(found))}`,
};
