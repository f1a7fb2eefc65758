import { listAt } from './packed-lists';
import type { RequirementGraph } from './requirements';

/**
 * Everything `id` stands on, whatever the `need` of the requirements, with the distance in steps; nearest first, ties by id.
 * Never holds `id` itself, in a loop neither; empty for an unknown id. Cost: O(n) for n things, plus a sort of each ring.
 */
export function standsOn(graph: RequirementGraph, id: string): Map<string, number> {
  const found = new Map<string, number>();
  const start = graph.indexOf.get(id);
  if (start === undefined) return found;
  const seen = new Uint8Array(graph.ids.length);
  seen[start] = 1;
  let ring = nextRing(graph, [start], seen);
  for (let distance = 1; ring.length > 0; distance += 1) {
    for (const index of ring) found.set(graph.ids[index] ?? '', distance);
    ring = nextRing(graph, ring, seen);
  }
  return found;
}

/**
 * All that can be reached, with the distance in steps, the starts at 0; nearest first, ties by id.
 * Cost: O(edges reached), plus a sort of each ring.
 *
 * @example reach(['web'], (id) => (id === 'web' ? ['db'] : [])) // web 0, db 1
 */
export function reach(starts: readonly string[], next: (id: string) => readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  let distance = 0;
  for (const ring of rings(starts, next)) {
    for (const id of ring) found.set(id, distance);
    distance += 1;
  }
  return found;
}

/** The starts, then what lies one step away, then two, and so on: each ring sorted, each id once. A ring is computed when asked for. */
export function* rings(
  starts: readonly string[],
  next: (id: string) => readonly string[],
): Generator<readonly string[], void> {
  const seen = new Set(starts);
  let ring = [...seen].sort();
  while (ring.length > 0) {
    yield ring;
    ring = unseen(
      ring.flatMap((id) => next(id)),
      seen,
    ).sort();
  }
}

/** The ids not seen before, marked as seen now. */
function unseen(ids: readonly string[], seen: Set<string>): string[] {
  return ids.filter((id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function nextRing(graph: RequirementGraph, ring: readonly number[], seen: Uint8Array): number[] {
  const found: number[] = [];
  for (const index of ring) {
    for (const member of listAt(graph.needs, index)) {
      if (seen[member] === 1) continue;
      seen[member] = 1;
      found.push(member);
    }
  }
  return found.sort((a, b) => a - b);
}
