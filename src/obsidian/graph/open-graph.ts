import type { PictureOptions } from '../../picture/picture-options';
import { storedObject, storedOptions, textsOf, wordsOf } from '../../picture/stored-options';
import type { WeakSpotLayerName } from '../../picture/weak-spots';
import type { Desk } from '../desk';

export const GRAPH_VIEW = 'homelab-ops-graph-view';

/** What the view shows, as it is kept with the layout of the window. */
export interface GraphState {
  readonly options: PictureOptions;
  /** Paths of services that are seen as failed. */
  readonly selected: readonly string[];
  /** The layers of weak spots that are on. */
  readonly layers: readonly WeakSpotLayerName[];
  /** As a list in place of the picture; null: as it suits the device. */
  readonly isList: boolean | null;
  /** However many services there are, they are drawn. */
  readonly drawsMany: boolean;
}

export const NEW_GRAPH: GraphState = { options: {}, selected: [], layers: [], isList: null, drawsMany: false };

export const LAYERS = [
  'stands-on',
  'fake-redundancy',
  'loops',
  'production-on-lab',
  'lost-data',
  'locked-in',
] as const satisfies readonly WeakSpotLayerName[];

/** Another version may have stored it, or another hand: what cannot be read of it is as in a new view. */
export function readGraphState(stored: unknown): GraphState {
  const { options, selected, layers, isList, drawsMany } = storedObject(stored);
  return {
    options: storedOptions(options),
    selected: textsOf(selected) ?? [],
    layers: wordsOf(LAYERS, layers) ?? [],
    isList: typeof isList === 'boolean' ? isList : null,
    drawsMany: drawsMany === true,
  };
}

/** Shows the dependency graph in its tab, of which there is one. Without a state it is as it was left. */
export async function showDependencyGraph(
  { app: { workspace } }: Desk,
  change: Partial<GraphState> = {},
): Promise<void> {
  const [open] = workspace.getLeavesOfType(GRAPH_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  // What the app has not loaded yet it loads now; so the view that is asked for its state is ours.
  if (open) await workspace.revealLeaf(open);
  const before = open ? readGraphState(open.getViewState().state) : NEW_GRAPH;
  await leaf.setViewState({ type: GRAPH_VIEW, active: true, state: { ...before, ...change } });
  await workspace.revealLeaf(leaf);
}
