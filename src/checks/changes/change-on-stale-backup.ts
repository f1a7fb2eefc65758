import { agoWords } from '../../dates';
import { graceOf, intervalOf } from '../../inventory/backups';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';
import { plannedChanges, type PlannedChange } from '../judged-changes';

export const about: CheckAbout = {
  says: 'A change is planned on a service whose newest backup is older than its interval and a grace.',
  why: 'The way back leads through that backup, and what was made since would be lost.',
  fix: 'Run the backup before the change, look that it went well, and write `last_backup`.',
};

export const changeOnStaleBackup: Check = {
  id: 'change-on-stale-backup',
  practice: 'changes',
  depth: 'home',
  severity: 'warning',
  find: (context) => plannedChanges(context).flatMap((planned) => judge(planned, context)),
  together: (found) => `${found.length} changes are planned on stale backups: ${titles(pathsOf(found))}`,
};

function judge({ path, services, isUnderWay }: PlannedChange, context: CheckContext): readonly Found[] {
  if (isUnderWay) return [];
  const stale = services.filter((service) => isStale(service, context));
  const [first] = stale;
  if (first === undefined) return [];
  const last = newestOf(first, context);
  const age = last ? agoWords(last, context.now, context.zone) : '';
  return [
    {
      path,
      message:
        stale.length === 1
          ? `${noteName(path)} is planned, and the newest backup of ${noteName(first)} was made ${age}.`
          : `${noteName(path)} is planned, and the newest backups of ${titles(stale)} are stale.`,
      fix: 'Run the backup before it, and write the date in last_backup.',
    },
  ];
}

function newestOf(service: string, { lab }: CheckContext) {
  const dates = lab.coverage(service).backups.flatMap(({ last }) => (last ? [last] : []));
  return dates.sort((a, b) => b.at - a.at)[0];
}

/** Where one of several backups is fresh there is a way back. One that says no date is not judged here. */
function isStale(service: string, { lab, now }: CheckContext): boolean {
  const { backups } = lab.coverage(service);
  return (
    backups.length > 0 &&
    backups.every((backup) => {
      const interval = intervalOf(backup);
      return backup.last !== undefined && now - backup.last.at > interval + graceOf(interval);
    })
  );
}
