import { counted } from '../../dates';
import type { ColourWord } from '../../picture/colour-by';

/** What the colours mean, above the picture: a patch, the word, and of how many services. */
export class BasesLegend {
  private readonly el: HTMLElement;
  private drawn = '';

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv('homelab-base-legend');
    this.el.hide();
  }

  /** @param title what the words are of, such as the name of a property. */
  show(title: string, words: readonly ColourWord[]): void {
    const key = JSON.stringify([title, words]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.el.empty();
    this.el.toggle(words.length > 0);
    this.el.createSpan({ cls: 'homelab-base-legend-title', text: title, attr: { dir: 'auto' } });
    const list = this.el.createEl('ul', { attr: { 'aria-label': title } });
    for (const { text, colour, services } of words) {
      const item = list.createEl('li', { attr: { title: `${text}: ${counted(services, 'service')}` } });
      const patch = item.createSpan({ cls: 'homelab-base-patch', attr: { 'aria-hidden': 'true' } });
      if (colour !== null) patch.dataset['colour'] = String(colour);
      item.createSpan({ cls: 'homelab-base-word', text, attr: { dir: 'auto' } });
      item.createSpan({ cls: 'homelab-base-count', text: String(services) });
    }
  }
}
