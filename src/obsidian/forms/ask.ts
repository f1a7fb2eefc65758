import { type App, SuggestModal } from 'obsidian';
import { nameKey } from '../../notes/name-key';
import type { Sentence } from '../../briefing/sentence';
import type { Desk } from '../desk';
import { drawPlainSentence } from '../draw-sentence';
import { type TextField, textField, type TextWords, type TimeField, timeField } from './fields';
import { Form } from './form';

export { type Confirmation, confirm } from './confirm';

export interface Question {
  readonly title: string;
  /** What the button does. */
  readonly cta: string;
  /** What the line is called; `Text` where the title says it. */
  readonly name?: string;
  readonly placeholder?: string;
  readonly help?: string;
  readonly value?: string;
  /** What to say when it is left empty; without it, it may be. */
  readonly required?: string;
  /** What a person should know before answering; stands above the line. */
  readonly lines?: readonly Sentence[];
  /** Asks for a time too; empty means now. */
  readonly time?: TextWords;
  /** Does what is asked for. A sentence: why it could not; the question stays, and what was typed with it. */
  readonly submit?: (answer: Answer) => Promise<string | null>;
}

export interface Answer {
  readonly text: string;
  /** The time that was asked for, or now. */
  readonly at: number;
}

/** Asks for one line. Null: the person turned away. */
export function askLine(desk: Desk, question: Question): Promise<Answer | null> {
  return new Promise((resolve) => new LineForm(desk, question, resolve).open());
}

class LineForm extends Form {
  private line: TextField | null = null;
  private time: TimeField | null = null;
  private answer: Answer | null = null;

  constructor(
    desk: Desk,
    private readonly question: Question,
    private readonly resolve: (answer: Answer | null) => void,
  ) {
    super(desk, question);
  }

  protected override build(): void {
    const { lines = [], time, title, cta, submit, name = 'Text', ...words } = this.question;
    for (const line of lines) drawPlainSentence(this.main.createEl('p', 'homelab-form-known'), line);
    this.line = this.add(textField(this.main, { ...words, name }));
    if (time) this.time = this.add(timeField(this.main, time, this.desk));
  }

  protected override async submit(): Promise<string | null> {
    const answer = { text: this.line?.value() ?? '', at: this.time?.at() ?? this.desk.now() };
    const refusal = (await this.question.submit?.(answer)) ?? null;
    if (refusal === null) this.answer = answer;
    return refusal;
  }

  override onClose(): void {
    super.onClose();
    this.resolve(this.answer);
  }
}

export interface Item<T> {
  readonly value: T;
  readonly label: string;
  /** What tells it from the others. */
  readonly hint?: string;
}

/** Asks for one of several. Null: the person turned away. */
export function askChoice<T>(app: App, title: string, items: readonly Item<T>[]): Promise<T | null> {
  return new Promise((resolve) => new ChoiceModal(app, title, items, resolve).open());
}

class ChoiceModal<T> extends SuggestModal<Item<T>> {
  private chosen: T | null = null;

  constructor(
    app: App,
    title: string,
    private readonly items: readonly Item<T>[],
    private readonly resolve: (chosen: T | null) => void,
  ) {
    super(app);
    this.setPlaceholder(title);
  }

  override getSuggestions(query: string): Item<T>[] {
    const key = nameKey(query);
    return this.items.filter(({ label, hint = '' }) => nameKey(`${label} ${hint}`).includes(key));
  }

  override renderSuggestion({ label, hint }: Item<T>, el: HTMLElement): void {
    el.createDiv({ text: label });
    if (hint !== undefined) el.createDiv({ cls: 'homelab-suggestion-hint', text: hint });
  }

  override onChooseSuggestion({ value }: Item<T>): void {
    this.chosen = value;
    this.resolve(value);
  }

  /** The app closes the list before it says what was chosen. */
  override onClose(): void {
    window.setTimeout(() => this.resolve(this.chosen), 0);
  }
}
