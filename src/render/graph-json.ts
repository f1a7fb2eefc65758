import type { GraphData } from '../picture/graph-data';
import { toJson } from './report-json';

/** The graph for other programs, as the docs promise it. */
export function renderGraphJson({ services, edges, cycles, unresolved }: GraphData): string {
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
