import { Notice } from 'obsidian';
import { preflight } from '../../briefing/preflight';
import type { Sentence } from '../../briefing/sentence';
import type { Lab } from '../../inventory/lab';
import { needsRollbackWarning, startChange as startEdits } from '../../lifecycle/change-steps';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import { confirm, type Confirmation } from '../forms/confirm';
import { labSoon } from './lab-soon';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { whichChange } from './which-change';
import { writeStep } from './write-step';

/** Stamps the start of a change. One that cannot be undone by a plan is asked about first. */
export async function startChange(desk: Desk): Promise<void> {
  const change = await whichChange(desk, 'start');
  if (!change) return;
  const warning = needsRollbackWarning(change);
  if (warning !== null && !(await confirm(desk.app, rollbackQuestion(warning)))) return;
  new StartForm(desk, await labSoon(desk), change).open();
}

function rollbackQuestion(text: string): Confirmation {
  return { title: 'Start without a rollback plan?', text, yes: 'Start all the same', no: 'Not yet' };
}

class StartForm extends StepForm {
  private readonly time = this.add(stepTimeField(this.main, 'Started', this.desk));

  constructor(
    desk: Desk,
    private readonly lab: Lab,
    private readonly change: Change,
  ) {
    super(desk, { title: 'Start change', cta: 'Start' }, change);
  }

  protected override build(): void {
    this.tell(warningsFor(this.desk, this.lab, this.change));
  }

  protected async submit(): Promise<string | null> {
    const { change, desk } = this;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk);
    if (wrong !== null) return wrong;
    if (!(await writeStep(desk, change.path, (context) => startEdits(context, at)))) return NOT_WRITTEN;
    new Notice(`Started: ${change.title}.`);
    return null;
  }
}

/** What speaks against starting right now; what is well needs no word. */
function warningsFor(desk: Desk, lab: Lab, change: Change): readonly Sentence[] {
  const now = desk.now();
  const { scheduledStart, scheduledEnd, expectedOutage = null, path } = change;
  const length = scheduledStart && scheduledEnd ? scheduledEnd.at - scheduledStart.at : expectedOutage;
  const services = lab.inventory.linked(path, 'services');
  const plan = { services, start: now, end: length === null ? null : now + length, expectedOutage, path };
  const lines = preflight(lab, desk.settings(), plan, now, desk.zone);
  return lines.filter((line) => line.level === 'warning').map((line) => line.text);
}
