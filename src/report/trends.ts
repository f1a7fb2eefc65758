/** How the figures went over the weeks: those in the properties of the notes, and those of today. */
import type { EarlierReport } from './earlier-report';
import { shortWeek, weekNumber } from './weeks';

/** What a report writes into the properties of its note, for queries, a base and the reports to come. */
export interface Figures {
  /** All that is open, each once. */
  readonly report_findings: number;
  /** What of it would hurt and what is worth a look, by cause, as the headline counts. */
  readonly report_errors: number;
  readonly report_warnings: number;
  /** Causes of which nothing stood in the newest earlier report, and how many of those in it were put right. */
  readonly report_new: number;
  readonly report_fixed: number;
  /** Services in use, and how many of them have at least that level on the scorecard. */
  readonly report_services: number;
  readonly report_bronze: number;
  readonly report_silver: number;
  readonly report_gold: number;
}

/** A week of which there is a report. */
export interface TrendWeek {
  readonly week: string;
  readonly findings: number;
  readonly errors: number;
}

export interface Trend {
  /** The oldest first, this week last; those without a report are missing. */
  readonly weeks: readonly TrendWeek[];
  /** Sentences for a reader who sees no chart. */
  readonly lines: readonly string[];
}

/** So many weeks are drawn, and so many figures said in a row. */
const MOST_DRAWN = 26;
const MOST_SAID = 8;

/** Null where there is no earlier report with figures. @param earlier the newest first */
export function trendOf(week: string, figures: Figures, earlier: readonly EarlierReport[]): Trend | null {
  const past = earlier.filter((report) => report.week < week).flatMap(weekOf);
  const now = { week, findings: figures.report_findings, errors: figures.report_errors };
  const weeks = [now, ...past].slice(0, MOST_DRAWN).reverse();
  return weeks.length < 2 ? null : { weeks, lines: linesOf(weeks.slice(-MOST_SAID), earlier, figures) };
}

function weekOf({ week, figures }: EarlierReport): readonly TrendWeek[] {
  const { report_findings: findings, report_errors: errors } = figures;
  return findings === undefined ? [] : [{ week, findings, errors: errors ?? 0 }];
}

function linesOf(weeks: readonly TrendWeek[], earlier: readonly EarlierReport[], figures: Figures): readonly string[] {
  const row = (figure: (of: TrendWeek) => number): string => weeks.map((of) => String(figure(of))).join(', ');
  const first = weeks[0]?.week ?? '';
  const fixed = earlier
    .filter(({ week }) => weeks.some((one) => one.week === week && week !== weeks.at(-1)?.week))
    .reduce((sum, report) => sum + (report.figures['report_fixed'] ?? 0), figures.report_fixed);
  const levels = earlier.find(({ week }) => week === first)?.figures ?? {};
  return [
    `Findings: ${row(({ findings }) => findings)} ${overWords(weeks)}.`,
    ...(weeks.some(({ errors }) => errors > 0) ? [`Things that would hurt: ${row(({ errors }) => errors)}.`] : []),
    ...(fixed > 0 ? [`Put right in that time: ${fixed}.`] : []),
    ...levelLines(levels, figures, shortWeek(first, weeks.at(-1)?.week ?? '')),
  ];
}

function overWords(weeks: readonly TrendWeek[]): string {
  const numbers = weeks.map(({ week }) => weekNumber(week) ?? 0);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  if (last - first === weeks.length - 1) return `over the last ${weeks.length} weeks`;
  const now = weeks.at(-1)?.week ?? '';
  const names = weeks.map(({ week }) => shortWeek(week, now));
  return `in ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Where the levels stood in the first of these weeks, and where they stand. */
function levelLines(first: EarlierReport['figures'], now: Figures, since: string): readonly string[] {
  return (['bronze', 'silver', 'gold'] as const).flatMap((level) => {
    const [before, after] = [first[`report_${level}`], now[`report_${level}`]];
    const isSame = before === undefined || before === after;
    return isSame ? [] : [`Services with ${level} or better: ${before} in ${since}, ${after} now.`];
  });
}
