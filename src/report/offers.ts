import { ALL_CHECKS } from '../checks/all-checks';
import { hasBegun } from '../checks/begun';
import type { Practice } from '../checks/check';
import { canonicalName } from '../records/read-properties';
import { checkContext, type Survey } from '../survey';

/** A practice that nobody has begun: it is offered at the foot of the report, and nothing of it is held against anybody. */
export interface Offer {
  readonly check: string;
  readonly practice: Practice;
  /** `Ready for restore tests?` */
  readonly question: string;
  /** How to begin, in a sentence. */
  readonly how: string;
  /** Names of properties as notes have them: one value of one of these begins it. */
  readonly properties: readonly string[];
  /** How many notes it would have something to say about. */
  readonly notes: number;
}

/** The offers of the chosen depth, in the order of the checks. One that would find nothing is not made: there is nothing to begin with. */
export function offersOf(survey: Survey): readonly Offer[] {
  const context = checkContext(survey);
  return ALL_CHECKS.filter((check) => check.depth === 'home' || survey.settings.depth === 'work').flatMap((check) => {
    const { begins } = check;
    if (!begins || hasBegun(check, context)) return [];
    const notes = new Set(check.find(context).map(({ path }) => path)).size;
    if (notes === 0) return [];
    const properties = begins.anyOf.filter((key) => !DERIVED.has(key)).map(canonicalName);
    return [{ check: check.id, practice: check.practice, question: begins.offer, how: begins.how, properties, notes }];
  });
}

/** What is read from the body of a note is no property. */
const DERIVED: ReadonlySet<string> = new Set(['lastEntry']);
