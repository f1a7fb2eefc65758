import { availabilityOf } from '../../availability/availability';
import type { ErrorBudget } from '../../availability/error-budget';
import { lostWords, timesWords } from '../../availability/figure-words';
import { dayOf, type Zone } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';

/** Days up to now. */
const PERIOD = 30;
/** In one week, more than twice the share of the budget that a week has. */
const TOO_FAST = 2;

const USED_UP = 'error budgets used up';
const BURNING = 'error budgets burning';

export const about: CheckAbout = {
  says:
    'A service was out for longer in the last 30 days than its objective (`slo`) allows, or lost more than twice the share of that ' +
    'within the last 7 days.',
  why: 'While the budget is used up, every risky change is paid for by the household: it is the sign to mend before adding.',
  fix: 'Make only urgent changes to it until it has been quiet for a while, and mend what took it down; or promise less.',
};

export const errorBudgetBurning: Check = {
  id: 'error-budget-burning',
  practice: 'availability',
  depth: 'work',
  severity: 'warning',
  begins: {
    anyOf: ['slo'],
    offer: 'Ready for objectives?',
    how: 'Set slo to the percentage of time that the household can count on, such as 99.5, on the service it would miss first.',
  },
  find: (context) => budgetsOf(context).flatMap(([path, budget]) => judge(path, budget, context.zone)),
  together: (found, cause) =>
    cause === USED_UP
      ? `${found.length} services were out for longer in ${PERIOD} days than their objectives allow: ${titles(pathsOf(found))}`
      : `${found.length} services use up the outage that their objectives allow too fast: ${titles(pathsOf(found))}`,
};

function budgetsOf({ lab, now, zone }: CheckContext): readonly (readonly [string, ErrorBudget])[] {
  const promising = lab.inUse.filter(({ slo }) => slo !== undefined);
  if (promising.length === 0) return [];
  const availability = availabilityOf({ lab, now, zone, longest: PERIOD });
  return promising.flatMap(({ path }) => {
    const budget = availability.of(path, PERIOD)?.budget;
    return budget ? [[path, budget] as const] : [];
  });
}

function judge(path: string, budget: ErrorBudget, zone: Zone): readonly Found[] {
  const { objective, allowed, used, isUsedUp, usedUpAt, recentBurn, recentDays } = budget;
  const share = `the ${lostWords(allowed)} that its objective of ${objective} % allows in ${PERIOD} days`;
  if (isUsedUp) {
    const day = usedUpAt === null ? '' : `; it was used up on ${dayOf(usedUpAt, zone)}`;
    return [
      {
        path,
        cause: USED_UP,
        severity: 'error',
        message: `${noteName(path)} lost ${lostWords(used)}, more than ${share}${day}.`,
        fix: 'Make only urgent changes to it, and mend what took it down; or lower slo to what is good enough.',
      },
    ];
  }
  if (recentBurn === null || recentBurn <= TOO_FAST) return [];
  return [
    {
      path,
      cause: BURNING,
      message: `${noteName(path)} lost ${lostWords(used)} of ${share}, in the last ${recentDays} days ${timesWords(recentBurn)} as fast as it lasts.`,
      fix: 'Put off risky changes to it until it has been quiet for a week.',
    },
  ];
}
