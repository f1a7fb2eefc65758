/** How to start again after everything, or some of it, went down: what stands on the sheet that hangs by the rack. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { type Fact, factsOf } from '../briefing/suspect-brief';
import { recoveryOrder, type RecoveryOrder } from '../graph/recovery-order';
import { directRequirements } from '../graph/requirements';
import { reduceTransitively } from '../graph/transitive-reduction';
import { impactOf, isLockedIn } from '../impact';
import type { Lab } from '../inventory/lab';

export interface ColdStart {
  /** What failed; empty: everything is off. */
  readonly failed: readonly string[];
  /** In this order. */
  readonly steps: readonly ColdStartStep[];
  /** What to put right before the day comes; first to be read. */
  readonly warnings: readonly Sentence[];
}

export interface ColdStartStep {
  readonly path: string;
  /** IP, address, what it runs on, runbook, where the secret is. */
  readonly facts: readonly Fact[];
  /** What has to be up before it, besides what it runs on; without the foundation, which is up by then. */
  readonly after: readonly string[];
  readonly isLockedIn: boolean;
}

/**
 * What keeps the secret or the runbook of a service is started before it where that can be.
 *
 * @param failed paths of services; without them all that is in use is off.
 */
export function coldStart(lab: Lab, failed: readonly string[] = []): ColdStart {
  const all = failed.length === 0 ? lab.graph.requirements.ids : impactOf(lab, failed).recoveryOrder;
  const { order, loops } = orderOf(lab, all);
  const locked = lockedIn(lab, order);
  const out = new Set(order);
  return {
    failed,
    steps: order.map((path) => ({
      path,
      facts: factsOf(lab, path),
      after: startsAfter(lab, path, out),
      isLockedIn: locked.includes(path),
    })),
    warnings: [...lockedWords(locked), ...loops.map(loopWords)],
  };
}

/** What keeps the secrets counts only where that closes no circle: what the services need goes first. */
function orderOf(lab: Lab, paths: readonly string[]): RecoveryOrder {
  const needs = (path: string): readonly string[] => directRequirements(lab.graph.requirements, path);
  const keepers = (path: string): readonly string[] =>
    (['secretsIn', 'runbook'] as const).flatMap((key) => lab.inventory.linked(path, key));
  const { isTogether } = reduceTransitively(paths, (path) => [...needs(path), ...keepers(path)]);
  return recoveryOrder(paths, (path) => [
    ...needs(path),
    ...keepers(path).filter((keeper) => !isTogether(path, keeper)),
  ]);
}

/** The services whose secret or runbook is only in what is still off when their turn comes. */
function lockedIn(lab: Lab, order: readonly string[]): readonly string[] {
  const off = new Set(order);
  return order.filter((path) => {
    const isLocked = isLockedIn(lab, path, off);
    off.delete(path);
    return isLocked;
  });
}

function startsAfter({ inventory, graph }: Lab, path: string, out: ReadonlySet<string>): readonly string[] {
  const said = inventory.linked(path, 'runsOn');
  return directRequirements(graph.requirements, path).filter(
    (need) => out.has(need) && !said.includes(need) && !inventory.foundation.includes(need),
  );
}

function lockedWords(locked: readonly string[]): readonly Sentence[] {
  if (locked.length === 0) return [];
  return [
    sentence`When ${listed(locked.map(mention), 5)} ${locked.length === 1 ? 'is' : 'are'} to be started, what is needed for it is still off: keep the secret and the runbook on paper.`,
  ];
}

function loopWords([first = '', ...rest]: readonly string[]): Sentence {
  const circle = rest.reduce<Sentence>((before, path) => sentence`${before} → ${mention(path)}`, [mention(first)]);
  return sentence`${circle} wait for each other: start them together.`;
}
