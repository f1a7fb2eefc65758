import type { Lab } from '../inventory/lab';

/** A service with the critical and high services that it takes down, itself excluded. */
export interface StandsOn {
  readonly path: string;
  readonly takesDown: readonly string[];
}

/** What the lab stands on: every service whose failure takes down critical or high ones, the most first. Simulates each single failure. */
export function whatTheLabStandsOn({ inventory, graph, singleFailures }: Lab): readonly StandsOn[] {
  const isImportant = (path: string): boolean =>
    ['critical', 'high'].includes(inventory.serviceAt(path)?.criticality ?? '');
  return graph.requirements.ids
    .map((path) => ({ path, takesDown: singleFailures.takenDownBy(path).filter(isImportant) }))
    .filter(({ takesDown }) => takesDown.length > 0)
    .sort((a, b) => b.takesDown.length - a.takesDown.length || (a.path < b.path ? -1 : 1));
}
