import type { Lab } from './lab';

/** Where the secret or the runbook of a service is kept, each once, if all those places fall with it; else nothing is lost. */
export function lockedPlaces(lab: Lab, path: string): readonly string[] {
  return [...new Set([...lostPlaces(lab, path, 'secretsIn'), ...lostPlaces(lab, path, 'runbook')])];
}

function lostPlaces(lab: Lab, path: string, key: 'secretsIn' | 'runbook'): readonly string[] {
  const places = lab.inventory.targets(path, key).map((target) => (target.to === 'record' ? target.path : null));
  return places.every((place) => place !== null && lab.singleFailures.falls(place, path))
    ? lab.inventory.linked(path, key)
    : [];
}
