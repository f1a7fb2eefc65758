import { ACCEPTED_RISKS } from './accepted-risk';
import { BACKUP_PROPERTIES } from './backup-properties';
import { names } from './property';
import type { ValuesOf } from './read-properties';

/** One job that covers many services: those that link it in `backup`, and those that run on one that does. */
export const BACKUP_JOB_PROPERTIES = {
  ...BACKUP_PROPERTIES,
  owner: names('Who answers for it.'),
  acceptedRisks: ACCEPTED_RISKS,
};

export interface BackupJob extends ValuesOf<typeof BACKUP_JOB_PROPERTIES> {
  readonly record: 'backup-job';
  readonly path: string;
  readonly title: string;
}
