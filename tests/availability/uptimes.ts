/** Uptimes of small labs, in words that a test can show. */
import { type Availability, availabilityOf, type PeriodUptime } from '../../src/availability/availability';
import type { ImpactWeights } from '../../src/availability/outage-profile';
import { localIso } from '../../src/dates';
import type { Frontmatter } from '../../src/notes/note';
import { type Pages, survey, type SurveyOptions, type WholePage, zoneOf } from '../support/lab';

export const UTC = zoneOf('UTC');
/** A Monday. All tests here are in UTC unless they say otherwise. */
export const NOW = '2026-11-23T12:00';

export interface Asked extends SurveyOptions {
  readonly days?: number;
  readonly weights?: ImpactWeights;
}

export function availability(pages: Pages, asked: Asked = {}): Availability {
  const { lab, now, zone } = survey(pages, { now: NOW, zone: 'UTC', ...asked });
  return availabilityOf({ lab, now, zone, ...(asked.weights ? { weights: asked.weights } : {}) });
}

/** The uptime of `Photos`, or of another service, over 7 days. */
export function uptime(pages: Pages, asked: Asked & { readonly of?: string } = {}): PeriodUptime {
  const found = availability({ 'Photos.md': SERVICE, ...pages }, asked).of(
    `${asked.of ?? 'Photos'}.md`,
    asked.days ?? 7,
  );
  if (!found) throw new RangeError('nothing is known of it');
  return found;
}

export const SERVICE: Frontmatter = { type: 'service' };

/** An incident on `Photos` in November 2026: `incident('20T10:00', '20T11:30')`. */
export function incident(from: string, to: string | null, more: object = {}, timeline = ''): WholePage {
  const frontmatter = {
    type: 'incident',
    services: '[[Photos]]',
    impact: 'outage',
    started: `2026-11-${from}`,
    ...(to === null ? { status: 'investigating' } : { status: 'resolved', resolved: `2026-11-${to}` }),
    ...more,
  };
  return { frontmatter, body: `## Timeline\n\n${timeline}\n\n## Summary\n` };
}

/** Maintenance of `Photos` in November 2026, announced the day before where nothing else is said. */
export function maintenance(from: string, to: string, more: object = {}): Frontmatter {
  return {
    type: 'change',
    status: 'done',
    services: '[[Photos]]',
    started: `2026-11-${from}`,
    finished: `2026-11-${to}`,
    announced: '2026-11-01',
    ...more,
  };
}

/** `60 out`, `60 out, 60 derived`, `0 out, 30 excluded`, `none-recorded` */
export function told({ unknown, outageMinutes, derivedMinutes, excludedMinutes }: PeriodUptime): string {
  const minutes = [
    `${outageMinutes} out`,
    ...(derivedMinutes > 0 ? [`${derivedMinutes} derived`] : []),
    ...(excludedMinutes > 0 ? [`${excludedMinutes} excluded`] : []),
  ];
  return unknown ?? minutes.join(', ');
}

/** `2026-11-16T12:00 to 2026-11-23T12:00` */
export function span({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${localIso(start, UTC).slice(0, 16)} to ${localIso(end, UTC).slice(0, 16)}`;
}
