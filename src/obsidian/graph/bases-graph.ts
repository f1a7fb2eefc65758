import { GRAPH_LAYOUT } from '../../templates/base-files';
import type { Desk } from '../desk';
import { graphOptions } from './bases-options';
import { BasesGraphView } from './bases-view';

/** The dependency graph as a layout of any base. Where Bases is switched off there is none, and nothing else is missing. */
export function registerBasesGraph(desk: Desk): void {
  desk.plugin.registerBasesView(GRAPH_LAYOUT, {
    name: 'Dependency graph',
    icon: 'waypoints',
    factory: (controller, el) => new BasesGraphView(controller, el, desk),
    options: graphOptions,
  });
}
