import { Notice } from 'obsidian';
import { preflight } from '../../briefing/preflight';
import type { Sentence } from '../../briefing/sentence';
import { spokenTime } from '../../briefing/spoken-time';
import type { Lab } from '../../inventory/lab';
import { needsRollbackWarning, startChange as startEdits } from '../../lifecycle/change-steps';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import { askRollbackPlan, writeRollbackPlan } from './ask-rollback-plan';
import { labSoon } from './lab-soon';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { whichChange } from './which-change';
import { type Shown, showRecord, writeStep } from './write-step';

/** Stamps the start of a change. One that cannot be undone by a plan is asked about first. */
export async function startChange(desk: Desk): Promise<void> {
  const change = await whichChange(desk, 'start');
  if (!change) return;
  const shown = await showRecord(desk, change);
  const warning = needsRollbackWarning(shown.record);
  const answer = warning === null ? 'start' : await askRollbackPlan(desk.app, warning);
  if (answer === 'start') new StartForm(desk, await labSoon(desk), shown).open();
  else if (answer === 'write') await writeRollbackPlan(desk, shown);
}

class StartForm extends StepForm {
  private readonly time = this.add(stepTimeField(this.main, 'Started', this.desk));

  constructor(
    desk: Desk,
    private readonly lab: Lab,
    private readonly shown: Shown<Change>,
  ) {
    super(desk, { title: 'Start change', cta: 'Start' }, shown.record);
  }

  protected override build(): void {
    const { desk, lab } = this;
    const change = this.shown.record;
    this.tell([...plannedWords(desk, change), ...warningsFor(desk, lab, change)]);
  }

  /** Most changes start now: the time is rarely typed. */
  override onOpen(): void {
    super.onOpen();
    this.focusButton();
  }

  protected async submit(): Promise<string | null> {
    const { desk, shown } = this;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk);
    if (wrong !== null) return wrong;
    if (!(await writeStep(desk, shown, (context) => startEdits(context, at)))) return NOT_WRITTEN;
    new Notice(`Started: ${shown.record.title}.`);
    return null;
  }
}

/** `Planned for Saturday 20:45.` */
function plannedWords(desk: Desk, { scheduledStart }: Change): readonly Sentence[] {
  if (!scheduledStart) return [];
  const now = desk.now();
  const time = spokenTime(scheduledStart.at, now, desk.zone);
  const words = scheduledStart.dateOnly ? time.replace(/(?: at)? \d{2}:\d{2}$/, '') : time;
  // A weekday is the next one or the last one.
  return [[`${scheduledStart.end < now ? 'It was planned' : 'Planned'} for ${words}.`]];
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
