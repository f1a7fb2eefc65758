import { failTogether } from '../graph/failure';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';

/** Who is hit while these are out. */
export interface Outage {
  /** Sorted paths, as all lists here. */
  readonly failed: readonly string[];
  readonly down: readonly string[];
  readonly degraded: readonly string[];
  readonly users: readonly string[];
}

/**
 * The part of `impactOf` that a form asks with every key that is typed: without copies, watchers, locks and the recovery order,
 * which take most of its time where much falls.
 */
export function outageOf({ inventory, graph, inUse }: Lab, services: readonly string[]): Outage {
  const failed = [...new Set(services)].sort();
  const counting = failed.filter((path) => isActive(inventory.serviceAt(path)));
  const { down } = failTogether(graph.requirements, counting);
  const out = new Set([...counting, ...down]);
  const degraded = inUse
    .map(({ path }) => path)
    .filter((path) => !out.has(path) && graph.softLinks(path).some((soft) => out.has(soft)));
  const users = [...out, ...degraded].flatMap((path) => inventory.serviceAt(path)?.users ?? []);
  return { failed, down, degraded, users: [...new Set(users)].sort() };
}
