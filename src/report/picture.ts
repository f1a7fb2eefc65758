import { rings } from '../graph/reach';
import { isActive, type DependencyEdge } from '../inventory/dependency-graph';
import type { Survey } from '../survey';
import type { Cause } from './causes';

/** A part of the dependency graph to draw. */
export interface Picture {
  readonly centre: string;
  readonly services: readonly { readonly path: string; readonly mark: 'centre' | 'finding' | 'none' }[];
  readonly edges: readonly DependencyEdge[];
  /** Neighbours of the services drawn that are left out. */
  readonly leftOut: number;
}

const MOST_SERVICES = 30;
const STRUCTURE = ['runs_on', 'depends_on', 'data_on', 'uses', 'replica'];
/** The checks that have to do with what stands on what. */
const SHAPES_THE_LAB = [
  'fake-redundancy',
  'backup-same-failure-domain',
  'backup-circular',
  'production-on-lab',
  'dependency-loop',
  'locked-in',
];

/** The neighbourhood of the worst cause that has to do with what stands on what; null where there is none. */
export function worstNeighbourhood(survey: Survey, causes: readonly Cause[]): Picture | null {
  const worst = causes.find((cause) => SHAPES_THE_LAB.includes(cause.check) && isDrawn(cause.path, survey));
  return worst ? pictureOf(worst, survey) : null;
}

function isDrawn(path: string, { lab }: Survey): boolean {
  return isActive(lab.inventory.serviceAt(path));
}

/**
 * What the services of the cause stand on, all the way down, and what stands directly on the ones in trouble: not on what they
 * only share, a host would bring all its guests. Without the foundation: it is under everything, and would be most of the picture.
 */
function pictureOf(cause: Cause, survey: Survey): Picture {
  const edges = drawnEdges(cause, survey);
  const subjects = cause.findings
    .flatMap((finding) => [finding.path, finding.cause])
    .filter((path) => isDrawn(path, survey));
  const below = [
    ...rings(
      [...new Set(subjects)].sort(),
      linksOf(edges, (edge) => [edge.from, edge.to]),
    ),
  ].flat();
  const inTrouble = [cause.path, ...cause.findings.map((finding) => finding.path)];
  const above = edges.filter((edge) => inTrouble.includes(edge.to)).map((edge) => edge.from);
  // The centre first: where a cause touches more services than there is room for, it is drawn all the same.
  const near = new Set([...new Set([cause.path, ...below, ...above])].slice(0, MOST_SERVICES));
  const beyond = new Set(
    edges.filter(({ from, to }) => near.has(from) !== near.has(to)).map(({ from, to }) => (near.has(from) ? to : from)),
  );
  const markOf = (path: string): 'centre' | 'finding' | 'none' =>
    path === cause.path ? 'centre' : subjects.includes(path) ? 'finding' : 'none';
  return {
    centre: cause.path,
    services: [...near].sort().map((path) => ({ path, mark: markOf(path) })),
    edges: edges.filter((edge) => near.has(edge.from) && near.has(edge.to)),
    leftOut: beyond.size,
  };
}

function drawnEdges(cause: Cause, survey: Survey): readonly DependencyEdge[] {
  const { inventory, graph } = survey.lab;
  const relations = cause.check.startsWith('backup') ? [...STRUCTURE, 'backup_to'] : STRUCTURE;
  return graph.edges.filter(
    ({ from, to, relation }) =>
      relations.includes(relation) &&
      isDrawn(from, survey) &&
      isDrawn(to, survey) &&
      !inventory.foundation.includes(to),
  );
}

function linksOf(
  edges: readonly DependencyEdge[],
  ends: (edge: DependencyEdge) => readonly [string, string],
): (path: string) => readonly string[] {
  const links = new Map<string, string[]>();
  for (const edge of edges) {
    const [from, to] = ends(edge);
    const known = links.get(from);
    if (!known) links.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  }
  return (path) => links.get(path) ?? [];
}
