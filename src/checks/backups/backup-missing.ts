import { holdsData } from '../../inventory/backups';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, isImportant, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A service that holds data has no backup: none of its own, none of a job, none of anything it runs on.',
  why: 'One failed disk or one wrong command and its data is gone.',
  fix: 'Link a backup job in `backup`; or write `backup: none` with a `backup_reason`, or `stateful: false` where there is nothing to lose.',
};

export const backupMissing: Check = {
  id: 'backup-missing',
  practice: 'backups',
  depth: 'home',
  severity: 'warning',
  find: (context) =>
    judgedServices(context).flatMap((service) => {
      const { state } = context.lab.coverage(service.path);
      const isDeclined = state === 'declined';
      if (state === 'covered' || service.environment === 'lab' || !holdsData(service)) return [];
      if (isDeclined && (service.backupReason ?? '') !== '') return [];
      return [
        {
          path: service.path,
          cause: 'no backup',
          message: isDeclined
            ? `${noteName(service.path)} says backup: none and not why.`
            : `${noteName(service.path)} has no backup.`,
          fix: isDeclined
            ? 'Write why in backup_reason.'
            : 'Link a backup job in backup, or write stateful: false if there is nothing to lose.',
          ...(isImportant(service) ? { severity: 'error' as const } : {}),
        },
      ];
    }),
  together: (found) => `${found.length} services have no backup: ${titles(pathsOf(found))}`,
};
