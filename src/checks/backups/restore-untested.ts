import { type Check, type CheckAbout } from '../check';
import { judgedBackups, named, restoreTestInterval, sharedCause, sourceWords, whose } from '../judged-backups';

export const about: CheckAbout = {
  says: 'A restore from this backup was never tried. Services of low criticality and the lab are not asked, and nobody is before the first restore test of any backup.',
  why: 'A backup that was never restored is a hope.',
  fix: 'Restore something from it to another place, look at it, and write `last_restore_test` and `restore_test_result`.',
};

export const restoreUntested: Check = {
  id: 'restore-untested',
  practice: 'backups',
  depth: 'home',
  severity: 'warning',
  begins: {
    anyOf: ['lastRestoreTest', 'restoreTestResult', 'restoreTestEvery', 'lastRestoreMinutes'],
    setting: 'defaultRestoreTestEvery',
    offer: 'Ready for restore tests?',
    how: 'Restore one thing from one backup to another place, look at it, and write the day in last_restore_test.',
  },
  find(context) {
    const all = judgedBackups(context);
    return all
      .filter(
        (judged) =>
          judged.backup.lastRestoreTest === undefined && restoreTestInterval(judged, all, context.settings) !== null,
      )
      .map((judged) => ({
        path: judged.path,
        cause: sharedCause(judged, all),
        message: `${named(judged)} has no restore from its backup on record.`,
        fix: `Restore one thing from ${sourceWords(judged)} to another place and write the date in last_restore_test.`,
      }));
  },
  together(found, cause) {
    const { subject, rest } = whose(found, cause);
    return `${subject}: no restore from the backup is on record${rest}`;
  },
};
