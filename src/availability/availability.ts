/** How much of the time each service was there, as far as incident records tell. Start reading here. */
import type { Span } from '../briefing/change-plan';
import { DAY, MINUTE, type Zone } from '../dates';
import type { Lab } from '../inventory/lab';
import type { Impact } from '../records/incident';
import type { Service } from '../records/service';
import { derivedOutages } from './derived-outages';
import { type ErrorBudget, errorBudget } from './error-budget';
import { endInstant, type IncidentTimes, incidentTimes, type Uncounted } from './incident-times';
import { announcedMaintenance } from './maintenance';
import {
  type ImpactWeights,
  type KnownTimes,
  type Measured,
  measure,
  type ProfilePart,
  profileOf,
} from './outage-profile';
import { supportedDecimals } from './percent';
import { rememberedTimes } from './service-hours';
import { clipSpans, mergeSpans } from './spans';

/** The periods that are told, in days up to now. */
export const PERIODS = [7, 30, 90, 182, 365] as const;
export const DEFAULT_WEIGHTS: ImpactWeights = { outage: 1, partial: 0.3, degraded: 0 };

/** Minutes are those of the clock, weighted where something was lost. */
export interface Uptime {
  /** Percent, as computed; null where nothing can be said. */
  readonly percent: number | null;
  /** Why nothing can be said. */
  readonly unknown: 'none-recorded' | 'all-maintenance' | 'not-in-service' | null;
  /** How many decimals of the percentage the time supports. */
  readonly decimals: number;
  readonly outageMinutes: number;
  /** What of these comes from something below it that was out. */
  readonly derivedMinutes: number;
  /** Announced maintenance, which counts neither as up nor as out. */
  readonly excludedMinutes: number;
}

/** The uptime of a service in a period. */
export interface PeriodUptime extends Uptime {
  readonly path: string;
  readonly title: string;
  readonly days: number;
  /** The part of the period in which the service existed. */
  readonly start: number;
  readonly end: number;
  /** The incidents that name it and touch the period, by path. */
  readonly incidents: readonly string[];
  /** The same within the hours in which the household counts on it, where its page says those. */
  readonly inServiceHours: Uptime | null;
  /** Of its objective, in its service hours where its page says those. */
  readonly budget: ErrorBudget | null;
}

/** What a person may want to know of availability; each service is worked out when it is asked for. */
export interface Availability {
  /** The services of which something may be said: in use, or retired on a day that is known; sorted by path. */
  readonly paths: readonly string[];
  /** Null for a service that is none of these. @param days at most the longest that was asked for */
  of(path: string, days: number): PeriodUptime | null;
  /** Incidents that say no times that can be counted. */
  readonly uncounted: readonly Uncounted[];
  readonly weights: ImpactWeights;
}

export interface AvailabilityAsked {
  readonly lab: Lab;
  readonly now: number;
  readonly zone: Zone;
  readonly weights?: ImpactWeights;
  /** Days up to now of which something will be asked: what is older is not looked at. */
  readonly longest?: number;
}

/**
 * Reads availability from incidents and changes. Cost: near linear in the records, plus one failure for each distinct set of
 * services that were out at once.
 */
export function availabilityOf(asked: AvailabilityAsked): Availability {
  const { lab, now, weights = DEFAULT_WEIGHTS, longest = PERIODS[4] } = asked;
  const reach = { start: now - longest * DAY, end: now };
  const { counted, uncounted } = incidentTimes(lab.inventory, now);
  const incidents = counted.filter(({ start, end }) => touches({ start, end }, reach));
  const historyOf = historiesOf(lab, incidents, { reach, weights });
  const hoursIn = rememberedTimes(asked.zone);
  const services = lab.inventory.services.filter(isKnown);
  return {
    paths: services.map(({ path }) => path),
    uncounted,
    weights,
    of(path, days) {
      const service = lab.inventory.serviceAt(path);
      if (!service || !isKnown(service)) return null;
      return periodUptime(service, historyOf(path), { start: now - days * DAY, end: now }, hoursIn);
    },
  };
}

