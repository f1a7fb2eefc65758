/** What a picture of the lab shows, before anybody draws it: which services and lines, and all that is left out. The recipe, a step a line. */
import { type Practice, type Severity } from '../checks/check';
import { type Finding, SEVERITY_ORDER } from '../checks/run-checks';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import type { Criticality, Service } from '../records/service';
import { choose } from './chosen-services';
import { foldedHubWords } from './folded-hubs';
import type { LeftOut } from './left-out';
import { foundationLines, impliedWords, throughLines, unresolvedLinks } from './left-out-words';
import { type DrawnRelation, keyOf, type Line, linesOf, withoutMirrored } from './lines';
import { linesThrough } from './lines-through';
import type { PictureOptions } from './picture-options';
import { retiredUnder } from './retired-under';
import { hubsOf, impliedLines } from './simplify-lines';

export interface VisibleGraph {
  /** Sorted by path. */
  readonly nodes: readonly VisibleNode[];
  /** Sorted by `from`, then `to`; both ends are among the nodes, and differ. */
  readonly edges: readonly VisibleEdge[];
  /** The lines between drawn services that are not drawn, as others say them or as they are badges; sorted. */
  readonly undrawn: readonly VisibleEdge[];
  /** What everything stands on, as paths in use, sorted: drawn as the base, whatever is filtered; never as edges. */
  readonly foundation: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Whether there are so many services that implied lines and lines to hubs are left out. */
  readonly isSimplified: boolean;
}

export interface VisibleNode {
  readonly path: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly environment: 'production' | 'lab' | undefined;
  readonly criticality: Criticality | undefined;
  readonly status: 'planned' | 'active';
  /** Part of the foundation. */
  readonly isBase: boolean;
  /** Its page says that it stands on itself. */
  readonly isOnItself: boolean;
  /** What its page says that it stands on though that is retired; as paths. */
  readonly onRetired: readonly string[];
  /** The hubs that it is joined to by a line that is not drawn; sorted by path. */
  readonly badges: readonly Badge[];
  /** Of a hub: how many lines to it are badges. */
  readonly folded: number;
  /** The worst of what was found in each practice; what is accepted does not count. */
  readonly found: Partial<Readonly<Record<Practice, Severity>>>;
}

export interface VisibleEdge {
  readonly from: string;
  readonly to: string;
  /** Sorted, one or more; of a line through hidden services those of its first step. */
  readonly relations: readonly DrawnRelation[];
  /** Whether the fall of `to` alone takes `from` down along it. */
  readonly isFirm: boolean;
  /** No note says it: it leads through hidden services. Or notes say it, and other lines say it too. */
  readonly implied: boolean;
  /** The hidden services on its way, from `from` to `to`. */
  readonly through: readonly string[];
}

/** A line to a hub, which is `to`. */
export type Badge = Omit<VisibleEdge, 'from'>;

/** From so many services on a picture is simplified. */
export const SIMPLIFIED_FROM = 40;

