import type { CheckAbout } from '../checks/check';
import { about as actionItemOld } from '../checks/availability/action-item-old';
import { about as actionItemOverdue } from '../checks/availability/action-item-overdue';
import { about as actionItemVague } from '../checks/availability/action-item-vague';
import { about as dependencyLoop } from '../checks/availability/dependency-loop';
import { about as errorBudgetBurning } from '../checks/availability/error-budget-burning';
import { about as failoverUntested } from '../checks/availability/failover-untested';
import { about as fakeRedundancy } from '../checks/availability/fake-redundancy';
import { about as incidentOpenLong } from '../checks/availability/incident-open-long';
import { about as incidentTimeOrder } from '../checks/availability/incident-time-order';
import { about as incidentTimelineThin } from '../checks/availability/incident-timeline-thin';
import { about as membersMissing } from '../checks/availability/members-missing';
import { about as objectiveAboveCeiling } from '../checks/availability/objective-above-ceiling';
import { about as postmortemBlames } from '../checks/availability/postmortem-blames';
import { about as postmortemMissing } from '../checks/availability/postmortem-missing';
import { about as postmortemSectionEmpty } from '../checks/availability/postmortem-section-empty';
import { about as productionOnLab } from '../checks/availability/production-on-lab';
import { about as backup321 } from '../checks/backups/backup-3-2-1';
import { about as backupCircular } from '../checks/backups/backup-circular';
import { about as backupMissing } from '../checks/backups/backup-missing';
import { about as backupSameFailureDomain } from '../checks/backups/backup-same-failure-domain';
import { about as backupStale } from '../checks/backups/backup-stale';
import { about as backupUnknown } from '../checks/backups/backup-unknown';
import { about as restoreSlowerThanWanted } from '../checks/backups/restore-slower-than-wanted';
import { about as restoreTestFailed } from '../checks/backups/restore-test-failed';
import { about as restoreTestOutdated } from '../checks/backups/restore-test-outdated';
import { about as restoreTestOverdue } from '../checks/backups/restore-test-overdue';
import { about as restoreUntested } from '../checks/backups/restore-untested';
import { about as changeConflict } from '../checks/changes/change-conflict';
import { about as changeEmergencyLate } from '../checks/changes/change-emergency-late';
import { about as changeInBackupWindow } from '../checks/changes/change-in-backup-window';
import { about as changeInFreeze } from '../checks/changes/change-in-freeze';
import { about as changeInIncident } from '../checks/changes/change-in-incident';
import { about as changeOnStaleBackup } from '../checks/changes/change-on-stale-backup';
import { about as changeOutsideWindow } from '../checks/changes/change-outside-window';
import { about as changeOverdue } from '../checks/changes/change-overdue';
import { about as changeUnannounced } from '../checks/changes/change-unannounced';
import { about as changeWithoutOutcome } from '../checks/changes/change-without-outcome';
import { about as changeWithoutReview } from '../checks/changes/change-without-review';
import { about as changeWithoutRollbackPlan } from '../checks/changes/change-without-rollback-plan';
import { about as acceptedRiskUnknown } from '../checks/documentation/accepted-risk-unknown';
import { about as linkAmbiguous } from '../checks/documentation/link-ambiguous';
import { about as linkBroken } from '../checks/documentation/link-broken';
import { about as noteConflicted } from '../checks/documentation/note-conflicted';
import { about as noteDuplicate } from '../checks/documentation/note-duplicate';
import { about as noteUnreadable } from '../checks/documentation/note-unreadable';
import { about as propertyDuplicate } from '../checks/documentation/property-duplicate';
import { about as propertyUnreadable } from '../checks/documentation/property-unreadable';
import { about as reviewStale } from '../checks/documentation/review-stale';
import { about as alertThroughReported } from '../checks/monitoring/alert-through-reported';
import { about as monitorOnWatched } from '../checks/monitoring/monitor-on-watched';
import { about as monitoringMissing } from '../checks/monitoring/monitoring-missing';
import { about as endOfLife } from '../checks/security/end-of-life';
import { about as exposedWithoutSignIn } from '../checks/security/exposed-without-sign-in';
import { about as lockedIn } from '../checks/security/locked-in';
import { about as patchOverdue } from '../checks/security/patch-overdue';
import { about as secretInNote } from '../checks/security/secret-in-note';
import { about as segmentMissing } from '../checks/security/segment-missing';

/** Every check's own words on itself, by its id: what a person reads who asks why a finding is one. */
const ABOUT: Readonly<Record<string, CheckAbout>> = {
  'action-item-old': actionItemOld,
  'action-item-overdue': actionItemOverdue,
  'action-item-vague': actionItemVague,
  'dependency-loop': dependencyLoop,
  'error-budget-burning': errorBudgetBurning,
  'failover-untested': failoverUntested,
  'fake-redundancy': fakeRedundancy,
  'incident-open-long': incidentOpenLong,
  'incident-time-order': incidentTimeOrder,
  'incident-timeline-thin': incidentTimelineThin,
  'members-missing': membersMissing,
  'objective-above-ceiling': objectiveAboveCeiling,
  'postmortem-blames': postmortemBlames,
  'postmortem-missing': postmortemMissing,
  'postmortem-section-empty': postmortemSectionEmpty,
  'production-on-lab': productionOnLab,
  'backup-3-2-1': backup321,
  'backup-circular': backupCircular,
  'backup-missing': backupMissing,
  'backup-same-failure-domain': backupSameFailureDomain,
  'backup-stale': backupStale,
  'backup-unknown': backupUnknown,
  'restore-slower-than-wanted': restoreSlowerThanWanted,
  'restore-test-failed': restoreTestFailed,
  'restore-test-outdated': restoreTestOutdated,
  'restore-test-overdue': restoreTestOverdue,
  'restore-untested': restoreUntested,
  'change-conflict': changeConflict,
  'change-emergency-late': changeEmergencyLate,
  'change-in-backup-window': changeInBackupWindow,
  'change-in-freeze': changeInFreeze,
  'change-in-incident': changeInIncident,
  'change-on-stale-backup': changeOnStaleBackup,
  'change-outside-window': changeOutsideWindow,
  'change-overdue': changeOverdue,
  'change-unannounced': changeUnannounced,
  'change-without-outcome': changeWithoutOutcome,
  'change-without-review': changeWithoutReview,
  'change-without-rollback-plan': changeWithoutRollbackPlan,
  'accepted-risk-unknown': acceptedRiskUnknown,
  'link-ambiguous': linkAmbiguous,
  'link-broken': linkBroken,
  'note-conflicted': noteConflicted,
  'note-duplicate': noteDuplicate,
  'note-unreadable': noteUnreadable,
  'property-duplicate': propertyDuplicate,
  'property-unreadable': propertyUnreadable,
  'review-stale': reviewStale,
  'alert-through-reported': alertThroughReported,
  'monitor-on-watched': monitorOnWatched,
  'monitoring-missing': monitoringMissing,
  'end-of-life': endOfLife,
  'exposed-without-sign-in': exposedWithoutSignIn,
  'locked-in': lockedIn,
  'patch-overdue': patchOverdue,
  'secret-in-note': secretInNote,
  'segment-missing': segmentMissing,
};

/** Why what a check finds matters at home, in a sentence; empty for one that is not known. */
export function whyItMatters(check: string): string {
  return ABOUT[check]?.why ?? '';
}
