/** How each service is backed up: by its own page, by the jobs that it links, or by the nearest thing it runs on. */
import { DAY, HOUR, readDuration, type When } from '../dates';
import { nameKey } from '../notes/name-key';
import type { LinkText } from '../notes/wikilink';
import type { BackupJob } from '../records/backup-job';
import type { BackupValues } from '../records/backup-properties';
import { isPlaceholder } from '../records/placeholder';
import type { Service } from '../records/service';
import type { Settings } from '../settings';
import { isActive } from './dependency-graph';
import type { Inventory } from './inventory';
import { hostsOf, locationOf } from './inheritance';

/** One place that holds a copy. */
export interface Copy {
  readonly place: 'service' | 'outside' | 'unknown';
  /** The path of the service that holds it, or the words of the page. */
  readonly at: string;
  /** Offline, or outside the home: no failure in the lab takes it away. */
  readonly isSafe: boolean;
  /** Outside the home. */
  readonly isOutside: boolean;
}

/** One way in which a service is backed up. */
export interface Backup {
  /** The page whose `last_backup` counts: the service itself, a job, or what the service runs on. */
  readonly source: Service | BackupJob;
  /** The page that declares it: another one than `source` where a service of a job has a date of its own. */
  readonly declaredBy: Service | BackupJob;
  readonly copies: readonly Copy[];
  /** Milliseconds between two runs, where the page or the settings say. */
  readonly every: number | undefined;
  readonly last: When | undefined;
  readonly restoreTestEvery: number | undefined;
  readonly lastRestoreTest: When | undefined;
  readonly restoreTestResult: 'pass' | 'fail' | undefined;
}

export interface BackupCoverage {
  /** `declined`: the page says `backup: none`, with a reason or without. */
  readonly state: 'covered' | 'declined' | 'missing';
  readonly backups: readonly Backup[];
  /** The copies of all of them. */
  readonly copies: readonly Copy[];
  /** The thing it runs on whose backup covers it, where it has none of its own. */
  readonly coveredBy?: Service;
}

/** A page that says nothing of a backup, and what it runs on neither. */
export const NOT_COVERED: BackupCoverage = { state: 'missing', backups: [], copies: [] };

/** How old a backup may be, in milliseconds: its interval, 7 days if it has none. */
export function intervalOf(backup: Backup): number {
  return backup.every ?? 7 * DAY;
}

/** The larger of a quarter of the interval and one hour. */
export function graceOf(interval: number): number {
  return Math.max(interval / 4, HOUR);
}

/** How services and jobs are backed up. What is asked of one page often concerns many, so answers are kept. */
export interface Backups {
  coverageOf(service: Service): BackupCoverage;
  /** The backup of a job on its own, as if nothing linked it. */
  ofJob(job: BackupJob): Backup;
}

export function readBackups(inventory: Inventory, settings: Settings): Backups {
  const sources: Sources = { inventory, settings, isOutside: remembered((path) => isOutsideAt(inventory, path)) };
  const own = remembered((path) => {
    const service = inventory.serviceAt(path);
    return service ? ownCoverage(sources, service) : null;
  });
  const coverage = remembered((path) => {
    const ownOne = own(path);
    if (ownOne) return ownOne;
    for (const host of hostsOf(inventory, path)) {
      const found = isActive(host) ? own(host.path) : null;
      if (found?.state === 'covered') return { ...found, coveredBy: host };
    }
    return NOT_COVERED;
  });
  return { coverageOf: ({ path }) => coverage(path), ofJob: (job) => asBackup(sources, job, job) };
}

interface Sources {
  readonly inventory: Inventory;
  readonly settings: Settings;
  readonly isOutside: (path: string) => boolean;
}

function remembered<T>(answer: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const found = answer(path);
    known.set(path, found);
    return found;
  };
}

