import { standsOn } from '../graph/reach';
import type { Lab } from '../inventory/lab';
import type { Change } from '../records/change';
import { madeAt, recentChanges } from '../suspects';
import { listed, mention, type Sentence, sentence } from './sentence';

export interface ChangeLately {
  readonly at: number;
  readonly text: Sentence;
}

/** The changes of the last 72 hours to these services and what they stand on, newest first; all of them where none is named. */
export function changesAround(lab: Lab, services: readonly string[], now: number): readonly ChangeLately[] {
  const involved = involvedIn(lab, services);
  const paths = new Set<string>();
  for (const [service, changes] of recentChanges(lab, now)) {
    if (involved === null || involved.has(service)) for (const path of changes) paths.add(path);
  }
  return [...paths]
    .sort()
    .map((path) => lab.inventory.recordAt(path))
    .filter((record) => record?.record === 'change')
    .map((change) => ({ at: madeAt(change, now) ?? now, text: changeWords(lab, change) }))
    .sort((a, b) => b.at - a.at);
}

function involvedIn({ graph }: Lab, services: readonly string[]): ReadonlySet<string> | null {
  if (services.length === 0) return null;
  return new Set(services.flatMap((path) => [path, ...standsOn(graph.requirements, path).keys()]));
}

const ENDS: Readonly<Partial<Record<NonNullable<Change['status']>, string>>> = {
  'in-progress': ', still under way',
  'rolled-back': ', rolled back',
  failed: ', failed',
};

function changeWords({ inventory }: Lab, { path, status }: Change): Sentence {
  const services = listed(inventory.linked(path, 'services').map(mention));
  return sentence`${mention(path)} (${services}${ENDS[status ?? 'done'] ?? ''})`;
}
