import fc from 'fast-check';
import { directArcs } from '../../src/graph/layout-arcs';
import { countCrossings, type Order, orderBy } from '../../src/graph/layout-crossings';
import { findLayers, findRows } from '../../src/graph/layout-layers';
import { buildMesh, type Mesh } from '../../src/graph/layout-mesh';
import { improveOrder, orderRows } from '../../src/graph/layout-ordering';
import { packParts } from '../../src/graph/layout-packing';
import { splitParts } from '../../src/graph/layout-parts';
import { RowPooling } from '../../src/graph/layout-pooling';
import { Sifter } from '../../src/graph/layout-sifting';
import { wrapRows } from '../../src/graph/layout-wrap';
import { arbitraryAcyclicInput, arbitraryLayoutInput, seededLab, type LayoutInput } from './arbitrary-layout';

function meshOf({ ids, edges }: LayoutInput): { mesh: Mesh; arcs: ReturnType<typeof directArcs> } {
  const sorted = [...ids].sort();
  const arcs = directArcs(sorted, edges);
  return { mesh: buildMesh(findRows(sorted.length, arcs), arcs), arcs };
}

/** By the definition: two pieces between the same rows cross when their ends are in opposite orders. */
function crossingsSlowly(mesh: Mesh, { place }: Order): number {
  const pieces = mesh.chains.flatMap((chain) =>
    chain.slice(1).map((lower, i) => ({ upper: chain[i] ?? 0, lower, row: mesh.rowOf[lower] })),
  );
  let crossings = 0;
  pieces.forEach((a, i) => {
    for (const b of pieces.slice(i + 1)) {
      const above = (place[a.upper] ?? 0) - (place[b.upper] ?? 0);
      const below = (place[a.lower] ?? 0) - (place[b.lower] ?? 0);
      if (a.row === b.row && above * below < 0) crossings += 1;
    }
  });
  return crossings;
}

const anyOrder = (mesh: Mesh): Order => orderBy(mesh, mesh.rowOf.keys());

