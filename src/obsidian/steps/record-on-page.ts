import { Notice } from 'obsidian';
import type { Sentence } from '../../briefing/sentence';
import { counted, DAY, dayOf, MINUTE, readDuration, type When } from '../../dates';
import { type Recorded, recordEdits } from '../../lifecycle/record-log';
import { editNote } from '../../notes/edit-note';
import type { Written } from '../../proposals/written';
import type { Desk } from '../desk';
import { textField, type TextField, type TimeField } from '../forms/fields';
import { resultField, type ResultField } from './result-field';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { lastTime, type Page, type PageStep, whichPage } from './which-page';
import { type Shown, showRecord, writeAddition } from './write-step';

/** Sets the date of a backup, a restore test, a patch or a review on its page, and adds a line to the page's log. */
export async function recordOnPage(desk: Desk, what: PageStep, path?: string, told = tell): Promise<void> {
  const page = await whichPage(desk, what, path);
  if (page) new RecordForm(desk, await showRecord(desk, page), what, told).open();
}

/** Says what was written; whoever offers to take it back gets it from here. */
export type Told = (said: string, written: Written) => void;

const tell: Told = (said) => {
  new Notice(said);
};

interface Words {
  readonly title: string;
  readonly time: string;
  readonly line: string;
  readonly last: string;
  readonly said: string;
}

const WORDS: Readonly<Record<PageStep, Words>> = {
  backup: {
    title: 'Record backup',
    time: 'Made',
    line: 'Such as: 41 GB, by hand before the update',
    last: 'Last backup',
    said: 'Backup recorded',
  },
  'restore-test': {
    title: 'Record restore test',
    time: 'Tried',
    line: 'What was restored, and what you saw',
    last: 'Last restore test',
    said: 'Restore test recorded',
  },
  patch: {
    title: 'Record patch',
    time: 'Patched',
    line: 'Such as: 1.4.2 to 1.5.0',
    last: 'Last patch',
    said: 'Patch recorded',
  },
  review: {
    title: 'Record review',
    time: 'Reviewed',
    line: 'What you found, if anything',
    last: 'Last review',
    said: 'Review recorded',
  },
};

class RecordForm extends StepForm {
  /** Of a restore test alone. */
  private readonly result: ResultField | null;
  private readonly minutes: TextField | null;
  private readonly line: TextField;
  private readonly time: TimeField;

  constructor(
    desk: Desk,
    private readonly shown: Shown<Page>,
    private readonly what: PageStep,
    private readonly told: Told,
  ) {
    const { title, time, line } = WORDS[what];
    super(desk, { title, cta: 'Record' }, shown.record);
    const isTest = what === 'restore-test';
    this.result = isTest ? this.add(resultField(this.main)) : null;
    const minutes = { name: 'Minutes', placeholder: 'How long it took', check: minutesProblem };
    this.minutes = isTest ? this.add(textField(this.main, minutes)) : null;
    this.line = this.add(textField(this.main, { name: 'Note', placeholder: line }));
    this.time = this.add(stepTimeField(this.main, time, desk));
  }

  protected override build(): void {
    const last = lastTime(this.shown.record, this.what);
    this.tell(last ? [lastWords(WORDS[this.what].last, last, this.desk)] : []);
  }

  protected async submit(): Promise<string | null> {
    const { desk, shown, what } = this;
    const page = shown.record;
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk);
    if (wrong !== null) return wrong;
    const recorded = this.recorded(at);
    const seen: Written[] = [];
    const isWritten = await writeAddition(desk, shown, (context, _present, text) => {
      const edits = recordEdits(page.record, recorded, context);
      const made = editNote(text, edits);
      if (made.ok) seen.push({ path: shown.file.path, before: text, after: made.text });
      return edits;
    });
    const written = seen.at(-1);
    if (!isWritten || !written) return NOT_WRITTEN;
    this.told(`${WORDS[what].said}: ${page.title}.`, written);
    return null;
  }

  private recorded(at: number): Recorded {
    const { what } = this;
    const said = this.line.value() === '' ? {} : { line: this.line.value() };
    if (what !== 'restore-test') return { what, at, ...said };
    const result = this.result?.value() ?? 'pass';
    const minutes = readMinutes(this.minutes?.value() ?? '');
    return { what, at, result, ...(minutes === null ? {} : { minutes }), ...said };
  }
}

/** `Last backup: 24 days ago.` */
function lastWords(last: string, { at }: When, desk: Desk): Sentence {
  const { zone } = desk;
  const dayNumber = (instant: number): number => Date.parse(dayOf(instant, zone)) / DAY;
  const age = dayNumber(desk.now()) - dayNumber(at);
  const days = age === 0 ? 'today' : age === 1 ? 'yesterday' : `${counted(age, 'day')} ago`;
  return [`${last}: ${age < 0 ? dayOf(at, zone) : days}.`];
}

/** `45`, `45 min`, `1 h`; null where it is no length of time. */
function readMinutes(text: string): number | null {
  const length = readDuration(/^\d+(?:[.,]\d+)?$/.test(text) ? `${text} min` : text);
  return length === null ? null : Math.max(1, Math.round(length / MINUTE));
}

function minutesProblem(text: string): string | null {
  return readMinutes(text) === null ? 'This is not a number of minutes. Try 45, or 1h.' : null;
}
