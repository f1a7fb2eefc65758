import { findLoops } from '../graph/cycles';
import { type DependencyEdge, isActive } from '../inventory/dependency-graph';
import type { LinkProblem } from '../inventory/link-targets';
import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';
import { chosenIn } from './chosen-services';
import type { PictureOptions } from './picture-options';

/** Which part of the graph is wanted. */
export type GraphFilter = Pick<
  PictureOptions,
  'focus' | 'steps' | 'direction' | 'environment' | 'kinds' | 'criticalities' | 'search'
>;

/** A part of the dependency graph as the notes say it, with what a reader must know of it. */
export interface GraphData {
  readonly services: readonly Service[];
  readonly edges: readonly DependencyEdge[];
  /** One closed path for each circle of services in use that wait for each other. */
  readonly cycles: readonly (readonly string[])[];
  readonly unresolved: readonly LinkProblem[];
}

/** The services that a picture would show, and the retired ones too, as no note is left out for being old; every edge among them. */
export function graphData(lab: Lab, filter: GraphFilter): GraphData {
  const { inventory, graph } = lab;
  const services = inventory.services.filter(chosenIn(lab, filter));
  const shown = new Set(services.map((service) => service.path));
  return {
    services,
    edges: graph.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
    cycles: findLoops(
      services.filter(isActive).map((service) => service.path),
      (path) => graph.hardLinks(path),
    ),
    unresolved: inventory.linkProblems.filter(
      (problem) => shown.has(problem.path) || (filter.focus === undefined && problem.path === ''),
    ),
  };
}
