/** How available services were against what they promise. */
import { type Availability, availabilityOf, type PeriodUptime } from '../../availability/availability';
import { type Ceiling, ceilingsOf } from '../../availability/ceiling';
import { ceilingWords, lostWords } from '../../availability/figure-words';
import { methodWords } from '../../availability/method';
import { mention, type Sentence, sentence } from '../../briefing/sentence';
import { isImportant } from '../../checks/check';
import { counted, MINUTE } from '../../dates';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import type { Survey } from '../../survey';
import { budgetWords, uncountedWords, uptimeFigure } from '../availability-words';
import type { PartAsked, ReportPart } from './shape';
import { cell, compareText, cutTable, foundSentence, pagesIn } from './told';

/** Days up to now. The budget is that of the first. */
const PERIODS = [30, 90] as const;

interface Row {
  readonly service: Service;
  readonly uptimes: readonly PeriodUptime[];
}

/** Services with an objective, and those that matter and that an incident names. What lost most of what it may lose comes first. */
export function availabilityPart(survey: Survey, asked: PartAsked): ReportPart | null {
  const periods = asked.days === undefined ? PERIODS : [asked.days];
  const availability = availabilityOf({ ...survey, longest: Math.max(...periods) });
  const all = survey.lab.inUse
    .filter((service) => mayBeTold(service, asked))
    .map((service) => ({ service, uptimes: uptimesOf(availability, service.path, periods) }));
  const rows = all.filter((row) => asked.service !== undefined || isTold(row)).sort(worseFirst);
  if (rows.length === 0) return null;
  const { table, rest } = tableOf(rows, ceilingsOf(survey.lab), asked, periods);
  const others = all.filter((row) => !rows.includes(row) && isDerived(row));
  return {
    id: 'availability',
    title: 'Availability',
    lines: [
      leadOf(rows, periods),
      ...rest,
      ...derivedLines(others, periods),
      ...availability.uncounted.map((one) => foundSentence(uncountedWords(one), one.path)),
    ],
    table,
    details: { title: 'How availability is counted', lines: [[methodWords(availability.weights, survey.zone.name)]] },
  };
}

/** What has no objective and does not matter is told only where somebody asks for it. */
function mayBeTold(service: Service, asked: PartAsked): boolean {
  return asked.service === undefined
    ? service.slo !== undefined || isImportant(service)
    : service.path === asked.service;
}

function uptimesOf(availability: Availability, path: string, periods: readonly number[]): readonly PeriodUptime[] {
  return periods.flatMap((days) => availability.of(path, days) ?? []);
}

function isTold({ service, uptimes }: Row): boolean {
  return service.slo !== undefined || (isImportant(service) && uptimes.some(({ incidents }) => incidents.length > 0));
}

/** No incident names it, and yet it was out with what it stands on. */
function isDerived({ service, uptimes }: Row): boolean {
  return isImportant(service) && uptimes.some(({ derivedMinutes }) => derivedMinutes > 0);
}

function worseFirst(a: Row, b: Row): number {
  const used = ({ uptimes }: Row): number => {
    const budget = uptimes[0]?.budget;
    return budget ? budget.used / Math.max(budget.allowed, 1) : -1;
  };
  return used(b) - used(a) || lostIn(b) - lostIn(a) || compareText(a.service.path, b.service.path);
}

/** Minutes, in the longest of the periods. */
function lostIn({ uptimes }: Row): number {
  return Math.max(0, ...uptimes.map(({ outageMinutes }) => outageMinutes));
}

function leadOf(rows: readonly Row[], [days = 0]: readonly number[]): Sentence {
  const promising = rows.filter(({ uptimes }) => uptimes[0]?.budget);
  const broken = promising.filter(({ uptimes }) => uptimes[0]?.budget?.isUsedUp === true).length;
  if (promising.length === 0)
    return ['No service has an objective: set slo on the one that the household would miss first.'];
  const kept = `${promising.length - broken} of ${counted(promising.length, 'objective')} kept over ${counted(days, 'day')}`;
  return [`${kept}, as far as incidents were recorded.`];
}

type CeilingOf = ReturnType<typeof ceilingsOf>;

/** Where nothing that anything stands on has an objective, there is no ceiling to tell. */
function tableOf(
  rows: readonly Row[],
  ceilingOf: CeilingOf,
  asked: PartAsked,
  periods: readonly number[],
): ReturnType<typeof cutTable> {
  const isAnyKnown = rows.some(({ service }) => ceilingOf(service.path) !== null);
  const columns = ['Service', ...periods.map((days) => counted(days, 'day')), `Objective, ${periods[0] ?? 0} days`];
  const ceilingCell = ({ service }: Row): Sentence => {
    const ceiling = ceilingOf(service.path);
    return cell(ceiling ? ceilingFigure(ceiling) : 'not known');
  };
  const cells = (row: Row): readonly Sentence[] => [...rowOf(row), ...(isAnyKnown ? [ceilingCell(row)] : [])];
  return cutTable(isAnyKnown ? [...columns, 'Possible at most'] : columns, rows, cells, asked);
}

function rowOf({ service, uptimes }: Row): readonly Sentence[] {
  const budget = uptimes[0]?.budget;
  return [
    sentence`${mention(service.path)}`,
    ...uptimes.map((uptime) => cell(uptimeFigure(uptime))),
    cell(budget ? budgetWords(budget).replace(/^objective /, '') : 'none'),
  ];
}

/** `98.9 %, by Internet line above all` */
function ceilingFigure({ percent, serial, parallel }: Ceiling): string {
  const [weakest] = [...serial, ...parallel].sort((a, b) => a.percent - b.percent);
  return weakest ? `${ceilingWords(percent)}, by ${noteName(weakest.path)} above all` : ceilingWords(percent);
}

function derivedLines(others: readonly Row[], periods: readonly number[]): readonly Sentence[] {
  if (others.length === 0) return [];
  const pages = pagesIn([...others].sort(worseFirst).map(({ service }) => service.path));
  const most = lostWords(Math.max(...others.map(lostIn)) * MINUTE);
  const days = Math.max(...periods);
  const were = others.length === 1 ? 'that matters was' : 'that matter were';
  return [
    sentence`${others.length} more ${were} out only with what they stand on, ${most} at most in ${days} days: ${pages}.`,
  ];
}
