import { Notice } from 'obsidian';
import { dayOf, durationWords, timeOf } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { isBeforeStart, setStartBack } from '../../lifecycle/incident-steps';
import { openIncidents } from '../../lifecycle/still-open';
import { readTimelineInput, timelineEdits, type TimelineInput } from '../../lifecycle/timeline-line';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';
import { choiceField, type ChoiceField, type Option, textField, type TextField } from '../forms/fields';
import { instantWords } from '../forms/instant-words';
import { openIncidentForm } from '../new-commands';
import { subjectOf } from '../subject';
import { labSoon } from './lab-soon';
import { NOT_WRITTEN, StepForm } from './step-form';
import { wrongTime } from './step-time';
import { askWhereTo } from './where-to-modal';
import { activeIncident, incidentHint, whichIncident } from './which-incident';
import { type Shown, showRecord, writeAddition } from './write-step';

/**
 * One line for the timeline of the open incident, from any note; where none is open it is offered to log one.
 * @param prefill what the line is filled in with; otherwise what is selected
 */
export async function addTimelineLine(desk: Desk, prefill = subjectOf(desk).selection): Promise<void> {
  const lab = await labSoon(desk);
  if (openIncidents(lab.inventory).length > 0) {
    const incident = await whichIncident(desk, 'Which incident is it about?');
    if (incident) await addLineTo(desk, incident, prefill);
    return;
  }
  const past = activeIncident(desk, lab);
  if (past) await addToPastOrLog(desk, lab, past, prefill);
  else openIncidentForm(desk, { text: prefill });
}

/** Asks for a line and writes it. */
export async function addLineTo(desk: Desk, incident: Incident, prefill = ''): Promise<void> {
  new TimelineForm(desk, await showRecord(desk, incident), prefill).open();
}

type Begin = '' | 'then';

const BEGINS: readonly [Option<Begin>, ...Option<Begin>[]] = [
  { value: '', label: 'No: leave its start as it is' },
  { value: 'then', label: 'Yes: set its start back to then' },
];

class TimelineForm extends StepForm {
  private readonly line: TextField;
  private readonly begin: ChoiceField<Begin>;

  constructor(
    desk: Desk,
    private readonly shown: Shown<Incident>,
    prefill: string,
  ) {
    super(desk, { title: 'Add to incident timeline', cta: 'Add' }, shown.record);
    this.line = this.add(
      textField(this.main, {
        name: 'Line',
        placeholder: 'What happened, or what you did',
        value: prefill,
        required: 'Write what happened.',
        onChange: () => this.askBegin(),
      }),
    );
    this.begin = this.add(choiceField(this.main, { name: 'Did it begin then?', options: BEGINS }));
  }

  protected override build(): void {
    const { record } = this.shown;
    this.tell([
      [
        `${lastLineWords(this.desk, record)} Begin with 14:05, yesterday 23:50 or half an hour ago for an earlier time.`,
      ],
    ]);
    if (record.started)
      this.begin.help(`Its start is ${instantWords(record.started.at, this.desk.now(), this.desk.zone)}.`);
    this.askBegin();
  }

  /** One often learns later when it really began, and durations are told from the start. */
  private askBegin(): void {
    this.begin.el.toggleClass('homelab-hidden', !isBeforeStart(this.shown.record, this.input().at));
  }

  private input(): TimelineInput {
    return readTimelineInput(this.line.value(), this.desk.now(), this.desk.zone);
  }

  /** Puts the line where its time belongs; without one that is the moment of Enter. */
  protected async submit(): Promise<string | null> {
    const { desk, shown } = this;
    const line = this.input();
    if (line.text === '') return 'Write what happened at that time, too.';
    const wrong = wrongTime(line.at, desk);
    if (wrong !== null) return wrong;
    const began = this.begin.value() === 'then' && isBeforeStart(shown.record, line.at);
    const written = await writeAddition(desk, shown, (context, present) => [
      ...timelineEdits(present, line, desk.zone),
      ...(began ? setStartBack(context, present, line.at) : []),
    ]);
    if (!written) return NOT_WRITTEN;
    new Notice(
      `Added to ${shown.record.title} at ${momentWords(desk, line.at)}${began ? ', which is its start now' : ''}.`,
    );
    return null;
  }
}

function lastLineWords(desk: Desk, { lastEntry, started }: Incident): string {
  const last = lastEntry ?? started;
  if (!last) return 'It has no line yet.';
  const age = durationWords(Math.max(0, desk.now() - last.at));
  return lastEntry ? `The last line is ${age} old.` : `It began ${age} ago.`;
}

/** The clock alone where it is today's. */
function momentWords(desk: Desk, at: number): string {
  const { zone } = desk;
  const day = dayOf(at, zone);
  return day === dayOf(desk.now(), zone) ? timeOf(at, zone) : `${day} ${timeOf(at, zone)}`;
}

/** While the note of an incident that is over is active, that one may be meant, or a new one. */
async function addToPastOrLog(desk: Desk, lab: Lab, past: Incident, prefill: string): Promise<void> {
  const places = [
    { incident: null, label: 'Log incident', hint: 'something does not work now' },
    { incident: past, label: `Add to ${past.title}`, hint: incidentHint(desk, lab, past) },
  ];
  const chosen = await askWhereTo(desk.app, places, prefill);
  if (!chosen) return;
  const { incident, text } = chosen;
  if (incident) await addLineTo(desk, incident, text);
  else openIncidentForm(desk, { text });
}
