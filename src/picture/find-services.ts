/** A search on the picture: it lights up what it finds, and hides nothing. */
import type { Lab } from '../inventory/lab';
import { matchesSearch } from './chosen-services';
import type { VisibleGraph } from './visible-graph';

export interface FoundServices {
  /** What is drawn, sorted by path. */
  readonly drawn: readonly string[];
  /** What fits too, and is not drawn; sorted by path. */
  readonly hidden: readonly string[];
}

/** Null where nothing is searched for. */
export function findServices({ inventory }: Lab, { nodes }: VisibleGraph, search: string): FoundServices | null {
  const words = search.trim();
  if (words === '') return null;
  const shown = new Set(nodes.map(({ path }) => path));
  const fits = inventory.services.filter((service) => service.status !== 'retired' && matchesSearch(service, words));
  const paths = fits.map(({ path }) => path).sort();
  return { drawn: paths.filter((path) => shown.has(path)), hidden: paths.filter((path) => !shown.has(path)) };
}

/** `3 found, 1 of them not drawn`. */
export function foundWords({ drawn, hidden }: FoundServices): string {
  const all = drawn.length + hidden.length;
  if (all === 0) return 'Nothing found';
  return hidden.length === 0 ? `${all} found` : `${all} found, ${hidden.length} of them not drawn`;
}
