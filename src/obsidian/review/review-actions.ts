import type { Compared } from '../../report/standing';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';
import type { ReviewState } from './open-review';

/** What was found, also in whole notes, and how it stands against the reports of earlier weeks. */
export interface Reviewed {
  readonly survey: Survey;
  /** Null until those reports were read. */
  readonly news: Compared | null;
}

/** What is on the screen: what was found, and what the person wants to see of it. */
export interface ReviewShown extends Reviewed {
  readonly state: ReviewState;
  readonly search: string;
}

/** What the parts of the view ask of it. */
export interface ReviewActions {
  readonly desk: Desk;
  /** Shows it otherwise, and keeps that with the layout. */
  keep(change: Partial<ReviewState>): void;
  search(text: string): void;
  /** To the list, from the search. */
  toList(): void;
  toSearch(): void;
  lookAgain(): void;
}
