import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf } from '../check';
import { judgedBackups, named, relying } from '../judged-backups';

export const about: CheckAbout = {
  says: 'A backup is declared, and nothing says when it last ran.',
  why: 'A backup that nobody has seen may not exist.',
  fix: 'Write the date of the newest one in `last_backup`.',
};

export const backupUnknown: Check = {
  id: 'backup-unknown',
  practice: 'backups',
  depth: 'home',
  severity: 'warning',
  find: (context) =>
    judgedBackups(context)
      .filter((judged) => judged.backup.last === undefined)
      .map((judged) => ({
        path: judged.path,
        cause: judged.backup.source.path,
        message: `${named(judged)} has a backup, and nothing says when it last ran.`,
        fix: `Look at the newest backup and write its date in last_backup of ${noteName(judged.backup.source.path)}.`,
      })),
  together: (found, cause) =>
    `${noteName(cause)}: nothing says when this backup last ran${relying(pathsOf(found), cause)}`,
};
