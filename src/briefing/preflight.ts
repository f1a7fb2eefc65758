/** What to know before a change, as far as the notes tell: worked out anew with every key that is typed into its form. */
import type { Zone } from '../dates';
import type { Lab } from '../inventory/lab';
import type { Settings } from '../settings';
import { backupLines } from './backup-ages';
import { blastRadiusLines, peopleLines } from './blast-radius';
import { type ChangePlan, spanFrom } from './change-plan';
import { conflictLines } from './conflicts';
import { freezeLines } from './freezes';
import { windowLines } from './maintenance-windows';
import { openIncidentLines } from './open-incidents';
import { outageOf } from './outage';
import type { PreflightLine } from './preflight-line';
import { relationsOf } from './relation';
import { sentence } from './sentence';

export type { ChangePlan } from './change-plan';
export type { PreflightLine } from './preflight-line';

const NO_SERVICES: PreflightLine = {
  topic: 'blast-radius',
  level: 'note',
  text: sentence`Name the services that this changes, to see what goes down with them.`,
};

const NO_TIME: PreflightLine = {
  topic: 'window',
  level: 'note',
  text: sentence`The time is not understood, so maintenance windows, freezes and what else is planned cannot be looked at.`,
};

/** A change ahead as a form has it: its time may have been typed so that nobody can read it. */
export interface TypedPlan extends ChangePlan {
  /** Without it, it is. */
  readonly isTimeKnown?: boolean;
}

/** The lines in the order in which one asks: what falls, for whom, whether the time is right, and whether there is a way back. */
export function preflight(
  lab: Lab,
  settings: Settings,
  plan: TypedPlan,
  now: number,
  zone: Zone,
): readonly PreflightLine[] {
  if (plan.services.length === 0) return [NO_SERVICES];
  const outage = outageOf(lab, plan.services);
  const relationTo = relationsOf(lab, outage.failed);
  const span = spanFrom(plan.start, plan.end, plan.expectedOutage);
  return [
    ...blastRadiusLines(lab, outage),
    ...peopleLines(outage, plan.expectedOutage),
    ...(plan.isTimeKnown === false ? [NO_TIME] : timeLines()),
    ...openIncidentLines(lab, relationTo),
    ...backupLines(lab, outage, now, zone),
  ];

  /** Whether the time is right. */
  function timeLines(): readonly PreflightLine[] {
    return [
      ...windowLines(lab, outage, plan, zone),
      ...freezeLines(settings, span, zone),
      ...conflictLines(lab, { span, relationTo, now, ...(plan.path === undefined ? {} : { path: plan.path }) }),
    ];
  }
}
