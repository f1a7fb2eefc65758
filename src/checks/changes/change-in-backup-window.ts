import { touches, windowWords } from '../../briefing/weekly-times';
import { DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';
import { plannedChanges, type PlannedChange } from '../judged-changes';

export const about: CheckAbout = {
  says: 'A change is planned for the time in which the backup of what it changes runs. One that goes on for longer than a day cannot avoid that.',
  why: 'A copy that is made in the middle of a change holds half of it, and may be the only fresh one.',
  fix: 'Begin after the backup: it is then the way back, too.',
};

export const changeInBackupWindow: Check = {
  id: 'change-in-backup-window',
  practice: 'changes',
  depth: 'work',
  severity: 'warning',
  find: (context) => plannedChanges(context).flatMap((planned) => judge(planned, context)),
  together: (found) =>
    `${found.length} changes are planned for the time of a backup of what they change: ${titles(pathsOf(found))}`,
};

function judge(planned: PlannedChange, context: CheckContext): readonly Found[] {
  const { path, services, span, hasTime, isUnderWay, isEmergency } = planned;
  if (!hasTime || isUnderWay || isEmergency || span.end - span.start > DAY) return [];
  for (const service of services) {
    for (const { declaredBy } of context.lab.coverage(service).backups) {
      const window = context.lab.inventory.serviceAt(service)?.backupWindow ?? declaredBy.backupWindow;
      if (!window || !touches(span, window, context.zone)) continue;
      return [
        {
          path,
          message: `${noteName(path)} is planned for the time in which ${noteName(service)} is backed up (${windowWords(window)}).`,
          fix: 'Begin after the backup has run.',
        },
      ];
    }
  }
  return [];
}
