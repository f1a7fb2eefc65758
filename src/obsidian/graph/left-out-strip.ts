import { setIcon } from 'obsidian';
import { plainText } from '../../briefing/sentence';
import { counted } from '../../dates';
import { foldsLines, type LeftOut } from '../../picture/left-out';
import { drawSentence } from '../draw-sentence';
import type { GraphActions, Shown } from './graph-actions';
import { linkButton } from './graph-button';

/** All that is not in the picture as the notes have it, always in sight, each with the way to see it. */
export class LeftOutStrip {
  private readonly el: HTMLElement;
  private drawn = '';
  /** Where it folds. */
  private isOpen = false;
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
    this.drawFold(leftOut.length);
    for (const { sentence, show, what } of leftOut) {
      const item = this.el.createEl('li', { attr: { 'data-what': what } });
      drawSentence(item.createSpan(), sentence, this.actions.desk, '');
      if (!show) continue;
      const button = linkButton(item, 'Show', () => this.actions.choose(show));
      button.setAttribute('aria-label', `Show: ${plainText(sentence)}`);
    }
    if (foldsLines(leftOut, isSimplified)) {
      linkButton(this.el.createEl('li'), 'Draw all lines', () => this.actions.choose({ showAll: true }));
    }
    // Without it the focus would be nowhere after a press on the last of them.
    if (hadFocus) this.el.querySelector<HTMLElement>('button')?.focus();
  }

  /** On a narrow screen they would take the room of the picture: one line says how many there are. */
  private drawFold(count: number): void {
    this.el.toggleClass('mod-folds', count > 1);
    if (count <= 1) return;
    const item = this.el.createEl('li', 'homelab-graph-left-out-fold');
    const button = linkButton(item, `${counted(count, 'thing')} left out`, () => {
      this.isOpen = !this.isOpen;
      this.markOpen(button);
    });
    setIcon(button.createSpan('homelab-graph-left-out-icon'), 'chevron-right');
    this.markOpen(button);
  }

  private markOpen(button: HTMLElement): void {
    this.el.toggleClass('is-open', this.isOpen);
    button.setAttribute('aria-expanded', String(this.isOpen));
  }
}
