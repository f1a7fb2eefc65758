import { Notice } from 'obsidian';
import { closingGaps, setIncidentStatus } from '../../lifecycle/incident-steps';
import type { Incident } from '../../records/incident';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { choiceField, type Option } from '../forms/fields';
import { askToResolve } from './resolve-incident';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { whichIncident } from './which-incident';
import { type Shown, showRecord, writeStep } from './write-step';

type Status = NonNullable<Incident['status']>;

/** Sets how far an incident is, from now on or from a time set back. */
export async function changeIncidentStatus(desk: Desk): Promise<void> {
  const incident = await whichIncident(desk);
  if (incident) await openStatusForm(desk, incident);
}

/** The form of it. */
export async function openStatusForm(desk: Desk, incident: Incident): Promise<void> {
  new StatusForm(desk, await showRecord(desk, incident)).open();
}

const STATUSES: readonly [Option<Status>, ...Option<Status>[]] = [
  { value: 'investigating', label: 'Investigating: looking for the cause' },
  { value: 'identified', label: 'Identified: the cause is known' },
  { value: 'monitoring', label: 'Monitoring: it works again, being watched' },
  { value: 'resolved', label: 'Resolved: put right' },
  { value: 'closed', label: 'Closed: nothing more to do' },
];

/** What most likely comes next. */
const NEXT: Readonly<Record<Status, Status>> = {
  investigating: 'identified',
  identified: 'monitoring',
  monitoring: 'resolved',
  resolved: 'closed',
  closed: 'investigating',
};

class StatusForm extends StepForm {
  private readonly status = this.add(choiceField(this.main, { name: 'Status', options: STATUSES }));
  private readonly time = this.add(stepTimeField(this.main, 'Since', this.desk));
  private next: (() => void) | null = null;

  constructor(
    desk: Desk,
    private readonly shown: Shown<Incident>,
  ) {
    super(desk, { title: 'Change incident status', cta: 'Change' }, shown.record);
  }

  protected override build(): void {
    this.status.fill(NEXT[this.shown.record.status ?? 'investigating']);
    this.tellState();
    this.main.addEventListener('change', () => this.tellState());
  }

  /** Closing says what is missing, and stops nobody. */
  private tellState(): void {
    const { record: incident, text } = this.shown;
    const gaps = this.status.value() === 'closed' ? closingGaps(incident, { text }) : [];
    this.tell([[`Until now: ${incident.status ?? 'no status'}.`], ...gaps.map((gap) => [gap])]);
  }

  override onClose(): void {
    super.onClose();
    this.next?.();
  }

  /** Resolving asks for more than a status: its own form follows. */
  protected async submit(): Promise<string | null> {
    const { desk, shown } = this;
    const incident = shown.record;
    const at = this.time.at() ?? desk.now();
    const status = this.status.value();
    const wrong = wrongTime(at, desk, incident.started);
    if (wrong !== null) return wrong;
    if (status === 'resolved') {
      const typed = this.time.value();
      this.next = () => void attempt('Resolving did not work', () => askToResolve(desk, shown, { ended: typed }));
      return null;
    }
    const written = await writeStep(desk, shown, (context, present) => setIncidentStatus(context, present, status, at));
    if (!written) return NOT_WRITTEN;
    new Notice(`${incident.title}: ${status}.`);
    return null;
  }
}
