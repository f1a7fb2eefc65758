import { Notice } from 'obsidian';
import {
  changeClosingGaps,
  type ChangeEnd,
  completeChange as completeEdits,
  rollBackChange as rollBackEdits,
} from '../../lifecycle/change-steps';
import type { NoteContext } from '../../lifecycle/set-properties';
import type { NoteEdit } from '../../notes/edit-note';
import type { Change } from '../../records/change';
import type { Desk } from '../desk';
import type { FormWords } from '../forms/form';
import { dayOf } from '../../dates';
import { dayField, type DayField } from './day-field';
import { outcomeField, outcomeRefusal } from './outcome-field';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, typedTime, wrongTime } from './step-time';
import { whichChange } from './which-change';
import { type Shown, showRecord, writeStep } from './write-step';

/** Stamps the end of a change that went through, with how it went and when to look at it again. */
export async function completeChange(desk: Desk): Promise<void> {
  const change = await whichChange(desk, 'complete');
  if (change) new EndForm(desk, await showRecord(desk, change), COMPLETE).open();
}

/** Stamps the end of a change that was undone. */
export async function rollBackChange(desk: Desk): Promise<void> {
  const change = await whichChange(desk, 'roll-back');
  if (change) new EndForm(desk, await showRecord(desk, change), ROLL_BACK).open();
}

/** One of the two ways in which a change ends. */
interface Ending {
  readonly words: FormWords;
  readonly asksReview: boolean;
  readonly said: string;
  readonly edits: (context: NoteContext, end: ChangeEnd) => readonly NoteEdit[];
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
    private readonly shown: Shown<Change>,
    private readonly ending: Ending,
  ) {
    super(desk, ending.words, shown.record);
    const { main } = this;
    const { record: change } = shown;
    // Before one has typed, what it is good for; what is missing is said afterwards, and stops nobody.
    const help = 'The next change like it learns from this line.';
    this.outcome = this.add(outcomeField(main, change, help));
    this.time = this.add(stepTimeField(main, 'Ended', desk, change.started));
    const value = change.reviewOn ? dayOf(change.reviewOn.start, desk.zone) : '';
    const words = { name: 'Look at it again', placeholder: 'In 2 weeks, or 2026-12-07; empty: not again', value };
    this.review = ending.asksReview ? this.add(dayField(main, words, desk)) : null;
  }

  protected override build(): void {
    super.build();
    const { finished } = this.shown.record;
    // An end that the note has is not written over unseen; what is undone ends anew.
    if (finished && this.ending === COMPLETE) this.time.fill(typedTime(finished.at, this.desk));
  }

  protected async submit(): Promise<string | null> {
    const { desk, ending, shown } = this;
    const change = shown.record;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk, change.started);
    if (wrong !== null) return wrong;
    const outcome = this.outcome.said();
    const reviewOn = this.review?.day() ?? null;
    const end = { at, outcome, ...(this.review?.isTouched() === true ? { reviewOn } : {}) };
    const isWritten = await writeStep(
      desk,
      shown,
      (context, present) => outcomeRefusal(outcome, change, present) ?? ending.edits(context, end),
    );
    if (!isWritten) return NOT_WRITTEN;
    const again = reviewOn === null ? [] : [`To be looked at again on ${reviewOn}.`];
    new Notice([`${ending.said}: ${change.title}.`, ...again, ...changeClosingGaps(change, outcome)].join(' '));
    return null;
  }
}
