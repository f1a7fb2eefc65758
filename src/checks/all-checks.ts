import { acceptedRiskUnknown } from './documentation/accepted-risk-unknown';
import { actionItemOverdue } from './availability/action-item-overdue';
import { backup321 } from './backups/backup-3-2-1';
import { backupCircular } from './backups/backup-circular';
import { backupMissing } from './backups/backup-missing';
import { backupSameFailureDomain } from './backups/backup-same-failure-domain';
import { backupStale } from './backups/backup-stale';
import { backupUnknown } from './backups/backup-unknown';
import { changeOverdue } from './changes/change-overdue';
import { changeWithoutOutcome } from './changes/change-without-outcome';
import { changeWithoutRollbackPlan } from './changes/change-without-rollback-plan';
import { dependencyLoop } from './availability/dependency-loop';
import { endOfLife } from './security/end-of-life';
import { exposedWithoutSignIn } from './security/exposed-without-sign-in';
import { fakeRedundancy } from './availability/fake-redundancy';
import { incidentOpenLong } from './availability/incident-open-long';
import { incidentTimeOrder } from './availability/incident-time-order';
import { linkAmbiguous } from './documentation/link-ambiguous';
import { linkBroken } from './documentation/link-broken';
import { lockedIn } from './security/locked-in';
import { membersMissing } from './availability/members-missing';
import { monitoringMissing } from './monitoring/monitoring-missing';
import { noteConflicted } from './documentation/note-conflicted';
import { noteDuplicate } from './documentation/note-duplicate';
import { noteUnreadable } from './documentation/note-unreadable';
import { patchOverdue } from './security/patch-overdue';
import { postmortemMissing } from './availability/postmortem-missing';
import { productionOnLab } from './availability/production-on-lab';
import { propertyDuplicate } from './documentation/property-duplicate';
import { propertyUnreadable } from './documentation/property-unreadable';
import { restoreTestFailed } from './backups/restore-test-failed';
import { restoreTestOverdue } from './backups/restore-test-overdue';
import { restoreUntested } from './backups/restore-untested';
import type { Check } from './check';

/** Every check there is, by practice: the report's order where all else is equal. A new one is added here. */
export const ALL_CHECKS: readonly Check[] = [
  acceptedRiskUnknown,
  linkAmbiguous,
  linkBroken,
  noteConflicted,
  noteDuplicate,
  noteUnreadable,
  propertyDuplicate,
  propertyUnreadable,
  changeOverdue,
  changeWithoutOutcome,
  changeWithoutRollbackPlan,
  monitoringMissing,
  backup321,
  backupCircular,
  backupMissing,
  backupSameFailureDomain,
  backupStale,
  backupUnknown,
  restoreTestFailed,
  restoreTestOverdue,
  restoreUntested,
  actionItemOverdue,
  dependencyLoop,
  fakeRedundancy,
  incidentOpenLong,
  incidentTimeOrder,
  membersMissing,
  postmortemMissing,
  productionOnLab,
  endOfLife,
  exposedWithoutSignIn,
  lockedIn,
  patchOverdue,
];
