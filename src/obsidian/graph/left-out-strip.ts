import type { GraphActions, Shown } from './graph-actions';
import { plainText } from '../../briefing/sentence';
import type { LeftOut } from '../../picture/left-out';
import { drawSentence } from '../draw-sentence';
import { linkButton } from './graph-button';

/** All that is not in the picture as the notes have it, always in sight, each with the way to see it. */
export class LeftOutStrip {
  private readonly el: HTMLElement;
  private drawn = '';
  private said: readonly LeftOut[] | null = null;

  constructor(
    parent: HTMLElement,
    private readonly actions: Pick<GraphActions, 'desk' | 'choose'>,
  ) {
    this.el = parent.createEl('ul', { cls: 'homelab-graph-left-out', attr: { 'aria-label': 'Not in the picture' } });
  }

  show({ visible: { leftOut, isSimplified } }: Pick<Shown, 'visible'>): void {
    if (leftOut === this.said) return;
    this.said = leftOut;
    const key = JSON.stringify([leftOut, isSimplified]);
    if (key === this.drawn) return;
    this.drawn = key;
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    this.el.empty();
    this.el.toggle(leftOut.length > 0);
    for (const { sentence, show, what } of leftOut) {
      const item = this.el.createEl('li', { attr: { 'data-what': what } });
      drawSentence(item.createSpan(), sentence, this.actions.desk, '');
      if (!show) continue;
      const button = linkButton(item, 'Show', () => this.actions.choose(show));
      button.setAttribute('aria-label', `Show: ${plainText(sentence)}`);
    }
    const isFolded = isSimplified && leftOut.some(({ what }) => what === 'implied' || what === 'hub');
    if (isFolded) linkButton(this.el.createEl('li'), 'Draw all lines', () => this.actions.choose({ showAll: true }));
    // Without it the focus would be nowhere after a press on the last of them.
    if (hadFocus) this.el.querySelector<HTMLElement>('button')?.focus();
  }
}
