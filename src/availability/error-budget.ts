import type { Span } from '../briefing/change-plan';
import { DAY } from '../dates';
import { lostMoreThan, measure, type ProfilePart } from './outage-profile';
import { clipSpans } from './spans';

/** How much outage an objective allows in a period, and what became of it. Times in milliseconds, by their weight. */
export interface ErrorBudget {
  /** Percent. */
  readonly objective: number;
  readonly allowed: number;
  readonly used: number;
  /** Negative when more was used than is allowed. */
  readonly left: number;
  readonly isUsedUp: boolean;
  /** The instant from which it was, and the day of the period, counted from 1. */
  readonly usedUpAt: number | null;
  readonly usedUpOnDay: number | null;
  /** Share used / share of the period that has passed; null for an objective of 100 %. */
  readonly burn: number | null;
  /** The same of the last days alone: above 1, the budget does not last if it goes on like this. */
  readonly recentBurn: number | null;
  /** How many days the latter looks at: the last quarter of a period, a week at most. */
  readonly recentDays: number;
}

/** What a budget is computed from. */
export interface BudgetGround {
  readonly objective: number;
  /** The whole period, also what of it lies before the service existed: that much may be out in it. */
  readonly period: Span;
  /** The times of the period that count, and those of them in which the service existed. */
  readonly times: readonly Span[];
  readonly served: readonly Span[];
  readonly profile: readonly ProfilePart[];
}

/** The budget of a period that ends now: (1 - objective) · its time without announced maintenance. */
export function errorBudget({ objective, period, times, served, profile }: BudgetGround): ErrorBudget {
  const whole = measure(profile, times);
  const used = Math.round(measure(profile, served).lost);
  const allowed = Math.round(((100 - objective) * whole.counted) / 100);
  const days = (period.end - period.start) / DAY;
  const recentDays = Math.min(7, Math.ceil(days / 4));
  const recently = { start: period.end - recentDays * DAY, end: period.end };
  const recent = measure(profile, clipSpans(times, recently));
  const recentLost = measure(profile, clipSpans(served, recently)).lost;
  const usedUpAt = used > allowed ? lostMoreThan(allowed, profile, served) : null;
  return {
    objective,
    allowed,
    used,
    left: allowed - used,
    isUsedUp: used > allowed,
    usedUpAt,
    usedUpOnDay: usedUpAt === null ? null : Math.floor((usedUpAt - period.start) / DAY) + 1,
    burn: burnRate(used / allowed, measure(profile, served).counted / whole.counted),
    recentBurn: burnRate(recentLost / allowed, recent.counted / whole.counted),
    recentDays,
  };
}

function burnRate(usedShare: number, passedShare: number): number | null {
  const rate = usedShare / passedShare;
  return Number.isFinite(rate) ? rate : null;
}
