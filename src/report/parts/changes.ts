/** Changes that were made, and those ahead, with what speaks against them. */
import { mention, type Sentence, sentence } from '../../briefing/sentence';
import { plannedChanges, type PlannedChange } from '../../checks/judged-changes';
import { DAY, dayOf, timeOf, type When, type Zone } from '../../dates';
import type { Change } from '../../records/change';
import { checkContext, type Survey } from '../../survey';
import { changeTime } from '../card-records';
import { endedBetween } from './ended-changes';
import type { PartAsked, ReportPart } from './shape';
import { sinceOf } from './since';
import { cell, cutTable, foundSentence, openFindings, pagesIn } from './told';

/** So far ahead one looks. */
const AHEAD = 14;
const COLUMNS = ['Change', 'What it touches', 'When', 'What became of it'];
const AGAINST = [
  'change-conflict',
  'change-in-freeze',
  'change-in-incident',
  'change-in-backup-window',
  'change-on-stale-backup',
  'change-outside-window',
  'change-unannounced',
];

/** The made ones first, the newest of them first; then those ahead in the order of their time. */
export function changesPart(survey: Survey, asked: PartAsked): ReportPart | null {
  const isAsked = aboutService(survey, asked);
  const made = endedBetween(survey, sinceOf(survey, asked), survey.now + 1).filter(({ path }) => isAsked(path));
  const ahead = changesAhead(survey).filter(({ path }) => isAsked(path));
  const overdue = openFindings(survey, ['change-overdue']).filter(({ path }) => isAsked(path));
  if (made.length + ahead.length + overdue.length === 0) return null;
  const rows = [
    ...made.map((change) => () => madeRow(change, survey)),
    ...ahead.map((plan) => () => aheadRow(plan, survey)),
  ];
  const { table, rest } = cutTable(COLUMNS, rows, (row) => row(), asked);
  const against = ahead.flatMap(({ path }) => openFindings(survey, AGAINST, path));
  return {
    id: 'changes',
    title: 'Changes',
    lines: [
      leadOf(survey, made, ahead, asked),
      ...rest,
      ...[...overdue, ...against].map(({ message, path }) => foundSentence(message, path)),
    ],
    table: rows.length > 0 ? table : null,
  };
}

function aboutService({ lab }: Survey, { service }: PartAsked): (path: string) => boolean {
  return (path) => service === undefined || lab.inventory.linked(path, 'services').includes(service);
}

type Ended = 'done' | 'rolled-back' | 'failed';

/** What is under way, and what begins within two weeks; drafts are thoughts. */
function changesAhead(survey: Survey): readonly PlannedChange[] {
  return plannedChanges(checkContext(survey)).filter(
    ({ span, isUnderWay }) => isUnderWay || span.start <= survey.now + AHEAD * DAY,
  );
}

function leadOf(survey: Survey, made: readonly Change[], ahead: readonly PlannedChange[], asked: PartAsked): Sentence {
  const since = dayOf(sinceOf(survey, asked), survey.zone);
  const of = (status: Ended): number => made.filter((change) => change.status === status).length;
  const ends = [`${of('done')} done`, `${of('rolled-back')} rolled back`, `${of('failed')} failed`];
  const past =
    made.length === 0 ? `None was made since ${since}` : `${made.length} made since ${since}: ${ends.join(', ')}`;
  const underWay = ahead.filter(({ isUnderWay }) => isUnderWay).length;
  const now = underWay > 0 ? `; ${underWay} under way` : '';
  return [`${past}${now}; ${ahead.length - underWay} planned in the next ${AHEAD} days.`];
}

function madeRow(change: Change, survey: Survey): readonly Sentence[] {
  const when = changeTime(change);
  const status = (change.status ?? '').replace(/-/g, ' ');
  // What somebody wrote often begins with the status: it is not said twice.
  const outcome = (change.outcome ?? '').replace(new RegExp(`^${status}\\b[:,; ]*`, 'i'), '');
  return [
    sentence`${mention(change.path)}`,
    touched(survey, change.path),
    cell(when ? whenWords(when, survey.zone) : ''),
    cell(outcome === '' ? status : `${status}: ${outcome}`),
  ];
}

function aheadRow({ change, path, isUnderWay }: PlannedChange, survey: Survey): readonly Sentence[] {
  const begins = change.started ?? change.scheduledStart;
  const concerns = openFindings(survey, AGAINST, path).length;
  const state = isUnderWay ? 'under way' : 'planned';
  return [
    sentence`${mention(path)}`,
    touched(survey, path),
    cell(begins ? whenWords(begins, survey.zone) : ''),
    cell(concerns === 0 ? `${state}, nothing speaks against it` : `${state}, see below`),
  ];
}

function touched({ lab }: Survey, path: string): Sentence {
  const services = lab.inventory.linked(path, 'services');
  return services.length === 0 ? ['it does not say'] : pagesIn(services);
}

function whenWords(when: When, zone: Zone): string {
  const day = dayOf(when.start, zone);
  return when.dateOnly ? day : `${day} ${timeOf(when.at, zone)}`;
}
