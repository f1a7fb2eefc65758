/**
 * The layout beside dagre, in one run: the same graphs, boxes and gaps, dagre with its default ranker. Fifteen labs without the lines
 * that others say, as the picture draws them, and fifteen plain layered graphs; each of 200 boxes and about 350 edges.
 */
import { performance } from 'node:perf_hooks';
import { graphlib, layout as layOutByDagre } from '@dagrejs/dagre';
import { layOut } from '../src/graph/layout';
import type { Point } from '../src/graph/layout-drawing';
import { generateLabGraph, generateLayers, type PlainGraph, thinnedOut } from './generated-labs';

const SIZES = { width: 160, height: 48, gapX: 24, gapY: 64 };
const BOXES = 200;
const EDGES = 350;
const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);
const OUR_RUNS = 7;
/** One of dagre takes as long as all of ours together. */
const PEER_RUNS = 3;

/** What came out: the middle of each box, and the way of each edge. */
interface Drawn {
  readonly centres: ReadonlyMap<string, Point>;
  readonly routes: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
  readonly width: number;
}

interface Engine {
  readonly runs: number;
  readonly draw: (graph: PlainGraph) => () => Drawn;
}

interface Figures {
  readonly ms: number;
  readonly straight: number;
  readonly routed: number;
  readonly width: number;
}

const OURS: Engine = {
  runs: OUR_RUNS,
  draw: ({ ids, edges }) => {
    return () => {
      const { places, routes, width } = layOut(ids, edges, SIZES);
      const middle = ({ x, y }: Point): Point => ({ x: x + SIZES.width / 2, y: y + SIZES.height / 2 });
      return { centres: new Map([...places].map(([id, corner]) => [id, middle(corner)])), routes, width };
    };
  },
};

const DAGRE: Engine = {
  runs: PEER_RUNS,
  draw: ({ ids, edges }) => {
    const graph = new graphlib.Graph();
    graph.setGraph({ rankdir: 'TB', nodesep: SIZES.gapX, ranksep: SIZES.gapY });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const id of ids) graph.setNode(id, { width: SIZES.width, height: SIZES.height });
    for (const { from, to } of edges) graph.setEdge(from, to);
    // The graph is filled in before the time begins.
    return () => {
      layOutByDagre(graph);
      return {
        centres: new Map(ids.map((id) => [id, pointOf(graph.node(id))])),
        routes: edges.map(({ from, to }) => ({ from, to, points: pointsOf(graph.edge(from, to)) })),
        width: (graph.graph() as { width?: number }).width ?? NaN,
      };
    };
  },
};

/** Prints the table; answers with nothing, as a bar that is missed fails no test. */
export function benchLayout(): void {
  const graphs = SEEDS.flatMap((seed) => [
    thinnedOut(generateLabGraph(BOXES, seed), EDGES, seed),
    generateLayers(BOXES, EDGES, seed),
  ]);
  const [first = { ids: [], edges: [] }] = graphs;
  const cold = { ours: timeOf(OURS.draw(first)), dagre: timeOf(DAGRE.draw(first)) };
  const ours: Figures[] = [];
  const peers: Figures[] = [];
  // In turn, so that both meet the same noise.
  for (const graph of graphs) {
    ours.push(measure(OURS, graph));
    peers.push(measure(DAGRE, graph));
  }
  console.log(`layout, ${graphs.length} graphs of ${BOXES} boxes and ${EDGES} edges: medians`);
  console.log(`${''.padEnd(44)}${['ours', 'dagre 3.1.3', 'dagre / ours'].map((head) => head.padStart(14)).join('')}`);
  row('first call in the process, ms', [cold.ours], [cold.dagre]);
  for (const kind of ['all', 'labs', 'layered']) {
    const isOf = (_: Figures, index: number): boolean => kind === 'all' || (index % 2 === 0) === (kind === 'labs');
    const bar = (text: string): string => (kind === 'all' ? text : '');
    const [mine, theirs] = [ours.filter(isOf), peers.filter(isOf)];
    const rowOf = (what: string, key: keyof Figures, text = ''): void => {
      row(`${kind}: ${what}`, mine.map((one) => one[key]), theirs.map((one) => one[key]), bar(text)); // prettier-ignore
    };
    rowOf(
      'warm, ms',
      'ms',
      `bar 50 ms and 10 times; slowest of ours ${Math.max(...mine.map(({ ms }) => ms)).toFixed(0)}`,
    );
    rowOf('crossings of straight lines', 'straight', 'bar: not above dagre');
    rowOf('crossings of the lines as drawn', 'routed');
    rowOf('width, px', 'width');
  }
}

/** The ratios are taken graph by graph. */
function row(what: string, ours: readonly number[], peers: readonly number[], bar = ''): void {
  const ratios = ours.map((own, index) => (peers[index] ?? NaN) / own);
  const cells = [median(ours).toFixed(1), median(peers).toFixed(1), median(ratios).toFixed(2)];
  console.log(`${what.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join('')}  ${bar}`);
}

function measure(engine: Engine, graph: PlainGraph): Figures {
  const times = Array.from({ length: engine.runs }, () => timeOf(engine.draw(graph)));
  const drawn = engine.draw(graph)();
  const straight = graph.edges.map(({ from, to }) => ({ from, to, points: [from, to].flatMap((id) => drawn.centres.get(id) ?? []) })); // prettier-ignore
  return {
    ms: median(times),
    straight: crossingsOf(straight),
    routed: crossingsOf(drawn.routes),
    width: drawn.width,
  };
}

function timeOf(draw: () => Drawn): number {
  const begin = performance.now();
  draw();
  return performance.now() - begin;
}

/**
 * How many pairs of pieces of two lines cross in a point that is inside both; lines that share an end do not count. The same for both
 * engines: between the middles of the boxes (a line is one piece), and as drawn.
 */
function crossingsOf(lines: Drawn['routes']): number {
  const pieces = lines.flatMap(({ from, to, points }) =>
    points.slice(1).map((b, index) => ({ from, to, a: points[index] ?? b, b })),
  );
  let crossings = 0;
  pieces.forEach((one, index) => {
    for (let other = index + 1; other < pieces.length; other++) {
      const piece = pieces[other] ?? one;
      if (one.from === piece.from || one.to === piece.to || one.from === piece.to || one.to === piece.from) continue;
      if (isApart(one.a, one.b, piece.a, piece.b) || isApart(piece.a, piece.b, one.a, one.b)) continue;
      crossings++;
    }
  });
  return crossings;
}

/** Whether both `c` and `d` lie on one side of the line through `a` and `b`, or on it. */
function isApart(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = ({ x, y }: Point): number => Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
  return side(c) * side(d) >= 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function pointOf(label: unknown): Point {
  const { x, y } = label as Partial<Point>;
  return { x: x ?? NaN, y: y ?? NaN };
}

function pointsOf(label: unknown): readonly Point[] {
  return (label as { points?: readonly Point[] }).points ?? [];
}
