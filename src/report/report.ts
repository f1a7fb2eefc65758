/** What a report says, in the order in which it is read. Renderers only write it down. */
import type { Finding } from '../checks/run-checks';
import { counted, isoWeekOf } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import type { Survey } from '../survey';
import { type Cause, causesOf } from './causes';
import { type Picture, worstNeighbourhood } from './picture';
import { type StandsOn, whatTheLabStandsOn } from './stands-on';
import { type Unfilled, unfilledOf } from './unfilled';
import { type WorstPair, worstPairOf } from './worst-pair';

export interface Report {
  readonly survey: Survey;
  /** `2026-W48` */
  readonly week: string;
  readonly counts: {
    readonly services: number;
    readonly changes: number;
    readonly incidents: number;
    readonly backupJobs: number;
  };
  /** The services that are neither planned nor retired. */
  readonly inUse: number;
  readonly headline: string;
  /** At most seven, what matters most first. */
  readonly causes: readonly Cause[];
  /** The rest of them. */
  readonly more: readonly Cause[];
  readonly accepted: readonly Finding[];
  readonly unfilled: readonly Unfilled[];
  /** All that take down something critical or high; a report shows the first five. */
  readonly standsOn: readonly StandsOn[];
  /** Null where no two failures together take down more than each alone; or the lab is too large to look in passing. */
  readonly worstPair: WorstPair | null;
  /** Whether any page says how critical it is; else all services count in `standsOn`. */
  readonly isAnyRated: boolean;
  readonly picture: Picture | null;
}

const MOST_CAUSES = 7;

export function buildReport(survey: Survey): Report {
  const { inventory } = survey.lab;
  const causes = causesOf(survey);
  return {
    survey,
    week: isoWeekOf(survey.now, survey.zone),
    counts: {
      services: inventory.services.length,
      changes: inventory.changes.length,
      incidents: inventory.incidents.length,
      backupJobs: inventory.backupJobs.length,
    },
    inUse: inventory.services.filter(isActive).length,
    headline: headlineOf(survey, causes),
    causes: causes.slice(0, MOST_CAUSES),
    more: causes.slice(MOST_CAUSES),
    accepted: survey.findings.filter((finding) => finding.accepted),
    unfilled: unfilledOf(inventory, survey.settings),
    standsOn: whatTheLabStandsOn(survey.lab),
    worstPair: worstPairOf(survey.lab),
    isAnyRated: inventory.services.some((service) => service.criticality !== undefined),
    picture: worstNeighbourhood(survey, causes),
  };
}

function headlineOf(survey: Survey, causes: readonly Cause[]): string {
  const active = survey.lab.inventory.services.filter(isActive).length;
  const errors = causes.filter((cause) => cause.severity === 'error').length;
  const rest = causes.length - errors;
  if (survey.lab.inventory.services.length === 0 && causes.length === 0) {
    return 'No service was found. A note becomes a service with the property type: service.';
  }
  if (causes.length === 0) return `Nothing to do: ${counted(active, 'service')} looked at, and nothing found.`;
  const first = errors > 0 ? `${counted(errors, 'thing')} would hurt` : '';
  const second =
    rest > 0 ? `${errors > 0 ? String(rest) : counted(rest, 'thing')} ${rest === 1 ? 'is' : 'are'} worth a look` : '';
  return `${[first, second].filter((part) => part !== '').join(', ')}, in ${counted(active, 'service')}.`;
}
