import { ACCEPTED_RISKS } from './accepted-risk';
import { BACKUP_PROPERTIES } from './backup-properties';
import {
  choice,
  choices,
  duration,
  links,
  linksOrText,
  many,
  names,
  number,
  one,
  text,
  when,
  wordIn,
  yesOrNo,
} from './property';
import type { AboutProperties, ValuesOf } from './read-properties';
import { readWeeklyWindow } from './weekly-windows';

/** Anything that others rely on: an app, a host, a VM, a switch, the UPS, the internet line. */
export const SERVICE_PROPERTIES = {
  kind: one('app, host, vm, container, database, storage, network, power, external or own words', readKind),
  environment: choice(
    {
      production: ['prod', 'live'],
      lab: ['test', 'dev', 'staging', 'experimental', 'development', 'testing'],
    },
    { also: ['env'] },
  ),
  status: choice(
    {
      planned: ['not-created', 'idea', 'proposed'],
      active: ['running', 'deployed', 'up', 'partial', 'online', 'in-use', 'live', 'production'],
      retired: ['archived', 'decommissioned', 'deprecated', 'sold', 'broken', 'lost'],
    },
    { before: ['service_status', 'lifecycle'] },
  ),
  criticality: choice(
    {
      critical: ['1', 'tier1'],
      high: ['2', 'tier2'],
      medium: ['3', 'tier3', 'normal'],
      low: ['4', 'tier4'],
    },
    { also: ['tier'] },
  ),
  owner: names(),
  users: names({ also: ['stakeholders'] }),
  runsOn: links({
    also: ['hosted_on', 'host', 'vm', 'node', 'server'],
  }),
  dependsOn: links({ also: ['dependencies', 'requires', 'needs'] }),
  dataOn: links(),
  uses: links({ also: ['soft_depends_on'] }),
  replicas: links(),
  minUp: one('a whole number from 1, or a percentage such as 50%', readMinUp),
  foundation: yesOrNo(),
  since: when('first'),
  retiredOn: when('last'),
  slo: number(
    'a percentage such as 99.9',
    { unit: /%$|percent$/i, fits: (value) => value > 1 && value <= 100 },
    { also: ['sla'] },
  ),
  serviceHours: many('times such as daily 07:00-23:00', readWeeklyWindow),
  maintenanceWindow: many('times such as Sun 02:00-05:00', readWeeklyWindow),
  monitoredBy: linksOrText(),
  alertsTo: linksOrText(),
  backup: linksOrText(),
  backupReason: text(),
  ...BACKUP_PROPERTIES,
  location: text({
    also: ['site'],
  }),
  offline: yesOrNo(),
  stateful: yesOrNo(),
  exposure: choice({
    internal: ['lan', 'local', 'private'],
    vpn: ['tailscale', 'wireguard'],
    public: ['internet', 'external', 'exposed'],
  }),
  auth: choices({
    none: ['no'],
    password: ['basic', 'local'],
    mfa: ['2fa', 'totp', 'passkey'],
    sso: ['oidc', 'oauth', 'saml'],
    mtls: ['client-certificate'],
  }),
  network: text(),
  updates: choice({ automatic: ['auto'], manual: [] }),
  lastPatched: when('last'),
  patchEvery: duration(),
  eol: when('last'),
  secretsIn: linksOrText(),
  runbook: linksOrText(),
  lastReviewed: when('last', { also: ['last_verified'] }),
  reviewEvery: duration(),
  failoverTested: when('last'),
  acceptedRisks: ACCEPTED_RISKS,
  url: text(),
  ip: text(),
  image: text(),
  stack: text(),
  serviceName: text(),
  hostname: text(),
};

/** What each is for, a sentence for the docs; what is for backups stands with those. */
export const SERVICE_ABOUT: AboutProperties<Omit<typeof SERVICE_PROPERTIES, keyof typeof BACKUP_PROPERTIES>> = {
  kind: 'What it is.',
  environment: 'Whether the household relies on it. Not filled in counts as production, not sorted yet.',
  status: 'Whether it is in use. Not filled in counts as active.',
  criticality: 'How much the household misses it.',
  owner: 'Who answers for it. Taken from what it runs on where missing.',
  users: 'Who relies on it.',
  runsOn: 'What it runs on: it cannot run without all of these, or without `min_up` of them.',
  dependsOn: 'What it is down without.',
  dataOn: 'The storage that holds its data; it is down without it.',
  uses: 'What it works worse without.',
  replicas: 'Interchangeable members of which `min_up` must be up.',
  minUp: 'How many members must be up; 1 if missing.',
  foundation: '`false`: does not stand on what the settings say everything stands on.',
  since: 'In service since.',
  retiredOn: 'In service until.',
  slo: 'The availability that was promised.',
  serviceHours: 'When the household counts on it.',
  maintenanceWindow: 'When it may be worked on.',
  monitoredBy: 'What watches it.',
  alertsTo: 'Where its alerts arrive.',
  backup: 'The method in words, a link to a backup job, or `none` (then say why in `backup_reason`).',
  backupReason: 'Why it needs no backup.',
  location: 'Where it stands; `offsite` is outside the home. Taken from what it runs on where missing.',
  offline: '`true`: the copies that it holds are offline or cannot be changed.',
  stateful: '`false`: there is nothing to back up; `true`: there is, whatever its kind.',
  exposure: 'From where it can be reached.',
  auth: 'How one signs in.',
  network: 'The network segment. Taken from what it runs on where missing.',
  updates: 'How it is updated.',
  lastPatched: 'When it was last updated.',
  patchEvery: 'How often it is to be updated.',
  eol: 'When its maker stops supporting it.',
  secretsIn: 'Where its secret is kept; never the secret.',
  runbook: 'Where its instructions are.',
  lastReviewed: 'When its page was last gone through.',
  reviewEvery: 'How often that is to happen.',
  failoverTested: 'When the switch to a replica was last tried.',
  acceptedRisks: 'Findings that you have decided to live with, and until when.',
  url: 'Its address.',
  ip: 'Its IP address.',
  image: 'The image that it runs.',
  stack: 'The stack that it belongs to.',
  serviceName: 'Another name that it is known by.',
  hostname: 'Its name on the network.',
};

export interface Service extends ValuesOf<typeof SERVICE_PROPERTIES> {
  readonly record: 'service';
  readonly path: string;
  readonly title: string;
}

export type Criticality = NonNullable<Service['criticality']>;
/** How many members must be up: a number, or a share of them. */
export type MinUp = { readonly count: number } | { readonly percent: number };

const KINDS: Readonly<Record<string, string>> = {
  application: 'app',
  webapp: 'app',
  server: 'host',
  hypervisor: 'host',
  node: 'host',
  baremetal: 'host',
  machine: 'host',
  virtualmachine: 'vm',
  lxc: 'container',
  docker: 'container',
  db: 'database',
  nas: 'storage',
  router: 'network',
  switch: 'network',
  firewall: 'network',
  accesspoint: 'network',
  ups: 'power',
  pdu: 'power',
  isp: 'external',
  internet: 'external',
  cloud: 'external',
};

/** The kind in our word where there is one, else the person's own, in lower case. */
export function readKind(value: string): string | null {
  return value === '' ? null : (wordIn(KINDS, value) ?? value.toLowerCase());
}

function readMinUp(value: string): MinUp | null {
  const match = /^(\d+)\s*(%?)$/.exec(value);
  const amount = Number(match?.[1] ?? 0);
  if (amount < 1) return null;
  if (match?.[2] === '') return { count: amount };
  return amount <= 100 ? { percent: amount } : null;
}
