import type { Sentence } from '../briefing/sentence';
import type { DependencyEdge } from '../inventory/dependency-graph';

/** A part of the dependency graph to be drawn. A `Service` fits as it is. */
export interface Drawing {
  readonly services: readonly DrawnService[];
  readonly edges: readonly DrawingEdge[];
  /** What everything stands on, as paths, besides what edges say of it; it is said in words. */
  readonly foundation?: readonly string[];
  /** What is not drawn, a sentence each: whoever has the file alone is to know. */
  readonly leftOut?: readonly Sentence[];
  /** How many services the options hide; said where they hide all. */
  readonly hidden?: number;
}

export interface DrawingEdge extends DependencyEdge {
  /** The services on its way that are not drawn; no note says such an edge as it is. */
  readonly through?: readonly string[];
}

export interface DrawnService {
  readonly path: string;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly environment?: 'production' | 'lab' | undefined;
  readonly status?: 'planned' | 'active' | 'retired' | undefined;
}
