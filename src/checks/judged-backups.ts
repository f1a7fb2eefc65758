/** What the checks of backups look at: each service with each of its backups, and each job on its own. */
import { DAY, readDuration } from '../dates';
import type { Backup } from '../inventory/backups';
import { noteName } from '../notes/note';
import type { Criticality, Service } from '../records/service';
import type { Settings } from '../settings';
import { type CheckContext, type Found, judgedServices, pathsOf, titles } from './check';

export interface JudgedBackup {
  /** The note that is judged: a service, or the job itself. */
  readonly path: string;
  readonly backup: Backup;
  /** Missing for a job on its own. */
  readonly service?: Service;
}

const known = new WeakMap<CheckContext, readonly JudgedBackup[]>();

/** Several checks look at them: worked out once for each survey. */
export function judgedBackups(context: CheckContext): readonly JudgedBackup[] {
  const before = known.get(context);
  if (before) return before;
  const { lab } = context;
  const services = judgedServices(context).flatMap((service) =>
    lab.coverage(service.path).backups.map((backup) => ({ path: service.path, backup, service })),
  );
  const jobs = lab.inventory.backupJobs.map((job) => ({ path: job.path, backup: lab.backupOfJob(job) }));
  const all = [...jobs, ...services];
  known.set(context, all);
  return all;
}

/** `Weekly offsite`, or `Photos, covered by Weekly offsite` where the page is another one. */
export function named({ path, backup }: JudgedBackup): string {
  return path === backup.source.path
    ? noteName(path)
    : `${noteName(path)}, covered by ${noteName(backup.source.path)},`;
}

/** What to restore from: `its backup`, or the page that covers it. */
export function sourceWords({ path, backup }: JudgedBackup): string {
  return path === backup.source.path ? 'its backup' : noteName(backup.source.path);
}

const TEST_EVERY: Readonly<Record<Criticality, number | null>> = {
  critical: 90 * DAY,
  high: 90 * DAY,
  medium: 180 * DAY,
  low: null,
};

/**
 * How often a restore is asked for; null: not at all. What the page says goes first, then the default of the settings, where a
 * test is asked for at all. A job is asked as the most critical of what it covers.
 */
export function restoreTestInterval(
  judged: JudgedBackup,
  all: readonly JudgedBackup[],
  settings: Settings,
): number | null {
  const asked = judged.backup.restoreTestEvery ?? intervalByCriticality(judged, all);
  const isByPage = judged.backup.restoreTestEvery !== undefined;
  return asked === null || isByPage ? asked : (readDuration(settings.defaultRestoreTestEvery) ?? asked);
}

function intervalByCriticality(judged: JudgedBackup, all: readonly JudgedBackup[]): number | null {
  if (judged.service) return intervalFor(judged.service);
  const covered = all.filter((one) => one.service && one.backup.declaredBy.path === judged.path);
  if (covered.length === 0) return 180 * DAY;
  const asked = covered.map((one) => one.service && intervalFor(one.service)).filter((one) => typeof one === 'number');
  return asked.length === 0 ? null : Math.min(...asked);
}

function intervalFor(service: Service): number | null {
  if (service.environment === 'lab') return null;
  return service.criticality === undefined ? 180 * DAY : TEST_EVERY[service.criticality];
}

const OWN = 'backups on their own page';

/**
 * What findings about a backup have in common: its page, where others rely on it; else that each is told on a page of its own.
 * For checks whose remedy is the same on each page.
 */
export function sharedCause(judged: JudgedBackup, all: readonly JudgedBackup[]): string {
  const source = judged.backup.source.path;
  const isShared = all.some((one) => one.backup.source.path === source && one.path !== source);
  return isShared || judged.backup.source.record === 'backup-job' ? source : OWN;
}

/** `3 services` where each has a backup of its own, else the page on which it stands and who relies on it. */
export function whose(found: readonly Found[], cause: string): { readonly subject: string; readonly rest: string } {
  const paths = pathsOf(found);
  return cause === OWN
    ? { subject: paths.length === 1 ? titles(paths) : `${paths.length} services (${titles(paths)})`, rest: '' }
    : { subject: noteName(cause), rest: relying(paths, cause) };
}

/** The other notes that a line about one backup concerns: `; 4 services rely on it` or nothing. */
export function relying(paths: readonly string[], cause: string): string {
  const services = paths.filter((path) => path !== cause);
  if (services.length === 0) return '';
  return services.length === 1
    ? `; ${noteName(services[0] ?? '')} relies on it`
    : `; ${services.length} services rely on it`;
}
