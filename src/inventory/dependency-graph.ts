/** Who depends on whom, from the inventory: the edges as the notes say them, and the requirements that a failure spreads along. */
import { buildRequirementGraph, type Requirement, type RequirementGraph, type Thing } from '../graph/requirements';
import { reach } from '../graph/reach';
import type { MinUp, Service } from '../records/service';
import type { Inventory } from './inventory';

export type Relation =
  'runs_on' | 'depends_on' | 'data_on' | 'uses' | 'replica' | 'backup_to' | 'monitored_by' | 'foundation';

/** `from` stands on, uses, or is kept or watched by `to`. */
export interface DependencyEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
}

/** A set of services of which some may be missing: replicas, or what a service runs on where it says `min_up`. */
export interface RedundancyGroup {
  /** The service on whose page the group stands. */
  readonly path: string;
  readonly relation: 'replica' | 'runs_on';
  /** The active members. */
  readonly members: readonly string[];
  readonly need: number;
  /** What the page asks for, where that is more than there are. */
  readonly asked?: number;
}

export interface DependencyGraph {
  /** Active services alone: retired and planned ones take no part in a failure. */
  readonly requirements: RequirementGraph;
  readonly groups: readonly RedundancyGroup[];
  /** Worked out when first asked. All relations that resolve, of all services, sorted; `foundation` and `backup_to` as they work out. */
  readonly edges: readonly DependencyEdge[];
  /** What a service stands on by its own page: all of it is needed, or some of a group. Without the foundation. */
  hardLinks(path: string): readonly string[];
  /** The active services that each service is degraded without. */
  softLinks(path: string): readonly string[];
}

export function isActive(service: Service | undefined): boolean {
  return service !== undefined && service.status !== 'retired' && service.status !== 'planned';
}

export function buildDependencyGraph(inventory: Inventory): DependencyGraph {
  const members = groupMembers(inventory);
  const active = inventory.services.filter(isActive);
  const groups = active.flatMap((service) => groupsOf(service, inventory, members));
  const groupAt = new Map(groups.map((group) => [`${group.relation}:${group.path}`, group]));
  const onFoundation = standingOnFoundation(inventory, active);
  const things = active.map((service): Thing => {
    const [runsOn, replicas] = [groupAt.get(`runs_on:${service.path}`), groupAt.get(`replica:${service.path}`)];
    const needed = runsOn ? neededBesidesHosts(service.path, inventory) : inventory.hardLinks(service.path);
    const all = onFoundation.has(service.path) ? new Set([...needed, ...inventory.foundation]) : needed;
    const requires: Requirement[] = [];
    for (const path of all) if (isActive(inventory.serviceAt(path))) requires.push({ members: [path], need: 1 });
    if (runsOn) requires.push(runsOn);
    if (replicas) requires.push(...othersOf(replicas));
    return { id: service.path, requires };
  });
  let edges: readonly DependencyEdge[] | undefined;
  return {
    requirements: buildRequirementGraph(things),
    groups,
    get edges() {
      edges ??= edgesOf(inventory, members, onFoundation);
      return edges;
    },
    hardLinks: (path) => inventory.hardLinks(path),
    softLinks: (path) => softLinksOf(path, inventory, members),
  };
}

/**
 * What a group asks of the others: while its page is up, a page that is a member itself counts as one. So two replicas that list
 * each other do not wait for each other.
 */
function othersOf({ path, members, need }: RedundancyGroup): readonly Requirement[] {
  const others = members.filter((member) => member !== path);
  const needed = others.length < members.length ? need - 1 : need;
  return needed > 0 ? [{ members: others, need: needed }] : [];
}

/** Where a service runs on a group, no single host of it is needed for itself. */
function neededBesidesHosts(path: string, inventory: Inventory): readonly string[] {
  return [...new Set([...inventory.linked(path, 'dependsOn'), ...inventory.linked(path, 'dataOn')])];
}