/** @param findings what was found in the lab: for the states of services, and for `options.states`. */
export function visibleGraph(lab: Lab, options: PictureOptions = {}, findings: readonly Finding[] = []): VisibleGraph {
  const all = linesOf(lab);
  const chosen = choose(lab, all, options, findings);
  const paths = chosen.services.map(({ path }) => path);
  const drawn = new Set(paths);
  const isSimplified = paths.length >= SIMPLIFIED_FROM && options.showAll !== true;
  const direct = withoutMirrored(all.filter(({ from, to }) => drawn.has(from) && drawn.has(to)));
  const lines = [...direct, ...linesThrough(all, drawn, hiddenIn(lab, drawn))].sort(byEnds);
  const implied = impliedLines(paths, lines);
  const isLeftOut = leavesOut(implied, isSimplified, options);
  const shown = lines.filter((line) => !isLeftOut(line));
  const hubs = isSimplified ? foldedHubs(shown, paths.length, options) : [];
  const edges = shown.map((line) => asEdge(line, implied));
  const folded = edges.filter(({ to }) => hubs.includes(to));
  const visible = edges.filter(({ to }) => !hubs.includes(to));
  const isDrawn = new Set(visible);
  const byPair = new Map(edges.map((edge) => [keyOf(edge.from, edge.to), edge]));
  const undrawn = lines
    .map((line) => byPair.get(keyOf(line.from, line.to)) ?? asEdge(line, implied))
    .filter((edge) => !isDrawn.has(edge));
  const foundation = lab.inventory.foundation.filter((path) => isActive(lab.inventory.serviceAt(path)));
  return {
    nodes: nodesOf(lab, chosen.services, { folded, foundation, findings }),
    edges: visible,
    undrawn,
    foundation,
    leftOut: [
      ...chosen.leftOut,
      ...foundationLines(lab, drawn, foundation),
      ...throughLines(visible),
      ...impliedWords(lines.filter(isLeftOut).length),
      ...foldedHubWords(folded, options),
      ...unresolvedLinks(lab, drawn),
    ],
    isSimplified,
  };
}

/** What is retired or planned passes on no fall, so no way leads over it. */
function hiddenIn(lab: Lab, drawn: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(lab.inUse.map(({ path }) => path).filter((path) => !drawn.has(path)));
}

/** A line through hidden services that another way says is never needed; one that a note says is left out only among many. */
function leavesOut(
  implied: ReadonlySet<string>,
  isSimplified: boolean,
  { showImplied, showAll }: PictureOptions,
): (line: Line) => boolean {
  if (showImplied === true || showAll === true) return () => false;
  return ({ from, to, through }) => implied.has(keyOf(from, to)) && (isSimplified || through.length > 0);
}

/** What one asked to see is not folded. */
function foldedHubs(
  lines: readonly Line[],
  services: number,
  { showHubs = [], focus }: PictureOptions,
): readonly string[] {
  return hubsOf(lines, services).filter((hub) => hub !== focus && !showHubs.includes(hub));
}

function asEdge({ from, to, relations, isFirm, through }: Line, implied: ReadonlySet<string>): VisibleEdge {
  return { from, to, relations, isFirm, implied: through.length > 0 || implied.has(keyOf(from, to)), through };
}

interface Marks {
  /** The lines that are badges. */
  readonly folded: readonly VisibleEdge[];
  readonly foundation: readonly string[];
  readonly findings: readonly Finding[];
}

function nodesOf(
  { inventory }: Lab,
  services: readonly Service[],
  { folded, foundation, findings }: Marks,
): readonly VisibleNode[] {
  const badges = groupedBy(folded, ({ from }) => from);
  const ends = groupedBy(folded, ({ to }) => to);
  const found = groupedBy(
    findings.filter(({ accepted }) => !accepted),
    ({ path }) => path,
  );
  return services.map(({ path, title, kind, environment, criticality, status }) => ({
    path,
    title,
    kind,
    environment,
    criticality,
    status: status === 'planned' ? 'planned' : 'active',
    isBase: foundation.includes(path),
    isOnItself: inventory.hardLinks(path).includes(path),
    onRetired: retiredUnder(inventory, path),
    badges: (badges.get(path) ?? []).map(({ from: _, ...badge }) => badge),
    folded: ends.get(path)?.length ?? 0,
    found: worstOf(found.get(path) ?? []),
  }));
}

function worstOf(findings: readonly Finding[]): Partial<Readonly<Record<Practice, Severity>>> {
  const worst: Partial<Record<Practice, Severity>> = {};
  for (const { practice, severity } of findings) {
    const before = worst[practice];
    if (before === undefined || SEVERITY_ORDER[severity] < SEVERITY_ORDER[before]) worst[practice] = severity;
  }
  return worst;
}

function groupedBy<T>(items: readonly T[], keyOfItem: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return groups;
}

function byEnds(a: Line, b: Line): number {
  return compareText(a.from, b.from) || compareText(a.to, b.to);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
