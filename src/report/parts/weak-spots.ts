/** Where the lab is weaker than it looks, a line for each kind: what to do about each stands where the findings are told. */
import { type Sentence, sentence } from '../../briefing/sentence';
import type { Survey } from '../../survey';
import { worstPairOf } from '../worst-pair';
import type { PartAsked, ReportPart } from './shape';
import { openFindings, pagesIn } from './told';

/** Each with what is said of one page, and of several. */
const KINDS: readonly (readonly [check: string, one: string, several: string])[] = [
  ['fake-redundancy', 'is redundant on paper only', 'are redundant on paper only'],
  ['members-missing', 'asks for more members than it has', 'ask for more members than they have'],
  ['dependency-loop', 'stands on itself in a circle', 'each stand on themselves in a circle'],
  ['production-on-lab', 'is production and stands on lab', 'are production and stand on lab'],
  [
    'locked-in',
    'keeps what is needed for its repair where it is out of reach then',
    'keep what is needed for their repair where it is out of reach then',
  ],
  [
    'backup-same-failure-domain',
    'loses its data and every copy with one failure',
    'lose their data and every copy with one failure',
  ],
];

export function weakSpotsPart(survey: Survey, { service }: PartAsked): ReportPart | null {
  const kinds = KINDS.flatMap(([check, one, several]): readonly Sentence[] => {
    const paths = [...new Set(openFindings(survey, [check], service).map(({ path }) => path))];
    if (paths.length === 0) return [];
    return [sentence`${pagesIn(paths)} ${paths.length === 1 ? one : `(${paths.length}) ${several}`}.`];
  });
  const pair = service === undefined ? worstPairOf(survey.lab) : null;
  const lines = [...kinds, ...(pair ? [pair.sentence] : [])];
  return lines.length === 0 ? null : { id: 'weak-spots', title: 'Weak spots', lines, table: null };
}
