/** Each service against the six practices, and the level that it has earned. */
import type { Practice } from '../checks/check';
import { listed } from '../checks/check';
import type { Finding } from '../checks/run-checks';
import type { Service } from '../records/service';
import type { Survey } from '../survey';
import { CRITERIA } from './scorecard-criteria';
import type { Criterion, EarnedLevel } from './scorecard-criterion';
import { type CardFacts, cardFacts } from './scorecard-facts';

export type CardState = 'pass' | 'fail' | 'unknown' | 'not-applicable';
/** Cumulative: who has one has all below it. */
export type Level = 'none' | EarnedLevel;

/** What came of one criterion. */
export interface Judgement {
  readonly criterion: string;
  readonly level: EarnedLevel;
  readonly practice: Practice;
  readonly state: CardState;
  /** Why, in words: what was found, what is not filled in, or why it is not asked. */
  readonly sentence: string;
  /** Properties as notes have them that would settle it; for `unknown` those that are not filled in. */
  readonly properties: readonly string[];
  /** The check whose finding it is, for `fail`, and the note on which it was found. */
  readonly check?: string;
  readonly path: string;
}

export interface ServiceCard {
  readonly path: string;
  readonly title: string;
  readonly level: Level;
  /** The highest level at which anything is asked of this service: more than all that is asked nobody can do. */
  readonly highest: EarnedLevel;
  readonly practices: Readonly<Record<Practice, { readonly state: CardState; readonly reason: string }>>;
  /** What separates it from the next level; null: it has the highest. */
  readonly next: { readonly level: EarnedLevel; readonly missing: readonly Judgement[] } | null;
  readonly judgements: readonly Judgement[];
}

export const LEVELS = ['bronze', 'silver', 'gold', 'platinum'] as const satisfies readonly EarnedLevel[];
const PRACTICES: readonly Practice[] = [
  'documentation',
  'changes',
  'monitoring',
  'backups',
  'availability',
  'security',
];

/** Every service in use, by path. Cost: linear in services and findings. */
export function scorecardOf(survey: Survey): readonly ServiceCard[] {
  const facts = cardFacts(survey);
  return survey.lab.inUse.map((service) => cardOf(service, facts));
}

function cardOf(service: Service, facts: CardFacts): ServiceCard {
  const judgements = CRITERIA.map((criterion) => judge(criterion, service, facts));
  const highest =
    [...LEVELS].reverse().find((level) => judgements.some((one) => one.level === level && isAsked(one))) ?? 'bronze';
  const open = LEVELS.slice(0, LEVELS.indexOf(highest) + 1).find((level) =>
    judgements.some((one) => one.level === level && isOpen(one)),
  );
  const earned = open === undefined ? highest : LEVELS[LEVELS.indexOf(open) - 1];
  return {
    path: service.path,
    title: service.title,
    level: earned ?? 'none',
    highest,
    practices: Object.fromEntries(
      PRACTICES.map((practice) => [practice, sumUp(judgements.filter((one) => one.practice === practice))]),
    ) as ServiceCard['practices'],
    next:
      open === undefined
        ? null
        : { level: open, missing: judgements.filter((one) => one.level === open && isOpen(one)) },
    judgements,
  };
}

function isAsked({ state }: Judgement): boolean {
  return state !== 'not-applicable';
}

/** What is not known is no failure, but earns nothing. */
function isOpen({ state }: Judgement): boolean {
  return state === 'fail' || state === 'unknown';
}

/** What was found goes before what is not known; a risk that is accepted is as good as settled. */
function judge(criterion: Criterion, service: Service, facts: CardFacts): Judgement {
  const { path } = service;
  const { asks, asksFor = NONE } = criterion;
  const isLeftOut = criterion.depth === 'work' && !facts.isWork;
  const why = isLeftOut ? 'Asked of those who practise like work.' : criterion.exempt(service, facts);
  if (why !== null) return judgement(criterion, path, 'not-applicable', why, asksFor);
  const found = foundFor(criterion, service, facts);
  const open = found.find((finding) => !finding.accepted);
  if (open) return { ...judgement(criterion, open.path, 'fail', open.message, asksFor), check: open.check };
  if (found.length > 0) return judgement(criterion, path, 'pass', 'The risk is accepted.', asksFor);
  const denied = criterion.denies?.(service, facts) ?? null;
  if (denied !== null) return judgement(criterion, path, 'fail', denied, asksFor);
  const missing = criterion.missing?.(service, facts) ?? NONE;
  return missing.length > 0
    ? judgement(criterion, path, 'unknown', `Not filled in: ${missing.join(' or ')}.`, missing)
    : judgement(criterion, path, 'pass', asks, asksFor);
}

/** There are dozens for each service: no new list each time, and no copies. */
const NONE: readonly never[] = [];

function judgement(
  { id, level, practice }: Criterion,
  path: string,
  state: CardState,
  sentence: string,
  properties: readonly string[],
): Judgement {
  return { criterion: id, level, practice, state, sentence, properties, path };
}

function foundFor({ where, checks = NONE }: Criterion, { path }: Service, facts: CardFacts): readonly Finding[] {
  if (checks.length === 0) return NONE;
  const found = where === undefined ? facts.findingsOn(path) : facts.findingsOnNotes(path, where);
  return found.length === 0 ? NONE : found.filter((finding) => checks.includes(finding.check));
}

function sumUp(judgements: readonly Judgement[]): { readonly state: CardState; readonly reason: string } {
  const of = (state: CardState): readonly Judgement[] => judgements.filter((one) => one.state === state);
  const [failed, unknown, passed] = [of('fail'), of('unknown'), of('pass')];
  const more = failed.length > 1 ? ` And ${failed.length - 1} more.` : '';
  if (failed.length > 0) return { state: 'fail', reason: `${failed[0]?.sentence ?? ''}${more}` };
  if (unknown.length > 0) {
    const properties = [...new Set(unknown.map((one) => one.properties.join(' or ')))];
    return { state: 'unknown', reason: `Not filled in: ${listed(properties, 5)}.` };
  }
  if (passed.length > 0) return { state: 'pass', reason: passed.map(({ sentence }) => sentence).join(' ') };
  return { state: 'not-applicable', reason: judgements[0]?.sentence ?? '' };
}
