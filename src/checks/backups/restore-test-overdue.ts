import { agoWords, everyWords } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf } from '../check';
import { judgedBackups, named, relying, restoreTestInterval, sourceWords } from '../judged-backups';

export const about: CheckAbout = {
  says: 'The last restore test is too long ago: 90 days for critical and high services, 180 for medium and unrated ones, or `restore_test_every`.',
  why: 'Passwords, versions and disks change; the way back that worked in spring may not in autumn.',
  fix: 'Restore something from it to another place, look at it, and write `last_restore_test`.',
};

export const restoreTestOverdue: Check = {
  id: 'restore-test-overdue',
  practice: 'backups',
  depth: 'home',
  severity: 'warning',
  find(context) {
    const all = judgedBackups(context);
    return all.flatMap((judged) => {
      const { lastRestoreTest, source } = judged.backup;
      const interval = restoreTestInterval(judged, all, context.settings);
      if (!lastRestoreTest || interval === null || context.now - lastRestoreTest.at <= interval) return [];
      const age = agoWords(lastRestoreTest, context.now, context.zone);
      return [
        {
          path: judged.path,
          cause: source.path,
          message: `${named(judged)} was last restored ${age}, wanted ${everyWords(interval)}.`,
          fix: `Restore one thing from ${sourceWords(judged)} to another place and write the date in last_restore_test.`,
        },
      ];
    });
  },
  together: (found, cause) =>
    `${noteName(cause)}: the last restore test is too long ago${relying(pathsOf(found), cause)}`,
};
