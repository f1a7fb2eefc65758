import { findLoops } from '../graph/cycles';
import { reach } from '../graph/reach';
import { type DependencyEdge, isActive } from '../inventory/dependency-graph';
import type { LinkProblem } from '../inventory/link-targets';
import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';

/** Which part of the graph is wanted. */
export interface GraphFilter {
  /** Only what is within `steps` of this service, both ways. */
  readonly focus?: string;
  readonly steps?: number;
  readonly environment?: 'production' | 'lab';
}

/** A part of the dependency graph with what a reader must know of it. */
export interface GraphView {
  readonly services: readonly Service[];
  readonly edges: readonly DependencyEdge[];
  /** One closed path for each circle of services in use that wait for each other. */
  readonly cycles: readonly (readonly string[])[];
  readonly unresolved: readonly LinkProblem[];
}

const DEFAULT_STEPS = 2;

export function graphView(lab: Lab, filter: GraphFilter): GraphView {
  const { inventory, graph } = lab;
  const near = filter.focus === undefined ? null : within(graph.edges, filter.focus, filter.steps ?? DEFAULT_STEPS);
  const services = inventory.services.filter(
    (service) => (!near || near.has(service.path)) && isOf(service, filter.environment),
  );
  const shown = new Set(services.map((service) => service.path));
  return {
    services,
    edges: graph.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
    cycles: findLoops(
      services.filter(isActive).map((service) => service.path),
      (path) => graph.hardLinks(path),
    ),
    unresolved: inventory.linkProblems.filter((problem) => shown.has(problem.path) || (!near && problem.path === '')),
  };
}

/** An environment that is not filled in is production, not sorted yet. */
function isOf(service: Service, environment: GraphFilter['environment']): boolean {
  return environment === undefined || (service.environment ?? 'production') === environment;
}

/** What everything stands on is no way from one service to another: over it all would be near. */
function within(edges: readonly DependencyEdge[], focus: string, steps: number): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to, relation } of edges) {
    if (relation === 'foundation') continue;
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const distances = reach([focus], (path) => neighbours.get(path) ?? []);
  return new Set([...distances].filter(([, distance]) => distance <= steps).map(([path]) => path));
}
