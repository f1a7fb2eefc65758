/** What one line of the scorecard asks, and of whom. */
import type { Practice } from '../checks/check';
import type { Service } from '../records/service';
import type { Depth } from '../settings';
import type { CardFacts } from './scorecard-facts';

export type EarnedLevel = 'bronze' | 'silver' | 'gold' | 'platinum';

export interface Criterion {
  readonly id: string;
  readonly level: EarnedLevel;
  readonly practice: Practice;
  /** `work`: asked at that depth alone. */
  readonly depth: Depth;
  /** What is so where it is met, in a sentence. */
  readonly asks: string;
  /** Properties as notes have them that bear on it. */
  readonly asksFor?: readonly string[];
  /** The checks whose open findings mean that it is not met. */
  readonly checks?: readonly string[];
  /** Where they are looked for, if not on the service's own page: on the notes of its changes or incidents. */
  readonly where?: 'change' | 'incident';
  /** Why it is not asked of a service, in a sentence; null: it is. */
  exempt(service: Service, facts: CardFacts): string | null;
  /** What the page says that no check finds, and that means it is not met. */
  denies?(service: Service, facts: CardFacts): string | null;
  /** Names of properties that are not filled in, of which one would do; empty: it is known. */
  missing?(service: Service, facts: CardFacts): readonly string[];
}

export const IN_LAB = 'It is of the lab, where anything goes.';
export const NOT_IMPORTANT = 'Asked of critical and high services.';
export const LOW = 'Not asked of services of low criticality.';

/**
 * A criterion may ask for a property only at the level of those that it makes apply, or below: else filling it in could cost a level.
 * So what decides who is asked what (kind, environment, criticality) is asked at bronze.
 */
export const isInLab = (service: Service): boolean => service.environment === 'lab';

/** What is asked of critical and high services in production. */
export function ofImportant(service: Service): string | null {
  if (isInLab(service)) return IN_LAB;
  return service.criticality === 'critical' || service.criticality === 'high' ? null : NOT_IMPORTANT;
}

/** What is asked of all in production but those of low criticality. */
export function ofMost(service: Service): string | null {
  if (isInLab(service)) return IN_LAB;
  return service.criticality === 'low' ? LOW : null;
}
