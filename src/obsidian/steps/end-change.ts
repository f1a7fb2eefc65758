import { Notice } from 'obsidian';
import {
  changeClosingGaps,
  completeChange as completeEdits,
  rollBackChange as rollBackEdits,
} from '../../lifecycle/change-steps';
import type { NoteContext } from '../../lifecycle/set-properties';
import type { NoteEdit } from '../../notes/edit-note';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import { textField } from '../forms/fields';
import type { FormWords } from '../forms/form';
import { dayField, type DayField } from './day-field';
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
  private readonly outcome;
  private readonly time;
  private readonly review: DayField | null;

  constructor(
    desk: Desk,
    private readonly change: Change,
    private readonly ending: Ending,
  ) {
    super(desk, ending.words, change);
    const { main } = this;
    // Before one has typed, what it is good for; what is missing is said afterwards, and stops nobody.
    const help = 'The next change like it learns from this line.';
    this.outcome = this.add(textField(main, { name: 'Outcome', placeholder: 'How it went, in a line', help }));
    this.time = this.add(stepTimeField(main, 'Ended', desk, change.started));
    const words = { name: 'Look at it again', placeholder: 'In 2 weeks, or 2026-12-07; empty: not again' };
    this.review = ending.asksReview ? this.add(dayField(main, words, desk)) : null;
  }

  protected async submit(): Promise<string | null> {
    const { change, desk, ending } = this;
    const at = this.time.at() ?? desk.now();
    const reviewOn = this.review?.day() ?? null;
    const wrong = wrongTime(at, desk, change.started);
    if (wrong !== null) return wrong;
    const outcome = this.outcome.value();
    const end = { at, outcome, ...(reviewOn === null ? {} : { reviewOn }) };
    if (!(await writeStep(desk, change.path, (context) => ending.edits(context, end)))) return NOT_WRITTEN;
    const again = reviewOn === null ? [] : [`To be looked at again on ${reviewOn}.`];
    new Notice([`${ending.said}: ${change.title}.`, ...again, ...changeClosingGaps(change, outcome)].join(' '));
    return null;
  }
}
