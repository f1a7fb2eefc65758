import { isActive } from '../inventory/dependency-graph';
import type { Inventory } from '../inventory/inventory';
import { ownersOf } from '../inventory/inheritance';
import { canonicalName } from '../records/read-properties';
import type { Service } from '../records/service';
import type { Settings } from '../settings';

/** What a page could still say. Never a finding: what nobody filled in is never held against anybody. */
export interface Unfilled {
  readonly path: string;
  readonly missing: readonly string[];
}

interface Wish {
  readonly key: keyof Service;
  readonly depth: 'home' | 'work';
  isMissing(service: Service, inventory: Inventory, settings: Settings): boolean;
}

const STANDS_ALONE = ['host', 'power', 'network', 'external', 'storage', 'device'];
const isCritical = (service: Service): boolean => service.criticality === 'critical' || service.criticality === 'high';

const BEHIND_THE_SCENES = ['host', 'vm', 'power', 'network', 'external', 'storage', 'database', 'container'];
const isForPeople = (service: Service): boolean =>
  service.environment !== 'lab' && !BEHIND_THE_SCENES.includes(service.kind ?? '');
const hasSecret = (service: Service): boolean =>
  !['power', 'external'].includes(service.kind ?? '') && service.replicas.length === 0;

/** What the computations would use, the most useful first. */
const WISHES: readonly Wish[] = [
  { key: 'kind', depth: 'home', isMissing: (service) => service.kind === undefined },
  { key: 'criticality', depth: 'home', isMissing: (service) => service.criticality === undefined },
  { key: 'users', depth: 'home', isMissing: (service) => isForPeople(service) && service.users.length === 0 },
  {
    key: 'runsOn',
    depth: 'home',
    isMissing: (service) =>
      service.runsOn.length + service.replicas.length === 0 && !STANDS_ALONE.includes(service.kind ?? ''),
  },
  { key: 'environment', depth: 'home', isMissing: (service) => service.environment === undefined },
  {
    key: 'secretsIn',
    depth: 'home',
    isMissing: (service) => isCritical(service) && hasSecret(service) && service.secretsIn.length === 0,
  },
  { key: 'runbook', depth: 'work', isMissing: (service) => isCritical(service) && service.runbook.length === 0 },
  {
    key: 'owner',
    depth: 'work',
    isMissing: (service, inventory, settings) => ownersOf(inventory, service, settings).length === 0,
  },
  {
    key: 'exposure',
    depth: 'work',
    isMissing: (service) => service.exposure === undefined && service.url !== undefined,
  },
  { key: 'updates', depth: 'work', isMissing: (service) => service.updates === undefined && service.kind !== 'power' },
];

/** The pages with something left to fill in, the smallest effort first. */
export function unfilledOf(inventory: Inventory, settings: Settings): readonly Unfilled[] {
  const wishes = WISHES.filter((wish) => settings.depth === 'work' || wish.depth === 'home');
  return inventory.services
    .filter(isActive)
    .map((service) => ({
      path: service.path,
      missing: wishes
        .filter((wish) => wish.isMissing(service, inventory, settings))
        .map((wish) => canonicalName(wish.key)),
    }))
    .filter((page) => page.missing.length > 0)
    .sort((a, b) => a.missing.length - b.missing.length || (a.path < b.path ? -1 : 1));
}
