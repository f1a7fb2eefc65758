import { counted } from '../../dates';
import type { VisibleGraph } from '../../picture/visible-graph';
import type { ListedServices } from './bases-entries';

/** What stands in place of a picture. */
export interface InPlace {
  readonly title: string;
  readonly text: string;
}

/** Null: there is something to draw. */
export function inPlaceOf({ nodes }: VisibleGraph, { paths, others }: ListedServices): InPlace | null {
  if (nodes.length > 0) return null;
  if (paths.length > 0) return { title: 'Nothing is left to draw', text: 'The services in this base are all retired.' };
  if (others === 0) return { title: 'No notes in this base', text: 'The filters of the base say what is in it.' };
  const none = others === 1 ? '1 note is in it, and no' : `${counted(others, 'note')} are in it, and none is a`;
  return { title: 'No services in this base', text: `${none} service page. A note becomes one with “type: service”.` };
}

/** What is to be said below a picture, besides what it says itself. */
export function saidOf({ paths, others }: ListedServices): string {
  if (others === 0 || paths.length === 0) return '';
  return others === 1
    ? '1 note in this base is no service page.'
    : `${others} notes in this base are no service pages.`;
}
