import type { Sentence } from '../../briefing/sentence';
import { blockPicture, impactOptions } from '../../picture/block-pictures';
import { type FailurePicture, failurePicture, type PanelPart } from '../../picture/failure-picture';
import { failurePaint } from '../../picture/paint';
import type { PictureOptions } from '../../picture/picture-options';
import type { Survey } from '../../survey';
import { drawSentence } from '../draw-sentence';
import { EmbeddedPicture } from '../graph/embedded-picture';
import { BlockDrawing } from './block-drawing';

/** A part with more lines is folded. */
const MOST_OPEN = 5;
/** What goes down is what the block is for: so many of its lines are always in sight, and one more rather than `and 1 more`. */
const MOST_DOWN = 8;

/** `view: impact`: what falls if these fail, in words and as a picture of what is touched. */
export class ImpactBlock extends BlockDrawing {
  private words: HTMLElement | null = null;
  private drawn = '';
  private picture: EmbeddedPicture | null = null;
  private chosen: PictureOptions = {};
  private again: (() => void) | null = null;

  override show(survey: Survey, services: readonly string[]): void {
    const { desk, el, sourcePath, options } = this.place;
    const failure = failurePicture(survey.lab, services);
    this.words ??= el.createDiv('homelab-impact');
    this.drawWords(this.words, failure);
    this.picture ??= this.addChild(
      new EmbeddedPicture(desk, el, sourcePath, (change) => {
        this.chosen = { ...this.chosen, ...change };
        this.again?.();
      }),
    );
    this.again = () => this.show(survey, services);
    const visible = blockPicture(survey, { ...impactOptions(options.picture, failure), ...this.chosen });
    this.picture.show({
      visible,
      paint: failurePaint(visible, failure),
      options: options.picture,
      selected: failure.failed,
    });
  }

  private drawWords(el: HTMLElement, { panel }: FailurePicture): void {
    const key = JSON.stringify(panel);
    if (key === this.drawn) return;
    this.drawn = key;
    el.empty();
    this.drawLine(el.createEl('p', 'homelab-impact-headline'), panel.headline);
    const parts = el.createDiv('homelab-impact-parts');
    for (const part of panel.parts) this.drawPart(parts, part);
  }

  /** A long part is folded: the page goes on below. */
  private drawPart(parent: HTMLElement, { about, title, lines }: PanelPart): void {
    const el = parent.createEl('details', { cls: 'homelab-block-part', attr: { 'data-about': about } });
    el.open = about === 'down' || lines.length <= MOST_OPEN;
    const summary = el.createEl('summary', { cls: 'homelab-block-part-title', text: title });
    summary.createSpan({ cls: 'homelab-block-part-count', text: String(lines.length) });
    const first = about === 'down' && lines.length > MOST_DOWN + 1 ? MOST_DOWN : lines.length;
    const tag = about === 'recovery' ? 'ol' : 'ul';
    this.drawLines(el.createEl(tag), lines.slice(0, first));
    if (first === lines.length) return;
    const more = el.createEl('details', 'homelab-block-part-more');
    more.createEl('summary', { text: `and ${lines.length - first} more` });
    this.drawLines(more.createEl(tag), lines.slice(first));
  }

  private drawLines(list: HTMLElement, lines: readonly Sentence[]): void {
    for (const line of lines) this.drawLine(list.createEl('li'), line);
  }

  private drawLine(el: HTMLElement, line: Sentence): void {
    drawSentence(el, line, this.place.desk, this.place.sourcePath);
  }
}
