import { foundWords } from '../../picture/find-services';
import type { GraphActions, Shown } from './graph-actions';
import { linkButton } from './graph-button';

/** Lights up what it finds. Enter goes from one to the next, Escape empties it. */
export class SearchField {
  private readonly input: HTMLInputElement;
  private readonly count: HTMLElement;
  private readonly only: HTMLButtonElement;
  private readonly hidden: HTMLButtonElement;

  constructor(parent: HTMLElement, actions: GraphActions) {
    const el = parent.createDiv('homelab-graph-search');
    const box = el.createDiv('search-input-container');
    this.input = box.createEl('input', {
      type: 'search',
      placeholder: 'Find a service',
      attr: { 'aria-label': 'Find a service', spellcheck: 'false', enterkeyhint: 'search' },
    });
    this.count = el.createSpan({ cls: 'homelab-graph-count', attr: { role: 'status' } });
    this.only = linkButton(el, 'Show only these', () => actions.choose({ search: this.input.value.trim() }));
    this.hidden = linkButton(el, '', () => actions.showFound());
    this.input.addEventListener('input', () => actions.search(this.input.value));
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        actions.goOn(event.shiftKey ? -1 : 1);
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
  }

  show({ search, found, hit, state }: Shown): void {
    if (this.input.value !== search) this.input.value = search;
    this.count.setText(found ? foundWords(found, hit) : '');
    const isWorthwhile = found !== null && found.drawn.length > 0 && state.options.search !== search.trim();
    this.only.toggle(isWorthwhile);
    const hidden = found?.hidden.length ?? 0;
    this.hidden.toggle(hidden > 0);
    this.hidden.setText(hidden === 1 ? 'Show it' : 'Show them');
  }
}
