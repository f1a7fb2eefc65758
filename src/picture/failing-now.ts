import type { Lab } from '../inventory/lab';
import { openIncidents } from '../lifecycle/still-open';

/** An incident that goes on, or a change ahead, whose services can be seen as failed. */
export interface FailingNow {
  readonly record: 'incident' | 'change';
  readonly path: string;
  readonly title: string;
  /** Sorted paths. */
  readonly services: readonly string[];
}

/** The open incidents, the severe first, then the changes that are scheduled or in progress, the next first; those that name no service are left out. */
export function failingNow({ inventory }: Lab): readonly FailingNow[] {
  const start = (change: (typeof inventory.changes)[number]): number =>
    (change.started ?? change.scheduledStart)?.at ?? Infinity;
  const changes = inventory.changes
    .filter(({ status }) => status === 'scheduled' || status === 'in-progress')
    .sort((a, b) => Number(start(a) > start(b)) - Number(start(a) < start(b)));
  return [...openIncidents(inventory), ...changes]
    .map(({ record, path, title }) => ({
      record,
      path,
      title,
      services: [...inventory.linked(path, 'services')].sort(),
    }))
    .filter(({ services }) => services.length > 0);
}
