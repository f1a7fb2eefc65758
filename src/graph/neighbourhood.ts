import { rings } from './reach';

/**
 * What lies around `start`, in both directions: `start` first, then nearest first, ties by id, at most `limit` ids in all.
 * Cost: O(edges of the rings looked at), plus a sort of each ring.
 */
export function neighbourhood(
  start: string,
  next: (id: string) => readonly string[],
  previous: (id: string) => readonly string[],
  limit: number,
): string[] {
  const found: string[] = [];
  for (const ring of rings([start], (id) => [...next(id), ...previous(id)])) {
    for (const id of ring) {
      if (found.length >= limit) return found;
      found.push(id);
    }
  }
  return found;
}
