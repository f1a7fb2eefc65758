/** What to know first in an outage: where to look, what one needs to look there, what was changed lately, and who is affected. */
import type { Lab } from '../inventory/lab';
import { suspectsOf } from '../suspects';
import { importanceOf } from './importance';
import { outageOf } from './outage';
import { changesAround, type ChangeLately } from './recent-changes';
import { type Mention, mention } from './sentence';
import { type SuspectBrief, suspectBrief } from './suspect-brief';

export type { SuspectBrief } from './suspect-brief';

export interface IncidentBrief {
  /** The likeliest first, at most five. */
  readonly suspects: readonly SuspectBrief[];
  /** Where nothing explains all of it alone: the few that together do. */
  readonly together: readonly Mention[];
  /** Of the last 72 hours, to the symptoms and what they stand on, newest first; to anything while no symptom is named. */
  readonly changes: readonly ChangeLately[];
  /** The people affected. */
  readonly users: readonly string[];
}

const MOST_SUSPECTS = 5;

/** @param healthy services that are said to work. */
export function incidentBrief(
  lab: Lab,
  symptoms: readonly string[],
  healthy: readonly string[],
  now: number,
): IncidentBrief {
  const found = suspectsOf(lab, symptoms, healthy, now);
  return {
    suspects: found.suspects
      .slice(0, MOST_SUSPECTS)
      .map((suspect) => suspectBrief(lab, suspect, found.symptoms.length, now)),
    together: found.together.map(mention),
    changes: changesAround(lab, found.symptoms, now),
    users: outageOf(lab, symptoms).users,
  };
}

/**
 * 1 the house stands still, 2 the household notices, 3 worse than usual, 4 only I notice: by the most critical of what does not
 * work and of what goes down with it. Where nothing is known it is 3.
 */
export function suggestSeverity(lab: Lab, symptoms: readonly string[]): 1 | 2 | 3 | 4 {
  const { down } = outageOf(lab, symptoms);
  const services = [...symptoms, ...down].map((path) => lab.inventory.serviceAt(path));
  const known = services.filter((service) => service !== undefined).map(importanceOf);
  return known.length === 0 ? 3 : known.reduce((worst, one) => (one < worst ? one : worst));
}
