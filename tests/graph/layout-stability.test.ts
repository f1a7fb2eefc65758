/** A small change of a lab is a small change of its picture: who knows where a service stood finds it again. */
import { generateLabGraph, type PlainGraph, thinnedOut } from '../../bench/generated-labs';
import { layOut, type Layout } from '../../src/graph/layout';
import { buildMesh } from '../../src/graph/layout-mesh';
import { faceOrder, orderRows } from '../../src/graph/layout-ordering';

const SIZES = { width: 160, height: 48, gapX: 24, gapY: 64 };
const LABS = Array.from({ length: 20 }, (_, i) => thinnedOut(generateLabGraph(60, i + 1), 90, i + 1));

function drawn({ ids, edges }: PlainGraph): Layout {
  return layOut(ids, edges, SIZES);
}

/** Of the pairs that share a row before and after, how many stand in the same order. */
function keptOrder(before: Layout, after: Layout): number {
  const both = [...before.places].flatMap(([id, place]) => {
    const now = after.places.get(id);
    return now ? [{ place, now }] : [];
  });
  const pairs = both.flatMap((one, i) =>
    both
      .slice(i + 1)
      .filter((other) => one.place.y === other.place.y && one.now.y === other.now.y)
      .map((other) => one.place.x < other.place.x === one.now.x < other.now.x),
  );
  return pairs.filter((isKept) => isKept).length / Math.max(1, pairs.length);
}

/** The middle and the lower quarter over all labs of the share of pairs that keep their order. */
function kept(change: (lab: PlainGraph, index: number) => PlainGraph): {
  readonly middle: number;
  readonly quarter: number;
} {
  const shares = LABS.map((lab, index) => keptOrder(drawn(lab), drawn(change(lab, index)))).sort((a, b) => a - b);
  return { middle: shares[10] ?? 0, quarter: shares[5] ?? 0 };
}

describe('the layout of a lab of sixty', () => {
  it.each(['a-new', 's0030-new', 'z-new'])('keeps the order of its boxes when %s is added', (id) => {
    const share = kept(({ ids, edges }, index) => ({
      ids: [...ids, id],
      edges: [...edges, { from: id, to: ids[10 + (index % 10)] ?? '' }],
    }));
    expect(share.middle).toBeGreaterThan(0.95);
    expect(share.quarter).toBeGreaterThan(0.8);
  });

  it('keeps most of it when one edge is added', () => {
    const share = kept(({ ids, edges }, index) => ({
      ids,
      edges: [...edges, { from: ids[40 + (index % 20)] ?? '', to: ids[5 + (index % 15)] ?? '' }],
    }));
    expect(share.middle).toBeGreaterThan(0.85);
    expect(share.quarter).toBeGreaterThan(0.6);
  });
});

describe('faceOrder', () => {
  it('makes one picture of two mirror images', () => {
    const arcs = [
      { from: 0, to: 3 },
      { from: 1, to: 3 },
      { from: 2, to: 4 },
      { from: 2, to: 5 },
      { from: 2, to: 3 },
      { from: 1, to: 4 },
      { from: 1, to: 5 },
    ];
    const mesh = buildMesh([0, 0, 0, 1, 1, 1], arcs);
    const [one, other] = [orderRows(mesh), orderRows(mesh)];
    other.order.rows.forEach((points) => {
      points.reverse();
      points.forEach((point, i) => (other.order.place[point] = i));
    });
    expect(other.order.rows).not.toEqual(one.order.rows);
    faceOrder(one);
    faceOrder(other);
    expect(other.order).toEqual(one.order);
  });
});
