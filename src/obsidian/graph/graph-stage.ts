import { Component } from 'obsidian';
import { foundPaint } from '../../picture/found-paint';
import type { PicturePaint } from '../../picture/paint';
import type { VisibleGraph } from '../../picture/visible-graph';
import { drawAskFocus } from './ask-focus';
import { drawEmptyLab, drawNothingLeft } from './empty-stage';
import type { GraphActions, Shown } from './graph-actions';
import { GraphList } from './graph-list';
import { PictureCanvas } from './picture-canvas';

type Form = 'picture' | 'list' | 'words';

/** Where the picture is, or what stands in its place: the list, a question, or that there is nothing. */
export class GraphStage extends Component {
  private readonly picture: HTMLElement;
  private readonly words: HTMLElement;
  private readonly list: GraphList;
  private canvas: PictureCanvas | null = null;
  private form: Form = 'words';
  private pictured: VisibleGraph | null = null;
  private drawnPicture = '';
  private drawnWords = '';
  /** What the picture is of: where that is another, it is fitted anew. */
  private about = '';

  constructor(
    parent: HTMLElement,
    private readonly actions: GraphActions,
  ) {
    super();
    const el = parent.createDiv('homelab-graph-stage');
    this.picture = el.createDiv('homelab-graph-picture');
    this.list = new GraphList(el, actions);
    this.words = el.createDiv('homelab-graph-words');
    this.setForm('words');
  }

  /** Draws what has changed; where nothing has, nothing moves. */
  show(shown: Shown): void {
    const wanted = this.formOf(shown);
    this.setForm(wanted);
    if (wanted === 'words') this.showWords(shown);
    if (wanted === 'list') this.list.show(shown);
    if (wanted === 'picture') this.showPicture(shown);
  }

  paint(shown: Shown, paint: PicturePaint): void {
    if (this.form === 'list') this.list.paint(shown, paint);
    if (this.form !== 'picture') return;
    const found = shown.found ? new Set(shown.found.drawn) : null;
    this.canvas?.paint(foundPaint(paint, found), new Set(shown.state.selected), found);
  }

  reveal(path: string): void {
    if (this.form === 'list') this.list.reveal(path);
    if (this.form === 'picture') this.canvas?.reveal(path);
  }

  private formOf({ lab, visible, isAsking, isList }: Shown): Form {
    if (lab.inventory.services.length === 0 || visible.nodes.length === 0) return 'words';
    if (isAsking) return 'words';
    return isList ? 'list' : 'picture';
  }

  private setForm(form: Form): void {
    this.form = form;
    this.picture.toggle(form === 'picture');
    this.list.el.toggle(form === 'list');
    this.words.toggle(form === 'words');
  }

  private showPicture({ visible, state }: Shown): void {
    const canvas = (this.canvas ??= this.newCanvas());
    if (visible !== this.pictured) {
      const key = JSON.stringify(visible);
      if (key !== this.drawnPicture) canvas.show(visible);
      this.drawnPicture = key;
      this.pictured = visible;
    }
    const { showHubs: _hubs, showImplied: _implied, showAll: _all, ...about } = state.options;
    const before = this.about;
    this.about = JSON.stringify(about);
    if (before !== '' && before !== this.about)
      canvas.begin(state.options.focus === undefined ? [] : [state.options.focus]);
  }

  /** Only once it is wanted, and so in sight: what is hidden has no size to fit a picture in. */
  private newCanvas(): PictureCanvas {
    const { actions } = this;
    const canvas = new PictureCanvas(
      this.picture,
      {
        select: (path, adds) => actions.press(path, adds),
        clear: () => actions.clear(),
        open: (path, event) => actions.open(path, event),
        menu: (path, event, el) => actions.menu(path, event, el),
        hover: (path, event, el) => actions.hover(path, event, el),
        showHub: (path) => actions.showHub(path),
      },
      { isEmbedded: false },
    );
    return this.addChild(canvas);
  }

  private showWords(shown: Shown): void {
    const { lab, visible, search, found, state } = shown;
    const { options } = state;
    const key = JSON.stringify([lab.inventory.services.length, visible.nodes.length, search, found, options]);
    if (key === this.drawnWords && this.words.childElementCount > 0) return;
    this.drawnWords = key;
    this.words.empty();
    if (lab.inventory.services.length === 0) drawEmptyLab(this.words, this.actions.desk);
    else if (visible.nodes.length === 0) drawNothingLeft(this.words, this.actions, shown);
    else drawAskFocus(this.words, this.actions, shown);
  }
}
