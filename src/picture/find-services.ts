/** A search on the picture: it lights up what it finds, and hides nothing. */
import type { Lab } from '../inventory/lab';
import { matchesSearch } from './chosen-services';
import { EVERYTHING } from './filter-choices';
import type { PictureOptions } from './picture-options';
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

/** `3 found, 1 of them not drawn`; `2 of 13` for who has gone to one of them. */
export function foundWords({ drawn, hidden }: FoundServices, hit: string | null = null): string {
  const all = drawn.length + hidden.length;
  if (all === 0) return 'Nothing found';
  const at = hit === null ? -1 : drawn.indexOf(hit);
  if (at >= 0) return `${at + 1} of ${drawn.length}${hidden.length === 0 ? '' : `, ${hidden.length} more not drawn`}`;
  if (drawn.length === 0) return `${all} found, not drawn`;
  return hidden.length === 0 ? `${all} found` : `${all} found, ${hidden.length} of them not drawn`;
}

/** The next of what is drawn, or the one before, round and round; null where nothing of what was found is drawn. */
export function nextFound({ drawn }: FoundServices, hit: string | null, step: 1 | -1): string | null {
  const at = hit === null ? -1 : drawn.indexOf(hit);
  const next = at < 0 && step < 0 ? drawn.length - 1 : (at + step + drawn.length) % drawn.length;
  return drawn[next] ?? null;
}

/** The change of the options that draws what was found and is hidden: a picture about one service turns to the only one. */
export function toShowFound({ hidden }: FoundServices, { focus }: PictureOptions): PictureOptions {
  const [first, ...others] = hidden;
  return focus !== undefined && others.length === 0 ? { focus: first } : EVERYTHING;
}
