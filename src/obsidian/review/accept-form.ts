import type { Finding } from '../../checks/run-checks';
import { DAY, dayOf } from '../../dates';
import { noteName } from '../../notes/note';
import { plainLine } from '../../notes/plain-line';
import type { HomelabRecord } from '../../records/read-records';
import { spelledProperty } from '../../records/spelled-property';
import { acceptedRiskText } from '../../report/accept-risk';
import type { Desk } from '../desk';
import { type ChoiceField, choiceField, textField, type TextField } from '../forms/fields';
import { dayField, type DayField } from '../steps/day-field';
import { NOT_WRITTEN, StepForm } from '../steps/step-form';
import { aheadWords } from './ahead-words';
import { offerUndo, writeEdits } from './undo';

/** About half a year: long enough not to nag, short enough to be asked again. */
const DEFAULT_DAYS = 182;

/** Accepts what was found on a page until a day, with a reason: one more item of its `accepted_risks`, beside those that are there. */
export class AcceptForm extends StepForm {
  private readonly reason: TextField;
  private readonly until: DayField;
  private readonly causes: ChoiceField<'cause' | 'all'> | null;

  constructor(
    desk: Desk,
    private readonly finding: Finding,
    private readonly page: HomelabRecord,
  ) {
    super(desk, { title: 'Accept the risk', cta: 'Accept' }, page);
    this.reason = this.add(
      textField(this.main, {
        name: 'Reason',
        placeholder: 'Why you can live with it',
        required: 'Say in a few words why: you will ask yourself in half a year.',
      }),
    );
    const until = dayOf(desk.now() + DEFAULT_DAYS * DAY, desk.zone);
    this.until = this.add(
      dayField(
        this.main,
        { name: 'Until', value: until, required: 'Say until when: a risk is looked at again.' },
        desk,
        (at, typed) => aheadWords(at, desk.now(), desk.zone, typed),
      ),
    );
    this.causes = finding.cause === finding.path ? null : this.add(this.causeField());
  }

  private causeField(): ChoiceField<'cause' | 'all'> {
    return choiceField(this.main, {
      name: 'Accepted is',
      options: [
        { value: 'cause', label: `This cause alone: ${noteName(this.finding.cause)}` },
        { value: 'all', label: 'Whatever the cause' },
      ],
    });
  }

  protected override build(): void {
    this.tell([[this.finding.message]]);
  }

  protected async submit(): Promise<string | null> {
    const { desk, finding, page } = this;
    const isCauseAlone = this.causes?.value() === 'cause';
    const value = acceptedRiskText({
      check: finding.check,
      cause: isCauseAlone ? shortName(desk, finding.cause) : '',
      until: this.until.day() ?? '',
      reason: plainLine(this.reason.value()),
    });
    const written = await writeEdits(desk, page.path, ({ frontmatter, settings }) => {
      const property = spelledProperty(frontmatter, page.record, 'acceptedRisks', settings);
      return [{ kind: 'add-list-item', property, value }];
    });
    if (!written) return NOT_WRITTEN;
    offerUndo(desk, `Accepted on ${page.title} until ${this.until.day() ?? ''}.`, written);
    return null;
  }
}

/** By its name alone where that means this note from anywhere. */
function shortName({ app }: Desk, cause: string): string {
  const name = noteName(cause);
  return app.metadataCache.getFirstLinkpathDest(name, '')?.path === cause ? name : cause;
}
