import { debounce } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import { stamp } from '../../lifecycle/stamp';
import { type PreflightLine, preflight } from '../../briefing/preflight';
import { preflightMarkdown } from '../../render/preflight-markdown';
import { PREFLIGHT_HEADING } from '../../templates/built-in-templates';
import type { NoteDraft } from '../../templates/record-note';
import { standardChanges, type TemplateNote } from '../../templates/which-template';
import { createRecord, templateNotes } from '../create-note';
import type { Desk } from '../desk';
import { openToWrite } from '../open-note';
import { CHANGE_TYPES, type ChangeType } from './change-types';
import {
  type ChoiceField,
  choiceField,
  linesField,
  textField,
  type TextField,
  timeField,
  type TimeField,
} from './fields';
import { type DurationField, durationField } from './duration-field';
import { Form, type Outcome } from './form';
import { incidentChoices } from './incident-choices';
import { NamesField, peopleIn } from './names-field';
import { instantWords } from './instant-words';
import { PagesField, pageChoice } from './pages-field';
import { type Prefill, wordsOf } from './prefill';
import { drawPreflight } from './preflight-panel';
import { NO_TEMPLATE, readStandardChange, rollbackOfSimilar, withoutSection } from './rollback-source';
import { shortTitle } from './short-title';

/** The headings of a change's note, as the built-in template has them. */
type Section = 'Why' | 'Plan' | 'Rollback plan' | 'Verification';

/** A change ahead. While one fills it in, what is known of its consequences stands below. */
export class ChangeForm extends Form {
  private readonly what: TextField;
  private readonly template: ChoiceField<string> | null;
  private readonly services: PagesField;
  private readonly when: TimeField;
  private readonly outage: DurationField;
  private readonly texts: Readonly<Record<Section, TextField>>;
  private readonly panel: HTMLElement;
  private readonly type: ChoiceField<ChangeType>;
  private readonly until: TimeField;
  private readonly risk: TextField;
  private readonly fixes: PagesField;
  private readonly owner: NamesField;
  private readonly standard: readonly TemplateNote[];
  private readonly drawSoon = debounce(() => this.draw(), 150);
  /** The services that it was started from. */
  private readonly known: readonly string[];
  /** Which services the rollback plan was looked up for. */
  private lookedUp = '';

  constructor(desk: Desk, prefill: Prefill) {
    super(desk, { title: 'New change record', cta: 'Create change' });
    const onChange = (): void => void this.drawSoon();
    const { main, more } = this;
    this.standard = standardChanges(templateNotes(desk), desk.settings());
    this.what = this.add(
      textField(main, {
        name: 'What',
        placeholder: 'Replace the switch in the hall',
        value: wordsOf(prefill),
        required: 'Say in a few words what you will change.',
      }),
    );
    this.template = this.standard.length > 0 ? this.add(this.templateField()) : null;
    const why = this.add(textField(main, { name: 'Why' }));
    this.services = this.add(
      new PagesField(
        main,
        { name: 'Services', placeholder: 'What you will work on', value: prefill.services ?? [], onChange },
        desk,
      ),
    );
    this.known = this.services.paths();
    this.when = this.add(
      timeField(main, { name: 'When', placeholder: 'Sunday 02:00, or empty for a draft', ahead: true, onChange }, desk),
    );
    this.outage = this.add(
      durationField(main, { name: 'Expected outage', placeholder: '10m, or empty for none', onChange }),
    );
    const rollback = this.add(
      linesField(main, { name: 'Rollback plan', placeholder: 'When to turn back, and how', rows: 3 }),
    );
    this.panel = main.createDiv({ cls: 'homelab-form-panel', attr: { 'aria-live': 'polite' } });
    this.texts = {
      Why: why,
      Plan: this.add(linesField(more, { name: 'Plan', placeholder: 'Step by step' })),
      'Rollback plan': rollback,
      Verification: this.add(
        linesField(more, { name: 'Verification', placeholder: 'How you will know that it works' }),
      ),
    };
    this.until = this.add(this.untilField(onChange));
    this.type = this.add(choiceField(more, { name: 'Type', options: CHANGE_TYPES }));
    this.risk = this.add(textField(more, { name: 'Risk', placeholder: 'Low, high, or in your own words' }));
    this.fixes = this.add(this.fixesField(prefill.fixes ?? []));
    this.owner = this.add(new NamesField(more, { name: 'Owner', known: peopleIn }, desk));
    this.life.register(() => void this.drawSoon.cancel());
    this.draw();
  }

  private fixesField(value: readonly string[]): PagesField {
    const words = { name: 'Puts right', placeholder: 'Incident', value, choices: incidentChoices, createsPages: false };
    return new PagesField(this.more, words, this.desk);
  }

  private untilField(onChange: () => void): TimeField {
    const refuse = (end: number): string | null =>
      end > (this.when.at() ?? Infinity) ? null : 'The change ends before it starts. Put right When or Until.';
    return timeField(this.more, { name: 'Until', placeholder: '03:00', ahead: true, onChange, refuse }, this.desk);
  }

