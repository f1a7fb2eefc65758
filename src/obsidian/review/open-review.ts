import type { Practice, Severity } from '../../checks/check';
import { type Grouping, GROUPINGS, PRACTICES, SEVERITIES } from '../../report/review-rows';
import { storedObject, wordsOf } from '../../picture/stored-options';
import type { Desk } from '../desk';

export const REVIEW_VIEW = 'homelab-ops-hygiene-review';

/** What the view shows, as it is kept with the layout of the window. */
export interface ReviewState {
  readonly grouping: Grouping;
  readonly practices: readonly Practice[];
  readonly severities: readonly Severity[];
  /** The accepted risks, too. */
  readonly accepted: boolean;
  /** Only what is new since the last report. */
  readonly fresh: boolean;
  /** The scorecard in place of what was found. */
  readonly isScorecard: boolean;
}

export const NEW_REVIEW: ReviewState = {
  grouping: 'cause',
  practices: [],
  severities: [],
  accepted: false,
  fresh: false,
  isScorecard: false,
};

/** Another version may have stored it, or another hand: what cannot be read of it is as in a new view. */
export function readReviewState(stored: unknown): ReviewState {
  const { grouping, practices, severities, accepted, fresh, isScorecard } = storedObject(stored);
  return {
    grouping: GROUPINGS.find((one) => one === grouping) ?? 'cause',
    practices: wordsOf(PRACTICES, practices) ?? [],
    severities: wordsOf(SEVERITIES, severities) ?? [],
    accepted: accepted === true,
    fresh: fresh === true,
    isScorecard: isScorecard === true,
  };
}

/** Shows the review in its tab, of which there is one, as it was left. */
export async function showReview({ app: { workspace } }: Pick<Desk, 'app'>): Promise<void> {
  const [open] = workspace.getLeavesOfType(REVIEW_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: REVIEW_VIEW, active: true });
  await workspace.revealLeaf(leaf);
}
