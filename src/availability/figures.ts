import { type Availability, PERIODS } from './availability';
import { roundedPercent } from './percent';

/** A line of the table for other programs; the shape is promised in the docs of the command line. */
export interface AvailabilityFigures {
  readonly path: string;
  readonly title: string;
  readonly days: number;
  /** Percent, with no more digits than the period supports; null: none recorded, or all of it announced maintenance. */
  readonly uptime: number | null;
  /** Weighted. */
  readonly outageMinutes: number;
  readonly derivedMinutes: number;
  readonly excludedMinutes: number;
  readonly slo: number | null;
}

/** All services and periods, sorted by path and days; periods in which a service did not exist are left out. */
export function figuresOf(
  availability: Availability,
  sloOf: (path: string) => number | undefined,
  periods: readonly number[] = PERIODS,
): readonly AvailabilityFigures[] {
  return availability.paths.flatMap((path) =>
    periods.flatMap((days): readonly AvailabilityFigures[] => {
      const uptime = availability.of(path, days);
      if (!uptime || uptime.unknown === 'not-in-service') return [];
      const { title, percent, decimals, outageMinutes, derivedMinutes, excludedMinutes } = uptime;
      const rounded = percent === null ? null : roundedPercent(percent, decimals);
      const slo = sloOf(path) ?? null;
      return [{ path, title, days, uptime: rounded, outageMinutes, derivedMinutes, excludedMinutes, slo }];
    }),
  );
}
