import type { When } from '../dates';
import type { LinkText } from '../notes/wikilink';
import { choice, duration, linksOrText, number, one, texts, when } from './property';
import type { AboutProperties } from './read-properties';
import { readWeeklyWindow, type WeeklyWindow } from './weekly-windows';

/** What a service that is backed up on its own and a backup job have in common. */
export const BACKUP_PROPERTIES = {
  backupTo: linksOrText({ also: ['backup_target', 'backup_location'] }),
  backupEvery: duration({ also: ['rpo'] }),
  backupWindow: one<WeeklyWindow>('a time such as 03:00-04:00', readWeeklyWindow),
  lastBackup: when('last', { also: ['backed_up', 'backup_date'] }),
  backupId: texts('text such as host:nas, tag:photos, path:/srv/photos, group:vm/101 or check:photos; a list of them'),
  lastVerifiedBackup: when('last'),
  restoreTestEvery: duration(),
  lastRestoreTest: when('last', { also: ['restore_tested'] }),
  restoreTestResult: choice({
    pass: ['passed', 'ok', 'success', 'successful', 'true', 'yes'],
    fail: ['failed', 'failure', 'false', 'no'],
  }),
  lastRestoreMinutes: number('minutes, such as 45', {
    unit: /\bmin(?:ute)?s?$/i,
    fits: () => true,
  }),
  rto: duration(),
};

/** What each is for, a sentence for the docs. */
export const BACKUP_ABOUT: AboutProperties<typeof BACKUP_PROPERTIES> = {
  backupTo:
    'Where the copies are: links to the services that hold them; `offsite: B2` for a place outside the lab; other text is a place unknown.',
  backupEvery: 'How often the backup runs, and so how much may be lost.',
  backupWindow: 'When it runs.',
  lastBackup: 'When the newest backup was made.',
  backupId:
    'Which snapshots of a backup tool are its own, so that their date can be read from the tool: any of these. Blanks join what must all be true, `*` is for any letters, and `none` says that there are none. See [backup evidence](backup-evidence.md).',
  lastVerifiedBackup:
    'When the newest backup was made that its tool has verified. That is less than a restore: the copy can be read, and no more.',
  restoreTestEvery: 'How often a restore is to be tried.',
  lastRestoreTest: 'When a restore was last tried.',
  restoreTestResult: 'How that went.',
  lastRestoreMinutes: 'How long that took.',
  rto: 'How long a restore may take.',
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
