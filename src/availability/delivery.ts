/**
 * How changes go and how incidents are met, over a period: the five measures of DORA (dora.dev, 2024: change lead time, deployment
 * frequency, failed deployment recovery time, change fail rate, deployment rework rate) as far as notes tell them, and more.
 * What cannot be said is null, with the reason.
 */
import { DAY, type When } from '../dates';
import type { Lab } from '../inventory/lab';
import type { Change } from '../records/change';
import type { Incident } from '../records/incident';
import { endInstant, startOf } from './incident-times';
import { type Durations, durationsOf, type Share, shareOf, type Took } from './share';

/** A figure, or why there is none. */
export type Told<T> = { readonly value: T; readonly reason: null } | { readonly value: null; readonly reason: string };

export interface Delivery {
  readonly days: number;
  /** Changes that were done, rolled back or failed in the period: the deployments. By path. */
  readonly finished: readonly string[];
  /** How many more are over but do not say when; they are in no figure. */
  readonly undated: number;
  /** From the first day that a change's note tells, its announcement or the incident that it fixes, until it was made. */
  readonly leadTime: Told<Durations>;
  /** Changes finished a week. */
  readonly perWeek: Told<number>;
  /** From the first impact of a change that failed until the service was restored, or the change taken back. */
  readonly recoveryTime: Told<Durations>;
  /** Rolled back, failed, or named as the cause of an incident. */
  readonly failRate: Told<Share>;
  /** Made because of an incident: to fix one, or as an emergency. */
  readonly reworkRate: Told<Share>;
  /** Done, and not named as the cause of an incident. */
  readonly success: Told<Share>;
  /** The incidents that began in the period, by path. */
  readonly incidents: readonly string[];
  /** Those that an alert noticed, of those that say who noticed. */
  readonly noticedByAlert: Told<Share>;
  /** From the start. */
  readonly detect: Told<Durations>;
  /** From the detection. */
  readonly acknowledge: Told<Durations>;
  /** From the start, as the next. */
  readonly mitigate: Told<Durations>;
  readonly resolve: Told<Durations>;
}

export interface DeliveryAsked {
  readonly lab: Lab;
  readonly now: number;
  readonly days: number;
  /** Only the changes and incidents that name this service: the measures are best of one service at a time. */
  readonly service?: string;
}

export function deliveryOf({ lab, now, days, service }: DeliveryAsked): Delivery {
  const { inventory } = lab;
  const names = (path: string): boolean =>
    service === undefined || inventory.linked(path, 'services').includes(service);
  // Of a day without a time, the part up to now counts.
  const isWithin = (when: When | undefined): boolean =>
    when !== undefined && when.at > now - days * DAY && when.start <= now;
  const over = inventory.changes.filter(({ path, status }) => names(path) && isOver(status));
  const finished = over.filter((change) => isWithin(finishOf(change)));
  const incidents = inventory.incidents.filter((incident) => names(incident.path) && isWithin(startOf(incident)));
  return {
    days,
    finished: finished.map(({ path }) => path),
    undated: over.filter((change) => finishOf(change) === undefined).length,
    ...changeFigures(lab, finished, days),
    incidents: incidents.map(({ path }) => path),
    ...incidentFigures(incidents),
  };
}

function isOver(status: Change['status']): boolean {
  return status === 'done' || status === 'rolled-back' || status === 'failed';
}

function finishOf({ finished, started, scheduledEnd, scheduledStart }: Change): When | undefined {
  return finished ?? started ?? scheduledEnd ?? scheduledStart;
}

type ChangeFigures = Pick<Delivery, 'leadTime' | 'perWeek' | 'recoveryTime' | 'failRate' | 'reworkRate' | 'success'>;

