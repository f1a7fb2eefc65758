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
import { stepTimeField, typedTime, wrongTime } from './step-time';
import { whichIncident } from './which-incident';
import { type Shown, showRecord, writeStep } from './write-step';

/** Marks an incident as put right, with its cause and its end. */
export async function resolveIncident(desk: Desk): Promise<void> {
  const incident = await whichIncident(desk, 'Which incident is resolved?');
  if (incident) await openResolveForm(desk, incident);
}

/** What is known of the end already. */
export interface EndKnown {
  /** An end that was typed before, or is likely. */
  readonly ended?: string;
  /** The end is what is asked for, before all else. */
  readonly asksEndFirst?: boolean;
}

/** The form of it. */
export async function openResolveForm(desk: Desk, incident: Incident, known: EndKnown = {}): Promise<void> {
  await askToResolve(desk, await showRecord(desk, incident), known);
}

/** Likewise, of an incident that another form has shown before. */
export async function askToResolve(desk: Desk, shown: Shown<Incident>, known: EndKnown): Promise<void> {
  new ResolveForm(desk, await labSoon(desk), { ...known, shown }).open();
}

interface Resolving extends EndKnown {
  readonly shown: Shown<Incident>;
}

class ResolveForm extends StepForm {
  private readonly cause: TextField;
  /** Null where no change was made lately. */
  private readonly change: ChoiceField<string> | null;
  private readonly line: TextField;
  private readonly time: TimeField;
  /** Below what is asked: on a phone the keyboard leaves room for little above it. */
  private readonly outlook = createDiv('homelab-form-panel');

  constructor(
    desk: Desk,
    private readonly lab: Lab,
    private readonly about: Resolving,
  ) {
    super(desk, { title: 'Resolve incident', cta: 'Resolve' }, about.shown.record);
    const { main } = this;
    const changes = likelyCauses(desk, lab, about.shown.record);
    const options = [{ value: '', label: 'No, or not known yet' }, ...changes] as const;
    const askTime = (): TimeField => this.add(stepTimeField(main, 'Ended', desk, about.shown.record.started));
    const first = about.asksEndFirst === true ? askTime() : null;
    this.cause = this.add(textField(main, { name: 'Cause', placeholder: 'In a few words; empty: not known yet' }));
    this.change = changes.length === 0 ? null : this.add(choiceField(main, { name: 'Caused by a change', options }));
    this.line = this.add(textField(main, { name: 'What put it right', placeholder: 'A line for the timeline' }));
    this.time = first ?? askTime();
    main.after(this.outlook);
  }

  protected override build(): void {
    const { causedBy, resolved } = this.about.shown.record;
    this.cause.fill(causedBy.map((link) => link.shown).join(', '));
    // An end that the note has is not written over unseen.
    this.time.fill(this.about.ended ?? (resolved ? typedTime(resolved.at, this.desk) : ''));
    this.tellState();
    for (const event of ['input', 'change']) this.main.addEventListener(event, () => this.tellState());
  }

  /** A likely end that is not the real one is typed over. */
  override onOpen(): void {
    super.onOpen();
    if (this.about.asksEndFirst === true) this.time.el.querySelector('input')?.select();
  }

  /** What is new: the link to a change that was chosen, and words that were typed. */
  private newCauses(): readonly string[] {
    const words = this.cause.isTouched() ? this.cause.value() : '';
    return [this.change?.value() ?? '', words].filter((cause) => cause !== '');
  }

  /** What the end would say of it, and what is missing; that stops nobody. */
  private tellState(): void {
    const { record: incident, text } = this.about.shown;
    const at = this.time.at() ?? this.desk.now();
    const resolved = { at, start: at, end: at, dateOnly: false };
    const ended: Incident = { ...incident, status: 'resolved', resolved };
    const gaps = closingGaps(ended, { text, cause: this.newCauses().join(' ') });
    this.tell([affectedSentence(this.lab, incident)].filter((one) => one.length > 0));
    this.outlook.empty();
    for (const words of [durationsLine(ended), gaps.join(' ')]) {
      if (words !== '') this.outlook.createEl('p', { text: words });
    }
  }

  protected async submit(): Promise<string | null> {
    const { desk } = this;
    const { shown } = this.about;
    const incident = shown.record;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk, incident.started);
    if (wrong !== null) return wrong;
    const [causes, line] = [this.newCauses(), this.line.value()];
    const written = await writeStep(desk, shown, (context, present) =>
      endEdits(context, present, { at, causes, line }),
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

function durationsLine(incident: Incident): string {
  const words = incidentDurations(incident).map(
    ({ label, milliseconds }) => `${label}: ${durationWords(milliseconds)}`,
  );
  return words.length === 0 ? '' : `${words.join(' · ')}.`;
}

function affectedSentence(lab: Lab, incident: Incident): Sentence {
  const { services, users } = stillAffected(lab, incident);
  if (services.length === 0) return [];
  const people = users.length === 0 ? '' : `, for ${users.join(', ')}`;
  return sentence`Affected until now: ${listed(services, 5)}${people}. See whether all of it works again.`;
}
