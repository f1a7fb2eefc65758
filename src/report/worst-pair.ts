/** Which two failures together hurt most, where neither does alone: what redundancy is worth, in one sentence. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import { type FailurePair, searchFailurePairs } from '../graph/failure-pairs';
import type { Lab } from '../inventory/lab';
import { whatMatters } from './stands-on';

export interface WorstPair {
  /** Sorted paths. */
  readonly failed: readonly [string, string];
  /** What matters and falls with both, and with neither alone; sorted paths. */
  readonly takesDown: readonly string[];
  readonly sentence: Sentence;
}

/** All pairs of a lab of this size are looked at: only few of its services weaken anything. */
const EXACT_UP_TO = 1000;
/** So many slices of the search, of some milliseconds each, and no more: a report is waited for. */
const MOST_SLICES = 8;

/** Null where there is none, and where the lab is so large that a worse one might be missed. */
export function worstPairOf(lab: Lab): WorstPair | null {
  const search = { counts: whatMatters(lab), most: 1, exactUpTo: EXACT_UP_TO };
  const slices = searchFailurePairs(lab.graph.requirements, search);
  for (let slice = 0; slice <= MOST_SLICES; slice += 1) {
    const { done, value } = slices.next();
    if (done !== true) continue;
    const [worst] = value.pairs;
    return worst && value.isExact ? asWorstPair(worst) : null;
  }
  return null;
}

/** What was found, in the words of every shell. */
export function asWorstPair({ failed, fallen }: FailurePair): WorstPair {
  const [one, other] = failed;
  const text = sentence`If ${mention(one)} and ${mention(other)} fail together, ${counted(fallen.length, 'service that matters goes down that neither takes', 'services that matter go down that neither takes')} down alone: ${listed(fallen.map(mention))}.`;
  return { failed, takesDown: fallen, sentence: text };
}
