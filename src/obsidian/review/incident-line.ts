import { openIncidentsSentence } from '../../report/open-incidents';
import type { Desk } from '../desk';
import { drawSentence } from '../draw-sentence';

/** One line above the review while an incident is open, as the report has it. What one does with it is in the side bar. */
export class IncidentLine {
  private drawn = '';

  constructor(
    private readonly el: HTMLElement,
    private readonly desk: Desk,
  ) {}

  /** Drawn anew only where it says something else: a link that has the focus stays. */
  draw(): void {
    const { desk } = this;
    const lab = desk.lab();
    const words = (lab && openIncidentsSentence({ lab, now: desk.now() })) ?? [];
    const key = JSON.stringify(words);
    if (key === this.drawn) return;
    this.drawn = key;
    this.el.empty();
    drawSentence(this.el, words, desk, '');
  }
}
