import { spokenLine } from '../../briefing/plain-words';
import { agoWords, DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

const FORGOTTEN = 180 * DAY;

export const about: CheckAbout = {
  says: 'An action item of a postmortem is past its due date.',
  why: 'A postmortem without its actions is a diary.',
  fix: 'Do it and tick it, give it a new date, or cancel it with `- [-]`.',
};

export const actionItemOverdue: Check = {
  id: 'action-item-overdue',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  find: ({ lab, now, zone }) =>
    lab.inventory.incidents.flatMap(({ path, actionItems }) =>
      actionItems.flatMap(({ text, done, due }) => {
        if (done || !due || due.at >= now) return [];
        const late = now - due.at;
        return [
          {
            path,
            message: `${noteName(path)}: "${spokenLine(text) || text}" was due ${agoWords(due, now, zone)}.`,
            fix: 'Do it and tick it, give it a new date, or cancel it.',
            ...(late > FORGOTTEN ? { severity: 'error' as const } : {}),
          },
        ];
      }),
    ),
  together: (found) => `${found.length} action items are overdue in ${titles(pathsOf(found))}`,
};
