import { noteName } from '../../notes/note';
import { type Check, type CheckAbout } from '../check';
import { judgedBackups, named, sharedCause, whose } from '../judged-backups';

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
  find(context) {
    const all = judgedBackups(context);
    return all
      .filter((judged) => judged.backup.last === undefined)
      .map((judged) => ({
        path: judged.path,
        cause: sharedCause(judged, all),
        message: `${named(judged)} has a backup, and nothing says when it last ran.`,
        fix: `Look at the newest backup and write its date in last_backup${judged.path === judged.backup.source.path ? '' : ` of ${noteName(judged.backup.source.path)}`}.`,
      }));
  },
  together(found, cause) {
    const { subject, rest } = whose(found, cause);
    return `${subject}: nothing says when the backup last ran${rest}`;
  },
};
