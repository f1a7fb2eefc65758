/** What a report says of uptime and of objectives, a line for each service. */
import type { PeriodUptime, Uptime } from '../availability/availability';
import { type Ceiling } from '../availability/ceiling';
import type { ErrorBudget } from '../availability/error-budget';
import { ceilingWords, lostWords, percentWords, timesWords } from '../availability/figure-words';
import type { Uncounted } from '../availability/incident-times';
import { DAY, MINUTE } from '../dates';
import { noteName } from '../notes/note';

/** `Immich 99.2 % over 30 days (5 h 46 min out, 1 h derived); objective 99.5 %: budget used up on day 12` */
export function uptimeWords(uptime: PeriodUptime): string {
  const { title, percent, decimals, budget, inServiceHours } = uptime;
  const over = periodWords(uptime);
  if (percent === null) return `${title}: ${unknownWords(uptime)} ${over}`;
  const hours = inServiceHours?.percent ?? null;
  const parts = [
    `${title} ${percentWords(percent, decimals)} ${over} (${lossWords(uptime)})`,
    ...(inServiceHours && hours !== null ? [`${percentWords(hours, inServiceHours.decimals)} in its hours`] : []),
    ...(budget ? [budgetWords(budget)] : []),
  ];
  return parts.join('; ');
}

/** `99.2 % (5 h 46 min out, 1 h derived)`, for a cell under its period; what of the period the service was not there for is said. */
export function uptimeFigure(uptime: PeriodUptime): string {
  const { percent, decimals, days, start, end, inServiceHours } = uptime;
  if (percent === null) return unknownWords(uptime).replace(/,$/, '');
  const hours = inServiceHours?.percent ?? null;
  return [
    `${percentWords(percent, decimals)}${(end - start) / DAY >= days ? '' : ` ${periodWords(uptime)}`} (${lossWords(uptime)})`,
    ...(inServiceHours && hours !== null ? [`${percentWords(hours, inServiceHours.decimals)} in its hours`] : []),
  ].join('; ');
}

/** `over 30 days`; `over 12 of 30 days` of a service that was not there all the time. */
function periodWords({ days, start, end }: PeriodUptime): string {
  const served = (end - start) / DAY;
  if (served >= days || served === 0) return `over ${days} days`;
  return `over ${served < 2 ? Math.round(served * 10) / 10 : Math.floor(served)} of ${days} days`;
}

const UNKNOWN: Readonly<Record<NonNullable<Uptime['unknown']>, string>> = {
  'none-recorded': 'none recorded',
  'all-maintenance': 'n/a, all of it announced maintenance,',
  'not-in-service': 'not in service',
};

function unknownWords({ unknown }: Uptime): string {
  return unknown === null ? '' : UNKNOWN[unknown];
}

function lossWords({ outageMinutes, derivedMinutes, excludedMinutes }: Uptime): string {
  const derived = derivedMinutes === outageMinutes ? 'all of it' : lostWords(derivedMinutes * MINUTE);
  const parts = [
    outageMinutes > 0 ? `${lostWords(outageMinutes * MINUTE)} out` : 'nothing out',
    ...(derivedMinutes > 0 ? [`${derived} derived`] : []),
    ...(excludedMinutes > 0 ? [`${lostWords(excludedMinutes * MINUTE)} announced maintenance left out`] : []),
  ];
  return parts.join(', ');
}

/** `objective 99.5 %: 1 h 10 min of 3 h 36 min left` */
export function budgetWords(budget: ErrorBudget): string {
  const { objective, allowed, left, usedUpOnDay, recentBurn, recentDays } = budget;
  const lead = `objective ${objective} %: `;
  if (usedUpOnDay !== null) return `${lead}budget used up on day ${usedUpOnDay}`;
  const isFast = recentBurn !== null && recentBurn > 1;
  const pace = isFast ? `, used ${timesWords(recentBurn)} as fast as it lasts in the last ${recentDays} days` : '';
  return `${lead}${lostWords(left)} of ${lostWords(allowed)} left${pace}`;
}

/** `at most 98.9 % by what it stands on: ISP 99 %, NAS 99.9 %` */
export function ceilingSentence({ percent, serial, parallel }: Ceiling): string {
  const parts = [...serial, ...parallel].map((one) => `${noteName(one.path)} ${ceilingWords(one.percent)}`);
  return `at most ${ceilingWords(percent)} by what it stands on: ${parts.join(', ')}`;
}

const REASONS: Readonly<Record<Uncounted['reason'], string>> = {
  'no-start': 'it does not say when it began',
  'no-end': 'it is over, but does not say since when',
  'unreadable-end': 'its end cannot be read',
  'ends-before-start': 'it ends before it begins',
};

/** `Line down is not counted: it ends before it begins.` */
export function uncountedWords({ path, reason }: Uncounted): string {
  return `${noteName(path)} is not counted: ${REASONS[reason]}.`;
}
