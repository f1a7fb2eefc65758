import { agoWords, DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

const TIME_TO_WRITE = 7 * DAY;

export const about: CheckAbout = {
  says: 'A change ended more than a week ago and says nothing of how it went.',
  why: 'What went well three times can become a standard change; what did not must not be repeated.',
  fix: 'Write a line in `outcome`.',
};

export const changeWithoutOutcome: Check = {
  id: 'change-without-outcome',
  practice: 'changes',
  depth: 'work',
  severity: 'warning',
  find: ({ lab, now, zone }) =>
    lab.inventory.changes.flatMap(({ path, status, changeType, finished, outcome }) => {
      const isOver =
        status === 'done' || status === 'rolled-back' || status === 'failed' || (status === undefined && finished);
      // An emergency is asked on the next day, and by a check of its own.
      if (changeType === 'emergency') return [];
      if (!isOver || !finished || (outcome ?? '') !== '' || now - finished.at <= TIME_TO_WRITE) return [];
      return [
        {
          path,
          cause: 'changes without an outcome',
          message: `${noteName(path)} ended ${agoWords(finished, now, zone)} without an outcome.`,
          fix: 'Write in its outcome, in a line, how it went.',
        },
      ];
    }),
  together: (found) => `${found.length} changes ended without an outcome: ${titles(pathsOf(found))}`,
};