function ownCoverage(sources: Sources, service: Service): BackupCoverage | null {
  const { inventory } = sources;
  if (saysNone(service)) return { state: 'declined', backups: [], copies: [] };
  const jobs = inventory.linked(service.path, 'backup').map((path) => inventory.recordAt(path));
  const linked = jobs.filter((job) => job?.record === 'backup-job');
  if (linked.length > 0) {
    return covered(linked.map((job) => asBackup(sources, job, merged(service, job), service)));
  }
  if (!declaresBackup(service)) return null;
  return covered([asBackup(sources, service, service)]);
}

function covered(backups: readonly Backup[]): BackupCoverage {
  return { state: 'covered', backups, copies: backups.flatMap((backup) => backup.copies) };
}

function saysNone(service: Service): boolean {
  const [only, second] = service.backup;
  return (
    only !== undefined &&
    second === undefined &&
    only.form === 'name' &&
    ['none', 'no', 'false'].includes(nameKey(only.target))
  );
}

/** A page that says where its copies are, how often or when declares a backup, even without naming the method. */
function declaresBackup(service: Service): boolean {
  return (
    service.backup.some((link) => !isPlaceholder(link)) ||
    service.backupTo.length > 0 ||
    service.lastBackup !== undefined ||
    service.backupEvery !== undefined
  );
}

/** A service has the values of its job, its own properties going first. */
function merged(service: Service, job: BackupJob): BackupValues {
  return {
    backupTo: service.backupTo.length > 0 ? service.backupTo : job.backupTo,
    backupEvery: service.backupEvery ?? job.backupEvery,
    lastBackup: service.lastBackup ?? job.lastBackup,
    restoreTestEvery: service.restoreTestEvery ?? job.restoreTestEvery,
    lastRestoreTest: service.lastRestoreTest ?? job.lastRestoreTest,
    restoreTestResult: service.lastRestoreTest
      ? service.restoreTestResult
      : (service.restoreTestResult ?? job.restoreTestResult),
  };
}

function asBackup(sources: Sources, source: Service | BackupJob, values: BackupValues, service?: Service): Backup {
  const placesFrom = service && service.backupTo.length > 0 ? service : source;
  return {
    source: service && service.lastBackup ? service : source,
    declaredBy: source,
    copies: copiesOf(sources, placesFrom.path),
    every: values.backupEvery ?? readDuration(sources.settings.defaultBackupEvery) ?? undefined,
    last: values.lastBackup,
    restoreTestEvery: values.restoreTestEvery,
    lastRestoreTest: values.lastRestoreTest,
    restoreTestResult: values.restoreTestResult,
  };
}

/** The copies at the places that a page names; what is retired or planned holds none. */
function copiesOf({ inventory, isOutside }: Sources, path: string): readonly Copy[] {
  return inventory.targets(path, 'backupTo').flatMap((target): readonly Copy[] => {
    const service = target.to === 'record' ? inventory.serviceAt(target.path) : undefined;
    if (!service) return [copyAtWords(target.link)];
    const [isSafe, isElsewhere] = [service.offline === true || isOutside(service.path), isOutside(service.path)];
    return isActive(service) ? [{ place: 'service', at: service.path, isSafe, isOutside: isElsewhere }] : [];
  });
}

function copyAtWords({ target, shown }: LinkText): Copy {
  const offsite = /^off-?site\s*(?::|$)\s*(.*)$/i.exec(target);
  if (!offsite) return { place: 'unknown', at: shown, isSafe: false, isOutside: false };
  return { place: 'outside', at: offsite[1] === '' ? 'offsite' : (offsite[1] ?? ''), isSafe: true, isOutside: true };
}

/** Whether a service stands outside the home. */
function isOutsideAt(inventory: Inventory, path: string): boolean {
  const service = inventory.serviceAt(path);
  if (!service) return false;
  return service.kind === 'external' || nameKey(locationOf(inventory, service) ?? '') === 'offsite';
}

const NO_DATA_OF_THEIR_OWN = ['host', 'network', 'power', 'external'];

/** Whether a service has something to lose: by its page, else by its kind. */
export function holdsData(service: Service): boolean {
  return service.stateful ?? !NO_DATA_OF_THEIR_OWN.includes(service.kind ?? '');
}