  private templateField(): ChoiceField<string> {
    const options = this.standard.map(({ path, name }) => ({ value: path, label: name }));
    return choiceField(this.main, {
      name: 'Start from',
      options: [{ value: '', label: 'A normal change' }, ...options],
      onChange: () => void this.fillFromTemplate(),
    });
  }

  /** A standard change says how it is made, and how it is undone; what was typed stays. */
  private async fillFromTemplate(): Promise<void> {
    const path = this.chosen();
    const standard = path === '' ? NO_TEMPLATE : await readStandardChange(this.desk, path);
    if (path !== this.chosen()) return;
    for (const [title, field] of Object.entries(this.texts)) field.fill(standard.section(title));
    this.type.fill(path === '' ? 'normal' : 'standard');
    this.services.fill([...new Set([...this.known, ...standard.services])].map(pageChoice));
    this.outage.fill(standard.expectedOutage);
    this.texts['Rollback plan'].help(path === '' ? '' : 'From the template.');
    this.lookedUp = '';
    this.draw();
  }

  /** The path of the template that was chosen; empty: none. */
  private chosen(): string {
    return this.template?.value() ?? '';
  }

  protected override labArrived(lab: Lab): void {
    super.labArrived(lab);
    this.draw();
  }

  private draw(): void {
    const lab = this.desk.lab();
    if (!lab) {
      this.panel.setText('Your notes are being read.');
      return;
    }
    const now = this.desk.now();
    drawPreflight(this.panel, this.panelTitle(now), this.lines(lab, now));
    void this.fillRollback(lab);
  }

  private panelTitle(now: number): string {
    const at = this.when.at();
    if (at !== null) return `If you start ${instantWords(at, now, this.desk.zone)}`;
    return this.when.isUnreadable() ? 'Whenever you start' : 'If you started now';
  }

  private lines(lab: Lab, now: number): readonly PreflightLine[] {
    const services = this.services.paths().filter((path) => lab.inventory.serviceAt(path));
    const start = this.when.at() ?? now;
    const isTimeKnown = !this.when.isUnreadable() && !this.until.isUnreadable();
    const plan = { services, start, end: this.until.at(), expectedOutage: this.outage.length(), isTimeKnown };
    return preflight(lab, this.desk.settings(), plan, now, this.desk.zone);
  }

  private async fillRollback(lab: Lab): Promise<void> {
    const services = this.services.paths();
    const wanted = services.join('\n');
    if (wanted === this.lookedUp || this.chosen() !== '') return;
    this.lookedUp = wanted;
    const found = services.length === 0 ? null : await rollbackOfSimilar(this.desk, lab, services);
    if (wanted !== this.lookedUp) return;
    const field = this.texts['Rollback plan'];
    if (field.fill(found?.text ?? '')) field.help(found ? `From ${found.title}. Check that it fits.` : '');
  }

  protected override async submit(): Promise<Outcome> {
    const { desk } = this;
    const [start, end] = [this.when.at(), this.until.at()];
    const draft = await this.draft(start, end);
    const text = await this.templateText();
    const file = await createRecord(desk, draft, text === null ? {} : { text });
    return () => openToWrite(desk, file, 'Plan');
  }

  private async draft(start: number | null, end: number | null): Promise<NoteDraft> {
    const { zone } = this.desk;
    const now = this.desk.now();
    const services = await this.services.links();
    const fixes = await this.fixes.links();
    const lab = this.desk.lab() ?? (await this.desk.freshLab().catch(() => null));
    const known = lab ? preflightMarkdown(this.lines(lab, now), now, zone) : [];
    const owner = this.owner.names();
    return {
      kind: 'change',
      title: shortTitle(this.what.value()),
      properties: {
        status: start === null ? 'draft' : 'scheduled',
        changeType: this.type.value(),
        risk: this.risk.value() || undefined,
        services: services.length > 0 ? services : undefined,
        scheduledStart: start === null ? undefined : stamp(start, zone),
        scheduledEnd: end === null ? undefined : stamp(end, zone),
        expectedOutage: this.outage.value() || undefined,
        fixes: fixes.length > 0 ? fixes : undefined,
        owner: owner.length > 0 ? owner : undefined,
      },
      sections: {
        [PREFLIGHT_HEADING]: known.join('\n'),
        What: this.what.value(),
        ...this.writtenTexts(),
      },
    };
  }

  /** What stands in the template already is left to it: it may hold placeholders. */
  private writtenTexts(): Readonly<Record<string, string>> {
    const isTheirs = this.chosen() !== '';
    const written = Object.entries(this.texts).filter(([, field]) => !isTheirs || field.isTouched());
    return Object.fromEntries(written.map(([title, field]) => [title, field.value()]));
  }

  /** The chosen template, without the parts that were written anew; null: none was chosen. */
  private async templateText(): Promise<string | null> {
    const path = this.chosen();
    if (path === '') return null;
    const { text } = await readStandardChange(this.desk, path);
    return Object.keys(this.writtenTexts()).reduce(withoutSection, text);
  }
}
