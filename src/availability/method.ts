import type { ImpactWeights } from './outage-profile';

/**
 * How the percentages came about: it is printed beside them, because published definitions of uptime differ.
 * @param zone the name of the zone of times without one
 */
export function methodWords({ outage, partial, degraded }: ImpactWeights, zone: string): string {
  return [
    `From incident records, not measured: 100 % less the time that was lost, outage counting ${outage}, partial ${partial}, degraded ${degraded};`,
    'at each moment the worst counts, once, and an incident without an impact counts as an outage.',
    'An incident lasts from its start until it was resolved, or until now; where its timeline says another impact, that counts from there on.',
    'Derived is what was lost because something failed that takes the service down, as the notes stand today.',
    'Announced maintenance of the service counts neither as up nor as lost.',
    'A period begins no earlier than the service did. Where no incident is recorded, no percentage is told.',
    `Times without a zone are those of ${zone}.`,
  ].join(' ');
}
