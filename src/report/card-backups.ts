/** How old the backups of a service and their restore tests are, in words. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import type { CheckContext } from '../checks/check';
import { judgedBackups, restoreTestInterval } from '../checks/judged-backups';
import { agoWords, counted, everyWords } from '../dates';
import { type Backup, graceOf, intervalOf } from '../inventory/backups';
import type { Service } from '../records/service';
import type { Survey } from '../survey';
import { type CardLine, type CardPart, plainLine, warningLine } from './card-part';

const MOST = 3;

export function backupsPart(survey: Survey, service: Service): CardPart {
  const { backups } = survey.lab.coverage(service.path);
  const lines = backups.slice(0, MOST).flatMap((backup) => linesOf(survey, service, backup));
  const rest = backups.length - MOST;
  const more = rest > 0 ? [plainLine([`${counted(rest, 'more backup')}.`])] : [];
  return { about: 'backups', title: 'Backups', lines: [...lines, ...more] };
}

/** `No backup, as its page says: it can be built anew`. */
export function declinedWords({ backupReason = '' }: Service): string {
  return `No backup, as its page says${backupReason === '' ? '.' : `: ${backupReason.replace(/[.\s]+$/, '')}.`}`;
}

function linesOf(survey: Survey, service: Service, backup: Backup): readonly CardLine[] {
  const by = backup.source.path === service.path ? sentence`` : sentence`, by ${mention(backup.source.path)}`;
  const isLate = isStale(backup, survey.now);
  const age = sentence`${ageWords(survey, backup)}, ${wantedWords(backup)}${by}${keptWords(backup)}.`;
  return [isLate ? warningLine(age) : plainLine(age), ...restoreLines(survey, service, backup)];
}

/** `Last backup 3 days ago`. */
export function ageWords({ now, zone }: Survey, { last }: Backup): string {
  if (!last) return 'No backup recorded yet';
  return last.start > now ? 'Last backup has a date still to come' : `Last backup ${agoWords(last, now, zone)}`;
}

function wantedWords({ every }: Backup): string {
  return every === undefined ? 'asked at least once a week' : `asked ${everyWords(every)}`;
}

function keptWords({ copies }: Backup): Sentence {
  const inside = copies.filter(({ place }) => place === 'service').map(({ at }) => mention(at));
  const words = copies.filter(({ place }) => place !== 'service').map(({ at }) => at);
  if (inside.length === 0) return words.length === 0 ? [] : [`, kept on ${words.join(', ')}`];
  return sentence`, kept on ${listed(inside)}${words.map((word) => `, ${word}`).join('')}`;
}

/** One that was never recorded is not known to be late. */
function isStale(backup: Backup, now: number): boolean {
  const interval = intervalOf(backup);
  return backup.last !== undefined && now - backup.last.at > interval + graceOf(interval);
}

function restoreLines(survey: Survey, service: Service, backup: Backup): readonly CardLine[] {
  const { lastRestoreTest: last, restoreTestResult: result } = backup;
  const interval = askedEvery(survey, service, backup);
  const asked = interval === null ? '' : `, asked ${everyWords(interval)}`;
  if (!last)
    return [plainLine([interval === null ? 'No restore test is asked for.' : `No restore test recorded yet${asked}.`])];
  const { now, zone } = survey;
  const age = last.start > now ? 'has a date still to come' : agoWords(last, now, zone);
  const ended = result === 'fail' ? ' (failed)' : result === 'pass' ? ' (passed)' : '';
  const text: Sentence = [`Last restore test ${age}${ended}${asked}.`];
  const isLate = result === 'fail' || (interval !== null && now - last.at > interval);
  return [isLate ? warningLine(text) : plainLine(text)];
}

function askedEvery(survey: Survey, service: Service, backup: Backup): number | null {
  const context = contextOf(survey);
  const judged = { path: service.path, backup, service };
  return restoreTestInterval(judged, judgedBackups(context), survey.settings);
}

const contexts = new WeakMap<Survey, CheckContext>();

/** The same one for all cards of a survey: what the checks worked out for it is remembered by it. */
function contextOf(survey: Survey): CheckContext {
  const known = contexts.get(survey);
  if (known) return known;
  const { lab, settings, now, zone } = survey;
  const context = { lab, settings, now, zone, checkIds: [] };
  contexts.set(survey, context);
  return context;
}
