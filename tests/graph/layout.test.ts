import fc from 'fast-check';
import { buildLinks, findComponents } from '../../src/graph/components';
import { layOut, type Layout } from '../../src/graph/layout';
import type { LayoutEdge } from '../../src/graph/layout-arcs';
import type { Point } from '../../src/graph/layout-drawing';
import { arbitraryAcyclicInput, arbitraryLayoutInput, seededLab } from './arbitrary-layout';

const SIZES = { width: 120, height: 40, gapX: 20, gapY: 50 };

function edgesOf(...pairs: readonly string[]): LayoutEdge[] {
  return pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' -> ');
    return { from, to };
  });
}

function yOf({ places }: Layout, id: string): number {
  return places.get(id)?.y ?? NaN;
}

describe('layOut', () => {
  it('has nothing to do without ids', () => {
    expect(layOut([], edgesOf('a -> b'), SIZES)).toEqual({ places: new Map(), routes: [], width: 0, height: 0 });
  });

  it('puts what others stand on at the bottom, straight below', () => {
    const layout = layOut(['web', 'db', 'nas'], edgesOf('web -> db', 'db -> nas'), SIZES);
    expect(Object.fromEntries(layout.places)).toEqual({
      web: { x: 0, y: 0 },
      db: { x: 0, y: 90 },
      nas: { x: 0, y: 180 },
    });
    expect([layout.width, layout.height]).toEqual([120, 220]);
    expect(layout.routes[1]).toEqual({
      from: 'web',
      to: 'db',
      points: [
        { x: 60, y: 40 },
        { x: 60, y: 90 },
      ],
    });
  });

  it('gives the two edges of a loop one line in both directions', () => {
    const { routes } = layOut(['a', 'b'], edgesOf('b -> a', 'a -> b'), SIZES);
    expect(routes.map(({ from, to }) => `${from} -> ${to}`)).toEqual(['a -> b', 'b -> a']);
    expect(routes[1]?.points).toEqual([...(routes[0]?.points ?? [])].reverse());
  });

  it('lets a soft edge give way', () => {
    const edges = [...edgesOf('app -> vm', 'vm -> host'), { from: 'host', to: 'app', soft: true }];
    const layout = layOut(['app', 'vm', 'host'], edges, SIZES);
    expect(yOf(layout, 'app')).toBeLessThan(yOf(layout, 'vm'));
    expect(yOf(layout, 'vm')).toBeLessThan(yOf(layout, 'host'));
    expect(layout.routes).toHaveLength(3);
  });

  it('wraps a layer of thirty into rows of no more than twelve', () => {
    const apps = Array.from({ length: 30 }, (_, i) => `app${i}`);
    const { places } = layOut([...apps, 'host'], edgesOf(...apps.map((app) => `${app} -> host`)), SIZES);
    const rows = new Map<number, number>();
    for (const { y } of places.values()) rows.set(y, (rows.get(y) ?? 0) + 1);
    expect([...rows.values()].sort((a, b) => a - b)).toEqual([1, 10, 10, 10]);
  });

  it('places thousands of boxes in a chain without running out of stack', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `s${i}`);
    const { height } = layOut(ids, ids.slice(1).map((to, i) => ({ from: `s${i}`, to })), SIZES); // prettier-ignore
    expect(height).toBe(3000 * 40 + 2999 * 50);
  });

  it('gives the same picture whatever the order of what it is given', () => {
    const shuffled = arbitraryLayoutInput(14).chain((input) =>
      fc.record({
        input: fc.constant(input),
        ids: fc.shuffledSubarray(input.ids, { minLength: input.ids.length }),
        edges: fc.shuffledSubarray(input.edges, { minLength: input.edges.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, ids, edges }) => {
        const [one, other] = [layOut(input.ids, input.edges, SIZES), layOut(ids, edges, SIZES)];
        expect(other).toEqual(one);
        expect([...other.places]).toEqual([...one.places]);
      }),
    );
  });

  it('lets every edge point down that is not part of a loop', () => {
    const reaches = (edges: readonly LayoutEdge[], ids: readonly string[]): ((id: string) => number) => {
      const links = buildLinks(ids, (id) => edges.filter(({ from }) => from === id).map(({ to }) => to));
      const parts = findComponents(links);
      return (id) => parts.findIndex((part) => part.includes(links.ids.indexOf(id)));
    };
    fc.assert(
      fc.property(arbitraryLayoutInput(12), ({ ids, edges }) => {
        const layout = layOut(ids, edges, SIZES);
        const firm = edges.filter(({ from, to, soft }) => !soft && ids.includes(from) && ids.includes(to));
        const partOf = reaches(firm, ids);
        for (const { from, to } of firm) {
          if (partOf(from) !== partOf(to)) expect(yOf(layout, from)).toBeLessThan(yOf(layout, to));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets all edges point down where there is no loop', () => {
    fc.assert(
      fc.property(arbitraryAcyclicInput(40), ({ ids, edges }) => {
        const { routes } = layOut(ids, edges, SIZES);
        for (const { points } of routes)
          expect(points.every((point, i) => point.y >= (points[i - 1]?.y ?? 0))).toBe(true);
      }),
    );
  });

  it('never lets two boxes overlap, nor a line touch a box that is not its end', () => {
    fc.assert(
      fc.property(arbitraryLayoutInput(40), ({ ids, edges }) => {
        const layout = layOut(ids, edges, SIZES);
        expect([...layout.places.keys()]).toEqual([...ids].sort());
        expect(overlaps(layout)).toEqual([]);
        expect(touches(layout)).toEqual([]);
        expect(outside(layout)).toEqual([]);
      }),
    );
  });

  it('leads each route from the side of one box to the side of the other', () => {
    fc.assert(
      fc.property(arbitraryLayoutInput(20), ({ ids, edges }) => {
        const layout = layOut(ids, edges, SIZES);
        const drawn = edges.filter(({ from, to }) => from !== to && ids.includes(from) && ids.includes(to));
        const pairs = new Set(drawn.map(({ from, to }) => `${from} ${to}`));
        expect(layout.routes.map(({ from, to }) => `${from} ${to}`)).toEqual([...pairs].sort());
        for (const { from, to, points } of layout.routes) {
          const [start, end] = [points[0], points.at(-1)];
          const isDown = yOf(layout, from) < yOf(layout, to);
          expect(start?.y).toBe(yOf(layout, from) + (isDown ? SIZES.height : 0));
          expect(end?.y).toBe(yOf(layout, to) + (isDown ? 0 : SIZES.height));
          expect(isWithin(start, layout.places.get(from)) && isWithin(end, layout.places.get(to))).toBe(true);
        }
      }),
    );
  });

  it('keeps its promises for a lab of 200 with 350 edges', () => {
    const { ids, edges } = seededLab(200, 350, 1);
    const layout = layOut(ids, edges, SIZES);
    expect(layout.routes).toHaveLength(350);
    expect(overlaps(layout)).toEqual([]);
    expect(touches(layout)).toEqual([]);
  });
});

function isWithin(point: Point | undefined, box: Point | undefined): boolean {
  return point !== undefined && box !== undefined && point.x >= box.x && point.x <= box.x + SIZES.width;
}

function overlaps({ places }: Layout): string[] {
  const boxes = [...places];
  return boxes.flatMap(([id, a], i) =>
    boxes.slice(i + 1).flatMap(([other, b]) => {
      const isApart = Math.abs(a.x - b.x) >= SIZES.width + SIZES.gapX - 2 || Math.abs(a.y - b.y) >= SIZES.height + 20;
      return isApart ? [] : [`${id} and ${other}`];
    }),
  );
}

/** A line runs straight down in the height of a row, so that it is enough to look at each piece as a straight one. */
function touches({ places, routes }: Layout): string[] {
  return routes.flatMap(({ from, to, points }) =>
    [...places].flatMap(([id, box]) => {
      if (id === from || id === to) return [];
      const isHit = points.some((point, i) => i > 0 && passes(points[i - 1] ?? point, point, box));
      return isHit ? [`${from} -> ${to} touches ${id}`] : [];
    }),
  );
}

function passes(a: Point, b: Point, box: Point): boolean {
  const [top, bottom] = a.y < b.y ? [a, b] : [b, a];
  if (bottom.y <= box.y || top.y >= box.y + SIZES.height) return false;
  const xAt = (y: number): number => top.x + ((bottom.x - top.x) * (y - top.y)) / (bottom.y - top.y);
  const from = xAt(Math.max(top.y, box.y));
  const to = xAt(Math.min(bottom.y, box.y + SIZES.height));
  return Math.max(from, to) >= box.x && Math.min(from, to) <= box.x + SIZES.width;
}

function outside({ places, routes, width, height }: Layout): Point[] {
  const corners = [...places.values()].flatMap((box) => [box, { x: box.x + SIZES.width, y: box.y + SIZES.height }]);
  return [...corners, ...routes.flatMap(({ points }) => points)].filter(
    ({ x, y }) => !(x >= 0 && y >= 0 && x <= width && y <= height),
  );
}
