import { Notice } from 'obsidian';
import { listed, type Sentence, sentence } from '../../briefing/sentence';
import { stillAffected } from '../../briefing/still-affected';
import { durationWords } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { closingGaps, resolveIncident as resolveEdits } from '../../lifecycle/incident-steps';
import { incidentDurations } from '../../lifecycle/postmortem';
import type { NoteContext } from '../../lifecycle/set-properties';
import { spelledProperty } from '../../records/spelled-property';
import type { NoteEdit } from '../../notes/edit-note';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { choiceField, type ChoiceField, textField, type TextField, type TimeField } from '../forms/fields';
import { labSoon } from './lab-soon';
import { likelyCauses } from './likely-causes';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { whichIncident } from './which-incident';
import { presentIncident, textOf, writeStep } from './write-step';

/** Marks an incident as put right, with its cause and its end. */
export async function resolveIncident(desk: Desk): Promise<void> {
  const incident = await whichIncident(desk, 'Which incident is resolved?');
  if (incident) await openResolveForm(desk, incident);
}

/** The form of it, with an end that was typed before. */
export async function openResolveForm(desk: Desk, incident: Incident, ended = ''): Promise<void> {
  const text = await textOf(desk, incident.path);
  new ResolveForm(desk, await labSoon(desk), { incident, text, ended }).open();
}

interface Resolving {
  readonly incident: Incident;
  /** Of its note. */
  readonly text: string;
  /** An end that was typed before; empty: none was. */
  readonly ended: string;
}

class ResolveForm extends StepForm {
  private readonly cause: TextField;
  /** Null where no change was made lately. */
  private readonly change: ChoiceField<string> | null;
  private readonly line: TextField;
  private readonly time: TimeField;

  constructor(
    desk: Desk,
    private readonly lab: Lab,
    private readonly about: Resolving,
  ) {
    super(desk, { title: 'Resolve incident', cta: 'Resolve' }, about.incident);
    const { main } = this;
    const changes = likelyCauses(desk, lab, about.incident);
    const options = [{ value: '', label: 'No, or not known yet' }, ...changes] as const;
    this.cause = this.add(textField(main, { name: 'Cause', placeholder: 'In a few words; empty: not known yet' }));
    this.change = changes.length === 0 ? null : this.add(choiceField(main, { name: 'Caused by a change', options }));
    this.line = this.add(textField(main, { name: 'What put it right', placeholder: 'A line for the timeline' }));
    this.time = this.add(stepTimeField(main, 'Ended', desk));
  }

  protected override build(): void {
    this.cause.fill(this.about.incident.causedBy.map((link) => link.shown).join(', '));
    this.time.fill(this.about.ended);
    this.tellState();
    for (const event of ['input', 'change']) this.main.addEventListener(event, () => this.tellState());
  }

  /** What is new: the link to a change that was chosen, and words that were typed. */
  private newCauses(): readonly string[] {
    const words = this.cause.isTouched() ? this.cause.value() : '';
    return [this.change?.value() ?? '', words].filter((cause) => cause !== '');
  }

  /** What the end would say of it, and what is missing; that stops nobody. */
  private tellState(): void {
    const { incident, text } = this.about;
    const at = this.time.at() ?? this.desk.now();
    const resolved = { at, start: at, end: at, dateOnly: false };
    const ended: Incident = { ...incident, status: 'resolved', resolved };
    const gaps = closingGaps(ended, { text, cause: this.newCauses().join(' ') });
    const sentences = [durationsSentence(ended), affectedSentence(this.lab, incident), ...gaps.map((gap) => [gap])];
    this.tell(sentences.filter((one) => one.length > 0));
  }

  protected async submit(): Promise<string | null> {
    const { desk } = this;
    const { incident } = this.about;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk, incident.started);
    if (wrong !== null) return wrong;
    const [causes, line] = [this.newCauses(), this.line.value()];
    const written = await writeStep(desk, incident.path, (context) =>
      endEdits(context, presentIncident(incident, context), { at, causes, line }),
    );
    if (!written) return NOT_WRITTEN;
    new Notice(`Resolved: ${incident.title}. The command Write postmortem adds what is still to be told.`);
    return null;
  }
}

/** Of two causes, a change and words, each stays. */
function endEdits(
  context: NoteContext,
  incident: Incident,
  { at, causes, line }: { readonly at: number; readonly causes: readonly string[]; readonly line: string },
): readonly NoteEdit[] {
  const [cause, ...more] = causes;
  const property = spelledProperty(context.frontmatter, 'incident', 'causedBy', context.settings);
  return [
    ...resolveEdits(context, incident, { at, ...(cause === undefined ? {} : { cause }), line }),
    ...more.map((value): NoteEdit => ({ kind: 'add-list-item', property, value })),
  ];
}

function durationsSentence(incident: Incident): Sentence {
  const words = incidentDurations(incident).map(
    ({ label, milliseconds }) => `${label}: ${durationWords(milliseconds)}`,
  );
  return words.length === 0 ? [] : [`${words.join(' · ')}.`];
}

function affectedSentence(lab: Lab, incident: Incident): Sentence {
  const { services, users } = stillAffected(lab, incident);
  if (services.length === 0) return [];
  const people = users.length === 0 ? '' : `, for ${users.join(', ')}`;
  return sentence`Affected until now: ${listed(services, 5)}${people}. See whether all of it works again.`;
}
