import { Notice } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import { changeClosingGaps, completeChange } from '../../lifecycle/change-steps';
import { closingGaps, resolveIncident } from '../../lifecycle/incident-steps';
import type { LeftOpen } from '../../lifecycle/still-open';
import type { Change } from '../../records/change';
import { type Incident, isOpenIncident } from '../../records/incident';
import type { Desk } from '../desk';
import { timeField } from '../forms/fields';
import { instantWords } from '../forms/instant-words';
import { askToResolve } from '../steps/resolve-incident';
import { outcomeField, outcomeRefusal } from '../steps/outcome-field';
import { NOT_WRITTEN, StepForm } from '../steps/step-form';
import { typedTime, wrongTime } from '../steps/step-time';
import { type Shown, showRecord, writeStep } from '../steps/write-step';

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
export async function writeEnd(desk: Desk, left: LeftOpen, at: number): Promise<void> {
  const shown = await stillOpen(desk, left);
  const { record } = shown;
  if (record.record === 'incident') await endIncident(desk, { ...shown, record }, at);
  else await endChange(desk, { ...shown, record }, at, '');
}

/** Asks when it ended. */
export async function askEnd(desk: Desk, left: LeftOpen, likely: number | null): Promise<void> {
  const shown = await stillOpen(desk, left);
  const { record } = shown;
  const typed = likely === null ? '' : typedTime(likely, desk);
  if (record.record === 'incident') {
    await askToResolve(desk, { ...shown, record }, { ended: typed, asksEndFirst: true });
  } else {
    new ChangeEndForm(desk, { ...shown, record }, typed).open();
  }
}

/** What was left open, as it is now. While the question stood, another device may have written the real end. */
async function stillOpen(desk: Desk, { path }: LeftOpen): Promise<Shown<Incident | Change>> {
  const record = (await desk.freshLab()).inventory.recordAt(path);
  if (record?.record !== 'incident' && record?.record !== 'change') {
    throw new Error('its note is not there any more.');
  }
  const shown = await showRecord<Incident | Change>(desk, record);
  const over = overWords(desk, shown.record);
  if (over !== null) throw new Error(`its note says that it ${over}.`);
  return shown;
}

/** `ended today 21:45`; null: it goes on. */
function overWords(desk: Desk, record: Incident | Change): string | null {
  const ended = record.record === 'incident' ? record.resolved : record.finished;
  if (ended) return `ended ${instantWords(ended.at, desk.now(), desk.zone)}`;
  const isOpen = record.record === 'incident' ? isOpenIncident(record) : record.status === 'in-progress';
  return isOpen ? null : `is ${record.status?.replace('-', ' ') ?? 'not in progress'}`;
}

async function endIncident(desk: Desk, shown: Shown<Incident>, at: number): Promise<void> {
  const isWritten = await writeStep(desk, shown, (context, present) => resolveIncident(context, present, { at }));
  const { record, text } = shown;
  if (isWritten) say(desk, `Resolved: ${record.title}`, at, closingGaps(record, { text }));
}

async function endChange(desk: Desk, shown: Shown<Change>, at: number, outcome: string | null): Promise<boolean> {
  const { record } = shown;
  const isWritten = await writeStep(
    desk,
    shown,
    (context, present) => outcomeRefusal(outcome, record, present) ?? completeChange(context, { at, outcome }),
  );
  if (isWritten) say(desk, `Complete: ${record.title}`, at, changeClosingGaps(record, outcome));
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
    private readonly shown: Shown<Change>,
    typed: string,
  ) {
    super(desk, { title: 'Set the end', cta: 'Complete' }, shown.record);
    this.time = this.add(timeField(this.main, { name: 'Ended', value: typed, required: 'Say when it ended.' }, desk));
    this.outcome = this.add(outcomeField(this.main, shown.record));
  }

  /** A likely end that is not the real one is typed over. */
  override onOpen(): void {
    super.onOpen();
    this.time.el.querySelector('input')?.select();
  }

  protected async submit(): Promise<string | null> {
    const { desk, shown } = this;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk, shown.record.started);
    if (wrong !== null) return wrong;
    return (await endChange(desk, shown, at, this.outcome.said())) ? null : NOT_WRITTEN;
  }
}
