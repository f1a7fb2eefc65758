import type { Adoption } from '../adoption/adoption';
import { isoWithOffset } from '../dates';
import { toJson } from './report-json';

/** What was found and what is proposed, for other programs. */
export function renderAdoptionJson({ now, zone, mappings, taken, before, after }: Adoption): string {
  return toJson({
    schema: 1,
    now: isoWithOffset(now, zone),
    mappings: mappings.map((mapping) => ({ ...mapping, taken: taken.includes(mapping) })),
    before: before.counts,
    after,
  });
}
