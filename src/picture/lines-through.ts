/** Hidden services break no way: who stands on something over them is joined to it by a line that names them. */
import { byStart, keyOf, type Line } from './lines';

/** A way over hidden services to one that is drawn. */
interface Way {
  readonly through: readonly string[];
  readonly isFirm: boolean;
}

/**
 * For each two drawn services that no line joins: a line, if a way over services of `hidden` alone leads from one to the other along
 * which a fall may come. The first step may be of any relation, and gives the line its relations; the others pass on a fall. It names the
 * hidden ones of the shortest way, ties by path, a firm way before others.
 * Cost: one walk over the hidden for each hidden service that a line from a drawn one leads to.
 */
export function linesThrough(
  lines: readonly Line[],
  drawn: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): readonly Line[] {
  if (hidden.size === 0) return [];
  const from = byStart(lines);
  const joined = new Set(lines.map((line) => keyOf(line.from, line.to)));
  const known = new Map<string, ReadonlyMap<string, Way>>();
  const waysFrom = (path: string): ReadonlyMap<string, Way> => {
    const before = known.get(path) ?? waysOver(path, { from, drawn, hidden });
    known.set(path, before);
    return before;
  };
  const found = new Map<string, Line>();
  for (const first of lines) {
    if (!drawn.has(first.from) || !hidden.has(first.to) || first.isBase) continue;
    for (const [to, way] of waysFrom(first.to)) {
      const key = keyOf(first.from, to);
      if (to !== first.from && !joined.has(key)) found.set(key, merged(found.get(key), first, to, way));
    }
  }
  return [...found.values()];
}

interface Ground {
  readonly from: ReadonlyMap<string, readonly Line[]>;
  readonly drawn: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

/** The firm ways, and the others where there is no firm one. */
function waysOver(start: string, ground: Ground): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  for (const [to, through] of shortestWays(start, ground, ({ isFirm, isSpreading }) => isFirm && isSpreading))
    ways.set(to, { through, isFirm: true });
  for (const [to, through] of shortestWays(start, ground, ({ isSpreading }) => isSpreading)) {
    if (!ways.has(to)) ways.set(to, { through, isFirm: false });
  }
  return ways;
}

function shortestWays(
  start: string,
  { from, drawn, hidden }: Ground,
  isTaken: (line: Line) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  // A map can grow while it is walked, and keeps its order: nearest first.
  for (const [path, through] of ways) {
    for (const line of from.get(path) ?? []) {
      if (line.isBase || !isTaken(line)) continue;
      if (drawn.has(line.to) && !found.has(line.to)) found.set(line.to, through);
      if (hidden.has(line.to) && !ways.has(line.to)) ways.set(line.to, [...through, line.to]);
    }
  }
  return found;
}

function merged(known: Line | undefined, first: Line, to: string, way: Way): Line {
  const found: Line = {
    from: first.from,
    to,
    relations: first.relations,
    isFirm: first.isFirm && way.isFirm,
    isSpreading: first.isSpreading,
    isBase: false,
    through: way.through,
  };
  if (!known) return found;
  return {
    ...(isBetter(found, known) ? found : known),
    relations: [...new Set([...known.relations, ...first.relations])].sort(),
    isFirm: found.isFirm || known.isFirm,
    isSpreading: found.isSpreading || known.isSpreading,
  };
}

/** A firm way before others, then the shorter, then by path. */
function isBetter(one: Line, other: Line): boolean {
  if (one.isFirm !== other.isFirm) return one.isFirm;
  if (one.through.length !== other.through.length) return one.through.length < other.through.length;
  return one.through.join('\n') < other.through.join('\n');
}
