/** Which failures would explain what does not work: asked during an outage, when one knows symptoms and no cause. */
import { HOUR } from './dates';
import { explain, type Explanation, fewestTogether } from './graph/explanations';
import type { Lab } from './inventory/lab';
import type { Change } from './records/change';

export interface Suspect {
  readonly path: string;
  /** The symptoms that its failure takes down, itself included. */
  readonly explains: readonly string[];
  /** Services said to work that its failure would take down. */
  readonly contradicts: readonly string[];
  /** Changes of the last 72 hours that name it, newest first. */
  readonly recentChanges: readonly string[];
}

export interface Suspects {
  readonly symptoms: readonly string[];
  /** The likeliest first. */
  readonly suspects: readonly Suspect[];
  /** Where nothing explains all symptoms: the few that together do. */
  readonly together: readonly string[];
}

const RECENT = 72 * HOUR;

/**
 * Ranks the symptoms and what they stand on by how many symptoms each explains, then by how few healthy services it
 * contradicts, then by recent changes, then by nearness: the foundation comes after all else that
 * explains as much, unless it is a symptom itself.
 */
export function suspectsOf(lab: Lab, symptoms: readonly string[], healthy: readonly string[], now: number): Suspects {
  const explanations = explain(lab.graph.requirements, symptoms, healthy);
  const recent = recentChanges(lab, now);
  const changesOf = (path: string): readonly string[] => recent.get(path) ?? [];
  // Everything stands on the foundation at one step; what the symptoms have in common of their own is nearer.
  const far = new Set(lab.inventory.foundation.filter((path) => !symptoms.includes(path)));
  const isFar = (id: string): number => Number(far.has(id));
  const ranked = [...explanations].sort(
    (a, b) =>
      byWeight(a, b) ||
      changesOf(b.id).length - changesOf(a.id).length ||
      isFar(a.id) - isFar(b.id) ||
      byNearness(a, b),
  );
  return {
    symptoms: [...new Set(symptoms)].sort(),
    suspects: ranked.map(({ id, explains, contradicts }) => ({
      path: id,
      explains,
      contradicts,
      recentChanges: changesOf(id),
    })),
    together: fewestTogether(ranked, symptoms),
  };
}

function byWeight(a: Explanation, b: Explanation): number {
  return b.explains.length - a.explains.length || a.contradicts.length - b.contradicts.length;
}

function byNearness(a: Explanation, b: Explanation): number {
  return a.distance - b.distance || (a.id < b.id ? -1 : 1);
}

/** For each service, the changes made to it in the last 72 hours, newest first. */
export function recentChanges(lab: Lab, now: number): ReadonlyMap<string, readonly string[]> {
  const changes = lab.inventory.changes
    .map((change) => ({ path: change.path, at: madeAt(change, now) }))
    .filter((change): change is { path: string; at: number } => change.at !== null && change.at >= now - RECENT)
    .sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1));
  const byService = new Map<string, string[]>();
  for (const { path } of changes) {
    for (const service of lab.inventory.linked(path, 'services')) {
      const known = byService.get(service);
      if (known) known.push(path);
      else byService.set(service, [path]);
    }
  }
  return byService;
}

/** When a change was made: it ended, else it began, else it was to begin. Null for one that was not made, or not yet. */
export function madeAt(change: Change, now: number): number | null {
  if (change.status === 'draft' || change.status === 'cancelled') return null;
  const times = [change.finished, change.started, change.scheduledStart].filter((time) => time !== undefined);
  // A date without a time may lie later today; it counts once its day has begun.
  const made = times.find((time) => time.start <= now);
  return made ? Math.min(made.at, now) : null;
}
