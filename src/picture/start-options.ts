/** With what a picture of the lab begins: among very many services with the question which one it is to be about. */
import type { Lab } from '../inventory/lab';
import { linesOf } from './lines';
import type { PictureOptions } from './picture-options';
import type { VisibleGraph } from './visible-graph';

/** More than so many services at once are nothing that one could read. */
export const MOST_AT_ONCE = 300;

/** Whether to ask for a service first, in place of drawing them all. */
export function asksForFocus({ nodes }: VisibleGraph, { focus }: PictureOptions): boolean {
  return focus === undefined && nodes.length > MOST_AT_ONCE;
}

/** What one sees who asks what falls with these: the one with all around it, or several among all the others. */
export function aroundFailed(failed: readonly string[]): PictureOptions {
  const [focus, ...others] = failed;
  return focus === undefined || others.length > 0 ? {} : { focus, steps: 2, direction: 'both' };
}

/** Whether there are services, and none of their pages says what it stands on, also in a link that leads nowhere. */
export function hasNoLines(lab: Lab): boolean {
  const { services, linkProblems } = lab.inventory;
  return services.length > 0 && linesOf(lab).length === 0 && linkProblems.every(({ path }) => path === '');
}
