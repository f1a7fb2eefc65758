import { findLoops, hasLoops } from '../graph/cycles';
import type { Requirement } from '../graph/requirements';
import { isActive } from './dependency-graph';
import type { Lab } from './lab';

/**
 * What waits for itself after a power cut: the loops, as closed paths `[a, b, a]`, among the services in use that can never start.
 * Where enough members of a group start without it, a link back stops nobody.
 */
export function startLoops(lab: Lab): readonly (readonly string[])[] {
  const active = lab.inUse.map(({ path }) => path);
  const needsItself = (path: string): boolean => lab.graph.hardLinks(path).includes(path);
  if (!hasLoops(lab.graph.requirements) && !active.some(needsItself)) return [];
  const needs = needsOf(lab, active);
  const started = startable(needs);
  return findLoops(
    active.filter((path) => !started.has(path)),
    (path) => (needs.get(path) ?? []).filter((need) => !isMet(need, started)).flatMap((need) => need.members),
  );
}

function startable(needs: ReadonlyMap<string, readonly Requirement[]>): ReadonlySet<string> {
  const waiting = new Map<string, string[]>([...needs.keys()].map((path) => [path, []]));
  for (const [path, all] of needs) {
    for (const member of all.flatMap((need) => need.members)) waiting.get(member)?.push(path);
  }
  const started = new Set<string>();
  const queue = [...needs.keys()];
  for (const path of queue) {
    if (started.has(path) || needs.get(path)?.every((need) => isMet(need, started)) !== true) continue;
    started.add(path);
    queue.push(...(waiting.get(path) ?? []));
  }
  return started;
}

function isMet({ members, need }: Requirement, started: ReadonlySet<string>): boolean {
  return members.filter((member) => started.has(member)).length >= need;
}

/** What must be up before each service can start, by its own page; a group that a page belongs to itself asks for nobody else. */
function needsOf({ inventory, graph }: Lab, active: readonly string[]): ReadonlyMap<string, readonly Requirement[]> {
  const groups = new Map(graph.groups.map((group) => [`${group.relation}:${group.path}`, group]));
  const needsOfOne = (path: string): readonly Requirement[] => {
    const [hosts, replicas] = [groups.get(`runs_on:${path}`), groups.get(`replica:${path}`)];
    const keys = hosts ? (['dependsOn', 'dataOn'] as const) : (['runsOn', 'dependsOn', 'dataOn'] as const);
    const each = keys
      .flatMap((key) => inventory.linked(path, key))
      .filter((next) => isActive(inventory.serviceAt(next)));
    return [
      ...each.map((next) => ({ members: [next], need: 1 })),
      ...[hosts, replicas].flatMap((group) => (group && !group.members.includes(path) ? [group] : [])),
    ];
  };
  return new Map(active.map((path) => [path, needsOfOne(path)]));
}
