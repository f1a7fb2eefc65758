import { durationWords, MINUTE } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf } from '../check';
import { judgedBackups, type JudgedBackup, named, relying } from '../judged-backups';

export const about: CheckAbout = {
  says: 'The last restore took longer than `rto` allows.',
  why: 'The household was promised to have it back by then, and the clock of a real outage starts earlier than that of a test.',
  fix: 'Make the restore faster (a local copy, a smaller one, written steps), or promise less in `rto`.',
};

export const restoreSlowerThanWanted: Check = {
  id: 'restore-slower-than-wanted',
  practice: 'backups',
  depth: 'home',
  severity: 'warning',
  find: (context) => judgedBackups(context).flatMap((judged) => judge(judged, context)),
  together: (found, cause) =>
    `${noteName(cause)}: a restore takes longer than is wanted${relying(pathsOf(found), cause)}`,
};

/** A service has what it says itself before what its backup says: what runs on a host is back when the host is. */
function judge(judged: JudgedBackup, { lab }: CheckContext): readonly Found[] {
  const { backup, path, service } = judged;
  const { declaredBy } = backup;
  const host = lab.inventory.serviceAt(declaredBy.path);
  const minutes = service?.lastRestoreMinutes ?? host?.lastRestoreMinutes ?? declaredBy.lastRestoreMinutes;
  const wanted = service?.rto ?? declaredBy.rto;
  if (minutes === undefined || wanted === undefined || minutes * MINUTE <= wanted) return [];
  return [
    {
      path,
      cause: backup.source.path,
      message: `${named(judged)} took ${durationWords(minutes * MINUTE)} to restore, wanted within ${durationWords(wanted)}.`,
      fix: `Make the restore faster, or write in rto what ${noteName(path)} can keep.`,
    },
  ];
}
