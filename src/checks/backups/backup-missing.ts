import { holdsData } from '../../inventory/backups';
import { isActive } from '../../inventory/dependency-graph';
import { hostsOf } from '../../inventory/inheritance';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import {
  type Check,
  type CheckAbout,
  type CheckContext,
  type Found,
  isImportant,
  judgedServices,
  pathsOf,
  titles,
} from '../check';

export const about: CheckAbout = {
  says: 'A service that holds data has no backup: none of its own, none of a job, none of anything it runs on.',
  why: 'One failed disk or one wrong command and its data is gone.',
  fix: 'Link a backup job in `backup`; or write `backup: none` with a `backup_reason`, or `stateful: false` where there is nothing to lose.',
};

export const backupMissing: Check = {
  id: 'backup-missing',
  practice: 'backups',
  depth: 'home',
  severity: 'warning',
  find(context) {
    const missing = judgedServices(context).filter((service) => isMissing(service, context));
    const fix = cheapestWay(missing, context);
    return missing.map((service) => judge(service, context, fix));
  },
  together: (found, cause) =>
    cause === 'no reason'
      ? `${found.length} services say backup: none and not why: ${titles(pathsOf(found))}`
      : `${found.length} services have no backup on record: ${titles(pathsOf(found))}`,
};

function isMissing(service: Service, { lab }: CheckContext): boolean {
  const { state } = lab.coverage(service.path);
  if (state === 'covered' || service.environment === 'lab' || !holdsData(service)) return false;
  return state === 'missing' || (service.backupReason ?? '') === '';
}

function judge(service: Service, { lab }: CheckContext, fix: string): Found {
  const isDeclined = lab.coverage(service.path).state === 'declined';
  const title = noteName(service.path);
  return {
    path: service.path,
    cause: isDeclined ? 'no reason' : 'no backup',
    message: isDeclined ? `${title} says backup: none and not why.` : `${title} has no backup on record.`,
    fix: isDeclined ? 'Write why in backup_reason.' : fix,
    ...(isImportant(service) ? { severity: 'error' as const } : {}),
  };
}

/** A backup on what most of them run on, or are, covers them all. A page that says none is not covered by another. */
function cheapestWay(missing: readonly Service[], { lab }: CheckContext): string {
  const covered = new Map<string, number>();
  for (const { path } of missing.filter((service) => lab.coverage(service.path).state === 'missing')) {
    const hosts = hostsOf(lab.inventory, path)
      .filter(isActive)
      .map((host) => host.path);
    for (const one of [path, ...hosts]) covered.set(one, (covered.get(one) ?? 0) + 1);
  }
  const [best] = [...covered].sort(([a, less], [b, more]) => more - less || (a < b ? -1 : 1));
  return best && best[1] > 1
    ? `A backup on ${noteName(best[0])} would cover ${best[1]} of them: link a job in its backup. Where there is nothing to lose, write stateful: false.`
    : 'Link a backup job in backup, or write stateful: false if there is nothing to lose.';
}
