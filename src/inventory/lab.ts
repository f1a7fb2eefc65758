import { type SingleFailures, singleFailures } from '../graph/failure';
import type { Service } from '../records/service';
import type { Settings } from '../settings';
import type { BackupJob } from '../records/backup-job';
import { type Backup, type BackupCoverage, NOT_COVERED, readBackups } from './backups';
import { buildDependencyGraph, type DependencyGraph, isActive } from './dependency-graph';
import type { Inventory } from './inventory';

/** The inventory with everything that follows from it alone: what impact, suspects and checks ask. */
export interface Lab {
  readonly inventory: Inventory;
  readonly graph: DependencyGraph;
  /** The services in use: retired and planned ones are not judged. */
  readonly inUse: readonly Service[];
  /** What each active service takes down alone. Worked out when first asked, for all at once. */
  readonly singleFailures: SingleFailures;
  /** How each service is backed up. */
  coverage(path: string): BackupCoverage;
  /** The backup of a job on its own, as if nothing linked it. */
  backupOfJob(job: BackupJob): Backup;
}

export function buildLab(inventory: Inventory, settings: Settings): Lab {
  const graph = buildDependencyGraph(inventory);
  const backups = readBackups(inventory, settings);
  let failures: SingleFailures | undefined;
  return {
    inventory,
    graph,
    inUse: inventory.services.filter(isActive),
    get singleFailures() {
      failures ??= singleFailures(graph.requirements);
      return failures;
    },
    coverage(path) {
      const service = inventory.serviceAt(path);
      return service ? backups.coverageOf(service) : NOT_COVERED;
    },
    backupOfJob: (job) => backups.ofJob(job),
  };
}
