/** What the checks of monitoring look at: who would notice that a service has failed, and what its failure takes along. */
import { isActive } from '../inventory/dependency-graph';
import type { LinkKey } from '../inventory/link-targets';
import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';

/**
 * The services that a property names, if all that it names are services in use: what is retired or planned counts as not named, and of
 * a text or an address nobody knows where it stands. Empty: not named, or not known.
 */
export function namedPlaces({ inventory }: Lab, path: string, key: LinkKey): readonly string[] {
  const targets = inventory.targets(path, key);
  const places = targets.map((target) => (target.to === 'record' ? target.path : null));
  const known = places.filter((place) => place !== null);
  return known.length === places.length ? known.filter((place) => isActive(inventory.serviceAt(place))) : [];
}

/** Without power the whole house knows, and no watcher inside it can tell anybody: that is held against nobody. */
export function isWorthAWatcher({ inventory }: Lab, { path, kind }: Service): boolean {
  return kind !== 'power' && !inventory.foundation.includes(path);
}

/** Whether all of them fall with a service; false for none. */
export function allFallWith(lab: Lab, places: readonly string[], path: string): boolean {
  return places.length > 0 && places.every((place) => place !== path && lab.singleFailures.falls(place, path));
}
