import type { Finding } from '../../checks/run-checks';
import { dayOf } from '../../dates';
import { rawValue, setProperties, type NoteContext } from '../../lifecycle/set-properties';
import type { NoteEdit } from '../../notes/edit-note';
import { canonicalName } from '../../records/read-properties';
import type { HomelabRecord } from '../../records/read-records';
import { spelledProperty } from '../../records/spelled-property';
import type { FindingAction } from '../../report/finding-actions';
import type { Desk } from '../desk';
import type { Field } from '../forms/field';
import { choiceField, type Option, textField } from '../forms/fields';
import { PagesField, pageChoice, serviceChoices, textChoice } from '../forms/pages-field';
import { wordButton } from '../graph/graph-button';
import { dayField } from '../steps/day-field';
import { NOT_WRITTEN, StepForm } from '../steps/step-form';
import { suggestedValues, TAKES } from './property-answers';
import { offerUndo, writeEdits } from './undo';
import { wordsField } from './words-field';

type SetAction = Extract<FindingAction, { does: 'set' }>;

/** What was answered, as it is written. */
interface Answer {
  readonly field: Field;
  readonly values: () => Promise<readonly (string | boolean)[]>;
}

/** Asks for one property that is missing or not as it should be, with what other pages say as suggestions. */
export class SetForm extends StepForm {
  private readonly answer: Answer;

  constructor(
    desk: Desk,
    private readonly finding: Finding,
    private readonly page: HomelabRecord,
    private readonly action: SetAction,
  ) {
    super(desk, { title: action.label, cta: 'Write' }, page);
    this.answer = this.answerField();
    this.add(this.answer.field);
    this.modalEl.addClass('homelab-review-form');
    if (action.key === 'backup' && page.record === 'service') this.offerNothing();
  }

  private answerField(): Answer {
    const { desk, main, action } = this;
    const name = canonicalName(action.key);
    const takes = TAKES[action.key] ?? { as: 'text' };
    switch (takes.as) {
      case 'choice': {
        const field = choiceField(main, {
          name,
          options: takes.options as readonly [Option<string>, ...Option<string>[]],
        });
        return { field, values: () => Promise.resolve([asWritten(field.value())]) };
      }
      case 'day': {
        const field = dayField(main, { name, value: dayOf(desk.now(), desk.zone), required: 'Say when.' }, desk);
        return { field, values: () => Promise.resolve([field.day() ?? '']) };
      }
      case 'pages': {
        const texts = (text: string): ReturnType<typeof textChoice>[] => [textChoice(text, `Use the words "${text}"`)];
        const choices = (lab: Parameters<typeof serviceChoices>[0]): ReturnType<typeof pageChoice>[] => [
          ...(takes.jobs === true
            ? lab.inventory.backupJobs.map(({ path }) => ({ ...pageChoice(path), hint: 'backup job' }))
            : []),
          ...serviceChoices(lab).filter(({ key }) => key !== this.page.path),
        ];
        const words = { name, placeholder: takes.placeholder, texts, choices, createsPages: false };
        const field = new PagesField(main, words, desk);
        return { field, values: () => field.links() };
      }
      case 'words': {
        const field = wordsField(main, { name, suggested: (lab) => suggestedValues(lab, action.key) }, desk);
        return { field, values: () => Promise.resolve(field.chosen().map(({ key }) => key)) };
      }
      case 'text': {
        const field = textField(main, { name, required: 'Write something, or close the form.' });
        return { field, values: () => Promise.resolve([field.value()]) };
      }
    }
  }

  /** What holds no data wants no backup: the other answer, one press away. */
  private offerNothing(): void {
    const { desk, page } = this;
    const set: SetAction = { does: 'set', label: '', record: page.record, path: page.path, key: 'stateful' };
    const button = wordButton(this.main.createDiv('homelab-review-other'), 'Nothing to lose here', async () => {
      button.disabled = true;
      const written = await writeEdits(desk, page.path, (context) => editsFor(set, [false], context));
      button.disabled = false;
      if (!written) return;
      this.close();
      offerUndo(desk, `Written to ${page.title}: ${canonicalName(set.key)}.`, written);
    });
  }

  protected override build(): void {
    this.tell([[this.finding.message], [this.finding.fix]]);
  }

  protected async submit(): Promise<string | null> {
    const { desk, page, action } = this;
    const values = (await this.answer.values()).filter((value) => value !== '');
    if (values.length === 0) return 'Choose or type an answer first.';
    const written = await writeEdits(desk, page.path, (context) => editsFor(action, values, context));
    if (!written) return NOT_WRITTEN;
    offerUndo(desk, `Written to ${page.title}: ${canonicalName(action.key)}.`, written);
    return null;
  }
}

/** What stands in a list stays there; one value takes the place of one. */
function editsFor(
  { record, key }: SetAction,
  values: readonly (string | boolean)[],
  context: NoteContext,
): readonly NoteEdit[] {
  const before = rawValue(record, key, context);
  const isMany = TAKES[key]?.as === 'pages';
  const property = spelledProperty(context.frontmatter, record, key, context.settings);
  const isThere = before !== undefined && before !== null && before !== '';
  if (isMany && isThere) return values.map((value) => ({ kind: 'add-list-item', property, value: String(value) }));
  const [only] = values;
  if (only !== undefined && values.length === 1 && !Array.isArray(before)) {
    return setProperties(record, { [key]: only }, context);
  }
  return setProperties(record, { [key]: values.map(String) }, context);
}

function asWritten(value: string): string | boolean {
  return value === 'true' || value === 'false' ? value === 'true' : value;
}
