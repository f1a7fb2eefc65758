import type { ReviewActions } from './review-actions';

/** Narrows the list down while one types. The arrow goes on to the list, Escape empties it. */
export class ReviewSearch {
  private readonly input: HTMLInputElement;
  private readonly count: HTMLElement;

  constructor(parent: HTMLElement, actions: ReviewActions) {
    const el = parent.createDiv('homelab-graph-search');
    const box = el.createDiv('search-input-container');
    this.input = box.createEl('input', {
      type: 'search',
      attr: { spellcheck: 'false', enterkeyhint: 'search' },
    });
    this.seek('Search what was found');
    this.count = el.createSpan({ cls: 'homelab-graph-count', attr: { role: 'status' } });
    this.input.addEventListener('input', () => actions.search(this.input.value));
    this.input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown' || event.key === 'Enter') {
        event.preventDefault();
        actions.toList();
      } else if (event.key === 'Escape' && this.input.value !== '') {
        event.stopPropagation();
        event.preventDefault();
        this.input.value = '';
        actions.search('');
      }
    });
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  /** What one looks for here, in the field and for who cannot see it. */
  seek(words: string): void {
    this.input.placeholder = words;
    this.input.setAttribute('aria-label', words);
  }

  show(search: string, count: string): void {
    if (this.input.value !== search) this.input.value = search;
    this.count.setText(count);
  }
}