/** The members of each page's replicas; a member in use that lists the page back makes the page a member too. */
function groupMembers(inventory: Inventory): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, readonly string[]>();
  for (const { path } of inventory.services) {
    const replicas = inventory.linked(path, 'replicas');
    if (replicas.length === 0) continue;
    const inUse = replicas.filter((replica) => isActive(inventory.serviceAt(replica)));
    const listedBack = inUse.some((replica) => inventory.linked(replica, 'replicas').includes(path));
    members.set(path, listedBack && !replicas.includes(path) ? [...replicas, path] : replicas);
  }
  return members;
}

function groupsOf(
  service: Service,
  inventory: Inventory,
  members: ReadonlyMap<string, readonly string[]>,
): readonly RedundancyGroup[] {
  const replicas = members.get(service.path);
  if (replicas) return groupOf(service, 'replica', replicas, inventory);
  const hosts = inventory.linked(service.path, 'runsOn');
  return service.minUp && hosts.length > 0 && service.replicas.length === 0
    ? groupOf(service, 'runs_on', hosts, inventory)
    : [];
}

function groupOf(
  service: Service,
  relation: RedundancyGroup['relation'],
  listed: readonly string[],
  inventory: Inventory,
): readonly RedundancyGroup[] {
  const members = listed.filter((path) => isActive(inventory.serviceAt(path)));
  if (members.length === 0) return [];
  const asked = howMany(service.minUp, members.length);
  const need = Math.min(asked, members.length);
  return [{ path: service.path, relation, members, need, ...(asked > need ? { asked } : {}) }];
}

function howMany(minUp: MinUp | undefined, members: number): number {
  if (!minUp) return 1;
  return 'count' in minUp ? minUp.count : Math.max(1, Math.ceil((members * minUp.percent) / 100));
}

/** All active services except the foundation itself, what that stands on, and pages that say `foundation: false`. */
function standingOnFoundation(inventory: Inventory, active: readonly Service[]): ReadonlySet<string> {
  const inUse = (paths: readonly string[]): readonly string[] =>
    paths.filter((path) => isActive(inventory.serviceAt(path)));
  const foundation = inUse(inventory.foundation);
  if (foundation.length === 0) return new Set();
  const below = reach(foundation, (path) =>
    inUse([...inventory.hardLinks(path), ...inventory.linked(path, 'replicas')]),
  );
  const standing = active.filter((service) => service.foundation !== false && !below.has(service.path));
  return new Set(standing.map((service) => service.path));
}

function softLinksOf(
  path: string,
  inventory: Inventory,
  members: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const used = [...inventory.linked(path, 'uses'), ...(members.get(path) ?? [])];
  return used.filter((one) => one !== path && isActive(inventory.serviceAt(one)));
}

function edgesOf(
  inventory: Inventory,
  members: ReadonlyMap<string, readonly string[]>,
  onFoundation: ReadonlySet<string>,
): readonly DependencyEdge[] {
  const edges = inventory.services.flatMap(({ path, backupTo }): readonly DependencyEdge[] => {
    const edge = (relation: Relation, targets: readonly string[]): readonly DependencyEdge[] =>
      targets.filter((to) => inventory.serviceAt(to)).map((to) => ({ from: path, to, relation }));
    // The page's own places go before those of its jobs.
    const keepers = backupTo.length > 0 ? [path] : inventory.linked(path, 'backup');
    return [
      ...edge('runs_on', inventory.linked(path, 'runsOn')),
      ...edge('depends_on', inventory.linked(path, 'dependsOn')),
      ...edge('data_on', inventory.linked(path, 'dataOn')),
      ...edge('uses', inventory.linked(path, 'uses')),
      ...edge(
        'replica',
        (members.get(path) ?? []).filter((member) => member !== path),
      ),
      ...edge('backup_to', [...new Set(keepers.flatMap((keeper) => inventory.linked(keeper, 'backupTo')))]),
      ...edge('monitored_by', inventory.linked(path, 'monitoredBy')),
      ...edge('foundation', onFoundation.has(path) ? inventory.foundation : []),
    ];
  });
  return edges.sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.relation, b.relation),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
