import { acceptedRiskUnknown } from './documentation/accepted-risk-unknown';
import { actionItemOld } from './availability/action-item-old';
import { actionItemOverdue } from './availability/action-item-overdue';
import { actionItemVague } from './availability/action-item-vague';
import { alertThroughReported } from './monitoring/alert-through-reported';
import { backup321 } from './backups/backup-3-2-1';
import { backupCircular } from './backups/backup-circular';
import { backupMissing } from './backups/backup-missing';
import { backupSameFailureDomain } from './backups/backup-same-failure-domain';
import { backupStale } from './backups/backup-stale';
import { backupUnknown } from './backups/backup-unknown';
import { changeConflict } from './changes/change-conflict';
import { changeEmergencyLate } from './changes/change-emergency-late';
import { changeInBackupWindow } from './changes/change-in-backup-window';
import { changeInFreeze } from './changes/change-in-freeze';
import { changeInIncident } from './changes/change-in-incident';
import { changeOnStaleBackup } from './changes/change-on-stale-backup';
import { changeOutsideWindow } from './changes/change-outside-window';
import { changeOverdue } from './changes/change-overdue';
import { changeUnannounced } from './changes/change-unannounced';
import { changeWithoutOutcome } from './changes/change-without-outcome';
import { changeWithoutReview } from './changes/change-without-review';
import { changeWithoutRollbackPlan } from './changes/change-without-rollback-plan';
import { dependencyLoop } from './availability/dependency-loop';
import { endOfLife } from './security/end-of-life';
import { errorBudgetBurning } from './availability/error-budget-burning';
import { exposedWithoutSignIn } from './security/exposed-without-sign-in';
import { failoverUntested } from './availability/failover-untested';
import { fakeRedundancy } from './availability/fake-redundancy';
import { incidentOpenLong } from './availability/incident-open-long';
import { incidentTimeOrder } from './availability/incident-time-order';
import { incidentTimelineThin } from './availability/incident-timeline-thin';
import { linkAmbiguous } from './documentation/link-ambiguous';
import { linkBroken } from './documentation/link-broken';
import { lockedIn } from './security/locked-in';
import { membersMissing } from './availability/members-missing';
import { monitorOnWatched } from './monitoring/monitor-on-watched';
import { monitoringMissing } from './monitoring/monitoring-missing';
import { noteConflicted } from './documentation/note-conflicted';
import { noteDuplicate } from './documentation/note-duplicate';
import { noteUnreadable } from './documentation/note-unreadable';
import { objectiveAboveCeiling } from './availability/objective-above-ceiling';
import { patchOverdue } from './security/patch-overdue';
import { postmortemBlames } from './availability/postmortem-blames';
import { postmortemMissing } from './availability/postmortem-missing';
import { postmortemSectionEmpty } from './availability/postmortem-section-empty';
import { productionOnLab } from './availability/production-on-lab';
import { propertyDuplicate } from './documentation/property-duplicate';
import { propertyUnreadable } from './documentation/property-unreadable';
import { restoreSlowerThanWanted } from './backups/restore-slower-than-wanted';
import { restoreTestFailed } from './backups/restore-test-failed';
import { restoreTestOutdated } from './backups/restore-test-outdated';
import { restoreTestOverdue } from './backups/restore-test-overdue';
import { restoreUntested } from './backups/restore-untested';
import { reviewStale } from './documentation/review-stale';
import { secretInNote } from './security/secret-in-note';
import { segmentMissing } from './security/segment-missing';
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
  reviewStale,
  changeConflict,
  changeEmergencyLate,
  changeInBackupWindow,
  changeInFreeze,
  changeInIncident,
  changeOnStaleBackup,
  changeOutsideWindow,
  changeOverdue,
  changeUnannounced,
  changeWithoutOutcome,
  changeWithoutReview,
  changeWithoutRollbackPlan,
  alertThroughReported,
  monitorOnWatched,
  monitoringMissing,
  backup321,
  backupCircular,
  backupMissing,
  backupSameFailureDomain,
  backupStale,
  backupUnknown,
  restoreSlowerThanWanted,
  restoreTestFailed,
  restoreTestOutdated,
  restoreTestOverdue,
  restoreUntested,
  actionItemOld,
  actionItemOverdue,
  actionItemVague,
  dependencyLoop,
  errorBudgetBurning,
  failoverUntested,
  fakeRedundancy,
  incidentOpenLong,
  incidentTimeOrder,
  incidentTimelineThin,
  membersMissing,
  objectiveAboveCeiling,
  postmortemBlames,
  postmortemMissing,
  postmortemSectionEmpty,
  productionOnLab,
  endOfLife,
  exposedWithoutSignIn,
  lockedIn,
  patchOverdue,
  secretInNote,
  segmentMissing,
];
