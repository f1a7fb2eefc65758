import { type SingleFailures, singleFailures } from '../graph/failure';
import type { Settings } from '../settings';
import { type BackupCoverage, backupCoverage } from './backups';
import { buildDependencyGraph, type DependencyGraph } from './dependency-graph';
import type { Inventory } from './inventory';

/** The inventory with everything that follows from it alone: what impact, suspects and checks ask. */
export interface Lab {
  readonly inventory: Inventory;
  readonly graph: DependencyGraph;
  /** What each active service takes down alone. Worked out when first asked, for all at once. */
  readonly singleFailures: SingleFailures;
  /** How each service is backed up. */
  coverage(path: string): BackupCoverage;
}

export function buildLab(inventory: Inventory, settings: Settings): Lab {
  const graph = buildDependencyGraph(inventory);
  const coverage = new Map<string, BackupCoverage>();
  let failures: SingleFailures | undefined;
  return {
    inventory,
    graph,
    get singleFailures() {
      failures ??= singleFailures(graph.requirements);
      return failures;
    },
    coverage(path) {
      const known = coverage.get(path);
      if (known) return known;
      const service = inventory.serviceAt(path);
      const found = service ? backupCoverage(inventory, service, settings) : NOT_COVERED;
      coverage.set(path, found);
      return found;
    },
  };
}

const NOT_COVERED: BackupCoverage = { state: 'missing', backups: [] };
