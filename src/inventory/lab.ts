import type { Settings } from '../settings';
import { type BackupCoverage, backupCoverage } from './backups';
import { buildDependencyGraph, type DependencyGraph } from './dependency-graph';
import type { Inventory } from './inventory';

/** The inventory with everything that follows from it alone: what impact, suspects and checks ask. */
export interface Lab {
  readonly inventory: Inventory;
  readonly graph: DependencyGraph;
  /** How each service is backed up. */
  coverage(path: string): BackupCoverage;
}

export function buildLab(inventory: Inventory, settings: Settings): Lab {
  const coverage = new Map(inventory.services.map((one) => [one.path, backupCoverage(inventory, one, settings)]));
  return {
    inventory,
    graph: buildDependencyGraph(inventory),
    coverage: (path) => coverage.get(path) ?? { state: 'missing', backups: [] },
  };
}
