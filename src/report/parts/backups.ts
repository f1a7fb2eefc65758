/** What would be lost if it were lost now: services that are not as safe as they want to be, worst first. */
import { importanceOf } from '../../briefing/importance';
import type { Sentence } from '../../briefing/sentence';
import { type Finding, SEVERITY_ORDER } from '../../checks/run-checks';
import { agoWords, counted, everyWords } from '../../dates';
import { type Backup, intervalOf } from '../../inventory/backups';
import type { Survey } from '../../survey';
import { copiesWords } from './backup-copies';
import { restoreWords } from './backup-restores';
import type { PartAsked, ReportPart } from './shape';
import { cell, compareText, cutTable, pagesIn } from './told';

/** A page whose data could be lost: a service, or a job that nobody in use relies on. */
export interface BackupRisk {
  readonly path: string;
  /** The one with the newest copy; none: there is nothing to restore from. */
  readonly newest: Backup | undefined;
  readonly backups: readonly Backup[];
  /** What is wrong with it and not accepted, severe first. */
  readonly findings: readonly Finding[];
  readonly isAccepted: boolean;
}

const COLUMNS = ['Service', 'Newest copy', 'Restored', 'Copies'];

export function backupsPart(survey: Survey, asked: PartAsked): ReportPart | null {
  const risks = backupRisks(survey).filter(({ path }) => asked.service === undefined || path === asked.service);
  const atRisk = risks.filter(({ findings }) => findings.length > 0).sort((a, b) => worseFirst(a, b, survey));
  // Of one service one wants to see the row also where it is fine.
  const shown = asked.service === undefined ? atRisk : risks;
  if (shown.length === 0) return null;
  const { table, rest } = cutTable(COLUMNS, alike(shown), (risks) => rowOf(survey, risks), asked);
  return { id: 'backups', title: 'Backups by risk', lines: [leadOf(risks, atRisk.length), ...rest], table };
}

/** All that hold data or say how they are backed up, by path. */
export function backupRisks(survey: Survey): readonly BackupRisk[] {
  const { lab, findings } = survey;
  const found = new Map<string, Finding[]>();
  for (const finding of findings.filter(({ practice }) => practice === 'backups')) {
    const same = found.get(finding.path);
    if (same) same.push(finding);
    else found.set(finding.path, [finding]);
  }
  const services = lab.inUse.flatMap(({ path }) => {
    const { state, backups } = lab.coverage(path);
    return state === 'covered' || found.has(path) ? [riskOf(path, backups, found.get(path) ?? [])] : [];
  });
  const relied = new Set(services.flatMap(({ backups }) => backups.map(({ declaredBy }) => declaredBy.path)));
  const jobs = lab.inventory.backupJobs.filter(({ path }) => !relied.has(path));
  return [...services, ...jobs.map((job) => riskOf(job.path, [lab.backupOfJob(job)], found.get(job.path) ?? []))];
}

function riskOf(path: string, backups: readonly Backup[], all: readonly Finding[]): BackupRisk {
  const findings = all.filter(({ accepted }) => !accepted);
  const newest = [...backups].sort((a, b) => (b.last?.at ?? -Infinity) - (a.last?.at ?? -Infinity))[0];
  return { path, newest, backups, findings, isAccepted: findings.length === 0 && all.length > 0 };
}

/** By what was found; then what matters more; then what is later, by its own measure. */
function worseFirst(a: BackupRisk, b: BackupRisk, survey: Survey): number {
  const severity = ({ findings: [worst] }: BackupRisk): number => SEVERITY_ORDER[worst?.severity ?? 'info'];
  const importance = ({ path }: BackupRisk): number => importanceOf(survey.lab.inventory.serviceAt(path));
  return (
    severity(a) - severity(b) ||
    importance(a) - importance(b) ||
    Math.sign(lateness(b, survey) - lateness(a, survey) || 0) ||
    compareText(a.path, b.path)
  );
}

/** How often the newest copy could have been made anew since; where there is none, or nobody knows, more than any other. */
function lateness({ newest }: BackupRisk, { now }: Survey): number {
  return newest?.last && newest.last.start <= now ? (now - newest.last.at) / intervalOf(newest) : Number.MAX_VALUE;
}

function leadOf(risks: readonly BackupRisk[], atRisk: number): Sentence {
  const accepted = risks.filter(({ isAccepted }) => isAccepted).length;
  const fine = risks.length - atRisk - accepted;
  const are = `${counted(atRisk, 'backup')} of ${risks.length} ${atRisk === 1 ? 'is' : 'are'} at risk`;
  const more = [
    ...(fine > 0 ? [`${fine} more ${fine === 1 ? 'is' : 'are'} fine`] : []),
    ...(accepted > 0 ? [`of ${counted(accepted, 'other')} the risk is accepted`] : []),
  ];
  return [`${[are, ...more].join('; ')}.`];
}

/** Those of which the same is to be said, as one job makes all of their backups: a line for each cause. */
type Alike = readonly [BackupRisk, ...BackupRisk[]];

function alike(risks: readonly BackupRisk[]): readonly Alike[] {
  const groups = new Map<string, [BackupRisk, ...BackupRisk[]]>();
  for (const risk of risks) {
    const key = sameKey(risk);
    const group = groups.get(key);
    if (group) group.push(risk);
    else groups.set(key, [risk]);
  }
  return [...groups.values()];
}

/** The same key, the same words in each cell. */
function sameKey({ path, newest, backups, findings }: BackupRisk): string {
  const tests = backups.map(({ lastRestoreTest, restoreTestResult }) => [lastRestoreTest?.at, restoreTestResult]);
  const copies = backups.flatMap((backup) => backup.copies.map(({ place, at }) => [place, at]));
  const found = findings.map(({ check, cause }) => [check, cause === path ? '' : cause]);
  return JSON.stringify([newest?.source.path, newest?.last?.at, newest?.every, tests, copies, found]);
}

function rowOf(survey: Survey, risks: Alike): readonly Sentence[] {
  const [risk] = risks;
  return [
    pagesIn(risks.map(({ path }) => path)),
    cell(newestWords(survey, risk.newest)),
    cell(restoreWords(survey, risk)),
    copiesWords(risk),
  ];
}

/** `24 days ago, wanted every 7 days`: what was made since would be lost. */
function newestWords({ now, zone }: Survey, newest: Backup | undefined): string {
  if (!newest) return 'none: all would be lost';
  const { last } = newest;
  const wanted = `wanted ${everyWords(intervalOf(newest))}`;
  if (!last) return `nobody knows, ${wanted}`;
  return `${last.start > now ? 'a day still to come' : agoWords(last, now, zone)}, ${wanted}`;
}
