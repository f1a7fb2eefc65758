import type { When } from '../dates';
import type { LinkText } from '../notes/wikilink';
import { choice, duration, linksOrText, number, one, when } from './property';
import { readWeeklyWindow, type WeeklyWindow } from './weekly-windows';

/** What a service that is backed up on its own and a backup job have in common. */
export const BACKUP_PROPERTIES = {
  backupTo: linksOrText(
    'Where the copies are: links to the services that hold them; `offsite: B2` for a place outside the lab; other text is a place unknown.',
    { also: ['backup_target', 'backup_location'] },
  ),
  backupEvery: duration('How often the backup runs, and so how much may be lost.', { also: ['rpo'] }),
  backupWindow: one<WeeklyWindow>('When it runs.', 'a time such as 03:00-04:00', readWeeklyWindow),
  lastBackup: when('When the newest backup was made.', 'last', { also: ['backed_up', 'backup_date'] }),
  restoreTestEvery: duration('How often a restore is to be tried.'),
  lastRestoreTest: when('When a restore was last tried.', 'last', { also: ['restore_tested'] }),
  restoreTestResult: choice('How that went.', {
    pass: ['passed', 'ok', 'success', 'successful', 'true', 'yes'],
    fail: ['failed', 'failure', 'false', 'no'],
  }),
  lastRestoreMinutes: number('How long that took.', 'minutes, such as 45', {
    unit: /\bmin(?:ute)?s?$/i,
    fits: () => true,
  }),
  rto: duration('How long a restore may take.'),
};

/** Those properties as read. */
export interface BackupValues {
  readonly backupTo: readonly LinkText[];
  readonly backupEvery: number | undefined;
  readonly lastBackup: When | undefined;
  readonly restoreTestEvery: number | undefined;
  readonly lastRestoreTest: When | undefined;
  readonly restoreTestResult: 'pass' | 'fail' | undefined;
}
