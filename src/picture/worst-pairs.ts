/** Which two failures together hurt most, where neither does alone: what redundancy is worth. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import { type FailurePair, type PairProgress, searchFailurePairs } from '../graph/failure-pairs';
import type { Lab } from '../inventory/lab';
import { whatMatters } from '../report/stands-on';

export interface WorstPair {
  /** Sorted paths. */
  readonly failed: readonly [string, string];
  /** What matters and falls with both, and with neither alone; sorted paths. */
  readonly takesDown: readonly string[];
  readonly sentence: Sentence;
}

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
  return { pairs: found.pairs.map(asPair), isExact, note: noteOf(found.pairs.length, isExact, tried) };
}

function asPair({ failed, fallen }: FailurePair): WorstPair {
  const [one, other] = failed;
  const text = sentence`If ${mention(one)} and ${mention(other)} fail together, ${counted(fallen.length, 'service that matters goes down that neither takes', 'services that matter go down that neither takes')} down alone: ${listed(fallen.map(mention))}.`;
  return { failed, takesDown: fallen, sentence: text };
}

function noteOf(found: number, isExact: boolean, tried: number): Sentence {
  if (!isExact)
    return sentence`Tried in pairs: the ${tried} services whose failure weakens most groups. There are more, so a worse pair may be missing.`;
  if (found === 0) return sentence`No two failures take down together what neither takes down alone.`;
  return sentence`All pairs were tried that could.`;
}
