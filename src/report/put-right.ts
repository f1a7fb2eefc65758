/** What was put right and is late again is no old finding: the date on the page tells. */
import { judgedBackups } from '../checks/judged-backups';
import type { Finding } from '../checks/run-checks';
import { DAY, dayOf, isoWeekOf, type When } from '../dates';
import { intervalOf } from '../inventory/backups';
import { checkContext, type Survey } from '../survey';
import { weekNumber } from './weeks';

/** Of a finding: the instant before which it cannot have been late as it is now; null where nothing tells. */
type Since = (finding: Finding) => number | null;

/** Whether what a report found on that day, or in that week, was put right afterwards, though the same is found now. */
export function putRightSince(survey: Survey): (finding: Finding, firstSeen: string) => boolean {
  const sinceOf = earliest(survey);
  const { zone } = survey;
  return (finding, firstSeen) => {
    const at = sinceOf(finding);
    if (at === null) return false;
    return (weekNumber(firstSeen) === null ? dayOf(at, zone) : isoWeekOf(at, zone)) > firstSeen;
  };
}

function earliest(survey: Survey): Since {
  const { inventory } = survey.lab;
  // One context for all: what the checks know of backups is worked out once for each.
  const context = checkContext(survey);
  /** With several backups of one source, the one that has waited for longest. */
  const ofBackups = (
    { path, cause }: Finding,
    ends: (one: ReturnType<typeof judgedBackups>[number]) => number | null,
  ) => {
    const all = judgedBackups(context).filter((one) => one.path === path && one.backup.source.path === cause);
    const instants = all.flatMap((one) => ends(one) ?? []);
    return instants.length === 0 ? null : Math.min(...instants);
  };
  const since: Readonly<Record<string, Since>> = {
    'backup-stale': (finding) => ofBackups(finding, ({ backup }) => lateFrom(backup.last, intervalOf(backup))),
    'restore-test-overdue': (finding) => ofBackups(finding, ({ backup }) => lateFrom(backup.lastRestoreTest)),
    'patch-overdue': ({ path }) => lateFrom(inventory.serviceAt(path)?.lastPatched),
    'review-stale': ({ path }) => lateFrom(inventory.serviceAt(path)?.lastReviewed),
  };
  return (finding) => (Object.hasOwn(since, finding.check) ? (since[finding.check]?.(finding) ?? null) : null);
}

/** Nothing is late within its first day, unless it is wanted more often; how often it was wanted then, nobody knows. */
function lateFrom(done: When | undefined, interval = DAY): number | null {
  return done ? done.start + Math.min(interval, DAY) : null;
}
