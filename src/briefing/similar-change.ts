import type { Lab } from '../inventory/lab';
import type { Change } from '../records/change';

/** The change to take the rollback plan from: one that was made and has one, with the most services in common, then the newest. */
export function lastSimilarChange(lab: Lab, services: readonly string[], now: number): Change | null {
  const ours = new Set(services);
  let best: { readonly change: Change; readonly common: number; readonly at: number } | null = null;
  for (const change of lab.inventory.changes) {
    const common = lab.inventory.linked(change.path, 'services').filter((path) => ours.has(path)).length;
    const at = (change.finished ?? change.started ?? change.scheduledStart)?.start ?? -Infinity;
    if (!canBeFollowed(change) || common === 0 || at > now) continue;
    if (!best || common > best.common || (common === best.common && at >= best.at)) best = { change, common, at };
  }
  return best?.change ?? null;
}

/** One that was not made proves nothing, and one without a plan has nothing to take over. */
function canBeFollowed({ hasRollbackPlan, status }: Change): boolean {
  return hasRollbackPlan && (status === 'done' || status === 'rolled-back');
}
