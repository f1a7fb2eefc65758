import type { App } from '../app';
import { Scope } from '../keymap';
import { SuggestionList } from './suggestion-list';

/** Suggestions that float below what one types into. While they are shown their keys are theirs. */
export abstract class PopoverSuggest<T> {
  protected readonly suggestEl = createDiv('suggestion-container');
  protected readonly list: SuggestionList<T>;
  protected isShown = false;

  constructor(
    readonly app: App,
    readonly scope: Scope = new Scope(),
  ) {
    this.list = new SuggestionList(this.suggestEl.createDiv('suggestion'), this);
    this.list.registerKeys(this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    // The focus stays where one types.
    this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
  }

  open(): void {
    if (this.isShown) return;
    this.isShown = true;
    document.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.suggestEl.remove();
    this.app.keymap.popScope(this.scope);
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private asked = 0;

  constructor(
    app: App,
    private readonly inputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    inputEl.addEventListener('input', () => void this.refresh());
    inputEl.addEventListener('focus', () => void this.refresh());
    inputEl.addEventListener('blur', () => {
      this.asked++;
      this.close();
    });
  }

  private async refresh(): Promise<void> {
    const asked = ++this.asked;
    const values = await this.getSuggestions(this.getValue());
    if (asked !== this.asked) return;
    if (values.length === 0 || document.activeElement !== this.inputEl) {
      this.close();
      return;
    }
    this.list.show(this.limit > 0 ? values.slice(0, this.limit) : values);
    this.open();
    this.place();
  }

  private place(): void {
    const { left, bottom, width } = this.inputEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({ left: `${left}px`, top: `${bottom}px`, minWidth: `${width}px` });
  }

  getValue(): string {
    return this.inputEl instanceof HTMLInputElement ? this.inputEl.value : this.inputEl.innerText;
  }

  /** Silent, as a value is that no person typed. */
  setValue(value: string): void {
    if (this.inputEl instanceof HTMLInputElement) this.inputEl.value = value;
    else this.inputEl.innerText = value;
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.callback?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;
}
