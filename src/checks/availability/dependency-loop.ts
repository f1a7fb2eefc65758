import { findLoops, hasLoops } from '../../graph/cycles';
import type { Requirement } from '../../graph/requirements';
import { isActive } from '../../inventory/dependency-graph';
import type { Lab } from '../../inventory/lab';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'Services wait for each other in a circle.',
  why: 'It runs as long as nobody switches it off. After a power cut none of them can start first.',
  fix: 'Break the circle at one place: a local account, a fixed address, an order that works without.',
};

export const dependencyLoop: Check = {
  id: 'dependency-loop',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  find(context) {
    return loopsIn(
      context.lab,
      judgedServices(context).map((service) => service.path),
    ).map((loop) => ({
      path: loop[0] ?? '',
      message:
        loop.length > 2
          ? `${circleWords(loop)}: none of them can start first.`
          : `${noteName(loop[0] ?? '')} depends on itself.`,
      fix:
        loop.length > 2
          ? 'Give one of them a way to start without the next, then take that link out.'
          : 'Take that link out of its page.',
    }));
  },
  together: (found) => `${found.length} circles of services wait for each other: ${titles(pathsOf(found))}`,
};

/** The loops among what can never start. Where enough members of a group start without it, a link back stops nobody. */
function loopsIn(lab: Lab, active: readonly string[]): readonly (readonly string[])[] {
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

/** `A needs B, which needs A`. */
function circleWords([first = '', second = '', ...rest]: readonly string[]): string {
  return [`${noteName(first)} needs ${noteName(second)}`, ...rest.map(noteName)].join(', which needs ');
}
