import type { Lab } from '../inventory/lab';

/** A service with the critical and high services that it takes down, itself excluded. */
export interface StandsOn {
  readonly path: string;
  readonly takesDown: readonly string[];
}

/**
 * What the lab stands on: every service whose failure takes down critical or high ones, the most first.
 * While nothing is rated, every service counts: so there is an answer on the first evening.
 */
export function whatTheLabStandsOn(lab: Lab): readonly StandsOn[] {
  const { graph, singleFailures } = lab;
  const counts = whatMatters(lab);
  return graph.requirements.ids
    .map((path) => ({ path, takesDown: singleFailures.takenDownBy(path).filter(counts) }))
    .filter(({ takesDown }) => takesDown.length > 0)
    .sort((a, b) => b.takesDown.length - a.takesDown.length || (a.path < b.path ? -1 : 1));
}

/** Whether a service counts where it is asked what would hurt: critical and high ones do, and all while nothing is rated. */
export function whatMatters({ inventory }: Lab): (path: string) => boolean {
  const isAnyRated = inventory.services.some((service) => service.criticality !== undefined);
  return (path) => !isAnyRated || ['critical', 'high'].includes(inventory.serviceAt(path)?.criticality ?? '');
}
