import type { GraphView } from '../report/graph-view';
import { toJson } from './report-json';

/** The graph for other programs, as the docs promise it. */
export function renderGraphJson({ services, edges, cycles, unresolved }: GraphView): string {
  return toJson({
    schema: 1,
    services: services.map(({ path, title, kind, environment, criticality, status }) => ({
      path,
      title,
      kind: kind ?? null,
      environment: environment ?? null,
      criticality: criticality ?? null,
      status: status ?? 'active',
    })),
    edges,
    cycles,
    unresolved: unresolved.map(({ path, property, link }) => ({ path, property, value: link.raw })),
  });
}
