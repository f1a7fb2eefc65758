import { doOverlap } from '../../briefing/change-plan';
import { type Freeze, readFreeze } from '../../briefing/freezes';
import { touches } from '../../briefing/weekly-times';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';
import { plannedChanges, type PlannedChange } from '../judged-changes';
import type { Zone } from '../../dates';

export const about: CheckAbout = {
  says: 'A change is planned for a time in which the settings say that nothing may be changed. Emergencies are not asked.',
  why: 'A freeze is a promise to the household: guests, an exam, a film night.',
  fix: 'Give the change another time, or take the freeze out of the settings if it no longer holds.',
};

export const changeInFreeze: Check = {
  id: 'change-in-freeze',
  practice: 'changes',
  depth: 'home',
  severity: 'warning',
  find(context) {
    const { settings, zone } = context;
    const freezes = settings.freezes
      .map((text) => readFreeze(text, zone, settings.dayMonthOrder))
      .filter((freeze) => freeze !== null);
    if (freezes.length === 0) return [];
    return plannedChanges(context).flatMap((planned) => {
      const freeze = planned.isEmergency ? undefined : freezes.find((one) => isWithin(planned, one, zone));
      if (!freeze) return [];
      return [
        {
          path: planned.path,
          cause: freeze.words,
          message: `${noteName(planned.path)} is planned for a time in which nothing is to be changed (${reasonOf(freeze)}).`,
          fix: 'Give it another time; or write change_type: emergency where it cannot wait.',
        },
      ];
    });
  },
  together: (found) =>
    `${found.length} changes are planned for a time in which nothing is to be changed: ${titles(pathsOf(found))}`,
};

/** A change that says its day alone may be made at any hour of it: hours of the week do not hold it. */
function isWithin({ span, hasTime }: PlannedChange, { time }: Freeze, zone: Zone): boolean {
  if (!('days' in time)) return doOverlap(span, time);
  return (hasTime || time.from === time.to % (24 * 60)) && touches(span, time, zone);
}

function reasonOf({ words, reason }: Freeze): string {
  return reason === '' ? words : `${words}: ${reason}`;
}
