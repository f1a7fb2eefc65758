import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf } from '../check';
import { judgedBackups, named, relying } from '../judged-backups';

export const about: CheckAbout = {
  says: 'The last restore test failed.',
  why: 'This backup would not save you today.',
  fix: 'Find out why, put it right, try again, and write the result.',
};

export const restoreTestFailed: Check = {
  id: 'restore-test-failed',
  practice: 'backups',
  depth: 'home',
  severity: 'error',
  find: (context) =>
    judgedBackups(context)
      .filter((judged) => judged.backup.restoreTestResult === 'fail')
      .map((judged) => ({
        path: judged.path,
        cause: judged.backup.source.path,
        message: `${named(judged)} could not be restored in the last test.`,
        fix: `Put right why ${noteName(judged.backup.source.path)} could not be restored, and test it again.`,
      })),
  together: (found, cause) => `${noteName(cause)}: the last restore test failed${relying(pathsOf(found), cause)}`,
};
