/** Once a month: what became of what was found, and of what was changed. Only what earlier reports and records say. */
import { lostWords } from '../../availability/figure-words';
import { startOf } from '../../availability/incident-times';
import { counted, isoWeekOf } from '../../dates';
import type { Change } from '../../records/change';
import type { Survey } from '../../survey';
import type { EarlierReport } from '../earlier-report';
import { causeKey, newsOf, type NoLonger } from '../standing';
import { weekNumber } from '../weeks';
import { restoreTests } from './backup-restores';
import { endedBetween } from './ended-changes';
import type { PartAsked, ReportPart } from './shape';
import { monthOfWeek, startOfWeek } from './week-times';

/** What was found, in the words in which one tells of it: one, and several. The rest is counted together. */
const TOLD: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'backup-same-failure-domain': ['backup stood on its own host', 'backups stood on their own host'],
  'backup-circular': ['backup fell with what it protects', 'backups fell with what they protect'],
  'backup-missing': ['service had no backup', 'services had no backup'],
  'backup-stale': ['backup was late', 'backups were late'],
  'restore-test-failed': ['restore had failed', 'restores had failed'],
  'fake-redundancy': ['group was not redundant', 'groups were not redundant'],
  'exposed-without-sign-in': ['service was open without a sign-in', 'services were open without a sign-in'],
  'locked-in': ['service was locked in', 'services were locked in'],
};

/** Of these a cause is one thing, however many pages rely on it; of the others each page is one. */
const ONE_FOR_ALL = ['backup-stale', 'restore-test-failed'];

/** Silent unless this is the first report of its month, and the month before had one; and where nothing was fixed. */
export function savedPart(survey: Survey, { earlier, service }: PartAsked): ReportPart | null {
  const month = service === undefined ? monthBefore(survey, earlier) : null;
  if (!month) return null;
  const found = foundWords(survey, month.reports);
  if (found.length === 0) return null;
  const words = [...found, ...recordWords(survey, month)];
  return {
    id: 'saved',
    title: 'What the notes saved',
    lines: [[`In ${month.name}: ${words.join('; ')}.`]],
    table: null,
  };
}

interface Month {
  /** `2026-10` */
  readonly name: string;
  /** The newest first. */
  readonly reports: readonly EarlierReport[];
  readonly start: number;
  /** The first instant after it. */
  readonly end: number;
}

/** A month is its whole weeks, each in the month of its Thursday: so that no week is told twice. */
function monthBefore({ now, zone }: Survey, earlier: readonly EarlierReport[]): Month | null {
  const week = weekNumber(isoWeekOf(now, zone)) ?? 0;
  const first = firstWeekOf(week);
  const from = firstWeekOf(first - 1);
  const within = (report: EarlierReport, begin: number, end: number): boolean => {
    const number = weekNumber(report.week) ?? -1;
    return number >= begin && number < end;
  };
  const reports = earlier.filter((report) => within(report, from, first));
  if (reports.length === 0 || earlier.some((report) => within(report, first, week))) return null;
  return { name: monthOfWeek(from), reports, start: startOfWeek(from, zone), end: startOfWeek(first, zone) };
}

/** The first week of the month of a week. */
function firstWeekOf(week: number): number {
  let first = week;
  while (monthOfWeek(first - 1) === monthOfWeek(week)) first -= 1;
  return first;
}

/** What stood in the reports of the month, and how much of it was put right; what is gone without that is in neither. */
function foundWords(survey: Survey, [newest, ...older]: readonly EarlierReport[]): readonly string[] {
  if (!newest) return [];
  const keyed = [...older, newest].flatMap(({ rows }) =>
    rows.map((row) => [`${row.check}\n${row.path}\n${row.cause}`, row] as const),
  );
  const rows = [...new Map(keyed).values()];
  const { news } = newsOf(survey, [{ ...newest, rows, hasMemory: true }]);
  const gone = new Set(news.gone.filter(isDone).flatMap(thingsOf));
  const fixed = new Set(news.fixed.filter(isDone).flatMap(thingsOf));
  const all = new Set(rows.flatMap(({ path, ...row }) => thingsOf({ ...row, paths: [path] })));
  const words = (isMeant: (check: string) => boolean, one: string, several: string): readonly string[] => {
    const meant = (things: ReadonlySet<string>): readonly string[] =>
      [...things].filter((thing) => isMeant(thing.slice(0, thing.indexOf('\n'))));
    const count = meant(all).filter((thing) => fixed.has(thing) || !gone.has(thing)).length;
    const put = meant(fixed).length;
    return put > 0 ? [`${counted(count, one, several)}, ${put} fixed`] : [];
  };
  const told = Object.entries(TOLD).flatMap(([id, [one, several]]) => words((check) => check === id, one, several));
  const other = told.length > 0 ? 'other ' : '';
  return [
    ...told,
    ...words((check) => !Object.hasOwn(TOLD, check), `${other}thing was found`, `${other}things were found`),
  ];
}

function isOneForAll(check: string): boolean {
  return !Object.hasOwn(TOLD, check) || ONE_FOR_ALL.includes(check);
}

/** A cause of which something is still open is not done. */
function isDone({ check, isWhole }: NoLonger): boolean {
  return isWhole || !isOneForAll(check);
}

/** What is counted, each by its check and what tells it from others. */
function thingsOf({ check, cause, paths }: Pick<NoLonger, 'check' | 'cause' | 'paths'>): readonly string[] {
  return paths.map((path) => (isOneForAll(check) ? causeKey({ check, path, cause }) : `${check}\n${path}`));
}

function recordWords(survey: Survey, { start, end }: Month): readonly string[] {
  const tried = restoreTests(survey).filter(({ last }) => last && last.at >= start && last.at < end).length;
  const incidents = survey.lab.inventory.incidents.filter((incident) => {
    const at = startOf(incident)?.at ?? -1;
    return at >= start && at < end;
  });
  const written = incidents.filter(({ hasPostmortem }) => hasPostmortem).length;
  return [
    ...changeWords(endedBetween(survey, start, end)),
    ...(tried > 0 ? [`a restore tried from ${counted(tried, 'backup')}`] : []),
    ...(incidents.length > 0 ? [`${counted(incidents.length, 'incident')}, ${written} with a postmortem`] : []),
  ];
}

/** `4 changes done, 1 rolled back in 6 min` */
function changeWords(ended: readonly Change[]): readonly string[] {
  if (ended.length === 0) return [];
  const of = (wanted: Change['status']): readonly Change[] => ended.filter(({ status }) => status === wanted);
  const [back, failed] = [of('rolled-back'), of('failed')];
  const times = back.flatMap(({ started, finished }) =>
    started && finished && !started.dateOnly && !finished.dateOnly && finished.at > started.at
      ? [finished.at - started.at]
      : [],
  );
  const longest = times.length === 0 ? '' : ` in ${back.length > 1 ? 'at most ' : ''}${lostWords(Math.max(...times))}`;
  const others = [
    ...(back.length > 0 ? [`${back.length} rolled back${longest}`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
  ];
  return [[`${counted(of('done').length, 'change')} done`, ...others].join(', ')];
}
