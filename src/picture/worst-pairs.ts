/** Which two failures together hurt most, where neither does alone: what redundancy is worth. */
import { type Sentence, sentence } from '../briefing/sentence';
import { type PairProgress, searchFailurePairs } from '../graph/failure-pairs';
import type { Lab } from '../inventory/lab';
import { whatMatters } from '../report/stands-on';
import { asWorstPair, type WorstPair } from '../report/worst-pair';

export type { WorstPair };

export interface WorstPairs {
  /** At most ten, the worst first, each with another `takesDown`. */
  readonly pairs: readonly WorstPair[];
  readonly isExact: boolean;
  /** How it was looked, and that there is none where there is none. */
  readonly note: Sentence;
}

const MOST = 10;
/** Of so many services whose failure weakens a group all pairs are tried; so the pairs of a lab of this size are exact. */
export const EXACT_UP_TO = 1000;

/**
 * Each `next` does some milliseconds of work and yields how far it is, so that a shell can draw in between; the last returns the pairs.
 * What matters is what is critical or high, and everything while nothing is rated.
 */
export function* worstPairs(lab: Lab): Generator<PairProgress, WorstPairs> {
  const found = yield* searchFailurePairs(lab.graph.requirements, {
    counts: whatMatters(lab),
    most: MOST,
    exactUpTo: EXACT_UP_TO,
  });
  const { isExact, tried } = found;
  return { pairs: found.pairs.map(asWorstPair), isExact, note: noteOf(found.pairs.length, isExact, tried) };
}

function noteOf(found: number, isExact: boolean, tried: number): Sentence {
  if (!isExact)
    return sentence`Tried in pairs: the ${tried} services whose failure weakens most groups. There are more, so a worse pair may be missing.`;
  if (found === 0) return sentence`No two failures take down together what neither takes down alone.`;
  return sentence`Every pair that could do so was tried.`;
}
