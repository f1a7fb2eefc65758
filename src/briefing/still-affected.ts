import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import { type Incident, isOpenIncident } from '../records/incident';
import { byImportance } from './importance';
import { outageOf } from './outage';
import type { Mention } from './sentence';

/** What an open incident still touches, what matters most first, and whom. One that is over touches nothing any more. */
export function stillAffected(
  lab: Lab,
  incident: Incident,
): { readonly services: readonly Mention[]; readonly users: readonly string[] } {
  if (!isOpenIncident(incident)) return { services: [], users: [] };
  const named = lab.inventory
    .linked(incident.path, 'services')
    .filter((path) => isActive(lab.inventory.serviceAt(path)));
  // Only an outage takes others down: what is slow, or half there, is so by itself.
  if (incident.impact === 'partial' || incident.impact === 'degraded')
    return { services: byImportance(lab, named), users: usersOf(lab, named) };
  const { down, degraded, users } = outageOf(lab, named);
  return { services: byImportance(lab, [...named, ...down, ...degraded]), users };
}

function usersOf({ inventory }: Lab, paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => inventory.serviceAt(path)?.users ?? []))].sort();
}
