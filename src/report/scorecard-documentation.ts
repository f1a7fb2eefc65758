import { ownersOf } from '../inventory/inheritance';
import type { Service } from '../records/service';
import { type Criterion, IN_LAB, isInLab, ofImportant, ofMost } from './scorecard-criterion';
import type { CardFacts } from './scorecard-facts';

const STANDS_ALONE = ['host', 'power', 'network', 'external', 'storage', 'device'];
const BELOW_ALL = ['host', 'power', 'network', 'external'];
const BEHIND_THE_SCENES = ['host', 'vm', 'power', 'network', 'external', 'storage', 'database', 'container'];

const asked = (): null => null;
const atWork = { practice: 'documentation', depth: 'work' } as const;
const atHome = { practice: 'documentation', depth: 'home' } as const;

/** What stands behind others has no people of its own. */
export function ofThoseForPeople(service: Service): string | null {
  if (isInLab(service)) return IN_LAB;
  return BEHIND_THE_SCENES.includes(service.kind ?? '') ? 'Nobody uses it directly.' : null;
}

/** The properties that would say what a service stands on; none where one of them does, or where it stands on nothing that has a page. */
export function placeMissing(service: Service, { lab }: CardFacts): readonly string[] {
  const { runsOn, dependsOn, dataOn, replicas, path, kind } = service;
  const isKnown = runsOn.length + dependsOn.length + dataOn.length + replicas.length > 0;
  const standsAlone = STANDS_ALONE.includes(kind ?? '') || lab.inventory.foundation.includes(path);
  return isKnown || standsAlone ? [] : ['runs_on', 'depends_on'];
}

export const CRITERIA_OF_DOCUMENTATION: readonly Criterion[] = [
  {
    ...atHome,
    id: 'page-in-order',
    level: 'bronze',
    asks: 'All on its page can be read, and its links lead somewhere.',
    checks: ['link-ambiguous', 'link-broken', 'note-duplicate', 'property-duplicate', 'property-unreadable'],
    exempt: asked,
  },
  {
    ...atHome,
    id: 'kind-known',
    level: 'bronze',
    asks: 'It says what it is.',
    asksFor: ['kind'],
    exempt: asked,
    missing: ({ kind }) => (kind === undefined ? ['kind'] : []),
  },
  {
    ...atHome,
    id: 'environment-known',
    level: 'bronze',
    asks: 'It says whether the household relies on it.',
    asksFor: ['environment'],
    // Unsaid, they count as production, as most of what stands on them does.
    exempt: ({ kind }) => (BELOW_ALL.includes(kind ?? '') ? 'It is what the rest stands on.' : null),
    missing: ({ environment }) => (environment === undefined ? ['environment'] : []),
  },
  {
    ...atHome,
    id: 'criticality-known',
    level: 'bronze',
    asks: 'It says how much it would be missed.',
    asksFor: ['criticality'],
    exempt: (service) => (isInLab(service) ? IN_LAB : null),
    missing: ({ criticality }) => (criticality === undefined ? ['criticality'] : []),
  },
  {
    ...atHome,
    id: 'place-known',
    level: 'bronze',
    asks: 'It says what it stands on.',
    asksFor: ['runs_on', 'depends_on'],
    exempt: asked,
    missing: placeMissing,
  },
  {
    ...atHome,
    id: 'users-known',
    level: 'bronze',
    asks: 'It says who relies on it.',
    asksFor: ['users'],
    exempt: ofThoseForPeople,
    missing: ({ users }) => (users.length === 0 ? ['users'] : []),
  },
  {
    ...atWork,
    id: 'owner-known',
    level: 'bronze',
    asks: 'Somebody answers for it.',
    asksFor: ['owner'],
    exempt: (service) => (isInLab(service) ? IN_LAB : null),
    missing: (service, { lab, settings }) => (ownersOf(lab.inventory, service, settings).length === 0 ? ['owner'] : []),
  },
  {
    ...atWork,
    id: 'address-known',
    level: 'bronze',
    asks: 'Its address is noted.',
    asksFor: ['url', 'ip', 'hostname'],
    exempt: ofThoseForPeople,
    missing: ({ url, ip, hostname }) => ((url ?? ip ?? hostname ?? '') === '' ? ['url', 'ip', 'hostname'] : []),
  },
  {
    ...atWork,
    id: 'runbook-known',
    level: 'silver',
    asks: 'Its instructions are somewhere.',
    asksFor: ['runbook'],
    exempt: ofImportant,
    missing: ({ runbook }) => (runbook.length === 0 ? ['runbook'] : []),
  },
  {
    ...atWork,
    id: 'page-reviewed',
    level: 'gold',
    asks: 'Its page was gone through lately.',
    asksFor: ['last_reviewed'],
    checks: ['review-stale'],
    exempt: ofMost,
    missing: ({ lastReviewed }) => (lastReviewed ? [] : ['last_reviewed']),
  },
  {
    ...atWork,
    id: 'second-person',
    level: 'platinum',
    asks: 'A second person answers for it.',
    asksFor: ['owner'],
    exempt: ofImportant,
    denies(service, { lab, settings }) {
      const owners = ownersOf(lab.inventory, service, settings);
      return owners.length === 1 ? `Only ${owners[0] ?? ''} answers for it.` : null;
    },
    missing: (service, { lab, settings }) => (ownersOf(lab.inventory, service, settings).length === 0 ? ['owner'] : []),
  },
];
