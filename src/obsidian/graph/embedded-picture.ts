import { Component, type HoverParent, type HoverPopover, Keymap, Menu, Platform } from 'obsidian';
import { type FailurePicture, failurePicture } from '../../picture/failure-picture';
import { failurePaint, type PicturePaint } from '../../picture/paint';
import type { PictureOptions } from '../../picture/picture-options';
import { asksForFocus } from '../../picture/start-options';
import type { VisibleGraph } from '../../picture/visible-graph';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { drawSentence } from '../draw-sentence';
import { linkButton } from './graph-button';
import { GraphList, type ListActions } from './graph-list';
import { LeftOutStrip } from './left-out-strip';
import { GRAPH_VIEW, showDependencyGraph } from './open-graph';
import { PictureCanvas } from './picture-canvas';
import { fillServiceMenu } from './service-menu';

export interface EmbeddedContent {
  readonly visible: VisibleGraph;
  /** How it looks while nothing is selected. */
  readonly paint: PicturePaint;
  /** What the view shows that is opened from here; missing: what it showed last. */
  readonly options?: PictureOptions;
  /** What the view that is opened has selected where nothing is selected here. */
  readonly selected?: readonly string[];
}

/** So many services of a list are read without scrolling far. */
const MOST_LISTED = 8;

/**
 * A picture within a note or a base: what is left out is said below it, a press on a service shows what falls with it, and the same can
 * be read as a list. Nothing of this is kept.
 */
