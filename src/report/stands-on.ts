import { failEach, idAt } from '../graph/failure';
import type { Lab } from '../inventory/lab';

/** A service with the critical and high services that it takes down, itself excluded. */
export interface StandsOn {
  readonly path: string;
  readonly takesDown: readonly string[];
}

/** What the lab stands on: every service whose failure takes down critical or high ones, the most first. Simulates each single failure. */
export function whatTheLabStandsOn(lab: Lab): readonly StandsOn[] {
  const graph = lab.graph.requirements;
  const isImportant = graph.ids.map((path) =>
    ['critical', 'high'].includes(lab.inventory.serviceAt(path)?.criticality ?? ''),
  );
  const found: StandsOn[] = [];
  failEach(graph, (path, down, count) => {
    const takesDown: string[] = [];
    for (let i = 0; i < count; i++) {
      const index = down[i] ?? -1;
      if (isImportant[index] === true && idAt(graph, index) !== path) takesDown.push(idAt(graph, index));
    }
    if (takesDown.length > 0) found.push({ path, takesDown: takesDown.sort() });
  });
  return found.sort((a, b) => b.takesDown.length - a.takesDown.length || (a.path < b.path ? -1 : 1));
}
