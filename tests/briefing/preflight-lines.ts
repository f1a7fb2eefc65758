import { preflight, type PreflightLine, type TypedPlan } from '../../src/briefing/preflight';
import { plainText } from '../../src/briefing/sentence';
import { HOUR, readDuration } from '../../src/dates';
import { instant, type Pages, survey, type SurveyOptions } from '../support/lab';

export interface Planned {
  /** Names of notes without `.md`. */
  readonly services: readonly string[];
  /** On the wall clock of Vienna; an hour later where no end is given. */
  readonly start?: string;
  readonly end?: string | null;
  readonly outage?: string;
  readonly path?: string;
  readonly isTimeKnown?: boolean;
}

export function linesFor(pages: Pages, planned: Planned, options: SurveyOptions = {}): readonly PreflightLine[] {
  const { lab, settings, now, zone } = survey(pages, options);
  const start = instant(planned.start ?? '2026-11-24T20:00', zone);
  const end = planned.end === undefined ? start + HOUR : planned.end === null ? null : instant(planned.end, zone);
  const plan: TypedPlan = {
    services: planned.services.map((name) => `${name}.md`),
    start,
    end,
    expectedOutage: planned.outage === undefined ? null : readDuration(planned.outage),
    ...(planned.path === undefined ? {} : { path: planned.path }),
    ...(planned.isTimeKnown === undefined ? {} : { isTimeKnown: planned.isTimeKnown }),
  };
  return preflight(lab, settings, plan, now, zone);
}

/** What it says on one topic, as `warning: Outside the maintenance window of nas (daily 02:00-03:00).` */
export function told(
  topic: PreflightLine['topic'],
  pages: Pages,
  planned: Planned,
  options: SurveyOptions = {},
): readonly string[] {
  return linesFor(pages, planned, options)
    .filter((line) => line.topic === topic)
    .map(({ level, text }) => `${level}: ${plainText(text)}`);
}
