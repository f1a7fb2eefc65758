import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';
import { type Mention, mention } from './sentence';

const RANKS = { critical: 1, high: 2, medium: 3, low: 4 } as const;

/** How much a service matters, from 1: as the page rates it; what is not rated is in the middle, or of the lab. */
export function importanceOf(service: Service | undefined): 1 | 2 | 3 | 4 {
  if (service?.criticality) return RANKS[service.criticality];
  return service?.environment === 'lab' ? 4 : 3;
}

/** The services that matter most first; among equals those with more people, then by path. */
export function byImportance(lab: Lab, paths: readonly string[]): readonly Mention[] {
  const ranked = paths.map((path) => {
    const service = lab.inventory.serviceAt(path);
    return { path, rank: importanceOf(service), people: service?.users.length ?? 0 };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.people - a.people || (a.path < b.path ? -1 : 1));
  return ranked.map(({ path }) => mention(path));
}