function changeFigures(lab: Lab, finished: readonly Change[], days: number): ChangeFigures {
  const caused = incidentsCaused(lab);
  const none = finished.length === 0 ? 'No change was finished.' : null;
  const share = (belongs: (change: Change) => boolean): Told<Share> => told(none ?? shareOf(finished, belongs));
  const isFailed = ({ path, status }: Change): boolean => status !== 'done' || caused.has(path);
  const failed = finished.filter(isFailed);
  return {
    leadTime: told(
      none ??
        durationsOf(finished.flatMap((change) => leadTimeOf(change, lab))) ??
        'No change says when it was announced or which incident it fixes, and no note says when it was first written.',
    ),
    perWeek: told(none ?? (finished.length * 7) / days),
    recoveryTime: told(
      none ??
        (failed.length === 0 ? 'No change failed.' : null) ??
        durationsOf(failed.flatMap((change) => recoveryOf(change, caused.get(change.path) ?? []))) ??
        'No change that failed says from when to when.',
    ),
    failRate: share(isFailed),
    reworkRate: share(({ fixes, changeType }) => fixes.length > 0 || changeType === 'emergency'),
    success: share((change) => !isFailed(change)),
  };
}

/** The incidents that name a change as their cause. */
function incidentsCaused({ inventory }: Lab): ReadonlyMap<string, readonly Incident[]> {
  const caused = new Map<string, Incident[]>();
  for (const incident of inventory.incidents) {
    for (const path of inventory.linked(incident.path, 'causedBy')) {
      caused.set(path, [...(caused.get(path) ?? []), incident]);
    }
  }
  return caused;
}

function leadTimeOf(change: Change, { inventory }: Lab): readonly Took[] {
  const fixed = inventory.linked(change.path, 'fixes').flatMap((path) => {
    const record = inventory.recordAt(path);
    return record?.record === 'incident' ? [record.detected ?? record.started] : [];
  });
  const traces = [change.announced, ...fixed].flatMap((when) => when?.at ?? []);
  const made = finishOf(change)?.at;
  const first = Math.min(...traces);
  return made === undefined || first > made ? [] : [{ path: change.path, time: made - first }];
}

/** By the incidents that it caused, the longest of them; else by its own times. */
function recoveryOf({ path, started, finished }: Change, incidents: readonly Incident[]): readonly Took[] {
  const times = incidents.flatMap(({ started: begun, mitigated, resolved }) =>
    between(path, begun, mitigated ?? resolved),
  );
  const longest = Math.max(...times.map(({ time }) => time));
  return times.length > 0 ? [{ path, time: longest }] : between(path, started, finished);
}

type IncidentFigures = Pick<Delivery, 'noticedByAlert' | 'detect' | 'acknowledge' | 'mitigate' | 'resolve'>;

function incidentFigures(incidents: readonly Incident[]): IncidentFigures {
  const none = incidents.length === 0 ? 'No incident was recorded.' : null;
  const telling = incidents.filter(({ detectedBy }) => detectedBy !== undefined);
  const took = (from: (one: Incident) => When | undefined, to: (one: Incident) => When | undefined): Told<Durations> =>
    told(
      none ??
        durationsOf(incidents.flatMap((one) => between(one.path, from(one), to(one)))) ??
        'No incident says both times, with hour and minute.',
    );
  return {
    noticedByAlert: told(
      none ??
        (telling.length === 0 ? 'No incident says who noticed it.' : null) ??
        shareOf(telling, ({ detectedBy }) => detectedBy === 'alert'),
    ),
    detect: took(
      (one) => one.started,
      (one) => one.detected,
    ),
    acknowledge: took(
      (one) => one.detected,
      (one) => one.acknowledged,
    ),
    mitigate: took(
      (one) => one.started,
      (one) => one.mitigated,
    ),
    resolve: took(
      (one) => one.started,
      (one) => one.resolved,
    ),
  };
}

/** Nothing where a time is missing, has no hour, or lies before the other: a check tells of that. */
function between(path: string, from: When | undefined, to: When | undefined): readonly Took[] {
  if (!from || !to || from.dateOnly || to.dateOnly || to.at < from.at) return [];
  return [{ path, time: endInstant(to) - from.at }];
}

function told<T extends object | number>(value: T | string): Told<T> {
  return typeof value === 'string' ? { value: null, reason: value } : { value, reason: null };
}
