import { Notice } from 'obsidian';
import { MINUTE, readDuration } from '../../dates';
import { type Recorded, recordEdits } from '../../lifecycle/record-log';
import type { Desk } from '../desk';
import { choiceField, type ChoiceField, type Option, textField, type TextField, type TimeField } from '../forms/fields';
import { NOT_WRITTEN, StepForm } from './step-form';
import { stepTimeField, wrongTime } from './step-time';
import { type Page, type PageStep, whichPage } from './which-page';
import { writeStep } from './write-step';

/** Sets the date of a backup, a restore test, a patch or a review on its page, and adds a line to the page's log. */
export async function recordOnPage(desk: Desk, what: PageStep): Promise<void> {
  const page = await whichPage(desk, what);
  if (page) new RecordForm(desk, page, what).open();
}

const RESULTS: readonly [Option<'pass' | 'fail'>, Option<'pass' | 'fail'>] = [
  { value: 'pass', label: 'It worked' },
  { value: 'fail', label: 'It failed' },
];

interface Words {
  readonly title: string;
  readonly time: string;
  readonly line: string;
  readonly said: string;
}

const WORDS: Readonly<Record<PageStep, Words>> = {
  backup: {
    title: 'Record backup',
    time: 'Made',
    line: 'Such as: 41 GB, by hand before the update',
    said: 'Backup recorded',
  },
  'restore-test': {
    title: 'Record restore test',
    time: 'Tried',
    line: 'What was restored, and what you saw',
    said: 'Restore test recorded',
  },
  patch: { title: 'Record patch', time: 'Patched', line: 'Such as: 1.4.2 to 1.5.0', said: 'Patch recorded' },
  review: { title: 'Record review', time: 'Reviewed', line: 'What you found, if anything', said: 'Review recorded' },
};

class RecordForm extends StepForm {
  /** Of a restore test alone. */
  private readonly result: ChoiceField<'pass' | 'fail'> | null;
  private readonly minutes: TextField | null;
  private readonly line: TextField;
  private readonly time: TimeField;

  constructor(
    desk: Desk,
    private readonly page: Page,
    private readonly what: PageStep,
  ) {
    const { title, time, line } = WORDS[what];
    super(desk, { title, cta: 'Record' }, page);
    const isTest = what === 'restore-test';
    this.result = isTest ? this.add(choiceField(this.main, { name: 'Result', options: RESULTS })) : null;
    this.minutes = isTest ? this.add(textField(this.main, { name: 'Minutes', placeholder: 'How long it took' })) : null;
    this.line = this.add(textField(this.main, { name: 'Note', placeholder: line }));
    this.time = this.add(stepTimeField(this.main, time, desk));
  }

  protected async submit(): Promise<string | null> {
    const { desk, page, what } = this;
    const minutes = readMinutes(this.minutes?.value() ?? '');
    if (minutes === null) return 'How long it took is a number of minutes, such as 45, or a time such as 1h.';
    const at = this.time.at() ?? desk.now();
    const wrong = wrongTime(at, desk);
    if (wrong !== null) return wrong;
    const recorded = this.recorded(at, minutes);
    if (!(await writeStep(desk, page.path, (context) => recordEdits(page.record, recorded, context))))
      return NOT_WRITTEN;
    new Notice(`${WORDS[what].said}: ${page.title}.`);
    return null;
  }

  private recorded(at: number, minutes: number | undefined): Recorded {
    const { what } = this;
    const said = this.line.value() === '' ? {} : { line: this.line.value() };
    if (what !== 'restore-test') return { what, at, ...said };
    const result = this.result?.value() ?? 'pass';
    return { what, at, result, ...(minutes === undefined ? {} : { minutes }), ...said };
  }
}

/** `45`, `45 min`, `1 h`; undefined where nothing is said, null where it is no length of time. */
function readMinutes(text: string): number | undefined | null {
  if (text === '') return undefined;
  const length = readDuration(/^\d+(?:[.,]\d+)?$/.test(text) ? `${text} min` : text);
  return length === null ? null : Math.max(1, Math.round(length / MINUTE));
}
