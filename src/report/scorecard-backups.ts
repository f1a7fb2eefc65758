import { holdsData } from '../inventory/backups';
import type { Service } from '../records/service';
import { type Criterion, IN_LAB, isInLab, LOW, ofImportant, ofMost } from './scorecard-criterion';
import type { CardFacts } from './scorecard-facts';

const NO_DATA = 'It holds no data of its own.';
const NO_BACKUP = 'It has no backup to judge.';
const DECLINED = 'Its page says that it needs no backup.';

/** Whoever has a backup is judged by it, whatever it holds. */
function ofThoseWithData(service: Service, { lab }: CardFacts): string | null {
  if (isInLab(service)) return IN_LAB;
  return lab.coverage(service.path).state === 'missing' && !holdsData(service) ? NO_DATA : null;
}

function ofThoseBackedUp(service: Service, { lab }: CardFacts): string | null {
  if (isInLab(service)) return IN_LAB;
  const { state } = lab.coverage(service.path);
  return state === 'covered' ? null : state === 'declined' ? DECLINED : NO_BACKUP;
}

/** Of those that were asked for a restore test by their criticality or their own page. */
function ofThoseToRestore(service: Service, facts: CardFacts): string | null {
  const isAsked = facts.backupsOf(service.path).some(({ restoreEvery }) => restoreEvery !== null);
  return ofThoseBackedUp(service, facts) ?? (isAsked ? null : LOW);
}

function restoreTestMissing(service: Service, facts: CardFacts): readonly string[] {
  const asked = facts.backupsOf(service.path).filter(({ restoreEvery }) => restoreEvery !== null);
  return asked.some(({ judged }) => judged.backup.lastRestoreTest === undefined) ? ['last_restore_test'] : [];
}

/** The page itself says it, or the one that covers it. */
function isSaid(service: Service, facts: CardFacts, key: 'rto' | 'lastRestoreMinutes'): boolean {
  const pages = facts.backupsOf(service.path).map(({ judged }) => judged.backup.declaredBy);
  return service[key] !== undefined || pages.some((page) => page[key] !== undefined);
}

const backups = { practice: 'backups' } as const;

export const CRITERIA_OF_BACKUPS: readonly Criterion[] = [
  {
    ...backups,
    id: 'backup-declared',
    level: 'silver',
    depth: 'home',
    asks: 'It is backed up, or its page says why not.',
    asksFor: ['backup'],
    checks: ['backup-missing'],
    exempt: ofThoseWithData,
    missing: ({ path }, { lab }) => (lab.coverage(path).state === 'missing' ? ['backup'] : []),
  },
  {
    ...backups,
    id: 'backup-fresh',
    level: 'silver',
    depth: 'home',
    asks: 'Its newest backup is fresh.',
    asksFor: ['last_backup'],
    checks: ['backup-stale'],
    exempt: ofThoseBackedUp,
    missing: ({ path }, { lab }) =>
      lab.coverage(path).backups.some(({ last }) => last === undefined) ? ['last_backup'] : [],
  },
  {
    ...backups,
    id: 'restore-tried',
    level: 'gold',
    depth: 'home',
    asks: 'A restore was tried, and lately.',
    asksFor: ['last_restore_test'],
    checks: ['restore-test-failed', 'restore-test-outdated', 'restore-test-overdue', 'restore-untested'],
    exempt: ofThoseToRestore,
    missing: restoreTestMissing,
  },
  {
    ...backups,
    id: 'copies-apart',
    level: 'gold',
    depth: 'home',
    asks: 'A copy lies where no failure takes it along.',
    asksFor: ['backup_to'],
    checks: ['backup-circular', 'backup-same-failure-domain'],
    exempt: ofThoseBackedUp,
    missing: ({ path }, { lab }) => (lab.coverage(path).copies.length === 0 ? ['backup_to'] : []),
  },
  {
    ...backups,
    id: 'restore-fast-enough',
    level: 'gold',
    depth: 'home',
    asks: 'A restore is as fast as it has to be.',
    asksFor: ['rto', 'last_restore_minutes'],
    checks: ['restore-slower-than-wanted'],
    exempt(service, facts) {
      const unasked = ofThoseBackedUp(service, facts);
      if (unasked !== null || isSaid(service, facts, 'rto')) return unasked;
      return facts.isWork ? ofImportant(service) : 'Nothing says how fast it has to be.';
    },
    missing(service, facts) {
      if (!isSaid(service, facts, 'rto')) return ['rto'];
      return isSaid(service, facts, 'lastRestoreMinutes') ? [] : ['last_restore_minutes'];
    },
  },
  {
    ...backups,
    id: 'three-copies',
    level: 'platinum',
    depth: 'work',
    asks: 'There are three copies, one of them outside.',
    asksFor: ['backup_to'],
    checks: ['backup-3-2-1'],
    exempt: (service, facts) => ofMost(service) ?? ofThoseBackedUp(service, facts),
    missing: ({ path }, { lab }) => (lab.coverage(path).copies.length === 0 ? ['backup_to'] : []),
  },
];
