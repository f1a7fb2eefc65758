import { openIncidents } from '../../lifecycle/still-open';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { addLineTo } from '../steps/add-to-incident-timeline';
import { openStatusForm } from '../steps/change-incident-status';
import { openMessageForm } from '../steps/copy-household-message';
import { openResolveForm } from '../steps/resolve-incident';

/** What one does with an open incident, the most frequent first. */
export const INCIDENT_ACTIONS: readonly {
  readonly label: string;
  readonly run: (desk: Desk, path: string) => Promise<void>;
}[] = [
  { label: 'Add a line', run: async (desk, path) => addLineTo(desk, await incidentAt(desk, path)) },
  { label: 'Change status', run: async (desk, path) => openStatusForm(desk, await incidentAt(desk, path)) },
  { label: 'Resolve', run: async (desk, path) => openResolveForm(desk, await incidentAt(desk, path)) },
  { label: 'Copy message', run: async (desk, path) => openMessageForm(desk, await incidentAt(desk, path)) },
  { label: 'Open note', run: (desk, path) => desk.app.workspace.openLinkText(path, '') },
];

/** By its note as it is now: it may have been resolved, or renamed, since it was drawn. */
async function incidentAt(desk: Desk, path: string): Promise<Incident> {
  const { inventory } = await desk.freshLab();
  const incident = openIncidents(inventory).find((one) => one.path === path);
  if (!incident) throw new Error('this incident is not open any more');
  return incident;
}
