import { setIcon, TextComponent } from 'obsidian';
import { nameKey } from '../../notes/name-key';
import { ChipSuggest } from './chip-suggest';
import { areSame, called, type Choice, ranked } from './choice';
import type { Desk } from '../desk';
import { type Field, fieldRow, type FieldWords, type Row } from './field';

/** Where a text goes that names nothing which can be chosen here. */
export interface Elsewhere {
  /** What the list says of it, before all else that it can stand for. */
  readonly offer: (text: string) => string;
  readonly take: (text: string) => void;
}

export interface ChipsWords extends FieldWords {
  readonly value?: readonly Choice[];
  /** What can be chosen now; asked whenever something is typed. */
  readonly choices: () => readonly Choice[];
  /** What a text that names none of them can stand for; nothing: it can only be chosen. */
  readonly fresh?: (text: string) => readonly Choice[];
  /** False: what can be chosen is not known yet. */
  readonly isReady?: () => boolean;
  /** Whether what was typed and not chosen is taken as the first of `fresh` on submitting; else the form says so. */
  readonly takesTyped?: boolean;
  /** The field in which a text belongs that is no name; on submitting, what was typed and names nothing goes there by itself. */
  readonly elsewhere?: Elsewhere;
  readonly most?: number;
}

/** Several things, shown as chips: typed with suggestions, or tapped where a few likely ones are offered. */
export class ChipsField implements Field {
  readonly el: HTMLElement;
  private readonly row: Row;
  private readonly chipsEl: HTMLElement;
  private readonly likelyEl: HTMLElement;
  private readonly input: TextComponent;
  protected items: readonly Choice[];
  private filled: readonly Choice[];
  private likely: readonly Choice[] = [];
  private filledText = '';
  private complaint: string | null = null;

  constructor(
    parent: HTMLElement,
    private readonly words: ChipsWords,
    desk: Desk,
  ) {
    this.row = fieldRow(parent, words);
    this.el = this.row.el;
    this.items = this.filled = words.value ?? [];
    this.el.addClass('homelab-chips-field');
    const box = this.row.controlEl.createDiv('homelab-chips-box');
    this.chipsEl = box.createDiv('homelab-chips');
    this.input = new TextComponent(box).setPlaceholder(words.placeholder ?? '').onChange(() => this.typed());
    this.input.inputEl.id = this.row.id;
    this.input.inputEl.autocomplete = 'off';
    this.input.inputEl.addEventListener('keydown', (event) => this.keyPressed(event));
    this.likelyEl = this.row.controlEl.createDiv('homelab-chips-likely');
    new ChipSuggest(desk.app, this.input.inputEl, {
      suggest: (text) => this.suggestionsFor(text),
      choose: (choice) => this.choose(choice),
    });
    this.draw();
  }

  chosen(): readonly Choice[] {
    return this.items;
  }

  /** Fills them in, unless the person has changed something. */
  fill(items: readonly Choice[]): void {
    if (this.isTouched()) return;
    this.items = this.filled = items;
    this.draw();
  }

  /** Fills in more, and a text that could not be understood, for the person to see to. */
  fillMore(items: readonly Choice[], text: string): void {
    const fresh = items.filter((item) => !this.has(item));
    this.items = [...this.items, ...fresh];
    this.filled = [...this.filled, ...fresh];
    if (this.pending() === '') this.input.setValue((this.filledText = text));
    this.draw();
  }

  /** Chooses one more, as if the person had chosen it in the list. */
  add(choice: Choice): void {
    this.choose(choice);
  }

  /** Offers a few to tap. */
  offer(likely: readonly Choice[]): void {
    if (areSame(likely, this.likely)) return;
    this.likely = likely;
    this.drawLikely();
  }

  /** The list below what is being typed shows what can be chosen now. */
  protected refresh(): void {
    const { inputEl } = this.input;
    if (this.pending() === this.filledText || inputEl.ownerDocument.activeElement !== inputEl) return;
    inputEl.dispatchEvent(new Event('input'));
  }

  help(text: string): void {
    this.row.help(text);
  }

  isTouched(): boolean {
    return !areSame(this.items, this.filled) || this.pending() !== this.filledText;
  }

  /** With the list of what the text in it may mean. */
  focus(): void {
    const { inputEl } = this.input;
    inputEl.focus();
    if (this.pending() === '') return;
    inputEl.dispatchEvent(new Event('input'));
    this.row.complain(this.complaint);
  }

