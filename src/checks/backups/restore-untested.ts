import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf } from '../check';
import { judgedBackups, named, relying, restoreTestInterval, sourceWords } from '../judged-backups';

export const about: CheckAbout = {
  says: 'A restore from this backup was never tried. Services of low criticality and the lab are not asked.',
  why: 'A backup that was never restored is a hope.',
  fix: 'Restore something from it to another place, look at it, and write `last_restore_test` and `restore_test_result`.',
};

export const restoreUntested: Check = {
  id: 'restore-untested',
  practice: 'backups',
  depth: 'home',
  severity: 'warning',
  find(context) {
    const all = judgedBackups(context);
    return all
      .filter(
        (judged) =>
          judged.backup.lastRestoreTest === undefined && restoreTestInterval(judged, all, context.settings) !== null,
      )
      .map((judged) => ({
        path: judged.path,
        cause: judged.backup.source.path,
        message: `${named(judged)} was never restored from its backup.`,
        fix: `Restore one thing from ${sourceWords(judged)} to another place and write the date in last_restore_test.`,
      }));
  },
  together: (found, cause) => `${noteName(cause)}: a restore was never tried${relying(pathsOf(found), cause)}`,
};
