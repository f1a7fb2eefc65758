import { Notice } from 'obsidian';
import { dayOf, readDuration, readWhen } from '../../dates';
import {
  changeClosingGaps,
  completeChange as completeEdits,
  rollBackChange as rollBackEdits,
} from '../../lifecycle/change-steps';
import type { NoteContext } from '../../lifecycle/set-properties';
import type { NoteEdit } from '../../notes/edit-note';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import { textField, type TextField } from '../forms/fields';
import type { FormWords } from '../forms/form';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { whichChange } from './which-change';
import { writeStep } from './write-step';

/** Stamps the end of a change that went through, with how it went and when to look at it again. */
export async function completeChange(desk: Desk): Promise<void> {
  const change = await whichChange(desk, 'complete');
  if (change) new EndForm(desk, change, COMPLETE).open();
}

/** Stamps the end of a change that was undone. */
export async function rollBackChange(desk: Desk): Promise<void> {
  const change = await whichChange(desk, 'roll-back');
  if (change) new EndForm(desk, change, ROLL_BACK).open();
}

interface End {
  readonly at: number;
  readonly outcome: string;
  readonly reviewOn?: string;
}

/** One of the two ways in which a change ends. */
interface Ending {
  readonly words: FormWords;
  readonly asksReview: boolean;
  readonly said: string;
  readonly edits: (context: NoteContext, end: End) => readonly NoteEdit[];
}

const COMPLETE: Ending = {
  words: { title: 'Complete change', cta: 'Complete' },
  asksReview: true,
  said: 'Complete',
  edits: completeEdits,
};
const ROLL_BACK: Ending = {
  words: { title: 'Roll back change', cta: 'Mark as rolled back' },
  asksReview: false,
  said: 'Rolled back',
  edits: rollBackEdits,
};

class EndForm extends StepForm {
  private readonly outcome = this.add(
    textField(this.main, { name: 'Outcome', placeholder: 'How it went, in a line', onChange: () => this.tellGaps() }),
  );
  private readonly time = this.add(stepTimeField(this.main, 'Ended', this.desk));
  private review: TextField | null = null;

  constructor(
    desk: Desk,
    private readonly change: Change,
    private readonly ending: Ending,
  ) {
    super(desk, ending.words, change);
  }

  protected override build(): void {
    this.tellGaps();
    if (!this.ending.asksReview) return;
    const words = { name: 'Look at it again', placeholder: 'In 2 weeks, or 2026-12-07; empty: not again' };
    this.review = this.add(textField(this.main, words));
  }

  /** What is missing is said, and stops nobody. */
  private tellGaps(): void {
    this.tell(changeClosingGaps(this.change, this.outcome.value()).map((gap) => [gap]));
  }

  protected async submit(): Promise<string | null> {
    const { change, desk, ending } = this;
    const at = this.time.at() ?? desk.now();
    const reviewOn = readDay(this.review?.value() ?? '', desk);
    if (reviewOn === null) return 'The day on which to look at it again cannot be read. Try 2026-12-07, or in 2 weeks.';
    const wrong = wrongTime(at, desk, change.started);
    if (wrong !== null) return wrong;
    const end = { at, outcome: this.outcome.value(), ...(reviewOn === '' ? {} : { reviewOn }) };
    if (!(await writeStep(desk, change.path, (context) => ending.edits(context, end)))) return NOT_WRITTEN;
    new Notice(`${ending.said}: ${change.title}.${reviewOn === '' ? '' : ` To be looked at again on ${reviewOn}.`}`);
    return null;
  }
}

/** A day as it is typed: `2026-12-07`, `2 weeks`, `in 2 weeks`; the empty text stays empty. Null: it is no day. */
export function readDay(text: string, desk: Desk): string | null {
  if (text === '') return '';
  const { zone } = desk;
  const ahead = readDuration(text.replace(/^in\s+/i, ''));
  const at = ahead === null ? readWhen(text, zone, 'first', desk.settings().dayMonthOrder)?.at : desk.now() + ahead;
  return at === undefined ? null : dayOf(at, zone);
}
