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
import type { ValuesOf } from './read-properties';
import { readWeeklyWindow } from './weekly-windows';

/** Anything that others rely on: an app, a host, a VM, a switch, the UPS, the internet line. */
export const SERVICE_PROPERTIES = {
  kind: one(
    'What it is.',
    'app, host, vm, container, database, storage, network, power, external or own words',
    readKind,
  ),
  environment: choice(
    'Whether the household relies on it. Not filled in counts as production, not sorted yet.',
    {
      production: ['prod', 'live'],
      lab: ['test', 'dev', 'staging', 'experimental', 'development', 'testing'],
    },
    { also: ['env'] },
  ),
  status: choice(
    'Whether it is in use. Not filled in counts as active.',
    {
      planned: ['not-created', 'idea', 'proposed'],
      active: ['running', 'deployed', 'up', 'partial', 'online', 'in-use', 'live', 'production'],
      retired: ['archived', 'decommissioned', 'deprecated', 'sold', 'broken', 'lost'],
    },
    { before: ['service_status', 'lifecycle'] },
  ),
  criticality: choice(
    'How much the household misses it.',
    {
      critical: ['1', 'tier1'],
      high: ['2', 'tier2'],
      medium: ['3', 'tier3', 'normal'],
      low: ['4', 'tier4'],
    },
    { also: ['tier'] },
  ),
  owner: names('Who answers for it. Taken from what it runs on where missing.'),
  users: names('Who relies on it.', { also: ['stakeholders'] }),
  runsOn: links('What it runs on: it cannot run without all of these, or without `min_up` of them.', {
    also: ['hosted_on', 'host', 'vm', 'node', 'server'],
  }),
  dependsOn: links('What it is down without.', { also: ['dependencies', 'requires', 'needs'] }),
  dataOn: links('The storage that holds its data; it is down without it.'),
  uses: links('What it works worse without.', { also: ['soft_depends_on'] }),
  replicas: links('Interchangeable members of which `min_up` must be up.'),
  minUp: one(
    'How many members must be up; 1 if missing.',
    'a whole number from 1, or a percentage such as 50%',
    readMinUp,
  ),
  foundation: yesOrNo('`false`: does not stand on what the settings say everything stands on.'),
  since: when('In service since.', 'first'),
  retiredOn: when('In service until.', 'last'),
  slo: number(
    'The availability that was promised.',
    'a percentage such as 99.9',
    { unit: /%$|percent$/i, fits: (value) => value > 1 && value <= 100 },
    { also: ['sla'] },
  ),
  serviceHours: many('When the household counts on it.', 'times such as daily 07:00-23:00', readWeeklyWindow),
  maintenanceWindow: many('When it may be worked on.', 'times such as Sun 02:00-05:00', readWeeklyWindow),
  monitoredBy: linksOrText('What watches it.'),
  alertsTo: linksOrText('Where its alerts arrive.'),
  backup: linksOrText('The method in words, a link to a backup job, or `none` (then say why in `backup_reason`).'),
  backupReason: text('Why it needs no backup.'),
  ...BACKUP_PROPERTIES,
  location: text('Where it stands; `offsite` is outside the home. Taken from what it runs on where missing.', {
    also: ['site'],
  }),
  offline: yesOrNo('`true`: the copies that it holds are offline or cannot be changed.'),
  stateful: yesOrNo('`false`: there is nothing to back up; `true`: there is, whatever its kind.'),
  exposure: choice('From where it can be reached.', {
    internal: ['lan', 'local', 'private'],
    vpn: ['tailscale', 'wireguard'],
    public: ['internet', 'external', 'exposed'],
  }),
  auth: choices('How one signs in.', {
    none: ['no'],
    password: ['basic', 'local'],
    mfa: ['2fa', 'totp', 'passkey'],
    sso: ['oidc', 'oauth', 'saml'],
    mtls: ['client-certificate'],
  }),
  network: text('The network segment. Taken from what it runs on where missing.'),
  updates: choice('How it is updated.', { automatic: ['auto'], manual: [] }),
  lastPatched: when('When it was last updated.', 'last'),
  patchEvery: duration('How often it is to be updated.'),
  eol: when('When its maker stops supporting it.', 'last'),
  secretsIn: linksOrText('Where its secret is kept; never the secret.'),
  runbook: linksOrText('Where its instructions are.'),
  lastReviewed: when('When its page was last gone through.', 'last', { also: ['last_verified'] }),
  reviewEvery: duration('How often that is to happen.'),
  failoverTested: when('When the switch to a replica was last tried.', 'last'),
  acceptedRisks: ACCEPTED_RISKS,
  url: text('Its address.'),
  ip: text('Its IP address.'),
  image: text('The image that it runs.'),
  stack: text('The stack that it belongs to.'),
  serviceName: text('Another name that it is known by.'),
  hostname: text('Its name on the network.'),
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
