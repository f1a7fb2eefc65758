import { isInside, windowWords } from '../../briefing/weekly-times';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';
import { outageOfChange, plannedChanges, type PlannedChange } from '../judged-changes';

export const about: CheckAbout = {
  says: 'A change is planned outside the maintenance window of a service that it names, or that is out while it is made. Emergencies and services without a window are not asked.',
  why: 'The window is when the household does not mind.',
  fix: 'Plan it inside `maintenance_window`, or correct the window.',
};

export const changeOutsideWindow: Check = {
  id: 'change-outside-window',
  practice: 'changes',
  depth: 'home',
  severity: 'warning',
  find: (context) => plannedChanges(context).flatMap((planned) => judge(planned, context)),
  together: (found) => `${found.length} changes are planned outside a maintenance window: ${titles(pathsOf(found))}`,
};

function judge(planned: PlannedChange, context: CheckContext): readonly Found[] {
  const { path, hasTime, isUnderWay, isEmergency } = planned;
  if (!hasTime || isUnderWay || isEmergency) return [];
  const time = knownTime(planned);
  const { failed, down } = outageOfChange(planned, context);
  const outside = [...failed, ...down].flatMap((one) => {
    const service = context.lab.inventory.serviceAt(one);
    const windows = service?.maintenanceWindow ?? [];
    return windows.length > 0 && !isInside(time, windows, context.zone) ? [{ path: one, windows }] : [];
  });
  const [first, ...more] = outside;
  if (!first) return [];
  const where =
    more.length === 0
      ? `window of ${noteName(first.path)} (${first.windows.map(windowWords).join(', ')})`
      : `windows of ${titles(outside.map((one) => one.path))}`;
  return [
    {
      path,
      message: `${noteName(path)} is planned outside the maintenance ${where}.`,
      fix: 'Move it into the window, or correct maintenance_window.',
    },
  ];
}

/** Without an end, what is known: its beginning, and its outage. */
function knownTime({ change, span }: PlannedChange): { readonly start: number; readonly end: number } {
  const end = change.scheduledEnd ? span.end : span.start + (change.expectedOutage ?? 0);
  return { start: span.start, end: Math.max(end, span.start + 1) };
}