/** Of what is planned, or was retired nobody knows when, nothing can be said. */
function isKnown({ status, retiredOn }: Service): boolean {
  return status !== 'planned' && (status !== 'retired' || retiredOn !== undefined);
}

/** An incident without a length touches what it lies in. */
function touches(incident: Span, period: Span): boolean {
  const isInstant = incident.start === incident.end;
  return incident.start < period.end && (isInstant ? incident.start >= period.start : incident.end > period.start);
}

/** What is known of a service within reach. */
interface History {
  /** Those that name it. */
  readonly incidents: readonly IncidentTimes[];
  readonly known: KnownTimes;
  readonly profile: readonly ProfilePart[];
}

function historiesOf(
  lab: Lab,
  incidents: readonly IncidentTimes[],
  { reach, weights }: { readonly reach: Span; readonly weights: ImpactWeights },
): (path: string) => History {
  const derived = derivedOutages(lab.graph.requirements, incidents, reach);
  const maintenance = announcedMaintenance(lab.inventory);
  const naming = new Map<string, IncidentTimes[]>();
  for (const incident of incidents) for (const path of incident.services) pushTo(naming, path, incident);
  const histories = new Map<string, History>();
  return (path) => {
    const before = histories.get(path);
    if (before) return before;
    const named = naming.get(path) ?? [];
    const own = (impact: Impact): readonly Span[] =>
      mergeSpans(named.flatMap(({ parts }) => parts.filter((part) => part.impact === impact)));
    const known = {
      outage: own('outage'),
      partial: own('partial'),
      degraded: own('degraded'),
      derived: derived(path),
      maintenance: maintenance.get(path) ?? [],
    };
    const history = { incidents: named, known, profile: profileOf(known, weights) };
    histories.set(path, history);
    return history;
  };
}

function pushTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function periodUptime(
  service: Service,
  { incidents, known, profile }: History,
  period: Span,
  hoursIn: ReturnType<typeof rememberedTimes>,
): PeriodUptime {
  const { path, title, since, retiredOn, slo, serviceHours } = service;
  const start = Math.max(period.start, since?.at ?? -Infinity);
  const end = Math.max(start, Math.min(period.end, retiredOn ? endInstant(retiredOn) : Infinity));
  const whole = { start, end };
  const named = incidents.filter((incident) => touches(incident, whole)).map((incident) => incident.path);
  const isRecorded = named.length > 0 || known.derived.some((span) => touches(span, whole));
  const hours = serviceHours.length > 0 ? hoursIn(serviceHours, period) : null;
  const times = hours ?? [period];
  return {
    path,
    title,
    days: Math.round((period.end - period.start) / DAY),
    start,
    end,
    incidents: named,
    ...uptimeOf(measure(profile, clipSpans([period], whole)), isRecorded),
    inServiceHours: hours && uptimeOf(measure(profile, clipSpans(hours, whole)), isRecorded),
    budget:
      slo === undefined
        ? null
        : errorBudget({ objective: slo, period, times, served: clipSpans(times, whole), profile }),
  };
}

function uptimeOf({ counted, excluded, lost, derived }: Measured, isRecorded: boolean): Uptime {
  const unknown =
    counted + excluded === 0
      ? 'not-in-service'
      : counted === 0
        ? 'all-maintenance'
        : isRecorded
          ? null
          : 'none-recorded';
  return {
    percent: unknown === null ? 100 * (1 - lost / counted) : null,
    unknown,
    decimals: supportedDecimals(counted),
    outageMinutes: minutes(lost),
    derivedMinutes: minutes(derived),
    excludedMinutes: minutes(excluded),
  };
}

/** To a hundredth: what is finer is noise of the arithmetic. */
function minutes(milliseconds: number): number {
  return Math.round((milliseconds / MINUTE) * 100) / 100;
}
