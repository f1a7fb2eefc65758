import { Notice } from 'obsidian';
import { MINUTE } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { type ServiceFinder, serviceFinder } from '../../inventory/services-in-text';
import { readQuickChange } from '../../lifecycle/quick-change';
import { stamp } from '../../lifecycle/stamp';
import { CHANGE_JUST_MADE } from '../../templates/built-in-templates';
import { createRecord } from '../create-note';
import type { Desk } from '../desk';
import { drawPageLink } from '../draw-sentence';
import { CHANGE_TYPES, type ChangeType } from './change-types';
import { type ChoiceField, choiceField, linesField, textField, type TextField } from './fields';
import { Form, type Outcome } from './form';
import { incidentChoices } from './incident-choices';
import { instantWords } from './instant-words';
import { pageChoice, PagesField } from './pages-field';
import { type Prefill, wordsOf } from './prefill';
import { shortTitle } from './short-title';

/** A change that was made already: one line and its services. Without these the next outage has no suspects. */
export class QuickChangeForm extends Form {
  private readonly line: TextField;
  private readonly services: PagesField;
  private readonly why: TextField;
  private readonly outcome: TextField;
  private readonly fixes: PagesField;
  private readonly type: ChoiceField<ChangeType>;
  /** The services of the page that it was started from; null: somebody named those that stand there. */
  private readonly ofPage: readonly string[] | null;
  private namedIn: ServiceFinder = () => [];

  constructor(desk: Desk, prefill: Prefill) {
    super(desk, { title: 'Log a change just made', cta: 'Log change' });
    const { main, more } = this;
    this.line = this.add(
      textField(main, {
        name: 'What did you change?',
        placeholder: 'Restarted the DNS server at 22:10',
        value: wordsOf(prefill),
        required: 'Say in a few words what you changed.',
        onChange: () => this.lineChanged(),
      }),
    );
    this.services = this.add(
      new PagesField(
        main,
        { name: 'Services', placeholder: 'What it was done to', value: prefill.services ?? [] },
        desk,
      ),
    );
    this.why = this.add(linesField(more, { name: 'Why', rows: 2 }));
    this.outcome = this.add(textField(more, { name: 'Outcome', placeholder: 'How it went, in a line' }));
    this.fixes = this.add(
      new PagesField(
        more,
        {
          name: 'Puts right',
          placeholder: 'Incident',
          value: prefill.fixes ?? [],
          choices: incidentChoices,
          createsPages: false,
        },
        desk,
      ),
    );
    this.type = this.add(choiceField(more, { name: 'Type', options: CHANGE_TYPES, value: 'standard' }));
    this.ofPage = prefill.isFromPage === true ? this.services.paths() : null;
    const lab = desk.lab();
    if (lab) this.knowNames(lab);
    this.sayWhen();
  }

  protected override labArrived(lab: Lab): void {
    super.labArrived(lab);
    this.knowNames(lab);
  }

  private knowNames({ inventory }: Lab): void {
    this.namedIn = serviceFinder(inventory);
    this.takeServices();
  }

  private lineChanged(): void {
    this.sayWhen();
    this.takeServices();
  }

  /** What the line names is offered; where it names one alone, that is meant, and not the page that happens to be open. */
  private takeServices(): void {
    const named = this.namedIn(this.line.value());
    const [only, ...more] = named;
    if (this.ofPage !== null && this.ofPage.length > 0) {
      const meant = only !== undefined && more.length === 0 ? [only] : this.ofPage;
      this.services.fill(meant.map(pageChoice));
    }
    this.services.offer(named.map(pageChoice));
  }

  private read(): { readonly title: string; readonly at: number } {
    return readQuickChange(this.line.value(), this.desk.now(), this.desk.zone);
  }

  /** Which time is understood. A time of its own field would be one more thing to fill in. */
  private sayWhen(): void {
    const now = this.desk.now();
    const { at } = this.read();
    const isNow = Math.abs(now - at) < MINUTE;
    this.line.help(
      isNow ? 'Done now. Add "at 22:10" if it was earlier.' : `Done ${instantWords(at, now, this.desk.zone)}.`,
    );
  }

  protected override async submit(): Promise<Outcome> {
    const { desk } = this;
    const now = desk.now();
    const { title, at } = this.read();
    if (title === '') return 'Say in a few words what you changed.';
    if (at > now + 5 * MINUTE) return 'This time lies ahead. For a change that is planned there is New change record.';
    const services = await this.services.links();
    const fixes = await this.fixes.links();
    const done = stamp(at, desk.zone);
    const why = this.why.value();
    const draft = {
      kind: 'change' as const,
      title: shortTitle(title),
      properties: {
        status: 'done',
        changeType: this.type.value(),
        services: services.length > 0 ? services : undefined,
        started: done,
        finished: done,
        outcome: this.outcome.value() || undefined,
        fixes: fixes.length > 0 ? fixes : undefined,
      },
      sections: { '': title, ...(why !== '' && { Why: why }) },
    };
    const file = await createRecord(desk, draft, { text: CHANGE_JUST_MADE, at });
    const said = createFragment((el) => {
      el.appendText('Logged: ');
      drawPageLink(el.createSpan(), { path: file.path, title: file.basename }, desk, '');
    });
    new Notice(said);
    return null;
  }
}
