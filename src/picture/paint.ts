/** How each service and line of a drawn picture looks, before anybody draws it. */
import type { FailurePicture, ServiceState } from './failure-picture';
import { type DrawnRelation, keyOf } from './lines';
import type { VisibleEdge, VisibleGraph } from './visible-graph';
import type { WeakSpot, WeakSpotLayer, WeakSpotLayerName } from './weak-spots';
import type { WorstPair } from './worst-pairs';

/** `touched`: it works, but is without backup or monitoring meanwhile. `shared`: what weak spots have in common. */
export type ServiceLook = 'plain' | 'failed' | 'down' | 'degraded' | 'touched' | 'spot' | 'shared' | 'faded';
export type LineLook = 'plain' | 'lit' | 'faded';

export interface PaintedService {
  readonly look: ServiceLook;
  /** `down, locked in`: stands in the box in place of the facts. Empty: nothing is to be said. */
  readonly words: string;
}

export interface PicturePaint {
  /** Of every node of the picture, and of every part of its base. */
  readonly services: ReadonlyMap<string, PaintedService>;
  readonly lineLook: (from: string, to: string) => LineLook;
  /** The lines that are lit and that the picture does not draw by itself: badges, and what other lines say. Sorted. */
  readonly ways: readonly VisibleEdge[];
}

const PLAIN: PaintedService = { look: 'plain', words: '' };
const FADED: PaintedService = { look: 'faded', words: '' };

/** What is worst comes first: a box may have no room for the rest. */
const STATE_WORDS: readonly (readonly [Exclude<ServiceState, 'untouched'>, string])[] = [
  ['failed', 'failed'],
  ['down', 'down'],
  ['degraded', 'degraded'],
  ['locked-in', 'locked in'],
  ['without-backup', 'no backup'],
  ['without-monitoring', 'not watched'],
];

const SPOT_WORDS: Readonly<Record<WeakSpotLayerName, string>> = {
  'stands-on': 'much stands on it',
  'fake-redundancy': 'fake redundancy',
  loops: 'in a circle',
  'production-on-lab': 'stands on lab',
  'lost-data': 'only copy at risk',
  'locked-in': 'locked in',
};

/** Nothing is told of any. */
export function plainPaint(visible: VisibleGraph): PicturePaint {
  return { services: paintEach(visible, () => PLAIN), lineLook: () => 'plain', ways: [] };
}

/** What becomes of each; faded is what a failure leaves alone. */
export function failurePaint(visible: VisibleGraph, { failed, states, via }: FailurePicture): PicturePaint {
  if (failed.length === 0) return plainPaint(visible);
  return {
    services: paintEach(visible, (path) => paintedState(states.get(path) ?? [])),
    ...litLines(visible, fallenAlong(visible, via.values())),
  };
}

/** Several layers at once; where nothing is marked at all, all is plain. */
export function weakSpotPaint(visible: VisibleGraph, layers: readonly WeakSpotLayer[]): PicturePaint {
  const marks = new Map<string, { readonly mark: WeakSpot; readonly layer: WeakSpotLayerName }[]>();
  for (const { layer, marks: all, also } of layers) {
    for (const mark of all) marks.set(mark.path, [...(marks.get(mark.path) ?? []), { mark, layer }]);
    for (const path of also) {
      const mark: WeakSpot = { path, role: 'spot', sentence: [], accepted: false };
      marks.set(path, [...(marks.get(path) ?? []), { mark, layer }]);
    }
  }
  if (marks.size === 0) return plainPaint(visible);
  const edges = layers.flatMap((layer) => layer.edges);
  const onTheWay = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const painted = (path: string): PaintedService => {
    const found = marks.get(path);
    if (!found) return onTheWay.has(path) ? PLAIN : FADED;
    const words = found.map(({ mark, layer }) =>
      mark.role === 'shared' ? 'shared' : `${SPOT_WORDS[layer]}${mark.accepted ? ' (accepted)' : ''}`,
    );
    return {
      look: found.some(({ mark }) => mark.role === 'shared') ? 'shared' : 'spot',
      words: [...new Set(words)].join(', '),
    };
  };
  const lit = new Set(edges.map(({ from, to }) => keyOf(from, to)));
  return { services: paintEach(visible, painted), ...litLines(visible, lit) };
}

/** The two that fail, and what matters and falls with both and with neither alone. */
export function pairPaint(visible: VisibleGraph, { failed, takesDown }: WorstPair): PicturePaint {
  const painted = (path: string): PaintedService => {
    if (failed.includes(path)) return { look: 'failed', words: 'failed' };
    return takesDown.includes(path) ? { look: 'down', words: 'down with both' } : FADED;
  };
  return { services: paintEach(visible, painted), lineLook: () => 'faded', ways: [] };
}

function paintEach(
  { nodes, foundation }: VisibleGraph,
  painted: (path: string) => PaintedService,
): ReadonlyMap<string, PaintedService> {
  const paths = [...nodes.map(({ path }) => path), ...foundation];
  return new Map(paths.map((path) => [path, painted(path)]));
}

function paintedState(states: readonly ServiceState[]): PaintedService {
  const words = STATE_WORDS.filter(([state]) => states.includes(state)).map(([, word]) => word);
  if (words.length === 0) return FADED;
  const look = (['failed', 'down', 'degraded'] as const).find((state) => states.includes(state)) ?? 'touched';
  return { look, words: words.join(', ') };
}

/** The lines along which a fall came, as they point; over what is hidden it goes on to the next that is drawn. */
function fallenAlong({ nodes, edges, undrawn }: VisibleGraph, ways: Iterable<readonly string[]>): ReadonlySet<string> {
  const drawn = new Set(nodes.map(({ path }) => path));
  const over = new Set(
    [...edges, ...undrawn].filter(({ through }) => through.length > 0).map(({ from, to }) => keyOf(from, to)),
  );
  const pairs = new Set<string>();
  for (const way of ways) {
    let last: number | null = null;
    way.forEach((path, i) => {
      if (!drawn.has(path)) return;
      const key = keyOf(path, way[last ?? i] ?? '');
      // A line that a note says is not the one that leads over hidden services.
      if (last === i - 1 || over.has(key)) pairs.add(key);
      last = i;
    });
  }
  return pairs;
}

/** Two that name each other as replicas are one line, so what goes the other way may be shown by it. */
function litLines({ edges, undrawn }: VisibleGraph, lit: ReadonlySet<string>): Pick<PicturePaint, 'lineLook' | 'ways'> {
  const known = new Map<string, readonly DrawnRelation[]>(
    [...edges, ...undrawn].map(({ from, to, relations }) => [keyOf(from, to), relations]),
  );
  const isLit = (from: string, to: string): boolean => {
    if (lit.has(keyOf(from, to))) return true;
    const isMirror = known.get(keyOf(from, to))?.includes('replica') === true && !known.has(keyOf(to, from));
    return isMirror && lit.has(keyOf(to, from));
  };
  return {
    lineLook: (from, to) => (isLit(from, to) ? 'lit' : 'faded'),
    ways: undrawn.filter(({ from, to }) => isLit(from, to)),
  };
}
