/** Slow answers, each as close to the words of the definition as can be, to hold the fast ones against. */
import type { Requirement, Thing } from '../../src/graph/requirements';

/** The known members, once each, and how many of them must be up. */
export function countingSlowly(things: readonly Thing[], requirement: Requirement): Requirement {
  const known = things.map((thing) => thing.id);
  const members = known.filter((id) => requirement.members.includes(id)).sort();
  return { members, need: Math.min(requirement.need, members.length) };
}

/** All that is down, round by round: each round lists what is down after it. Everything is tried again until nothing changes. */
export function downRounds(things: readonly Thing[], failed: readonly string[]): string[][] {
  const rounds = [things.map((thing) => thing.id).filter((id) => failed.includes(id))];
  for (;;) {
    const down = rounds.at(-1) ?? [];
    const falls = things
      .filter((thing) => thing.requires.some((rule) => isBroken(things, rule, down)))
      .map(({ id }) => id);
    const more = [...new Set([...down, ...falls])];
    if (more.length === down.length) return rounds;
    rounds.push(more);
  }
}

export function isBroken(things: readonly Thing[], requirement: Requirement, down: readonly string[]): boolean {
  const { members, need } = countingSlowly(things, requirement);
  return members.filter((id) => !down.includes(id)).length < need;
}

/** All that is down, the failed included; sorted. */
export function downSlowly(things: readonly Thing[], failed: readonly string[]): string[] {
  return [...(downRounds(things, failed).at(-1) ?? [])].sort();
}

/** The members of all the requirements of a thing, without itself; sorted. */
export function membersSlowly(things: readonly Thing[], id: string): string[] {
  const rules = things.find((thing) => thing.id === id)?.requires ?? [];
  const members = rules.flatMap((rule) => countingSlowly(things, rule).members);
  return [...new Set(members)].filter((member) => member !== id).sort();
}

/** Distances between all pairs (Floyd and Warshall); `Infinity` = no way; from an id to itself, the shortest closed way. */
export function distancesSlowly(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): (from: string, to: string) => number {
  const table = new Map(ids.flatMap((a) => ids.map((b) => [`${a}>${b}`, next(a).includes(b) ? 1 : Infinity] as const)));
  const distance = (a: string, b: string): number => table.get(`${a}>${b}`) ?? Infinity;
  for (const via of ids) {
    for (const a of ids) {
      for (const b of ids) table.set(`${a}>${b}`, Math.min(distance(a, b), distance(a, via) + distance(via, b)));
    }
  }
  return distance;
}

/** The components by mutual reachability, each sorted, sorted. */
export function componentsSlowly(ids: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const distance = distancesSlowly(ids, next);
  const isTogether = (a: string, b: string): boolean => a === b || distance(a, b) + distance(b, a) < Infinity;
  const components = [...ids].sort().map((id) => ids.filter((other) => isTogether(id, other)).sort());
  return components.filter((component, i) => components.findIndex(([first]) => first === component[0]) === i);
}

/** All ways of taking `size` of the items, in the order of their places. */
export function choices<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => choices(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
