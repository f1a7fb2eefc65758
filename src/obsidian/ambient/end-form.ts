import { Notice } from 'obsidian';
import { dayOf, timeOf } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { changeClosingGaps, completeChange } from '../../lifecycle/change-steps';
import { closingGaps, resolveIncident } from '../../lifecycle/incident-steps';
import type { LeftOpen } from '../../lifecycle/still-open';
import type { Change } from '../../records/change';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { textField, timeField } from '../forms/fields';
import { instantWords } from '../forms/instant-words';
import { openResolveForm } from '../steps/resolve-incident';
import { NOT_WRITTEN, StepForm } from '../steps/step-form';
import { wrongTime } from '../steps/step-time';
import { presentIncident, writeStep } from '../steps/write-step';

/** When something left open most likely ended: an incident with its last line, a change when it was to be over. Null: nobody says. */
export function likelyEnd({ inventory }: Lab, { record, path, lastEntry }: LeftOpen): number | null {
  if (record === 'incident') return lastEntry;
  const change = inventory.recordAt(path);
  if (change?.record !== 'change') return null;
  const { scheduledEnd, started, expectedOutage } = change;
  if (scheduledEnd && (!started || scheduledEnd.at >= started.at)) return scheduledEnd.at;
  return started && expectedOutage !== undefined ? started.at + expectedOutage : null;
}

/** Writes that it ended then, as its own command would. */
export async function writeEnd(desk: Desk, record: LeftOpen, at: number): Promise<void> {
  const present = await presentRecord(desk, record);
  if (present.record === 'incident') await endIncident(desk, present, at);
  else await endChange(desk, present, at, '');
}

/** Asks when it ended. */
export async function askEnd(desk: Desk, record: LeftOpen, likely: number | null): Promise<void> {
  const present = await presentRecord(desk, record);
  const typed = likely === null ? '' : `${dayOf(likely, desk.zone)} ${timeOf(likely, desk.zone)}`;
  if (present.record === 'incident') await openResolveForm(desk, present, { ended: typed, asksEndFirst: true });
  else new ChangeEndForm(desk, present, typed).open();
}

async function presentRecord(desk: Desk, { path }: LeftOpen): Promise<Incident | Change> {
  const record = (await desk.freshLab()).inventory.recordAt(path);
  if (record?.record === 'incident' || record?.record === 'change') return record;
  throw new Error('its note is not there any more');
}

async function endIncident(desk: Desk, incident: Incident, at: number): Promise<void> {
  const isWritten = await writeStep(desk, incident.path, (context) =>
    resolveIncident(context, presentIncident(incident, context), { at }),
  );
  if (isWritten) say(desk, `Resolved: ${incident.title}`, at, closingGaps(incident));
}

async function endChange(desk: Desk, change: Change, at: number, outcome: string): Promise<boolean> {
  const isWritten = await writeStep(desk, change.path, (context) => completeChange(context, { at, outcome }));
  if (isWritten) say(desk, `Complete: ${change.title}`, at, changeClosingGaps(change, outcome));
  return isWritten;
}

function say(desk: Desk, what: string, at: number, gaps: readonly string[]): void {
  new Notice([`${what}, ended ${instantWords(at, desk.now(), desk.zone)}.`, ...gaps].join(' '));
}

/** When a change ended, and how it went. */
class ChangeEndForm extends StepForm {
  private readonly time;
  private readonly outcome;

  constructor(
    desk: Desk,
    private readonly change: Change,
    typed: string,
  ) {
    super(desk, { title: 'Set the end', cta: 'Complete' }, { path: change.path, title: change.title });
    this.time = this.add(timeField(this.main, { name: 'Ended', value: typed, required: 'Say when it ended.' }, desk));
    this.outcome = this.add(textField(this.main, { name: 'Outcome', placeholder: 'How it went, in a line' }));
  }

  /** A likely end that is not the real one is typed over. */
  override onOpen(): void {
    super.onOpen();
    this.time.el.querySelector('input')?.select();
  }

  protected async submit(): Promise<string | null> {
    const { change, desk } = this;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk, change.started);
    if (wrong !== null) return wrong;
    return (await endChange(desk, change, at, this.outcome.value())) ? null : NOT_WRITTEN;
  }
}
