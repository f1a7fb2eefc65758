import { setIcon } from 'obsidian';
import { capital } from '../../briefing/plain-words';
import type { CardPart } from '../../report/card-part';
import type { PracticeMark, PracticeState } from '../../report/practice-states';
import { serviceCard, type ServiceCard } from '../../report/service-card';
import type { Survey } from '../../survey';
import { drawPageLink, drawSentence } from '../draw-sentence';
import { BlockDrawing } from './block-drawing';

const ICONS: Readonly<Record<PracticeMark, string>> = {
  pass: 'check',
  look: 'triangle-alert',
  unfilled: 'circle-dashed',
  'not-asked': 'minus',
};

/** `view: service`: the card of one service. */
export class CardBlock extends BlockDrawing {
  private drawn = '';

  override show(survey: Survey, [path]: readonly string[]): void {
    const card = path === undefined ? null : serviceCard(survey, path);
    const key = JSON.stringify(card);
    if (key === this.drawn) return;
    this.drawn = key;
    const { el } = this.place;
    el.empty();
    if (card) this.drawCard(el.createDiv({ cls: 'homelab-card', attr: { 'data-path': card.path } }), card);
  }

  private drawCard(el: HTMLElement, { path, title, facts, practices, parts }: ServiceCard): void {
    const { desk, sourcePath } = this.place;
    const head = el.createDiv('homelab-card-head');
    const name = head.createSpan({ cls: 'homelab-card-title', attr: { dir: 'auto' } });
    // On its own page the name stands above already; elsewhere one wants to go there.
    if (path === sourcePath) name.setText(title);
    else drawPageLink(name, { path, title }, desk, sourcePath);
    for (const fact of facts) head.createSpan({ cls: 'homelab-card-fact', text: fact });
    if (practices.length > 0) {
      const list = el.createEl('ul', { cls: 'homelab-card-practices', attr: { 'aria-label': 'Practices' } });
      for (const state of practices) this.drawPractice(list, state);
    }
    const body = el.createDiv('homelab-card-parts');
    for (const part of parts) this.drawPart(body, part);
  }

  private drawPractice(list: HTMLElement, { practice, mark, word, severity, sentence }: PracticeState): void {
    const item = list.createEl('li', {
      cls: 'homelab-card-practice',
      attr: { 'data-practice': practice, 'data-mark': mark, ...(severity ? { 'data-severity': severity } : {}) },
    });
    setIcon(item.createSpan({ cls: 'homelab-card-mark', attr: { 'aria-hidden': 'true' } }), ICONS[mark]);
    const words = item.createDiv('homelab-card-practice-words');
    words.createSpan({ cls: 'homelab-card-practice-name', text: capital(practice) });
    words.createSpan({ cls: 'homelab-card-practice-state', text: word });
    drawSentence(words.createDiv('homelab-card-practice-why'), sentence, this.place.desk, this.place.sourcePath);
  }

  private drawPart(parent: HTMLElement, { about, title, lines }: CardPart): void {
    const el = parent.createDiv({ cls: 'homelab-block-part', attr: { 'data-about': about } });
    el.createDiv({ cls: 'homelab-block-part-title', text: title });
    const list = el.createEl('ul');
    for (const { level, text } of lines) {
      const item = list.createEl('li', { attr: { 'data-level': level } });
      drawSentence(item, text, this.place.desk, this.place.sourcePath);
    }
  }
}
