/** What keeps a picture of many services readable: lines that others say are left out, and those to what everybody needs are badges. */
import { reduceTransitively } from '../graph/transitive-reduction';
import { byStart, isImpliable, type Line, keyOf } from './lines';

/** The keys of the lines that a firm way over other lines says too, or the foundation. */
export function impliedLines(paths: readonly string[], lines: readonly Line[]): ReadonlySet<string> {
  const firm = byStart(lines.filter(({ isFirm, isBase }) => isFirm && !isBase));
  const { kept, reaches, isTogether } = reduceTransitively(paths, (path) =>
    (firm.get(path) ?? []).map((line) => line.to),
  );
  const keptFrom = new Map([...firm.keys()].map((path) => [path, new Set(kept(path))]));
  const isImplied = ({ from, to, relations, isFirm, isBase }: Line): boolean => {
    if (isBase) return true;
    if (!isImpliable(relations)) return false;
    if (isFirm) return keptFrom.get(from)?.has(to) !== true;
    // What may lose a host is not down with it: only what is used is less than what is needed.
    return relations.every((one) => one === 'uses') && reaches(from, to) && !isTogether(from, to);
  };
  return new Set(lines.filter(isImplied).map(({ from, to }) => keyOf(from, to)));
}

/** So many lines to one place are many; fewer are folded only where there are too many lines on the whole. */
const MANY_TO_A_HUB = 10;
const FEWEST_TO_A_HUB = 6;
const SHARE_TO_A_HUB = 0.15;
/** So many lines to one place hide the rest however large the lab is. */
const MOST_TO_ONE = 40;
/** With more lines than this a picture cannot be read: further hubs are folded, the largest first. */
const MOST_LINES = 350;

/**
 * Where so many of the lines of a picture end that they would hide the rest; sorted by path.
 *
 * Post: to each lead ten lines or more, or six where what else is drawn would be more than 350 lines; and what else is drawn is at most 350 lines, unless no such place is left.
 */
export function hubsOf(lines: readonly Line[], services: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { to } of lines) counts.set(to, (counts.get(to) ?? 0) + 1);
  const enough = Math.min(Math.max(MANY_TO_A_HUB, Math.ceil(services * SHARE_TO_A_HUB)), MOST_TO_ONE);
  const largest = [...counts]
    .filter(([, count]) => count >= FEWEST_TO_A_HUB)
    .sort(([path, count], [other, fewer]) => fewer - count || (path < other ? -1 : 1));
  const hubs: string[] = [];
  let drawn = lines.length;
  for (const [path, count] of largest) {
    if (count < enough && drawn <= MOST_LINES) break;
    hubs.push(path);
    drawn -= count;
  }
  return hubs.sort();
}
