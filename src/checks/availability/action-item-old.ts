import { ageWords, DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

/** Half a year after the incident, as others flag it. */
const FORGOTTEN = 180 * DAY;

export const about: CheckAbout = {
  says: 'An action item without a due date is still open half a year after its incident.',
  why: 'What nobody has done in half a year is either not needed or forgotten.',
  fix: 'Do it and tick it, give it a due date, or cancel it with `- [-]`.',
};

export const actionItemOld: Check = {
  id: 'action-item-old',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  find: ({ lab, now, zone }) =>
    lab.inventory.incidents.flatMap(({ path, actionItems, resolved, started }) => {
      const over = resolved ?? started;
      if (!over || now - over.at <= FORGOTTEN) return [];
      return actionItems
        .filter(({ done, due, badDue }) => !done && !due && badDue === undefined)
        .map(({ text }) => ({
          path,
          cause: 'old action items',
          message: `${noteName(path)}: "${text}" has been open for ${ageWords(over, now, zone)}, with no day by which it is done.`,
          fix: 'Do it and tick it, give it a due date, or cancel it.',
        }));
    }),
  together: (found) =>
    `${found.length} action items have been open for more than half a year: ${titles(pathsOf(found))}`,
};
