import { agoWords, everyWords } from '../../dates';
import { graceOf, intervalOf } from '../../inventory/backups';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf } from '../check';
import { judgedBackups, type JudgedBackup, named, relying } from '../judged-backups';

export const about: CheckAbout = {
  says: 'The newest backup is older than its interval and a grace: a quarter of the interval, at least one hour. Without an interval, 7 days.',
  why: 'All that was made since would be lost.',
  fix: 'Find out why it did not run, run it, and write the date in `last_backup`.',
};

export const backupStale: Check = {
  id: 'backup-stale',
  practice: 'backups',
  depth: 'home',
  severity: 'error',
  find: (context) => judgedBackups(context).flatMap((judged) => judge(judged, context)),
  together: (found, cause) => {
    const own = found.find((one) => one.path === cause) ?? found[0];
    const message = own?.message ?? '';
    // The last one: a job may have the words in its name.
    const age = message.slice(message.lastIndexOf('was made ') + 'was '.length).replace(/\.$/, '');
    return `${noteName(cause)}: the newest backup was ${age}${relying(pathsOf(found), cause)}`;
  },
};

function judge(judged: JudgedBackup, { now, zone }: CheckContext): readonly Found[] {
  const { last, source } = judged.backup;
  const interval = intervalOf(judged.backup);
  if (!last || now - last.at <= interval + graceOf(interval)) return [];
  return [
    {
      path: judged.path,
      cause: source.path,
      message: `${named(judged)} has no fresh backup: the newest was made ${agoWords(last, now, zone)} and is wanted ${everyWords(interval)}.`,
      fix: `Find out why ${source.record === 'service' ? 'the backup of ' : ''}${noteName(source.path)} did not run, run it, and write the date in last_backup.`,
    },
  ];
}
