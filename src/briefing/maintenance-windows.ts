import type { Zone } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';
import { type ChangePlan, type Span } from './change-plan';
import { byImportance } from './importance';
import type { Outage } from './outage';
import type { PreflightLine } from './preflight-line';
import { listed, mention, type Sentence, sentence } from './sentence';
import { isInside, windowWords } from './weekly-times';

/** Whether the whole time lies in the maintenance windows of all that is affected. */
export function windowLines(lab: Lab, outage: Outage, plan: ChangePlan, zone: Zone): readonly PreflightLine[] {
  const affected = affectedServices(lab, outage);
  const withWindow = affected.filter(({ maintenanceWindow }) => maintenanceWindow.length > 0);
  const without = affected.filter(({ maintenanceWindow }) => maintenanceWindow.length === 0);
  const outside = withWindow.filter(({ maintenanceWindow }) => !isInside(timeOf(plan), maintenanceWindow, zone));
  return [
    ...outsideLines(lab, outside),
    ...(outside.length === 0 && withWindow.length > 0 ? [insideLine(lab, withWindow, without, plan)] : []),
    ...withoutLines(lab, withWindow, without),
  ];
}

function affectedServices({ inventory }: Lab, { failed, down, degraded }: Outage): readonly Service[] {
  const paths = [...failed, ...down, ...degraded];
  return paths
    .map((path) => inventory.serviceAt(path))
    .filter((service) => service !== undefined)
    .filter(isActive);
}

/** Without an end, what is known: its beginning, and its outage. */
function timeOf({ start, end, expectedOutage }: ChangePlan): Span {
  return { start, end: Math.max(end ?? start + (expectedOutage ?? 0), start + 1) };
}

function outsideLines(lab: Lab, outside: readonly Service[]): readonly PreflightLine[] {
  const [first] = outside;
  if (!first) return [];
  if (outside.length === 1) {
    const windows = first.maintenanceWindow.map(windowWords).join(', ');
    return [line('warning', sentence`Outside the maintenance window of ${mention(first.path)} (${windows}).`)];
  }
  return [line('warning', sentence`Outside the maintenance windows of ${named(lab, outside, 5)}.`)];
}

function insideLine(
  lab: Lab,
  withWindow: readonly Service[],
  without: readonly Service[],
  { end }: ChangePlan,
): PreflightLine {
  const inside = end === null ? 'It begins inside' : 'Inside';
  const [windows, whose] =
    withWindow.length === 1
      ? ['window', named(lab, withWindow, 1)]
      : ['windows', without.length === 0 ? 'all that is affected' : named(lab, withWindow, 2)];
  return line('good', sentence`${inside} the maintenance ${windows} of ${whose}.`);
}

/** Said once and quietly: nobody has to have windows. */
function withoutLines(lab: Lab, withWindow: readonly Service[], without: readonly Service[]): readonly PreflightLine[] {
  if (without.length === 0) return [];
  if (withWindow.length > 0)
    return [line('note', sentence`No maintenance window is set for ${named(lab, without, 2)}.`)];
  return [line('note', sentence`No maintenance windows are set for what is affected.`)];
}

function named(lab: Lab, services: readonly Service[], most: number): Sentence {
  return listed(
    byImportance(
      lab,
      services.map(({ path }) => path),
    ),
    most,
  );
}

function line(level: PreflightLine['level'], text: Sentence): PreflightLine {
  return { topic: 'window', level, text };
}
