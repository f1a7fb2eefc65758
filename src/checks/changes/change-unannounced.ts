import { DAY, durationWords, isSurelyBefore } from '../../dates';
import { outageOf } from '../../briefing/outage';
import { isActive } from '../../inventory/dependency-graph';
import { noteName } from '../../notes/note';
import type { Change } from '../../records/change';
import { type Check, type CheckAbout, type CheckContext, type Found, listed, pathsOf, titles } from '../check';

/** From a day before the beginning on there is little time left to tell anybody; a week after it is history. */
const AHEAD = DAY;
const PAST = 7 * DAY;

export const about: CheckAbout = {
  says: 'A change takes something away from the people who rely on it, and nothing says that they were told before it begins. It is told from a day before until a week after.',
  why: 'An outage that was announced is maintenance; one that was not is a failure, whoever caused it.',
  fix: 'Tell them, and write when in `announced`.',
};

export const changeUnannounced: Check = {
  id: 'change-unannounced',
  practice: 'changes',
  depth: 'home',
  severity: 'warning',
  begins: {
    anyOf: ['announced'],
    offer: 'Ready to announce outages?',
    how: 'Write in announced of a change when the household was told: the report then says which outage nobody knows of yet.',
  },
  find: (context) => context.lab.inventory.changes.flatMap((change) => judge(change, context)),
  together: (found) => `${found.length} outages were announced to nobody: ${titles(pathsOf(found))}`,
};

function judge(change: Change, { lab, now }: CheckContext): readonly Found[] {
  const { path, status, started, scheduledStart, announced, expectedOutage } = change;
  const begins = started ?? scheduledStart;
  if (!begins || expectedOutage === undefined || status === 'draft' || status === 'cancelled') return [];
  // A day without a time is over at its end: until then the household may still be told in time.
  const away = begins.at - now;
  if (away > AHEAD || now - begins.end > PAST || (announced && !isSurelyBefore(begins, announced))) return [];
  const services = lab.inventory.linked(path, 'services').filter((one) => isActive(lab.inventory.serviceAt(one)));
  const { users } = outageOf(lab, services);
  if (users.length === 0) return [];
  const isAhead = begins.end > now;
  const whom = listed(users);
  return [
    {
      path,
      message: isAhead
        ? `${noteName(path)} leaves ${whom} without something for ${durationWords(expectedOutage)}, and nothing says that they know.`
        : `${noteName(path)} left ${whom} without something, and nothing says that they were told before.`,
      fix: isAhead ? 'Tell them now, and write when in announced.' : 'If they were told, write when in announced.',
      ...(isAhead ? {} : { severity: 'info' as const }),
    },
  ];
}
