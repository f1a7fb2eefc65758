import { agoWords, DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

/** Five business days, whichever weekday it was. */
const TIME_TO_WRITE = 7 * DAY;

export const about: CheckAbout = {
  says: 'An incident of severity 1 or 2 was resolved more than a week ago and has no postmortem.',
  why: 'What is not written down while it is fresh happens again.',
  fix: 'Write the root cause and at least one action item, or the word none.',
};

export const postmortemMissing: Check = {
  id: 'postmortem-missing',
  practice: 'availability',
  depth: 'home',
  severity: 'error',
  find: ({ lab, now, zone }) =>
    lab.inventory.incidents.flatMap(({ path, severity, resolved, hasPostmortem }) => {
      if (severity === undefined || severity > 2 || !resolved || hasPostmortem) return [];
      if (now - resolved.at <= TIME_TO_WRITE) return [];
      return [
        {
          path,
          message: `${noteName(path)}, severity ${severity}, was resolved ${agoWords(resolved, now, zone)} and has no postmortem.`,
          fix: 'Write its Root cause and one Action item with an owner and a due date, or the word none.',
        },
      ];
    }),
  together: (found) => `${found.length} severe incidents have no postmortem: ${titles(pathsOf(found))}`,
};
