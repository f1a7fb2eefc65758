/** What a report says, in the order in which it is read. Renderers only write it down. */
import type { Sentence } from '../briefing/sentence';
import type { Finding } from '../checks/run-checks';
import { isoWeekOf } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import type { Survey } from '../survey';
import { type Cause, causesOf } from './causes';
import type { EarlierReport } from './earlier-report';
import { headlineOf } from './headline';
import { fixedCount } from './news-words';
import { type Offer, offersOf } from './offers';
import { type ReportPart, reportParts } from './parts/part';
import { openIncidentsSentence } from './open-incidents';
import { type Picture, worstNeighbourhood } from './picture';
import { LEVELS, scorecardOf, type ServiceCard } from './scorecard';
import { type News, newsOf, type Standing } from './standing';
import { type StandsOn, whatTheLabStandsOn } from './stands-on';
import { type Figures, type Trend, trendOf } from './trends';
import { type Unfilled, unfilledOf } from './unfilled';

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
  /** Null while no incident is open. */
  readonly openIncidents: Sentence | null;
  /** At most seven, what matters most first. */
  readonly causes: readonly ToldCause[];
  /** The rest of them. */
  readonly more: readonly ToldCause[];
  readonly accepted: readonly Finding[];
  readonly unfilled: readonly Unfilled[];
  /** All that take down something critical or high; a report shows the first five. */
  readonly standsOn: readonly StandsOn[];
  /** Whether any page says how critical it is; else all services count in `standsOn`. */
  readonly isAnyRated: boolean;
  readonly picture: Picture | null;
  /** What changed since the newest earlier report. */
  readonly news: News;
  /** What the properties of the note hold. */
  readonly figures: Figures;
  /** Null while there is but one report. */
  readonly trend: Trend | null;
  /** Practices that nobody has begun. */
  readonly offers: readonly Offer[];
  readonly scorecard: readonly ServiceCard[];
  /** What is told below the first screen, in the order in which it is read. */
  readonly parts: readonly ReportPart[];
}

/** A cause as the report tells it. */
export interface ToldCause extends Cause {
  /** Null where there is no earlier report to compare with. */
  readonly standing: Standing | null;
}

const MOST_CAUSES = 7;

/**
 * Everything that a report says. Worked out on demand, in a fraction of a second for 1,000 records.
 * @param earlier what the reports of this week and earlier ones say, the newest first: the memory of this one
 */
export function buildReport(survey: Survey, earlier: readonly EarlierReport[] = []): Report {
  const { inventory } = survey.lab;
  const week = isoWeekOf(survey.now, survey.zone);
  const compared = newsOf(survey, earlier);
  const { news } = compared;
  const causes = causesOf(survey).map((cause) => ({ ...cause, standing: compared.standingOf(cause) }));
  const scorecard = scorecardOf(survey);
  const figures = figuresNow(causes, news, scorecard);
  return {
    survey,
    week,
    counts: {
      services: inventory.services.length,
      changes: inventory.changes.length,
      incidents: inventory.incidents.length,
      backupJobs: inventory.backupJobs.length,
    },
    inUse: inventory.services.filter(isActive).length,
    headline: headlineOf(survey, causes),
    openIncidents: openIncidentsSentence(survey),
    causes: causes.slice(0, MOST_CAUSES),
    more: causes.slice(MOST_CAUSES),
    accepted: survey.findings.filter((finding) => finding.accepted),
    unfilled: unfilledOf(inventory, survey.settings),
    standsOn: whatTheLabStandsOn(survey.lab),
    isAnyRated: inventory.services.some((service) => service.criticality !== undefined),
    picture: worstNeighbourhood(survey, causes),
    news,
    figures,
    trend: trendOf(week, figures, earlier),
    offers: offersOf(survey),
    scorecard,
    parts: reportParts(
      survey,
      earlier.filter((one) => one.week < week),
    ),
  };
}

function figuresNow(causes: readonly ToldCause[], news: News, scorecard: readonly ServiceCard[]): Figures {
  const atLeast = (level: (typeof LEVELS)[number]): number =>
    scorecard.filter((card) => card.level !== 'none' && LEVELS.indexOf(card.level) >= LEVELS.indexOf(level)).length;
  return {
    report_findings: news.memory.length,
    report_errors: causes.filter(({ severity }) => severity === 'error').length,
    report_warnings: causes.filter(({ severity }) => severity === 'warning').length,
    report_new: causes.filter(({ standing }) => standing?.isNew === true).length,
    report_fixed: fixedCount(news),
    report_services: scorecard.length,
    report_bronze: atLeast('bronze'),
    report_silver: atLeast('silver'),
    report_gold: atLeast('gold'),
  };
}
