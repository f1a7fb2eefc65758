/** The picture as a nested list, for screen readers and phones: all that is drawn, and all that is said not to be. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import { directArcs } from '../graph/layout-arcs';
import { findRows } from '../graph/layout-layers';
import { layoutEdge } from './layout-edges';
import type { DrawnRelation } from './lines';
import type { VisibleEdge, VisibleGraph, VisibleNode } from './visible-graph';

export interface PictureList {
  readonly summary: Sentence;
  /** From the top, where nothing stands on it, to the bottom. None is empty. */
  readonly layers: readonly ListLayer[];
  /** What everything stands on; null where there is no such thing. */
  readonly base: Sentence | null;
  readonly leftOut: readonly Sentence[];
}

export interface ListLayer {
  readonly title: string;
  /** Sorted by path. */
  readonly services: readonly ListedService[];
}

export interface ListedService {
  readonly path: string;
  readonly title: string;
  /** `host, lab, critical, planned`; empty where the page says nothing of these. */
  readonly facts: string;
  /** `runs on NAS`, sorted by the path of the other: first what is drawn as lines, then the badges. */
  readonly standsOn: readonly ListedLine[];
  /** `Photos runs on it`, the lines alone. */
  readonly carries: readonly ListedLine[];
  /** What is not listed, or cannot be: lines folded into badges, and itself. */
  readonly notes: readonly Sentence[];
}

export interface ListedLine {
  /** The service at the other end. */
  readonly path: string;
  readonly relations: readonly DrawnRelation[];
  readonly sentence: Sentence;
}

const VERBS: Readonly<Record<DrawnRelation, string>> = {
  runs_on: 'runs on',
  depends_on: 'depends on',
  data_on: 'keeps its data on',
  uses: 'uses',
  replica: 'has the replica',
  backup_to: 'is backed up to',
  monitored_by: 'is monitored by',
};

/** The layers are those of the drawing before it wraps what is too wide. */
export function asList({ nodes, edges, foundation, leftOut }: VisibleGraph): PictureList {
  const below = groupedBy(edges, ({ from }) => from);
  const above = groupedBy(edges, ({ to }) => to);
  const rows = rowsOf(nodes, edges);
  return {
    summary:
      nodes.length === 0
        ? sentence`No services are drawn.`
        : sentence`${counted(nodes.length, 'service')} in ${counted(rows.length, 'layer')}, ${counted(edges.length, 'line')}. What others stand on is at the bottom.`,
    layers: rows.map((row, i) => ({
      title: layerTitle(i, rows.length),
      services: row.map((node) => asListed(node, below.get(node.path) ?? [], above.get(node.path) ?? [])),
    })),
    base: foundation.length === 0 ? null : sentence`Everything stands on ${listed(foundation.map(mention), Infinity)}.`,
    leftOut: leftOut.map((one) => one.sentence),
  };
}

function rowsOf(nodes: readonly VisibleNode[], edges: readonly VisibleEdge[]): readonly (readonly VisibleNode[])[] {
  const arcs = directArcs(
    nodes.map(({ path }) => path),
    edges.map(({ from, to, relations }) => layoutEdge(from, to, relations)),
  );
  const rows: VisibleNode[][] = [];
  findRows(nodes.length, arcs).forEach((row, index) => {
    const node = nodes[index];
    if (node) (rows[row] ??= []).push(node);
  });
  return rows;
}

function layerTitle(index: number, count: number): string {
  if (count === 1) return 'Side by side';
  const where = index === 0 ? ', at the top' : index === count - 1 ? ', at the bottom' : '';
  return `Layer ${index + 1} of ${count}${where}`;
}

function asListed(node: VisibleNode, below: readonly VisibleEdge[], above: readonly VisibleEdge[]): ListedService {
  const { path, title, kind, environment, criticality, status, badges, folded, isOnItself, onRetired, isBase } = node;
  const facts = [
    kind,
    environment,
    criticality,
    status === 'planned' ? status : undefined,
    isBase ? 'base' : undefined,
  ];
  return {
    path,
    title,
    facts: facts.filter((fact) => fact !== undefined).join(', '),
    standsOn: [...below, ...badges].map(({ to, relations, through }): ListedLine => ({
      path: to,
      relations,
      sentence: sentence`${verbsOf(relations)} ${mention(to)}${throughWords(through)}`,
    })),
    carries: above.map(({ from, relations, through }): ListedLine => ({
      path: from,
      relations,
      sentence: sentence`${mention(from)} ${verbsOf(relations)} it${throughWords(through)}`,
    })),
    notes: [
      ...(folded > 0
        ? [sentence`${counted(folded, 'service')} more ${folded === 1 ? 'is' : 'are'} joined to it by a badge.`]
        : []),
      ...(isOnItself ? [sentence`Its page says that it stands on itself.`] : []),
      ...(onRetired.length > 0 ? [sentence`It stands on what is retired: ${listed(onRetired.map(mention))}.`] : []),
    ],
  };
}

function verbsOf(relations: readonly DrawnRelation[]): string {
  const verbs = relations.map((relation) => VERBS[relation]);
  return verbs.length < 2 ? verbs.join('') : `${verbs.slice(0, -1).join(', ')} and ${verbs.at(-1) ?? ''}`;
}

function throughWords(through: readonly string[]): Sentence {
  return through.length === 0 ? [] : sentence`, over ${listed(through.map(mention), Infinity)}, hidden`;
}

function groupedBy(
  edges: readonly VisibleEdge[],
  keyOfEdge: (edge: VisibleEdge) => string,
): ReadonlyMap<string, readonly VisibleEdge[]> {
  const groups = new Map<string, VisibleEdge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOfEdge(edge));
    if (group) group.push(edge);
    else groups.set(keyOfEdge(edge), [edge]);
  }
  return groups;
}
