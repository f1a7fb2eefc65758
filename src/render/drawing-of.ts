import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import type { LeftOutThing } from '../picture/left-out';
import type { VisibleGraph, VisibleNode } from '../picture/visible-graph';
import type { Drawing, DrawingEdge } from './drawing';

/** A picture as it is on the screen, for a file: what the screen shows as a badge or in a band is said in words. */
export function drawingOf({ nodes, edges, foundation, leftOut }: VisibleGraph): Drawing {
  return {
    services: nodes,
    edges: edges.flatMap(({ from, to, relations, through }) =>
      relations.map((relation): DrawingEdge => ({ from, to, relation, ...(through.length > 0 && { through }) })),
    ),
    foundation,
    hidden: leftOut.filter(({ what }) => HIDING.includes(what)).reduce((sum, one) => sum + one.count, 0),
    leftOut: [
      // The base stands in words of its own, and a hub with the names that its badges would show.
      ...leftOut.filter(({ what }) => what !== 'foundation' && what !== 'hub').map((one) => one.sentence),
      ...nodes.filter(({ folded }) => folded > 0).map((hub) => hubSentence(hub, nodes)),
      ...nodes.filter(({ isOnItself }) => isOnItself).map(({ path }) => sentence`${mention(path)} stands on itself.`),
    ],
  };
}

const MOST_NAMES = 12;
/** The choices that hide services; what is retired is never drawn. */
const HIDING: readonly LeftOutThing[] = ['only', 'focus', 'environment', 'kinds', 'criticalities', 'states', 'search'];

function hubSentence({ path, folded }: VisibleNode, nodes: readonly VisibleNode[]): Sentence {
  const joined = nodes.filter(({ badges }) => badges.some(({ to }) => to === path));
  const names = listed(
    joined.map((node) => mention(node.path)),
    MOST_NAMES,
  );
  return sentence`${counted(folded, 'line')} to ${mention(path)} not drawn, from ${names}.`;
}
