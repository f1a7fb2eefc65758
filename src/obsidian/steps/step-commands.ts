import type { Command } from 'obsidian';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { addTimelineLine } from './add-to-incident-timeline';
import { announceChange } from './announce-change';
import { changeIncidentSeverity } from './change-incident-severity';
import { changeIncidentStatus } from './change-incident-status';
import { completeChange, rollBackChange } from './end-change';
import { copyHouseholdMessage } from './copy-household-message';
import { recordOnPage } from './record-on-page';
import { resolveIncident } from './resolve-incident';
import { startChange } from './start-change';
import { writePostmortem } from './write-postmortem';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly take: (desk: Desk) => Promise<void>;
}

/** What one does with a change, an incident or a page that is there. */
export function stepCommands(desk: Desk): readonly Command[] {
  return STEPS.map(({ id, name, icon, take }) => ({
    id,
    name,
    icon,
    callback: () => void attempt(`${name} did not work`, () => take(desk)),
  }));
}

const STEPS: readonly Step[] = [
  { id: 'announce-change', name: 'Announce change', icon: 'megaphone', take: announceChange },
  { id: 'start-change', name: 'Start change', icon: 'play', take: startChange },
  { id: 'complete-change', name: 'Complete change', icon: 'check', take: completeChange },
  { id: 'roll-back-change', name: 'Roll back change', icon: 'undo-2', take: rollBackChange },
  {
    id: 'add-to-incident-timeline',
    name: 'Add to incident timeline',
    icon: 'list-plus',
    take: (desk) => addTimelineLine(desk),
  },
  { id: 'change-incident-status', name: 'Change incident status', icon: 'activity', take: changeIncidentStatus },
  { id: 'change-incident-severity', name: 'Change incident severity', icon: 'gauge', take: changeIncidentSeverity },
  { id: 'resolve-incident', name: 'Resolve incident', icon: 'check-check', take: resolveIncident },
  {
    id: 'copy-household-message',
    name: 'Copy message for the household',
    icon: 'copy',
    take: copyHouseholdMessage,
  },
  { id: 'write-postmortem', name: 'Write postmortem', icon: 'scroll-text', take: writePostmortem },
  { id: 'record-backup', name: 'Record backup', icon: 'archive', take: (desk) => recordOnPage(desk, 'backup') },
  {
    id: 'record-restore-test',
    name: 'Record restore test',
    icon: 'archive-restore',
    take: (desk) => recordOnPage(desk, 'restore-test'),
  },
  { id: 'record-patch', name: 'Record patch', icon: 'package-check', take: (desk) => recordOnPage(desk, 'patch') },
  { id: 'record-review', name: 'Record review', icon: 'eye', take: (desk) => recordOnPage(desk, 'review') },
];
