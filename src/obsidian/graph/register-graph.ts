import { attempt } from '../attempt';
import { registerBlocks } from '../blocks/register-blocks';
import type { Desk } from '../desk';
import { registerBasesGraph } from './bases-graph';
import { showBlastRadiusHere } from './blast-radius';
import { registerGraphCommands } from './graph-commands';
import { GraphView } from './graph-view';
import { GRAPH_VIEW, showDependencyGraph } from './open-graph';

/** The dependency graph, wherever it is drawn: its view, in notes and in bases; and what one does with it. */
export function registerGraph(desk: Desk): void {
  const { plugin } = desk;
  const show = (): void => void attempt('The dependency graph was not shown', () => showDependencyGraph(desk));
  plugin.registerView(GRAPH_VIEW, (leaf) => new GraphView(leaf, desk));
  plugin.registerHoverLinkSource(GRAPH_VIEW, { display: 'Dependency graph', defaultMod: true });
  plugin.addRibbonIcon('waypoints', 'Show dependency graph', show);
  plugin.addCommand({
    id: 'show-dependency-graph',
    name: 'Show dependency graph',
    icon: 'waypoints',
    callback: show,
  });
  plugin.addCommand({
    id: 'show-blast-radius',
    name: 'Show blast radius',
    icon: 'radar',
    callback: () => void attempt('The blast radius was not shown', () => showBlastRadiusHere(desk)),
  });
  registerGraphCommands(desk);
  registerBlocks(desk);
  registerBasesGraph(desk);
}
