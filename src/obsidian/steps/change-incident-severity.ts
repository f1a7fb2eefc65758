import { Notice } from 'obsidian';
import { suggestSeverity } from '../../briefing/incident-brief';
import type { Lab } from '../../inventory/lab';
import { setIncidentSeverity } from '../../lifecycle/incident-steps';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { choiceField, type Option } from '../forms/fields';
import { labSoon } from './lab-soon';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { whichIncident } from './which-incident';
import { type Shown, showRecord, writeStep } from './write-step';

type Level = '1' | '2' | '3' | '4' | '5';

/** Sets how bad an incident is, from now on or from a time set back. */
export async function changeIncidentSeverity(desk: Desk): Promise<void> {
  const incident = await whichIncident(desk);
  if (incident) new SeverityForm(desk, await labSoon(desk), await showRecord(desk, incident)).open();
}

const LEVELS: readonly [Option<Level>, ...Option<Level>[]] = [
  { value: '1', label: '1: the house stands still' },
  { value: '2', label: '2: the household notices' },
  { value: '3', label: '3: worse than usual' },
  { value: '4', label: '4: only I notice' },
  { value: '5', label: '5: a blemish' },
];
const SEVERITY_CHANGED = 'Its severity was changed meanwhile. Look at the note, then try again.';
const NUMBERS = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 } as const;

class SeverityForm extends StepForm {
  private readonly severity = this.add(choiceField(this.main, { name: 'Severity', options: LEVELS }));
  private readonly time = this.add(stepTimeField(this.main, 'Since', this.desk));

  constructor(
    desk: Desk,
    private readonly lab: Lab,
    private readonly shown: Shown<Incident>,
  ) {
    super(desk, { title: 'Change incident severity', cta: 'Change' }, shown.record);
  }

  protected override build(): void {
    const { severity, path } = this.shown.record;
    const suggested = suggestSeverity(this.lab, this.lab.inventory.linked(path, 'services'));
    const now = severity === undefined ? 'Not rated until now' : `Until now: ${severity}`;
    this.tell([[`${now}. By what is known of its services it is ${suggested}.`]]);
    this.severity.fill(LEVELS.find(({ value }) => NUMBERS[value] === (severity ?? suggested))?.value ?? '3');
  }

  protected async submit(): Promise<string | null> {
    const { desk, shown } = this;
    const incident = shown.record;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk, incident.started);
    if (wrong !== null) return wrong;
    const severity = NUMBERS[this.severity.value()];
    const written = await writeStep(desk, shown, (context, present) =>
      present.severity === incident.severity ? setIncidentSeverity(context, present, severity, at) : SEVERITY_CHANGED,
    );
    if (!written) return NOT_WRITTEN;
    new Notice(`${incident.title}: severity ${severity}.`);
    return null;
  }
}
