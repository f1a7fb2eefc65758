import { TextComponent } from 'obsidian';
import { counted } from '../../dates';
import { type Choice, ranked } from '../forms/choice';
import { type Field, fieldRow, type FieldWords } from '../forms/field';

export interface TickItem extends Choice {
  /** Whether it is ticked before anybody has touched it. */
  readonly isTicked: boolean;
  /** It is so for a reason that is not asked for here: its hint says which. */
  readonly isFixed: boolean;
}

export interface TickWords extends FieldWords {
  readonly items: readonly TickItem[];
  /** Enter in the search while nothing stands there: whoever types names is done. */
  readonly done: () => void;
}

/** More are found by their names. */
const MOST_ROWS = 100;

/**
 * Many things to tick, from the keyboard: what is typed finds, Enter ticks the first that is found and makes room for the next name, the
 * arrows walk the boxes, Space ticks the one that has the focus. What is ticked stands on top.
 */
export class TickList implements Field {
  readonly el: HTMLElement;
  private readonly search: TextComponent;
  private readonly listEl: HTMLElement;
  private readonly moreEl: HTMLElement;
  private readonly changed = new Map<string, boolean>();
  private items: readonly TickItem[];
  private rows: readonly { readonly item: TickItem; readonly box: HTMLInputElement }[] = [];

  constructor(
    parent: HTMLElement,
    private readonly words: TickWords,
  ) {
    this.items = words.items;
    this.el = parent.createDiv('homelab-ticks');
    const row = fieldRow(this.el, words);
    this.search = new TextComponent(row.controlEl).setPlaceholder(words.placeholder ?? '').onChange(() => this.draw());
    this.search.inputEl.id = row.id;
    this.search.inputEl.autocomplete = 'off';
    this.search.inputEl.addEventListener('keydown', (event) => this.keyInSearch(event));
    this.listEl = this.el.createDiv({ cls: 'homelab-ticks-list', attr: { role: 'group', 'aria-label': words.name } });
    this.listEl.addEventListener('keydown', (event) => this.keyInList(event));
    this.moreEl = this.el.createDiv({ cls: 'homelab-ticks-more', attr: { role: 'status' } });
    this.draw();
  }

  /** The keys of what is ticked now. */
  ticked(): ReadonlySet<string> {
    return new Set(this.items.filter((item) => this.isTicked(item)).map(({ key }) => key));
  }

  /** What can be ticked has changed; what the person ticked stays. */
  fill(items: readonly TickItem[]): void {
    this.items = items;
    const focused = this.rows.find(({ box }) => box === box.ownerDocument.activeElement)?.item.key;
    this.draw();
    if (focused !== undefined) this.rows.find(({ item }) => item.key === focused)?.box.focus();
  }

  isTouched(): boolean {
    return this.items.some((item) => !item.isFixed && this.isTicked(item) !== item.isTicked);
  }

  focus(): void {
    this.search.inputEl.focus();
  }

  problem(): null {
    return null;
  }

  private isTicked(item: TickItem): boolean {
    return !item.isFixed && (this.changed.get(item.key) ?? item.isTicked);
  }

  private tick(item: TickItem, isOn: boolean): void {
    this.changed.set(item.key, isOn);
    this.words.onChange?.();
  }

  private shown(): readonly TickItem[] {
    const found = ranked(this.items, this.search.getValue()) as readonly TickItem[];
    if (this.search.getValue().trim() !== '') return found;
    const isOther = (item: TickItem): boolean => !item.isFixed && !this.isTicked(item);
    return [
      ...found.filter((item) => this.isTicked(item)),
      ...found.filter(({ isFixed }) => isFixed),
      ...found.filter(isOther),
    ];
  }

  private draw(): void {
    const shown = this.shown();
    this.listEl.empty();
    this.rows = shown.slice(0, MOST_ROWS).map((item) => ({ item, box: this.drawRow(item) }));
    const rest = shown.length - this.rows.length;
    const none = this.items.length === 0 ? 'There is no other service yet.' : 'No service is called so.';
    const more = `And ${counted(rest, 'more', 'more')}: type a part of the name.`;
    this.moreEl.setText(shown.length === 0 ? none : rest > 0 ? more : '');
  }

  private drawRow(item: TickItem): HTMLInputElement {
    const label = this.listEl.createEl('label', 'homelab-ticks-row');
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = item.isFixed || this.isTicked(item);
    box.disabled = item.isFixed;
    label.toggleClass('is-fixed', item.isFixed);
    box.addEventListener('change', () => this.tick(item, box.checked));
    const words = label.createDiv('homelab-ticks-words');
    words.createSpan({ cls: 'homelab-ticks-title', text: item.label, attr: { dir: 'auto' } });
    if (item.hint !== undefined && item.hint !== '') words.createSpan({ cls: 'homelab-ticks-hint', text: item.hint });
    return box;
  }

  private keyInSearch(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') this.walk(event, -1, 1);
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    if (this.search.getValue().trim() === '') this.words.done();
    else this.tickFirst();
  }

  /** The text stays where nothing is called so, or where it is as ticked as it can be. */
  private tickFirst(): void {
    const first = this.rows.find(({ item }) => !item.isFixed)?.item;
    if (!first) return;
    this.tick(first, !this.isTicked(first));
    this.search.setValue('');
    this.draw();
    this.listEl.scrollTop = 0;
  }

  private keyInList(event: KeyboardEvent): void {
    const at = this.rows.findIndex(({ box }) => box === event.target);
    const box = this.rows[at]?.box;
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') this.walk(event, at, 1);
    else if (event.key === 'ArrowUp') this.walk(event, at, -1);
    else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      box.click();
      // Whoever types a name goes on with the next one.
    } else if (/^[\p{L}\p{N}]$/u.test(event.key)) this.focus();
  }

  /** To the next box that can be ticked; up from the first, to the search. */
  private walk(event: KeyboardEvent, from: number, step: 1 | -1): void {
    event.preventDefault();
    for (let at = from + step; at >= 0 && at < this.rows.length; at += step) {
      const box = this.rows[at]?.box;
      if (!box || box.disabled) continue;
      box.focus();
      return;
    }
    if (step < 0) this.focus();
  }
}
