import { agoWords, DAY, type When } from '../../dates';
import { noteName } from '../../notes/note';
import type { Change } from '../../records/change';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'The window of a change has passed, and the change neither ended nor was called off.',
  why: 'In the next outage nobody knows whether it was made.',
  fix: 'Set its status to done, rolled-back, failed or cancelled, or give it a new window.',
};

export const changeOverdue: Check = {
  id: 'change-overdue',
  practice: 'changes',
  depth: 'home',
  severity: 'warning',
  find: ({ lab, now, zone }) =>
    lab.inventory.changes.flatMap((change) => {
      const { path, status, finished } = change;
      const isWaiting = status === undefined || status === 'scheduled' || status === 'in-progress';
      const end = endOfWindow(change);
      if (!isWaiting || finished || !end || end.at >= now) return [];
      return [
        {
          path,
          message: `${noteName(path)}: its window ended ${agoWords(end, now, zone)}, and it is still ${status ?? 'open'}.`,
          fix: 'Set its status to what came of it, or give it a new window.',
        },
      ];
    }),
  together: (found) => `${found.length} changes are past their window and still open: ${titles(pathsOf(found))}`,
};

/** A window that says when it begins and not when it ends has a day: one minute after its start nobody is late. */
function endOfWindow({ scheduledStart, scheduledEnd }: Change): When | undefined {
  const last = scheduledEnd ?? scheduledStart;
  if (!last) return undefined;
  return { ...last, at: scheduledEnd || last.dateOnly ? last.end : last.at + DAY };
}
