import { type VisibleGraph, visibleGraph } from '../../picture/visible-graph';
import type { Desk } from '../desk';
import { GRAPH_VIEW, readGraphState } from './open-graph';

/** What the view shows that was used last, else the whole lab, drawn as the view would. */
export async function shownGraph(desk: Desk): Promise<VisibleGraph> {
  const { workspace } = desk.app;
  const [leaf] = workspace.getLeavesOfType(GRAPH_VIEW);
  const { lab, findings } = await desk.survey();
  return visibleGraph(lab, leaf ? readGraphState(leaf.getViewState().state).options : {}, findings);
}
