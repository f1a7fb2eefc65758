/** What falls if these fail: the answer behind blast radius, change pre-flight and recovery order. */
import { failTogether } from './graph/failure';
import { recoveryOrder } from './graph/recovery-order';
import { directRequirements } from './graph/requirements';
import { isActive } from './inventory/dependency-graph';
import type { LinkKey } from './inventory/link-targets';
import type { Lab } from './inventory/lab';
import type { Service } from './records/service';

export interface Impact {
  /** Sorted paths, as all lists here but `recoveryOrder`. */
  readonly failed: readonly string[];
  /** What falls with them, each with a shortest path from a failed service to it, both ends included. */
  readonly down: readonly { readonly path: string; readonly via: readonly string[] }[];
  readonly degraded: readonly string[];
  /** Services whose every copy failed or is down. A copy outside, or at a place unknown, is not known to be lost. */
  readonly withoutBackup: readonly string[];
  /** Services that only something failed or down watches. */
  readonly withoutMonitoring: readonly string[];
  /** Services that are down while every place of their secret, or of their runbook, is down too. */
  readonly lockedIn: readonly string[];
  /** The people affected. */
  readonly users: readonly string[];
  /** Failed and down: dependencies first. */
  readonly recoveryOrder: readonly string[];
  /** Closed paths among them: what waits for each other. */
  readonly loops: readonly (readonly string[])[];
}

/** @param failed paths of services; retired, planned and unknown ones are named, and take no part in anything else. */
export function impactOf(lab: Lab, failed: readonly string[]): Impact {
  const { inventory, graph } = lab;
  const seeds = [...new Set(failed)].sort();
  const counting = seeds.filter((path) => isActive(inventory.serviceAt(path)));
  const failure = failTogether(graph.requirements, counting);
  const out = new Set([...counting, ...failure.down]);
  const active = inventory.services.filter(isActive);
  const degraded = active.filter(({ path }) => !out.has(path) && graph.softLinks(path).some((soft) => out.has(soft)));
  const recovery = recoveryOrder([...out], (path) => directRequirements(graph.requirements, path));
  return {
    failed: seeds,
    down: failure.down.map((path) => ({ path, via: failure.pathTo(path) })),
    degraded: degraded.map(({ path }) => path),
    withoutBackup: active
      .filter(({ path }) => losesItsCopies(lab, path, (one) => out.has(one)))
      .map(({ path }) => path),
    withoutMonitoring: active.filter(({ path }) => areAllOut(lab, path, 'monitoredBy', out)).map(({ path }) => path),
    lockedIn: active.filter(({ path }) => out.has(path) && isLockedIn(lab, path, out)).map(({ path }) => path),
    users: usersOf(active.filter(({ path }) => out.has(path) || degraded.some((one) => one.path === path))),
    recoveryOrder: recovery.order,
    loops: recovery.loops,
  };
}

/** Whether every copy of a service is at something that is out. */
export function losesItsCopies(lab: Lab, path: string, isOut: (path: string) => boolean): boolean {
  const { copies } = lab.coverage(path);
  return copies.length > 0 && copies.every((copy) => copy.place === 'service' && isOut(copy.at));
}

/** Whether a service's secret, or its runbook, is kept only at things that are out. */
export function isLockedIn(lab: Lab, path: string, out: ReadonlySet<string>): boolean {
  return areAllOut(lab, path, 'secretsIn', out) || areAllOut(lab, path, 'runbook', out);
}

/** Whether all that a property names is out; what is retired or planned does not count. */
function areAllOut({ inventory }: Lab, path: string, key: LinkKey, out: ReadonlySet<string>): boolean {
  const targets = inventory
    .targets(path, key)
    .filter((target) => target.to !== 'record' || isActive(inventory.serviceAt(target.path)));
  return targets.length > 0 && targets.every((target) => target.to === 'record' && out.has(target.path));
}

function usersOf(services: readonly Service[]): readonly string[] {
  return [...new Set(services.flatMap((service) => service.users))].sort();
}
