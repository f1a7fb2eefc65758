import { DAY, dayOf } from '../../dates';
import type { Lab } from '../../inventory/lab';
import type { Change } from '../../records/change';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import type { Option } from '../forms/fields';
import { linkTo } from '../link-to';

const LATELY = 14 * DAY;
const MOST = 8;

/** The changes made before an incident that may have caused it, as links: those to what is involved first, then the newest. */
export function likelyCauses(desk: Desk, lab: Lab, incident: Incident): readonly Option<string>[] {
  const began = (incident.started ?? incident.detected)?.end ?? desk.now();
  const made = lab.inventory.changes
    .map((change) => ({ change, at: madeAt(change) }))
    .filter(({ at }) => at !== undefined && at <= began && began - at < LATELY);
  const involved = new Set(
    lab.inventory.linked(incident.path, 'services').flatMap((path) => [path, ...lab.inventory.hardLinks(path)]),
  );
  const concerns = (change: Change): number =>
    lab.inventory.linked(change.path, 'services').some((path) => involved.has(path)) ? 1 : 0;
  made.sort((a, b) => concerns(b.change) - concerns(a.change) || (b.at ?? 0) - (a.at ?? 0));
  return made.slice(0, MOST).map(({ change, at = 0 }) => ({
    value: linkTo(desk.app, change.path),
    label: `${change.title} (${dayOf(at, desk.zone)})`,
  }));
}

function madeAt({ status, started, finished }: Change): number | undefined {
  return status === 'draft' || status === 'cancelled' ? undefined : (started ?? finished)?.at;
}
