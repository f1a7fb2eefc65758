/** What a file says in words, as it draws no line for it. */
import { mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import { keyOf } from '../picture/lines';
import type { Drawing } from './drawing';
import type { DrawnEdge } from './drawing-layout';
import { LINE_LOOKS } from './graph-svg-style';

const NO_SERVICES = 'No services yet. A note whose type is service appears here.';
const STANDS: readonly string[] = ['runs_on', 'depends_on', 'data_on'];

/** Null where something is drawn, and where what is left out says by itself why nothing is. */
export function emptyWords({ services, hidden = 0, leftOut = [] }: Drawing): string | null {
  if (services.length > 0) return null;
  if (hidden > 0)
    return `Nothing fits these options: ${counted(hidden, 'service')} ${hidden === 1 ? 'is' : 'are'} hidden.`;
  return leftOut.length > 0 ? null : NO_SERVICES;
}

/** What stands on itself, and what it is to itself besides. */
export function loopSentences(loops: readonly DrawnEdge[]): readonly Sentence[] {
  const said = new Map(
    loops.map(({ from, relation }) => {
      const verb = STANDS.includes(relation) ? 'stands on' : LINE_LOOKS[relation].verb;
      return [`${verb} ${from}`, sentence`${mention(from)} ${verb} itself.`] as const;
    }),
  );
  return [...said.values()];
}

/** Between two services, one in each direction, however many relations it has: as the app counts them. */
export function countLines(edges: readonly { readonly from: string; readonly to: string }[]): number {
  return new Set(edges.map(({ from, to }) => keyOf(from, to))).size;
}
