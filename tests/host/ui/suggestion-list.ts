import type { Scope } from '../keymap';

export interface SuggestionOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** Suggestions one below the other, one of them marked; arrows, Enter and the mouse choose. */
export class SuggestionList<T> {
  private values: readonly T[] = [];
  private selected = 0;

  constructor(
    private readonly el: HTMLElement,
    private readonly owner: SuggestionOwner<T>,
  ) {}

  registerKeys(scope: Scope): void {
    scope.register([], 'ArrowDown', () => this.move(1));
    scope.register([], 'ArrowUp', () => this.move(-1));
    scope.register([], 'Enter', (event) => {
      if (event.isComposing) return undefined;
      this.choose(event);
      return false;
    });
  }

  show(values: readonly T[]): void {
    this.values = values;
    this.selected = 0;
    this.el.empty();
    values.forEach((value, index) => {
      const item = this.el.createDiv('suggestion-item');
      this.owner.renderSuggestion(value, item);
      item.addEventListener('click', (event) => this.owner.selectSuggestion(value, event));
      item.addEventListener('mousemove', () => this.mark(index));
    });
    this.mark(0);
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selected];
    if (value !== undefined) this.owner.selectSuggestion(value, event);
  }

  private move(by: number): false {
    const count = this.values.length;
    if (count > 0) this.mark((this.selected + by + count) % count);
    this.el.children[this.selected]?.scrollIntoView({ block: 'nearest' });
    return false;
  }

  private mark(index: number): void {
    this.selected = index;
    [...this.el.children].forEach((item, at) => item.classList.toggle('is-selected', at === index));
  }
}
