/** The lines of the picture before anything is left out: one for each pair of services, with all that joins them. */
import { listAt } from '../graph/packed-lists';
import { isActive, type Relation } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';

export type DrawnRelation = Exclude<Relation, 'foundation'>;

/** `from` stands on, uses, or is kept or watched by `to`. */
export interface Line {
  readonly from: string;
  readonly to: string;
  /** Sorted; of a line through hidden services, those of its first step. */
  readonly relations: readonly DrawnRelation[];
  /** Whether the fall of `to` alone takes `from` down along this line. */
  readonly isFirm: boolean;
  /** Whether a fall may go on along this line: firm, or by a group that may lose a few. */
  readonly isSpreading: boolean;
  /** Whether it leads to a part of the foundation, and says no more than that everything stands on that. */
  readonly isBase: boolean;
  /** The hidden services on its way, from `from` to `to`. */
  readonly through: readonly string[];
}

const SPREADING: readonly Relation[] = ['runs_on', 'depends_on', 'data_on', 'replica'];
/** What a firm way from one to the other says too. */
const IMPLIABLE: readonly Relation[] = ['runs_on', 'depends_on', 'data_on', 'uses'];

/** Sorted by `from`, then `to`. Without the foundation, without lines from or to a retired service, and from a service to itself. */
export function linesOf(lab: Lab): readonly Line[] {
  const { inventory, graph } = lab;
  const onFoundation = new Set(
    graph.edges.filter(({ relation }) => relation === 'foundation').map(({ from, to }) => keyOf(from, to)),
  );
  const isDrawn = (path: string): boolean => inventory.serviceAt(path)?.status !== 'retired';
  const relations = new Map<string, { from: string; to: string; relations: DrawnRelation[] }>();
  for (const { from, to, relation } of graph.edges) {
    if (relation === 'foundation' || from === to || !isDrawn(from) || !isDrawn(to)) continue;
    const known = relations.get(keyOf(from, to));
    if (!known) relations.set(keyOf(from, to), { from, to, relations: [relation] });
    else if (!known.relations.includes(relation)) known.relations.push(relation);
  }
  return [...relations].map(([key, { from, to, relations: all }]): Line => {
    const bothActive = isActive(inventory.serviceAt(from)) && isActive(inventory.serviceAt(to));
    const spreads = all.some((relation) => SPREADING.includes(relation));
    return {
      from,
      to,
      relations: all,
      isFirm: spreads && (bothActive ? topples(lab, to, from) : isPlannedFirm(lab, from, all)),
      isSpreading: spreads && bothActive,
      isBase: onFoundation.has(key) && isImpliable(all),
      through: [],
    };
  });
}

/** Whether all that a line says can be said by a firm way over others. */
export function isImpliable(relations: readonly Relation[]): boolean {
  return relations.every((relation) => IMPLIABLE.includes(relation));
}

/** The lines that begin at each service. */
export function byStart(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const known = found.get(line.from);
    if (known) known.push(line);
    else found.set(line.from, [line]);
  }
  return found;
}

/** Two that name each other as replicas are one line; what else joins them stays. */
export function withoutMirrored(lines: readonly Line[]): readonly Line[] {
  const replicas = new Set(
    lines.filter(({ relations }) => relations.includes('replica')).map(({ from, to }) => keyOf(from, to)),
  );
  return lines.flatMap((line): readonly Line[] => {
    if (line.from < line.to || !line.relations.includes('replica') || !replicas.has(keyOf(line.to, line.from)))
      return [line];
    const relations = line.relations.filter((relation) => relation !== 'replica');
    return relations.length === 0 ? [] : [{ ...line, relations }];
  });
}

/** No two pairs have the same key, whatever the paths contain. */
export function keyOf(from: string, to: string): string {
  return `${from.length}:${from}${to}`;
}

function topples({ graph: { requirements } }: Lab, one: string, other: string): boolean {
  const [index, fallen] = [requirements.indexOf.get(one), requirements.indexOf.get(other)];
  return index !== undefined && fallen !== undefined && listAt(requirements.topples, index).includes(fallen);
}

/** A planned service takes no part in a failure yet: what its page says counts. Nothing that is there stands on one. */
function isPlannedFirm({ inventory }: Lab, from: string, relations: readonly Relation[]): boolean {
  const service = inventory.serviceAt(from);
  if (service?.status !== 'planned') return false;
  return relations.some(
    (relation) =>
      relation === 'depends_on' ||
      relation === 'data_on' ||
      (relation === 'runs_on' && (service.minUp === undefined || service.replicas.length > 0)),
  );
}
