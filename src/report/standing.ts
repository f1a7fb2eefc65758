/** New, still open since, fixed: what was found against what the newest earlier report says was found. */
import { ALL_CHECKS } from '../checks/all-checks';
import { hasBegun } from '../checks/begun';
import type { Finding } from '../checks/run-checks';
import { dayOf, isoWeekOf } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import { plainLine } from '../notes/plain-line';
import { checkContext, type Survey } from '../survey';
import type { Cause } from './causes';
import type { EarlierReport, KnownFinding } from './earlier-report';
import { putRightSince } from './put-right';
import { weekName, weekNumber, weekOfDay } from './weeks';

/** How long a cause has been open. */
export interface Standing {
  /** Nothing of it stood in the newest earlier report. */
  readonly isNew: boolean;
  /** A day, or a week: that of what has been there for longest. */
  readonly firstSeen: string;
  /** Whole weeks since then; at least one where it is not new. */
  readonly weeks: number;
  /** Of a cause that is not new, the notes that have come to it since. */
  readonly added: number;
}

/** Why something that stood in the earlier report is not found any more, and yet was not fixed. */
export type Gone = 'deleted' | 'not-in-use' | 'no-record' | 'unreadable' | 'not-looked-at';

/** What of one check and cause is not found any more. */
export interface NoLonger {
  readonly check: string;
  /** The path of a note, or words. */
  readonly cause: string;
  /** Paths, each once; the settings are the empty text. */
  readonly paths: readonly string[];
  /** Whether nothing of that cause is open any more. */
  readonly isWhole: boolean;
}

export interface News {
  /** The week of the report that this one is compared with; null where there is none to go by. */
  readonly since: string | null;
  /** Weeks between the two of which there is no report. */
  readonly missed: readonly string[];
  readonly fixed: readonly NoLonger[];
  /** What was accepted since. */
  readonly accepted: readonly NoLonger[];
  readonly gone: readonly (NoLonger & { readonly why: Gone })[];
  /** What is open now, each once, with the day on which a report first found it: the memory of the next one. */
  readonly memory: readonly KnownFinding[];
}

export interface Compared {
  readonly news: News;
  /** Null where there is nothing to compare with. */
  standingOf(cause: Cause): Standing | null;
}

/**
 * Compares what is open with the newest earlier report that can be gone by.
 * @param earlier the newest first; one of this week is the note that will be written again: of it only the first days are kept.
 */
export function newsOf(survey: Survey, earlier: readonly EarlierReport[]): Compared {
  const week = isoWeekOf(survey.now, survey.zone);
  const today = dayOf(survey.now, survey.zone);
  const last = earlier.find((report) => report.week < week && report.hasMemory);
  const newestEarlier = earlier.find((report) => report.week < week);
  const isPutRight = putRightSince(survey);
  const known = knownIn(last?.rows ?? [], isPutRight);
  const own = knownIn(earlier.find((report) => report.week === week)?.rows ?? [], isPutRight);
  const firstSeen = (finding: Finding): string => (known.of(finding) ?? own.of(finding))?.firstSeen ?? today;
  const open = survey.findings.filter((finding) => !finding.accepted);
  const memory = new Map(open.map((finding) => [keyOf(asKnown(finding)), remembered(finding, firstSeen(finding))]));
  return {
    news: {
      since: last?.week ?? null,
      missed: newestEarlier ? weeksBetween(newestEarlier.week, week) : [],
      ...whatIsLeft(survey, last?.rows ?? [], known),
      memory: [...memory.values()],
    },
    standingOf: (cause) => (last ? standingIn(cause, { week, known, firstSeen }) : null),
  };
}

/** Rows of a report, to be asked for that of a finding. */
interface Known {
  /** None where what the row tells of was put right since: the same was found again. */
  of(finding: Finding): KnownFinding | undefined;
  /** Of the same thing, put right in between or not. */
  like(finding: Finding): KnownFinding | undefined;
}

function knownIn(
  rows: readonly KnownFinding[],
  isPutRight: (finding: Finding, firstSeen: string) => boolean = () => false,
): Known {
  const exact = new Map(rows.map((row) => [keyOf(row), row]));
  // A row that does not say of what cause it was stands for all of that check on that note.
  const loose = new Map(rows.filter(({ cause }) => cause === '').map((row) => [`${row.check}\n${row.path}`, row]));
  const like = (finding: Finding): KnownFinding | undefined =>
    exact.get(keyOf(asKnown(finding))) ?? loose.get(`${finding.check}\n${finding.path}`);
  return {
    like,
    of: (finding) => {
      const row = like(finding);
      return row && !isPutRight(finding, row.firstSeen) ? row : undefined;
    },
  };
}

function keyOf({ check, path, cause }: Pick<KnownFinding, 'check' | 'path' | 'cause'>): string {
  return [check, path, cause.endsWith('.md') ? cause : plainLine(cause)].join('\n');
}

function remembered(finding: Finding, firstSeen: string): KnownFinding {
  return { ...asKnown(finding), firstSeen };
}

function asKnown({ check, path, cause, key }: Finding): Omit<KnownFinding, 'firstSeen'> {
  return { check, path, cause: key === undefined ? cause : plainLine(key) };
}