export class EmbeddedPicture extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private readonly el: HTMLElement;
  private readonly picture: HTMLElement;
  private readonly words: HTMLElement;
  private readonly headline: HTMLElement;
  private readonly toggle: HTMLButtonElement;
  private readonly more: HTMLElement;
  private readonly all: HTMLButtonElement;
  private readonly list: GraphList;
  private readonly leftOut: LeftOutStrip;
  private canvas: PictureCanvas | null = null;
  private content: EmbeddedContent | null = null;
  private selected: ReadonlySet<string> = new Set();
  private isList = Platform.isPhone;
  private drawsMany = false;
  private listsAll = false;
  private drawn = '';

  /**
   * @param choose changes these options of what is shown; without it nothing of what is left out can be shown.
   * @param isInText whether there is text around it that one scrolls; asked once it is drawn, for only then it stands where it will.
   */
  constructor(
    protected readonly desk: Desk,
    protected readonly parent: HTMLElement,
    protected readonly sourcePath: string,
    private readonly choose: ((change: PictureOptions) => void) | null = null,
    private readonly isInText: () => boolean = () => true,
  ) {
    super();
    this.el = parent.createDiv('homelab-embedded');
    this.picture = this.el.createDiv('homelab-embedded-picture');
    this.list = new GraphList(this.el, this.listActions());
    this.more = this.el.createDiv('homelab-embedded-more');
    this.all = linkButton(this.more, '', () => {
      this.listsAll = true;
      this.draw();
    });
    this.words = this.el.createDiv('homelab-embedded-words');
    this.headline = this.el.createEl('p', { cls: 'homelab-embedded-headline', attr: { 'aria-live': 'polite' } });
    this.leftOut = new LeftOutStrip(this.el, { desk, choose: (change) => this.choose?.(change) });
    const foot = this.el.createDiv('homelab-embedded-foot');
    this.toggle = linkButton(foot, '', () => {
      this.isList = !this.isList;
      this.draw();
    });
    linkButton(foot, 'Open in the dependency graph', () => this.openGraph());
  }

  override onunload(): void {
    this.el.remove();
  }

  show(content: EmbeddedContent): void {
    this.content = content;
    const drawn = new Set(content.visible.nodes.map(({ path }) => path));
    this.selected = new Set([...this.selected].filter((path) => drawn.has(path)));
    this.draw();
  }

  /** All in sight again, as after a change to other services. */
  fit(): void {
    this.canvas?.fit();
  }

  private draw(): void {
    const { content } = this;
    if (!content) return;
    const { visible } = content;
    const form = this.formOf(content);
    this.words.toggle(form === 'words');
    this.picture.toggle(form === 'picture');
    this.list.el.toggle(form === 'list');
    this.toggle.toggle(form !== 'words');
    this.toggle.setText(form === 'list' ? 'Show as a picture' : 'Show as a list');
    this.cutList(form === 'list' ? visible.nodes.length : 0);
    this.sayLeftOut(visible);
    if (form === 'words') this.drawWords(visible.nodes.length);
    if (form === 'list') this.list.show({ visible });
    if (form === 'picture') this.drawPicture(visible);
    this.paint();
  }

  private formOf({ visible, options = {} }: EmbeddedContent): 'words' | 'list' | 'picture' {
    const asks = !this.drawsMany && asksForFocus(visible, options);
    if (visible.nodes.length === 0 || asks) return 'words';
    return this.isList ? 'list' : 'picture';
  }

  private sayLeftOut(visible: VisibleGraph): void {
    const canShow = this.choose !== null;
    const leftOut = visible.leftOut.map((one) => (canShow ? one : { ...one, show: null }));
    this.leftOut.show({ visible: { ...visible, leftOut, isSimplified: visible.isSimplified && canShow } });
  }

  /** A long list is cut, and not scrolled by itself: one would be caught in it on the way through the note. */
  private cutList(services: number): void {
    const isCut = services > MOST_LISTED && !this.listsAll && this.isInText();
    this.list.el.toggleClass('is-cut', isCut);
    this.more.toggle(isCut);
    this.all.setText(`Show all ${services} services`);
  }

  private drawWords(services: number): void {
    this.words.setText(services === 0 ? 'No services to draw.' : `${services} services are too many to be read here. `);
    if (services === 0) return;
    linkButton(this.words, 'Draw all', () => {
      this.drawsMany = true;
      this.draw();
    });
  }

  /** What is the same stays as it is, with the camera and the focus. */
  private drawPicture(visible: VisibleGraph): void {
    const key = JSON.stringify(visible);
    if (key === this.drawn) return;
    this.drawn = key;
    this.canvas ??= this.addChild(
      new PictureCanvas(
        this.picture,
        {
          select: (path, adds) => this.press(path, adds),
          clear: () => this.select([]),
          open: (path, event) => this.open(path, event),
          menu: (path, event, el) => this.showMenu(path, event, el),
          hover: (path, event, el) => this.hover(path, event, el),
          showHub: (path) => this.showHub(path),
        },
        { isEmbedded: this.isInText() },
      ),
    );
    this.canvas.show(visible);
  }

  private paint(): void {
    const { content } = this;
    if (!content) return;
    const failure = this.failure();
    const paint = failure ? failurePaint(content.visible, failure) : content.paint;
    const isDrawn = this.drawn !== '' && !this.isList;
    if (isDrawn) this.canvas?.paint(paint, this.selected, null);
    if (this.isList) this.list.paint({ state: { selected: [...this.selected] }, found: null }, paint);
    this.headline.empty();
    this.headline.toggle(failure !== null);
    if (failure) drawSentence(this.headline, failure.panel.headline, this.desk, this.sourcePath);
  }

  private failure(): FailurePicture | null {
    const lab = this.desk.lab();
    return lab && this.selected.size > 0 ? failurePicture(lab, [...this.selected]) : null;
  }

  private press(path: string, adds: boolean): void {
    const others = adds ? [...this.selected].filter((one) => one !== path) : [];
    const isOff = this.selected.has(path) && (adds || this.selected.size === 1);
    this.select(isOff ? others : [...others, path]);
  }

  private select(paths: readonly string[]): void {
    this.selected = new Set(paths);
    this.paint();
  }

  private listActions(): ListActions {
    return {
      desk: this.desk,
      press: (path, adds) => this.press(path, adds),
      open: (path, event) => this.open(path, event),
      menu: (path, event, el) => this.showMenu(path, event, el),
      hover: (path, event, el) => this.hover(path, event, el),
    };
  }

  private open(path: string, event: MouseEvent | KeyboardEvent): void {
    void this.desk.app.workspace.openLinkText(path, this.sourcePath, Keymap.isModEvent(event));
  }

  private showMenu(path: string, event: MouseEvent | KeyboardEvent, el: Element): void {
    const menu = new Menu();
    fillServiceMenu(menu, this.desk, path, () => this.content?.visible ?? null);
    if (event instanceof MouseEvent && event.type === 'contextmenu') menu.showAtMouseEvent(event);
    else {
      const { left, bottom } = el.getBoundingClientRect();
      menu.showAtPosition({ x: left, y: bottom });
    }
  }

  private hover(path: string, event: MouseEvent, targetEl: Element): void {
    const { workspace } = this.desk.app;
    const { sourcePath } = this;
    workspace.trigger('hover-link', {
      event,
      source: GRAPH_VIEW,
      hoverParent: this,
      targetEl,
      linktext: path,
      sourcePath,
    });
  }

  private showHub(path: string): void {
    const hub = this.content?.visible.leftOut.find((one) => one.what === 'hub' && one.path === path);
    if (hub?.show) this.choose?.(hub.show);
  }

  private openGraph(): void {
    const { options, selected = [] } = this.content ?? {};
    const chosen = this.selected.size > 0 ? [...this.selected] : selected;
    void attempt('The dependency graph was not shown', () =>
      showDependencyGraph(this.desk, { ...(options ? { options } : {}), selected: chosen }),
    );
  }
}
