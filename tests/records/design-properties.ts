/**
 * The tables of DESIGN 3, written down a second time: every property with a value, what it says, and what else it is called.
 * Beyond the design: the other names of changes and incidents, the owner of all but services, and what evidence of backups needs.
 */
export interface DesignProperty {
  readonly name: string;
  readonly value: unknown;
  readonly reads: unknown;
  readonly also?: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;
const NIGHT = [{ days: [7], from: 120, to: 300 }];
const DAYTIME = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 420, to: 1380 }];
/** 2026-11-23 in Vienna, by its first and by its last moment. */
const FIRST = '2026-11-22T23:00:00.000Z';
const LAST = '2026-11-23T22:59:59.999Z';

function link(name: string, ...also: readonly string[]): DesignProperty {
  return { name, value: '[[NAS]]', reads: ['NAS'], also };
}
function begins(name: string, ...also: readonly string[]): DesignProperty {
  return { name, value: '2026-11-23', reads: FIRST, also };
}
function ends(name: string, ...also: readonly string[]): DesignProperty {
  return { name, value: '2026-11-23', reads: LAST, also };
}
function words(name: string, ...also: readonly string[]): DesignProperty {
  return { name, value: 'some words', reads: 'some words', also };
}
function duration(name: string, ...also: readonly string[]): DesignProperty {
  return { name, value: '90 days', reads: 90 * DAY, also };
}

const BACKUP: readonly DesignProperty[] = [
  link('backup_to', 'backup_target', 'backup_location'),
  duration('backup_every', 'rpo'),
  { name: 'backup_window', value: '03:00-04:00', reads: { days: [1, 2, 3, 4, 5, 6, 7], from: 180, to: 240 } },
  ends('last_backup', 'backed_up', 'backup_date'),
  { name: 'backup_id', value: ['host:nas', 'vm/101'], reads: ['host:nas', 'vm/101'] },
  ends('last_verified_backup'),
  duration('restore_test_every'),
  ends('last_restore_test', 'restore_tested'),
  { name: 'restore_test_result', value: 'fail', reads: 'fail' },
  { name: 'last_restore_minutes', value: 45, reads: 45 },
  { name: 'rto', value: '4h', reads: 4 * HOUR },
];
const RISKS: DesignProperty = {
  name: 'accepted_risks',
  value: ['backup-stale'],
  reads: [{ check: 'backup-stale' }],
  also: ['accepted_risk'],
};

export const SERVICE: readonly DesignProperty[] = [
  { name: 'kind', value: 'Database', reads: 'database' },
  { name: 'environment', value: 'lab', reads: 'lab', also: ['env'] },
  { name: 'status', value: 'planned', reads: 'planned', also: ['service_status', 'lifecycle'] },
  { name: 'criticality', value: 'high', reads: 'high', also: ['tier'] },
  { name: 'owner', value: 'Mara', reads: ['Mara'] },
  { name: 'users', value: ['Mara', 'Jo'], reads: ['Mara', 'Jo'], also: ['stakeholders'] },
  link('runs_on', 'hosted_on', 'host', 'vm', 'node', 'server'),
  link('depends_on', 'dependencies', 'requires', 'needs'),
  link('data_on'),
  link('uses', 'soft_depends_on'),
  link('replicas'),
  { name: 'min_up', value: '50%', reads: { percent: 50 } },
  { name: 'foundation', value: false, reads: false },
  begins('since'),
  ends('retired_on'),
  { name: 'slo', value: 99.9, reads: 99.9, also: ['sla'] },
  { name: 'service_hours', value: 'daily 07:00-23:00', reads: DAYTIME },
  { name: 'maintenance_window', value: ['Sun 02:00-05:00'], reads: NIGHT },
  link('monitored_by'),
  link('alerts_to'),
  link('backup'),
  words('backup_reason'),
  ...BACKUP,
  words('location', 'site'),
  { name: 'offline', value: true, reads: true },
  { name: 'stateful', value: false, reads: false },
  { name: 'exposure', value: 'public', reads: 'public' },
  { name: 'auth', value: ['sso', 'mfa'], reads: ['sso', 'mfa'] },
  words('network'),
  { name: 'updates', value: 'automatic', reads: 'automatic' },
  ends('last_patched'),
  duration('patch_every'),
  ends('eol'),
  link('secrets_in'),
  link('runbook'),
  ends('last_reviewed', 'last_verified'),
  duration('review_every'),
  ends('failover_tested'),
  RISKS,
  words('url'),
  words('ip'),
  words('image'),
  words('stack'),
  words('service_name'),
  words('hostname'),
];

export const BACKUP_JOB: readonly DesignProperty[] = [...BACKUP, { name: 'owner', value: 'Jo', reads: ['Jo'] }, RISKS];

export const CHANGE: readonly DesignProperty[] = [
  { name: 'status', value: 'in-progress', reads: 'in-progress' },
  { name: 'change_type', value: 'emergency', reads: 'emergency' },
  words('risk'),
  link('services', 'service', 'affected'),
  begins('scheduled_start', 'scheduled'),
  ends('scheduled_end'),
  begins('started'),
  ends('finished', 'completed'),
  { name: 'expected_outage', value: '90m', reads: 1.5 * HOUR },
  begins('announced'),
  words('outcome'),
  ends('review_on'),
  link('fixes'),
  { name: 'owner', value: 'Jo', reads: ['Jo'] },
  RISKS,
];

export const INCIDENT: readonly DesignProperty[] = [
  { name: 'status', value: 'identified', reads: 'identified' },
  { name: 'severity', value: 2, reads: 2, also: ['sev', 'priority'] },
  { name: 'impact', value: 'partial', reads: 'partial' },
  link('services', 'service', 'affected'),
  begins('started'),
  begins('detected'),
  ends('acknowledged'),
  ends('mitigated'),
  ends('resolved'),
  { name: 'detected_by', value: 'household', reads: 'household' },
  link('caused_by'),
  { name: 'owner', value: 'Jo', reads: ['Jo'] },
  RISKS,
];
