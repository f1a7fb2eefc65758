import type { Arc } from './layout-layers';

/** What is left of one component, with how many arcs each of the rest has to the rest. */
interface Rest {
  readonly left: Set<number>;
  readonly out: Map<number, number>;
  readonly in: Map<number, number>;
}

/**
 * The arcs to turn round so that no loop is left: few, though not always the fewest.
 *
 * Pre: `components` are the strongly connected components of the arcs. Post: only arcs within a component are turned.
 * Source: Eades, Lin and Smyth (1993), with ties by index, within each component. Cost: O(arcs + k²) for the largest component's k.
 */
export function breakLoops(arcs: readonly Arc[], components: readonly (readonly number[])[]): ReadonlySet<Arc> {
  const knots = components.filter((component) => component.length > 1);
  const knotOf = new Map(knots.flatMap((knot, i) => knot.map((index) => [index, i] as const)));
  const inner: Arc[][] = knots.map(() => []);
  for (const arc of arcs) {
    const knot = knotOf.get(arc.from);
    if (knot !== undefined && knot === knotOf.get(arc.to)) inner[knot]?.push(arc);
  }
  const against = new Set<Arc>();
  knots.forEach((knot, i) => {
    const knotArcs = inner[i] ?? [];
    const placeOf = new Map(untangle(knot, knotArcs).map((index, place) => [index, place]));
    for (const arc of knotArcs) {
      if ((placeOf.get(arc.from) ?? 0) > (placeOf.get(arc.to) ?? 0)) against.add(arc);
    }
  });
  return against;
}

/** An order in which few arcs lead back: takes what nothing leads to to the front, what leads nowhere to the end. */
function untangle(knot: readonly number[], arcs: readonly Arc[]): number[] {
  const targets = neighboursBy(arcs, 'from', 'to');
  const sources = neighboursBy(arcs, 'to', 'from');
  const rest: Rest = { left: new Set(knot), out: new Map(), in: new Map() };
  for (const index of knot) {
    rest.out.set(index, targets.get(index)?.length ?? 0);
    rest.in.set(index, sources.get(index)?.length ?? 0);
  }
  const front: number[] = [];
  const back: number[] = [];
  while (rest.left.size > 0) {
    const { index, isLast } = nextOf(rest);
    (isLast ? back : front).push(index);
    rest.left.delete(index);
    for (const target of targets.get(index) ?? []) rest.in.set(target, (rest.in.get(target) ?? 0) - 1);
    for (const source of sources.get(index) ?? []) rest.out.set(source, (rest.out.get(source) ?? 0) - 1);
  }
  return [...front, ...back.reverse()];
}

/** One that leads nowhere goes last; else whatever has the most arcs out beyond those in goes first, as one with none in has. */
function nextOf(rest: Rest): { index: number; isLast: boolean } {
  let best = -1;
  let most = -Infinity;
  for (const index of rest.left) {
    const out = rest.out.get(index) ?? 0;
    const into = rest.in.get(index) ?? 0;
    if (out === 0) return { index, isLast: true };
    const gain = into === 0 ? Infinity : out - into;
    if (gain <= most) continue;
    best = index;
    most = gain;
  }
  return { index: best, isLast: false };
}

function neighboursBy(arcs: readonly Arc[], key: keyof Arc, value: keyof Arc): ReadonlyMap<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const arc of arcs) {
    const known = lists.get(arc[key]);
    if (known) known.push(arc[value]);
    else lists.set(arc[key], [arc[value]]);
  }
  return lists;
}
