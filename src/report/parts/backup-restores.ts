import { checkContext, type Survey } from '../../survey';
import { type JudgedBackup, judgedBackups, restoreTestInterval } from '../../checks/judged-backups';
import { agoWords, everyWords, type When } from '../../dates';
import type { Backup } from '../../inventory/backups';
import type { BackupRisk } from './backups';

/** What is known of restores from one backup, by the page on which they stand. */
export interface RestoreTests {
  /** The page that says when a restore was last tried, or should. */
  readonly path: string;
  readonly last: When | undefined;
  readonly result: 'pass' | 'fail' | undefined;
  /** How often one is asked for, in milliseconds; null: not at all. */
  readonly interval: number | null;
  /** Of what relies on it, as paths. */
  readonly services: readonly string[];
}

const known = new WeakMap<Survey, readonly RestoreTests[]>();

/** A page a line, by path. What several services rely on is asked for as often as the most critical of them wants. */
export function restoreTests(survey: Survey): readonly RestoreTests[] {
  const before = known.get(survey);
  if (before) return before;
  const all = judgedBackups(checkContext(survey));
  const pages = new Map<string, RestoreTests>();
  for (const judged of all) {
    const path = pageOf(judged);
    const tests = asTests(judged, restoreTestInterval(judged, all, survey.settings), path);
    pages.set(path, together(pages.get(path), tests));
  }
  const sorted = [...pages.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  known.set(survey, sorted);
  return sorted;
}

/** A service with a restore of its own stands for itself, even where a job makes its backup. */
function pageOf({ backup, service }: JudgedBackup): string {
  return service?.lastRestoreTest ? service.path : backup.declaredBy.path;
}

function asTests({ backup, service }: JudgedBackup, interval: number | null, path: string): RestoreTests {
  const { lastRestoreTest: last, restoreTestResult: result } = backup;
  return { path, last, result, interval, services: service ? [service.path] : [] };
}

function together(one: RestoreTests | undefined, other: RestoreTests): RestoreTests {
  if (!one) return other;
  const intervals = [one.interval, other.interval].filter((interval) => interval !== null);
  return {
    ...one,
    interval: intervals.length === 0 ? null : Math.min(...intervals),
    services: [...new Set([...one.services, ...other.services])],
  };
}

/** `8 days ago`, `never`, `failed 8 days ago`, with how often it is wanted where it is too long ago. */
export function restoreWords(survey: Survey, risk: BackupRisk): string {
  const isFound = (id: string): boolean => risk.findings.some(({ check }) => check === id);
  const newest = newestTest(risk);
  if (!newest) return isFound('restore-untested') ? 'never, though wanted' : 'never';
  const { backup, last } = newest;
  const { now, zone } = survey;
  const ago = last.start > now ? 'on a day still to come' : agoWords(last, now, zone);
  return [
    `${backup.restoreTestResult === 'fail' ? 'failed ' : ''}${ago}`,
    ...(isFound('restore-test-overdue') ? [wantedWords(survey, risk)] : []),
    ...(isFound('restore-slower-than-wanted') ? ['too slow'] : []),
  ].join(', ');
}

function newestTest({ backups }: BackupRisk): { readonly backup: Backup; readonly last: When } | undefined {
  return backups
    .flatMap((backup) => (backup.lastRestoreTest ? [{ backup, last: backup.lastRestoreTest }] : []))
    .sort((a, b) => b.last.at - a.last.at)[0];
}

function wantedWords(survey: Survey, { path }: BackupRisk): string {
  const tests = restoreTests(survey).find((one) => one.path === path || one.services.includes(path));
  return tests?.interval == null ? 'too long' : `wanted ${everyWords(tests.interval)}`;
}
