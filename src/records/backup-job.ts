import { ACCEPTED_RISKS } from './accepted-risk';
import { BACKUP_PROPERTIES } from './backup-properties';
import { names } from './property';
import type { AboutProperties, ValuesOf } from './read-properties';

/** One job that covers many services: those that link it in `backup`, and those that run on one that does. */
export const BACKUP_JOB_PROPERTIES = {
  ...BACKUP_PROPERTIES,
  owner: names(),
  acceptedRisks: ACCEPTED_RISKS,
};

/** What each is for, a sentence for the docs; what is for backups stands with those. */
export const BACKUP_JOB_ABOUT: AboutProperties<Omit<typeof BACKUP_JOB_PROPERTIES, keyof typeof BACKUP_PROPERTIES>> = {
  owner: 'Who answers for it.',
  acceptedRisks: 'Findings that you have decided to live with, and until when.',
};

export interface BackupJob extends ValuesOf<typeof BACKUP_JOB_PROPERTIES> {
  readonly record: 'backup-job';
  readonly path: string;
  readonly title: string;
}
