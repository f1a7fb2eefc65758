import { listAt } from '../graph/packed-lists';
import type { Lab } from '../inventory/lab';

/** A service with the availability that it promises, or that a group comes to, in percent. */
export interface Promised {
  readonly path: string;
  readonly percent: number;
}

/** The most that a service can promise, going by the objectives of what it stands on. */
export interface Ceiling {
  readonly percent: number;
  /** What it falls with, the weakest first; only what has an objective. */
  readonly serial: readonly Promised[];
  /** What it stands on where losing one member alone does not hurt, named by the page with the group, the weakest first. */
  readonly parallel: readonly Promised[];
}

export const CEILING_METHOD =
  'The objectives of all that takes the service down when it fails alone are multiplied, each once. A redundant group counts as ' +
  'enough of its members being up at the same time, as if they failed independently of each other. What has no objective counts as ' +
  'never failing, so the true ceiling is lower.';

/**
 * The ceilings of services; null for a service that stands on nothing with an objective. Cost: what falls with things that have an
 * objective, and for each service what can spare a member.
 */
export function ceilingsOf(lab: Lab): (path: string) => Ceiling | null {
  const promising = lab.inUse.flatMap(({ path, slo }) => (slo === undefined ? [] : [{ path, percent: slo }]));
  const { falls, takenDownBy } = lab.singleFailures;
  const groups = sparingGroups(lab);
  const below = promisedBelow(promising, takenDownBy);
  return (path) => {
    const serial = below.get(path) ?? [];
    const isBelow = (owner: string): boolean => owner === path || falls(path, owner);
    const parallel = independent(
      groups.filter(({ owner }) => isBelow(owner)).map((group) => groupPromise(group, path, promising, falls)),
    );
    const all = [...serial, ...parallel];
    if (all.length === 0) return null;
    return { percent: 100 * all.reduce((product, { percent }) => product * (percent / 100), 1), serial, parallel };
  };
}

/** What of these takes each service down when it fails alone, the weakest first. */
function promisedBelow(
  promising: readonly Promised[],
  takenDownBy: (id: string) => readonly string[],
): ReadonlyMap<string, readonly Promised[]> {
  const below = new Map<string, Promised[]>();
  for (const one of [...promising].sort(weakestFirst)) {
    for (const path of takenDownBy(one.path)) {
      const list = below.get(path);
      if (list) list.push(one);
      else below.set(path, [one]);
    }
  }
  return below;
}

/** A requirement that can spare a member: what fails when too few of the members are up. */
interface SparingGroup {
  readonly owner: string;
  readonly members: readonly string[];
  readonly need: number;
}

function sparingGroups({ graph }: Lab): readonly SparingGroup[] {
  const { ids, weakens, owner, spare } = graph.requirements;
  const members: string[][] = Array.from(owner, () => []);
  ids.forEach((id, index) => {
    for (const requirement of listAt(weakens, index)) members[requirement]?.push(id);
  });
  return members.map((list, index) => ({
    owner: ids[owner[index] ?? -1] ?? '',
    members: list,
    need: list.length - (spare[index] ?? 0),
  }));
}

interface GroupPromise extends Promised {
  /** What of the group has an objective and was multiplied. */
  readonly counted: readonly string[];
}

/** How likely enough members are up while all that the service falls with alone is up. */
function groupPromise(
  { owner, members, need }: SparingGroup,
  path: string,
  promising: readonly Promised[],
  falls: (other: string, id: string) => boolean,
): GroupPromise {
  const isGiven = (id: string): boolean => id === path || falls(path, id);
  const counted = new Set<string>();
  const shares = members.map((member) => {
    if (isGiven(member)) return 1;
    const below = promising.filter((one) => !isGiven(one.path) && falls(member, one.path));
    for (const one of below) counted.add(one.path);
    return below.reduce((product, { percent }) => product * (percent / 100), 1);
  });
  return { path: owner, percent: 100 * atLeast(need, shares), counted: [...counted] };
}

/** The probability that at least `need` of independent things are up. */
function atLeast(need: number, shares: readonly number[]): number {
  // up[k]: the probability that exactly k of those seen so far are up.
  let up: readonly number[] = [1];
  for (const share of shares) {
    up = [...up, 0].map((same, k) => same * (1 - share) + (up[k - 1] ?? 0) * share);
  }
  return up.slice(need).reduce((sum, probability) => sum + probability, 0);
}

/** Groups that share something would be multiplied twice for it: of those only the weakest counts, so that this stays an upper bound. */
function independent(groups: readonly GroupPromise[]): readonly Promised[] {
  const used = new Set<string>();
  const kept: Promised[] = [];
  for (const { path, percent, counted } of [...groups].sort(weakestFirst)) {
    if (counted.length === 0 || counted.some((one) => used.has(one))) continue;
    for (const one of counted) used.add(one);
    kept.push({ path, percent });
  }
  return kept;
}

function weakestFirst(a: Promised, b: Promised): number {
  return a.percent - b.percent || (a.path < b.path ? -1 : 1);
}