  /** What was typed and not chosen is chosen now where it is clear what it means. */
  problem(): string | null {
    const text = this.pending();
    const meant = text === '' ? undefined : (this.meantBy(text) ?? this.meantElsewhere(text));
    if (meant) this.choose(meant);
    this.complaint = text === '' || meant ? null : this.isReady() ? notChosen(text) : NOT_READY;
    return this.row.complain(this.complaint);
  }

  private isReady(): boolean {
    return this.words.isReady?.() ?? true;
  }

  private pending(): string {
    return this.input.getValue().trim();
  }

  private meantBy(text: string): Choice | undefined {
    const exact = called(this.words.choices(), text);
    if (exact.length === 1) return exact[0];
    return this.words.takesTyped && exact.length === 0 ? this.words.fresh?.(text)[0] : undefined;
  }

  /** A text that a person typed and that fits nothing. What an alert brought is the name of something, and stays to be looked at. */
  private meantElsewhere(text: string): Choice | undefined {
    const isName = text === this.filledText || ranked(this.words.choices(), text).length > 0;
    return isName || !this.isReady() ? undefined : this.elsewhereChoices(text)[0];
  }

  private elsewhereChoices(text: string): readonly Choice[] {
    const { elsewhere } = this.words;
    return elsewhere ? [{ key: ELSEWHERE, label: text, offer: elsewhere.offer(text) }] : [];
  }

  /** Nothing for an empty text: then Enter submits the form instead of choosing what happens to be first. */
  private suggestionsFor(text: string): readonly Choice[] {
    if (nameKey(text) === '' || !this.isReady()) return [];
    const known = this.words.choices();
    const free = known.filter((choice) => !this.has(choice));
    if (called(known, text).length > 0) return ranked(free, text);
    const words = text.trim();
    return [...ranked(free, text), ...this.elsewhereChoices(words), ...(this.words.fresh?.(words) ?? [])];
  }

  private has(choice: Choice): boolean {
    return this.items.some((item) => item.key === choice.key);
  }

  private choose(choice: Choice): void {
    if (choice.key === ELSEWHERE) {
      this.input.setValue('');
      this.words.elsewhere?.take(choice.label);
      this.changed();
      return;
    }
    const kept = this.items.filter((item) => item.key !== choice.key);
    this.items = [...kept, choice].slice(-(this.words.most ?? kept.length + 1));
    this.input.setValue('');
    this.changed();
    // What was chosen may have pushed it below what one sees.
    this.input.inputEl.scrollIntoView({ block: 'nearest' });
  }

  private remove(choice: Choice): void {
    this.items = this.items.filter((item) => item.key !== choice.key);
    this.changed();
    this.focus();
  }

  private typed(): void {
    this.row.complain(null);
    // A comma ends a name, as in a list that one writes by hand.
    const text = this.input.getValue();
    const meant = text.endsWith(',') ? this.meantBy(text.slice(0, -1).trim()) : undefined;
    if (meant) this.choose(meant);
  }

  private keyPressed(event: KeyboardEvent): void {
    const last = this.items.at(-1);
    if (event.key === 'Backspace' && this.input.getValue() === '' && last) this.remove(last);
  }

  private changed(): void {
    this.row.complain(null);
    this.draw();
    this.words.onChange?.();
  }

  protected draw(): void {
    this.chipsEl.empty();
    for (const item of this.items) this.drawChip(item);
    this.drawLikely();
  }

  private drawChip(item: Choice): void {
    const chip = this.chipsEl.createDiv({ cls: 'homelab-chip', text: item.label });
    if (item.mark !== undefined) chip.createSpan({ cls: 'homelab-chip-mark', text: item.mark });
    // Backspace removes the last one: by keyboard, Tab goes from field to field.
    const cross = chip.createEl('button', {
      cls: 'clickable-icon homelab-chip-remove',
      attr: { type: 'button', tabindex: -1, 'aria-label': `Remove ${item.label}` },
    });
    setIcon(cross, 'x');
    cross.addEventListener('click', () => this.remove(item));
  }

  private drawLikely(): void {
    this.likelyEl.empty();
    if (this.items.length >= (this.words.most ?? Infinity)) return;
    for (const choice of this.likely.filter((one) => !this.has(one))) {
      const button = this.likelyEl.createEl('button', {
        cls: 'homelab-likely',
        text: choice.label,
        attr: { type: 'button', tabindex: -1 },
      });
      button.addEventListener('click', () => this.choose(choice));
    }
  }
}

const ELSEWHERE = 'elsewhere:';
const NOT_READY = 'Your notes are still being read. Try again in a moment.';

function notChosen(text: string): string {
  return `"${text}" is in the field, and not chosen. Select it in the list, or remove it.`;
}
