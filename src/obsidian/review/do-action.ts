import type { Finding } from '../../checks/run-checks';
import type { Lab } from '../../inventory/lab';
import { openIncidents } from '../../lifecycle/still-open';
import { noteName } from '../../notes/note';
import type { NoteStep } from '../../report/check-deeds';
import type { FindingAction } from '../../report/finding-actions';
import type { Desk } from '../desk';
import { openSettings } from '../first-steps/open-settings';
import { openBackupJobForm, openChangeForm } from '../new-commands';
import { addLineTo } from '../steps/add-to-incident-timeline';
import { announceChange } from '../steps/announce-change';
import { completeChange } from '../steps/end-change';
import { recordOnPage } from '../steps/record-on-page';
import { openResolveForm } from '../steps/resolve-incident';
import { writePostmortem } from '../steps/write-postmortem';
import { AcceptForm } from './accept-form';
import { ReplaceForm } from './replace-form';
import { SetForm } from './set-form';
import { offerUndo } from './undo';

/** Does what a person chose to do about a finding; mostly a short form, with what is known filled in. */
export async function doAction(desk: Desk, finding: Finding, action: FindingAction): Promise<void> {
  const lab = await desk.freshLab();
  switch (action.does) {
    case 'record':
      return recordOnPage(desk, action.step, action.path, (said, written) => offerUndo(desk, said, written));
    case 'set':
      new SetForm(desk, finding, recordAt(lab, action.path), action).open();
      return;
    case 'replace':
      new ReplaceForm(desk, finding, { path: action.path, title: noteName(action.path) }, action).open();
      return;
    case 'plan':
      openChangeForm(desk, { title: action.title, services: servicesOf(lab, action.path) });
      return;
    case 'new-backup-job':
      openBackupJobForm(desk, { services: servicesOf(lab, action.path) });
      return;
    case 'step':
      return takeStep(desk, lab, action.step, action.path);
    case 'accept':
      new AcceptForm(desk, finding, recordAt(lab, action.path)).open();
      return;
    case 'settings':
      openSettings(desk);
  }
}

function recordAt({ inventory }: Lab, path: string): NonNullable<ReturnType<Lab['inventory']['recordAt']>> {
  const record = inventory.recordAt(path);
  if (!record) throw new Error('its note is no record any more.');
  return record;
}

/** What a job covers is more than one works on: a change names services alone. */
function servicesOf({ inventory }: Lab, path: string): readonly string[] {
  return inventory.serviceAt(path) ? [path] : [];
}

async function takeStep(desk: Desk, { inventory }: Lab, step: NoteStep, path: string): Promise<void> {
  if (step === 'add-line' || step === 'resolve') {
    const incident = openIncidents(inventory).find((one) => one.path === path);
    if (!incident) throw new Error('this incident is not open any more.');
    await (step === 'resolve' ? openResolveForm(desk, incident) : addLineTo(desk, incident));
    return;
  }
  // These are about the note in front.
  await desk.app.workspace.openLinkText(path, '');
  if (step === 'postmortem') await writePostmortem(desk);
  else if (step === 'announce') await announceChange(desk);
  else await completeChange(desk);
}