function standingIn(
  cause: Cause,
  { week, known, firstSeen }: { week: string; known: Known; firstSeen: (finding: Finding) => string },
): Standing {
  const [first = ''] = cause.findings.map(firstSeen).sort((a, b) => (weekIn(a, week) < weekIn(b, week) ? -1 : 1));
  const before = cause.findings.filter((finding) => known.of(finding) !== undefined);
  const old = new Set(before.map(({ path }) => path));
  const added = new Set(cause.findings.map(({ path }) => path).filter((path) => !old.has(path))).size;
  const weeks = weeksFrom(weekIn(first, week), week);
  const isNew = before.length === 0;
  return { isNew, firstSeen: first, weeks: isNew ? weeks : Math.max(1, weeks), added: isNew ? 0 : added };
}

function weekIn(firstSeen: string, week: string): string {
  return weekOfDay(firstSeen) ?? (weekNumber(firstSeen) === null ? week : firstSeen);
}

function weeksFrom(week: string, to: string): number {
  return (weekNumber(to) ?? 0) - (weekNumber(week) ?? 0);
}

function weeksBetween(week: string, to: string): readonly string[] {
  const first = weekNumber(week) ?? 0;
  const count = Math.max(0, weeksFrom(week, to) - 1);
  return Array.from({ length: count }, (_, at) => weekName(first + at + 1));
}

/** The rows of the earlier report that nothing was found for, by what became of them. */
function whatIsLeft(
  survey: Survey,
  rows: readonly KnownFinding[],
  known: Known,
): Pick<News, 'fixed' | 'accepted' | 'gone'> {
  const still = new Map<KnownFinding, boolean>();
  for (const finding of survey.findings) {
    const row = known.like(finding);
    if (row) still.set(row, (still.get(row) ?? false) || !finding.accepted);
  }
  const accepted = rows.filter((row) => still.get(row) === false);
  const notFound = rows.filter((row) => !still.has(row));
  const looks = lookedAt(survey);
  const open = new Set(survey.findings.filter((finding) => !finding.accepted).map((one) => causeKey(asKnown(one))));
  const groupedOf = (of: readonly KnownFinding[]): readonly NoLonger[] => grouped(of, open);
  const why = new Map(notFound.map((row) => [row, whyGone(row, survey, looks)]));
  const gone = (['deleted', 'not-in-use', 'no-record', 'unreadable', 'not-looked-at'] as const).flatMap((reason) =>
    groupedOf(notFound.filter((row) => why.get(row) === reason)).map((group) => ({ ...group, why: reason })),
  );
  return { fixed: groupedOf(notFound.filter((row) => why.get(row) === null)), accepted: groupedOf(accepted), gone };
}

/** By check and cause, in the order of the table. @param open the keys of the causes that are still found */
function grouped(rows: readonly KnownFinding[], open: ReadonlySet<string>): readonly NoLonger[] {
  const groups = new Map<string, { check: string; cause: string; paths: Set<string> }>();
  for (const row of rows) {
    const { check, path, cause } = row;
    const group = groups.get(causeKey(row)) ?? { check, cause: cause === '' ? path : cause, paths: new Set<string>() };
    groups.set(causeKey(row), { ...group, paths: group.paths.add(path) });
  }
  return [...groups].map(([key, { paths, ...group }]) => ({ ...group, paths: [...paths], isWhole: !open.has(key) }));
}

/** The same for all that is one cause. */
export function causeKey({ check, path, cause }: Pick<KnownFinding, 'check' | 'path' | 'cause'>): string {
  const shared = cause === '' ? path : cause;
  return [check, shared.endsWith('.md') ? shared : plainLine(shared)].join('\n');
}

/** The ids of the checks that are asked at this depth, of what somebody has begun. */
function lookedAt(survey: Survey): ReadonlySet<string> {
  const context = checkContext(survey);
  const asked = ALL_CHECKS.filter(({ depth }) => depth === 'home' || survey.settings.depth === 'work');
  return new Set(asked.filter((check) => hasBegun(check, context)).map(({ id }) => id));
}

/** Null: it was fixed. */
function whyGone({ check, path }: KnownFinding, { lab }: Survey, looks: ReadonlySet<string>): Gone | null {
  const { inventory } = lab;
  if (!looks.has(check)) return 'not-looked-at';
  if (path === '' || OF_TOO_MANY.includes(check)) return null;
  if (!isThere(path, inventory.files)) return 'deleted';
  if (inventory.unreadableNotes.some((note) => note.path === path)) return 'unreadable';
  const service = inventory.serviceAt(path);
  if (service) return isActive(service) ? null : 'not-in-use';
  return inventory.recordAt(path) || check === 'note-unreadable' ? null : 'no-record';
}

/** Of a note too many: who deletes it, or makes it none of a record, puts that right. */
const OF_TOO_MANY = ['note-conflicted', 'note-duplicate'];

function isThere(path: string, files: Survey['lab']['inventory']['files']): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const same = files.byName.get(name.normalize('NFC').toLowerCase()) ?? [];
  return same.includes(path);
}
