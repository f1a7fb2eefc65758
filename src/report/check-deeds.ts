/** What is recorded on a page. */
export type RecordStep = 'backup' | 'restore-test' | 'patch' | 'review';
/** What is done with the note of a change or of an incident. */
export type NoteStep = 'add-line' | 'resolve' | 'postmortem' | 'announce' | 'complete';

/** What a check's findings can be answered with. `{}` in a label stands for the name of the note. `isOfCause`: on the note of the cause, where that is a record. */
export type Deed = { readonly label: string; readonly isOfCause?: boolean } & (
  | { readonly does: 'record'; readonly step: RecordStep }
  | { readonly does: 'set'; readonly key: string }
  /** `{}` stands for the name of the note. */
  | { readonly does: 'plan'; readonly title: string }
  | { readonly does: 'new-backup-job' }
  | { readonly does: 'step'; readonly step: NoteStep }
);

export interface CanDo {
  readonly deeds?: readonly Deed[];
  /** The keys of the properties that it is about, the likeliest first. */
  readonly at?: readonly string[];
  readonly section?: string;
  /** What it is about stands on the note of the cause. */
  readonly isOfCause?: boolean;
}

const set = (key: string, label: string): Deed => ({ does: 'set', key, label });
const step = (name: NoteStep, label: string): Deed => ({ does: 'step', step: name, label });
const plan = (title: string, label = 'Plan it as a change'): Deed => ({ does: 'plan', title, label });
const record = (name: RecordStep, label: string, isOfCause = false): Deed => ({
  does: 'record',
  step: name,
  label,
  isOfCause,
});

const BACKUP: CanDo = {
  deeds: [record('backup', 'Record backup', true)],
  at: ['lastBackup', 'backupEvery', 'backup'],
  isOfCause: true,
};
const RESTORE: CanDo = {
  deeds: [
    record('restore-test', 'Record restore test'),
    plan('Restore test of {}', 'Plan a restore test'),
    set('restoreTestEvery', 'Set how often'),
  ],
  at: ['lastRestoreTest', 'restoreTestResult', 'lastBackup', 'backup'],
};
const COPIES: CanDo = {
  deeds: [plan('A copy of {} elsewhere')],
  at: ['backupTo', 'backup'],
};
const PLANNED: CanDo = { at: ['scheduledStart', 'scheduledEnd', 'status'] };
const MEMBERS: CanDo = { at: ['replicas', 'minUp', 'runsOn'] };
const POSTMORTEM = step('postmortem', 'Write postmortem');

/** By the id of the check; what is not here can be opened, and accepted. */
export const CAN_DO: Readonly<Record<string, CanDo>> = {
  'accepted-risk-unknown': { at: ['acceptedRisks'] },
  'review-stale': { deeds: [record('review', 'Record review')], at: ['lastReviewed', 'reviewEvery'] },

  'change-conflict': PLANNED,
  'change-emergency-late': PLANNED,
  'change-in-backup-window': PLANNED,
  'change-in-freeze': PLANNED,
  'change-in-incident': { at: ['fixes', 'scheduledStart'] },
  'change-on-stale-backup': PLANNED,
  'change-outside-window': PLANNED,
  'change-overdue': {
    deeds: [step('complete', 'Complete change'), set('status', 'Set status')],
    at: ['status', 'scheduledEnd', 'scheduledStart'],
  },
  'change-unannounced': { deeds: [step('announce', 'Announce change')], at: ['announced', 'scheduledStart'] },
  'change-without-outcome': { deeds: [set('outcome', 'Say how it went')], at: ['outcome', 'status'] },
  'change-without-review': { section: 'Review' },
  'change-without-rollback-plan': { section: 'Rollback plan' },

  'alert-through-reported': { deeds: [set('alertsTo', 'Add another way')], at: ['alertsTo'] },
  'monitor-on-watched': { at: ['monitoredBy'] },
  'monitoring-missing': { deeds: [set('monitoredBy', 'Say what watches it')], at: ['monitoredBy'] },

  'backup-3-2-1': { ...COPIES, isOfCause: true },
  'backup-circular': COPIES,
  'backup-same-failure-domain': COPIES,
  'backup-missing': {
    deeds: [
      set('backup', 'Say how it is backed up'),
      { does: 'new-backup-job', label: 'New backup job' },
      set('stateful', 'Nothing to lose'),
    ],
    at: ['backup', 'stateful'],
  },
  'backup-stale': BACKUP,
  'backup-unknown': BACKUP,
  'restore-slower-than-wanted': { deeds: [set('rto', 'Promise less')], at: ['rto', 'lastRestoreMinutes'] },
  'restore-test-failed': RESTORE,
  'restore-test-outdated': RESTORE,
  'restore-test-overdue': RESTORE,
  'restore-untested': RESTORE,

  'action-item-old': { section: 'Action items' },
  'action-item-overdue': { section: 'Action items' },
  'action-item-vague': { section: 'Action items' },
  'dependency-loop': { at: ['dependsOn', 'runsOn', 'dataOn'] },
  'error-budget-burning': { at: ['slo'] },
  'failover-untested': {
    deeds: [set('failoverTested', 'Record failover test'), plan('Failover test of {}')],
    at: ['failoverTested', 'replicas'],
  },
  'fake-redundancy': MEMBERS,
  'incident-open-long': {
    deeds: [step('add-line', 'Add a line'), step('resolve', 'Resolve incident')],
    at: ['status'],
    section: 'Timeline',
  },
  'incident-time-order': { at: ['started', 'detected', 'resolved'] },
  'incident-timeline-thin': { section: 'Timeline' },
  'members-missing': MEMBERS,
  'objective-above-ceiling': { deeds: [set('slo', 'Promise less')], at: ['slo'] },
  'postmortem-blames': {},
  'postmortem-missing': { deeds: [POSTMORTEM], section: 'Root cause' },
  'postmortem-section-empty': { deeds: [POSTMORTEM], section: 'Summary' },
  'production-on-lab': {
    deeds: [plan('Move {} off the lab'), set('environment', 'Call {} lab')],
    at: ['environment', 'runsOn'],
  },

  'end-of-life': { deeds: [plan('Replace {}', 'Plan its replacement')], at: ['eol'] },
  'exposed-without-sign-in': {
    deeds: [set('auth', 'Say how one signs in'), plan('Put a sign-in before {}')],
    at: ['auth', 'exposure'],
  },
  'locked-in': {
    deeds: [set('secretsIn', 'Add a place'), set('runbook', 'Add a runbook')],
    at: ['secretsIn', 'runbook'],
  },
  'patch-overdue': { deeds: [record('patch', 'Record patch'), plan('Update {}')], at: ['lastPatched', 'patchEvery'] },
  'secret-in-note': { at: ['secretsIn'] },
  'segment-missing': { deeds: [set('network', 'Set the segment')], at: ['network'] },
};
