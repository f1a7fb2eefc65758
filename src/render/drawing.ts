import type { DependencyEdge } from '../inventory/dependency-graph';

/** A part of the dependency graph to be drawn. A `Service` fits as it is. */
export interface Drawing {
  readonly services: readonly DrawnService[];
  readonly edges: readonly DependencyEdge[];
}

export interface DrawnService {
  readonly path: string;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly environment?: 'production' | 'lab' | undefined;
  readonly status?: 'planned' | 'active' | 'retired' | undefined;
}