describe('directArcs', () => {
  it('turns as little round as it can: one edge of a ring', () => {
    const edges = ['a b', 'b c', 'c d', 'd a'].map((pair) => ({ from: pair.slice(0, 1), to: pair.slice(2) }));
    const arcs = directArcs(['a', 'b', 'c', 'd'], edges);
    expect(arcs.filter(({ from, to }) => edges.some((edge) => edge.from === 'abcd'[from] && edge.to === 'abcd'[to]))).toHaveLength(3); // prettier-ignore
  });

  it('leaves no loop, and one arc for each pair', () => {
    fc.assert(
      fc.property(arbitraryLayoutInput(12, 40), ({ ids, edges }) => {
        const sorted = [...ids].sort();
        const arcs = directArcs(sorted, edges);
        const layers = findLayers(sorted.length, arcs);
        expect(arcs.every(({ from, to }) => (layers[from] ?? 0) > (layers[to] ?? 0))).toBe(true);
        const pairs = arcs.map(({ from, to }) => [from, to].sort((a, b) => a - b).join(' '));
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('findLayers', () => {
  it('puts each box one above the highest that it stands on', () => {
    fc.assert(
      fc.property(arbitraryAcyclicInput(14), ({ ids, edges }) => {
        const sorted = [...ids].sort();
        const arcs = directArcs(sorted, edges);
        const layers = findLayers(sorted.length, arcs);
        layers.forEach((layer, box) => {
          const below = arcs.filter(({ from }) => from === box).map(({ to }) => layers[to] ?? 0);
          expect(layer).toBe(below.length > 0 ? 1 + Math.max(...below) : 0);
        });
      }),
    );
  });
});

describe('countCrossings', () => {
  it('agrees with looking at all pairs of lines', () => {
    fc.assert(
      fc.property(arbitraryAcyclicInput(12, 30), (input) => {
        const { mesh } = meshOf(input);
        const order = anyOrder(mesh);
        expect(countCrossings(mesh, order)).toBe(crossingsSlowly(mesh, order));
      }),
      { numRuns: 300 },
    );
  });
});

describe('Sifter', () => {
  it('saves as many crossings as it says', () => {
    fc.assert(
      fc.property(arbitraryAcyclicInput(14, 40), (input) => {
        const { mesh } = meshOf(input);
        const order = anyOrder(mesh);
        const sifter = new Sifter(mesh, order);
        for (let row = 0; row < mesh.rowCount; row += 1) {
          const before = countCrossings(mesh, order);
          expect(sifter.sift(row)).toBe(before - countCrossings(mesh, order));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('orderRows', () => {
  it('finds an order without crossings for a tree', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `s${i}`);
    const edges = ids.slice(1).map((from, i) => ({ from, to: `s${Math.floor(i / 3)}` }));
    const { mesh, order } = orderRows(meshOf({ ids, edges }).mesh);
    expect(countCrossings(mesh, order)).toBe(0);
  });

  it('leaves a small part of the crossings of a lab', () => {
    const { mesh } = meshOf(seededLab(200, 350, 7));
    expect(countCrossings(mesh, orderRows(mesh).order)).toBeLessThan(0.4 * countCrossings(mesh, anyOrder(mesh)));
  });
});

describe('wrapRows', () => {
  it('adds no crossing, and improving it adds none', () => {
    fc.assert(
      fc.property(arbitraryAcyclicInput(20, 40), fc.integer({ min: 1, max: 4 }), (input, widest) => {
        const { mesh, arcs } = meshOf(input);
        const ordered = orderRows(mesh);
        const wrapped = wrapRows(ordered, arcs, widest);
        const before = countCrossings(mesh, ordered.order);
        expect(countCrossings(wrapped.mesh, wrapped.order)).toBe(before);
        improveOrder(wrapped);
        expect(countCrossings(wrapped.mesh, wrapped.order)).toBeLessThanOrEqual(before);
        const boxes = wrapped.order.rows.map((row) => row.filter((point) => point < mesh.boxCount).length);
        expect(Math.max(...boxes)).toBeLessThanOrEqual(widest);
        expect(Math.min(...boxes)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('RowPooling', () => {
  it('keeps wishes that leave room, and puts those that do not side by side around their mean', () => {
    const pooling = new RowPooling(4);
    const x = new Float64Array(4);
    const offsets = Float64Array.of(0, 10, 20, 30);
    [50, 0, 22, 100].forEach((wish, i) => pooling.add(wish - (offsets[i] ?? 0), 1));
    pooling.write([0, 1, 2, 3], offsets, x);
    expect([...x]).toEqual([14, 24, 34, 100]);
  });

  it('finds what no small move can better', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 }), (wishes) => {
        const pooling = new RowPooling(wishes.length);
        const x = new Float64Array(wishes.length);
        wishes.forEach((wish) => pooling.add(wish, 1));
        pooling.write([...wishes.keys()], new Float64Array(wishes.length), x);
        const cost = (places: readonly number[]): number =>
          places.reduce((sum, place, i) => sum + (place - (wishes[i] ?? 0)) ** 2, 0);
        const best = cost([...x]);
        // Of all that keep the order, moving a tail or a head by a little covers the directions that matter.
        for (let i = 0; i < wishes.length; i += 1) {
          expect(cost([...x].map((place, j) => (j >= i ? place + 0.01 : place)))).toBeGreaterThanOrEqual(best - 1e-9);
          expect(cost([...x].map((place, j) => (j <= i ? place - 0.01 : place)))).toBeGreaterThanOrEqual(best - 1e-9);
        }
        expect([...x].every((place, i) => i === 0 || place >= (x[i - 1] ?? 0) - 1e-9)).toBe(true);
      }),
    );
  });
});

describe('splitParts', () => {
  it('keeps together what is joined, and what is joined to nothing', () => {
    const arcs = [{ from: 4, to: 1 }, { from: 5, to: 3 }, { from: 4, to: 6 }]; // prettier-ignore
    expect(splitParts(7, arcs)).toEqual([
      { boxes: [1, 4, 6], arcs: [{ from: 1, to: 0 }, { from: 1, to: 2 }] }, // prettier-ignore
      { boxes: [3, 5], arcs: [{ from: 1, to: 0 }] },
      { boxes: [0, 2], arcs: [] },
    ]);
  });
});

describe('packParts', () => {
  it('never lets two parts come nearer than the gap', () => {
    const part = fc.record({ width: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { corners, width, height } = packParts(parts, 10);
        parts.forEach((a, i) => {
          const here = corners[i] ?? { x: NaN, y: NaN };
          expect(here.x + a.width <= width && here.y + a.height <= height && here.x >= 0 && here.y >= 0).toBe(true);
          parts.slice(0, i).forEach((b, j) => {
            const there = corners[j] ?? { x: NaN, y: NaN };
            const across = Math.max(here.x - there.x - b.width, there.x - here.x - a.width);
            const down = Math.max(here.y - there.y - b.height, there.y - here.y - a.height);
            expect(Math.max(across, down)).toBeGreaterThanOrEqual(10);
          });
        });
      }),
    );
  });
});
