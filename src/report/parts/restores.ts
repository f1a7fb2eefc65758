/** Restores that were tried, and those that should have been. */
import { type Sentence, sentence } from '../../briefing/sentence';
import { DAY, dayOf } from '../../dates';
import type { Survey } from '../../survey';
import { type RestoreTests, restoreTests } from './backup-restores';
import type { PartAsked, ReportPart } from './shape';
import { sinceOf } from './since';
import { causeLines, MOST_ROWS, openFindings, pagesIn } from './told';

const QUARTER = 90;
const CHECKS = [
  'restore-test-failed',
  'restore-test-overdue',
  'restore-slower-than-wanted',
  'restore-test-outdated',
  'restore-untested',
];

/** Silent where no test was made since the last report, and none is missing. */
export function restoresPart(survey: Survey, asked: PartAsked): ReportPart | null {
  const { service, most = MOST_ROWS } = asked;
  const tests = restoreTests(survey).filter(
    ({ path, services }) => service === undefined || path === service || services.includes(service),
  );
  const fresh = tests.filter((one) => isWithin(one, sinceOf(survey, asked), survey.now));
  const findings = openFindings(survey, CHECKS, service);
  if (fresh.length === 0 && findings.length === 0) return null;
  const lines = [leadOf(survey, tests), ...newLines(survey, fresh, asked), ...causeLines(survey, findings, most)];
  return { id: 'restores', title: 'Restores', lines, table: null };
}

/** Of a day without a time, the part up to now counts. */
function isWithin({ last }: RestoreTests, since: number, now: number): boolean {
  return last !== undefined && last.at > since && last.start <= now;
}

/** Only the newest test of each backup is known, so this counts backups, and not tests. */
function leadOf({ now }: Survey, tests: readonly RestoreTests[]): Sentence {
  const asked = tests.filter(({ interval }) => interval !== null);
  const since = now - QUARTER * DAY;
  const tried = asked.filter((one) => isWithin(one, since, now)).length;
  return [`A restore was tried from ${tried} of ${asked.length} backups that want one, in the last ${QUARTER} days.`];
}

function newLines(survey: Survey, fresh: readonly RestoreTests[], asked: PartAsked): readonly Sentence[] {
  const since = dayOf(sinceOf(survey, asked), survey.zone);
  const of = (isFailed: boolean): readonly string[] =>
    fresh.filter(({ result }) => (result === 'fail') === isFailed).map(({ path }) => path);
  const [tried, failed] = [of(false), of(true)];
  return [
    ...(tried.length > 0 ? [sentence`Tried since ${since}: ${pagesIn(tried)}.`] : []),
    ...(failed.length > 0 ? [sentence`Tried since ${since}, and failed: ${pagesIn(failed)}.`] : []),
  ];
}
