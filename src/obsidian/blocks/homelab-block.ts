import { MarkdownRenderChild } from 'obsidian';
import {
  type BlockOptions,
  type BlockReading,
  type BlockView,
  isOfWholeLab,
  readBlock,
} from '../../picture/block-options';
import { blockServices } from '../../picture/block-services';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';
import type { BlockDrawing, BlockPlace } from './block-drawing';
import { GraphBlock } from './graph-block';
import { HygieneBlock } from './hygiene-block';
import { ImpactBlock } from './impact-block';
import { PartsBlock } from './parts-block';
import { CardBlock } from './service-card';
import type { SurveyListener, SurveyNews } from './survey-news';

/** How each view is drawn. */
const DRAWINGS: Readonly<Record<BlockView, (place: BlockPlace) => BlockDrawing>> = {
  graph: (place) => new GraphBlock(place),
  impact: (place) => new ImpactBlock(place),
  service: (place) => new CardBlock(place),
  hygiene: (place) => new HygieneBlock(place),
  backups: (place) => new PartsBlock(place, 'backups'),
  changes: (place) => new PartsBlock(place, 'changes'),
  incidents: (place) => new PartsBlock(place, 'incidents'),
  availability: (place) => new PartsBlock(place, 'availability'),
};

/** A code block `homelab-ops` in a note: what is wrong with it, and what it asks for, as long as it is there. */
export class HomelabBlock extends MarkdownRenderChild implements SurveyListener {
  private readonly reading: BlockReading;
  private readonly messages: HTMLElement;
  private readonly waiting: HTMLElement;
  private readonly body: HTMLElement;
  private told = '';
  private drawing: BlockDrawing | null = null;

  constructor(
    containerEl: HTMLElement,
    source: string,
    private readonly sourcePath: string,
    private readonly desk: Desk,
    private readonly news: SurveyNews,
  ) {
    super(containerEl);
    this.reading = readBlock(source);
    containerEl.addClass('homelab-block');
    this.messages = containerEl.createEl('ul', 'homelab-block-problems');
    this.waiting = containerEl.createDiv({ cls: 'homelab-block-waiting', text: 'Reading the lab…' });
    this.body = containerEl.createDiv('homelab-block-body');
    this.tell(this.reading.problems);
    this.waiting.toggle(this.reading.options !== null);
  }

  override onload(): void {
    if (this.reading.options) this.register(this.news.listen(this));
  }

  override onunload(): void {
    this.containerEl.empty();
  }

  show(survey: Survey): void {
    const { options, problems } = this.reading;
    if (!options) return;
    const about = blockServices(survey.lab.inventory, options, this.sourcePath);
    this.waiting.hide();
    this.tell([...problems, ...about.problems]);
    const isMissing = about.services.length === 0 && (!isOfWholeLab(options.view) || about.problems.length > 0);
    if (isMissing) this.clear();
    else {
      this.drawing ??= this.addChild(DRAWINGS[options.view](this.placeOf(options)));
      this.drawing.show(survey, about.services);
    }
  }

  private placeOf(options: BlockOptions): BlockPlace {
    const { desk, sourcePath, body } = this;
    return { desk, el: body, sourcePath, options, fail: (reason) => this.fail(reason) };
  }

  fail(reason: string): void {
    this.waiting.hide();
    this.tell([...this.reading.problems, `This could not be drawn: ${reason}`]);
  }

  /** The service has gone, or is none any more. */
  private clear(): void {
    if (this.drawing) this.removeChild(this.drawing);
    this.drawing = null;
    this.body.empty();
  }

  private tell(problems: readonly string[]): void {
    const key = problems.join('\n');
    if (key === this.told && this.messages.childElementCount > 0) return;
    this.told = key;
    this.messages.empty();
    this.messages.toggle(problems.length > 0);
    for (const problem of problems) this.messages.createEl('li', { text: problem });
  }
}
