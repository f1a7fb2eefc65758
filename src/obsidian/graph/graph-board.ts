import { Component, type HoverParent, Keymap, Menu } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import type { PictureOptions } from '../../picture/picture-options';
import { nextFound, toShowFound } from '../../picture/find-services';
import { aroundFailed } from '../../picture/start-options';
import type { WorstPair } from '../../picture/worst-pairs';
import type { Survey } from '../../survey';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import type { GraphActions, Shown } from './graph-actions';
import { GraphModel } from './graph-model';
import { GraphStage } from './graph-stage';
import { GraphToolbar } from './graph-toolbar';
import { LeftOutStrip } from './left-out-strip';
import { GRAPH_VIEW, type GraphState } from './open-graph';
import { paintOf } from './paint-of';
import { PairRun } from './pair-run';
import { fillServiceMenu } from './service-menu';
import { SidePanel } from './side-panel';

const NOTHING_LEFT_OUT: Shown['visible']['leftOut'] = [];

/** The view that it is in. */
export interface BoardFrame extends HoverParent {
  /** As it suits the device, until a person says. */
  readonly prefersList: boolean;
  /** What is shown has changed, and is to be kept. */
  stateChanged(): void;
}

/** The picture with all around it: what a person does in any part of it comes here, and is drawn in all of them. */
export class GraphBoard extends Component implements GraphActions {
  private readonly model = new GraphModel();
  private readonly toolbar: GraphToolbar;
  private readonly strip: LeftOutStrip;
  private readonly stage: GraphStage;
  private readonly panel: SidePanel;

  constructor(
    private readonly parent: HTMLElement,
    readonly desk: Desk,
    private readonly frame: BoardFrame,
  ) {
    super();
    this.toolbar = new GraphToolbar(parent, this);
    this.strip = new LeftOutStrip(parent, this);
    const body = parent.createDiv('homelab-graph-body');
    this.stage = this.addChild(new GraphStage(body, this));
    this.panel = new SidePanel(body, this);
    // Also for who has clicked on words: the focus is within the view then.
    parent.tabIndex = -1;
    // Wherever in the view the focus is; the picture, a panel and the search keep what they have a use for.
    this.registerDomEvent(parent, 'keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.clear();
    });
  }

  override onunload(): void {
    this.toolbar.close();
    this.model.pairs?.stop();
  }

  get state(): GraphState {
    return this.model.state;
  }

  takeLab(lab: Lab): void {
    this.model.takeLab(lab);
    if (this.model.pairs && this.model.pairs.lab !== lab) this.findPairs(lab);
    this.draw();
  }

  takeSurvey(survey: Survey): void {
    this.model.takeSurvey(survey);
    this.draw();
  }

  takeState(state: GraphState): void {
    this.model.takeState(state);
    this.draw();
  }

  /** Nothing is drawn: the lab that has the note there is on its way. */
  takeRename(from: string, to: string): void {
    this.model.takeRename(from, to);
    this.frame.stateChanged();
  }

  choose(change: PictureOptions): void {
    this.model.setOptions(change);
    this.changed();
  }

  turnTo(path: string): void {
    this.model.searched = '';
    this.choose({ focus: path });
  }

  keep(change: Partial<Omit<GraphState, 'options'>>): void {
    const { model } = this;
    if (change.selected) {
      model.pair = null;
      if (model.isAsking()) model.setOptions(aroundFailed(change.selected));
    }
    model.state = { ...model.state, ...change };
    this.changed();
  }

  press(path: string, adds: boolean): void {
    const selected = this.model.selected();
    const others = selected.filter((one) => one !== path);
    const isOn = selected.length > others.length;
    const isOnlyOne = isOn && others.length === 0;
    if (adds) this.keep({ selected: isOn ? others : [...others, path] });
    else this.keep({ selected: isOnlyOne ? [] : [path] });
  }

  /** First what lies on top. */
  clear(): void {
    if (this.model.selected().length > 0) this.keep({ selected: [] });
    else if (this.model.pair) this.seePair(null);
  }

  search(text: string): void {
    this.model.searched = text;
    this.model.foundAt = null;
    this.draw();
  }

  goOn(step: 1 | -1): void {
    const { model } = this;
    const { found = null, hit = null } = model.shown(this.frame.prefersList) ?? {};
    if (!found) return;
    const next = nextFound(found, hit, step);
    if (next === null) this.showFound();
    else if (model.isAsking()) this.turnTo(next);
    else this.goTo(next);
  }

  showFound(): void {
    const { found } = this.model.shown(this.frame.prefersList) ?? {};
    const [first] = found?.hidden ?? [];
    if (!found || first === undefined) return;
    this.choose(toShowFound(found, this.state.options));
    this.goTo(first);
  }

  private goTo(path: string): void {
    this.model.foundAt = path;
    this.draw();
    this.stage.reveal(path);
    // One more Enter goes to the next.
    this.toolbar.searchField.focus();
  }

  showHub(path: string): void {
    const { showHubs = [] } = this.state.options;
    this.choose({ showHubs: [...new Set([...showHubs, path])].sort() });
  }

  open(path: string, event: MouseEvent | KeyboardEvent): void {
    const { workspace } = this.desk.app;
    const where = Keymap.isModEvent(event);
    void attempt('The note was not opened', () => workspace.openLinkText(path, '', where));
  }

  menu(path: string, event: MouseEvent | KeyboardEvent, el: Element): void {
    const menu = new Menu();
    fillServiceMenu(menu, this.desk, path, () => this.model.visible());
    if (this.state.options.focus !== path) {
      menu.addItem((item) =>
        item
          .setSection('view')
          .setTitle('Show only what is around it')
          .setIcon('focus')
          .onClick(() => this.choose({ focus: path })),
      );
    }
    const { left, bottom } = el.getBoundingClientRect();
    // A click by a key has no place.
    const isMouse = 'clientX' in event && (event.clientX !== 0 || event.clientY !== 0);
    menu.showAtPosition(isMouse ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom }, el.doc);
  }

  hover(path: string, event: MouseEvent, el: Element): void {
    this.desk.app.workspace.trigger('hover-link', {
      event,
      source: GRAPH_VIEW,
      hoverParent: this.frame,
      targetEl: el,
      linktext: path,
      sourcePath: '',
    });
  }

  turnPairs(isOn: boolean): void {
    const { model } = this;
    model.pairs?.stop();
    model.pairs = null;
    if (isOn && model.lab) this.findPairs(model.lab);
    // What is selected would lie over them.
    this.keep({ selected: isOn ? [] : this.state.selected });
  }

  seePair(pair: WorstPair | null): void {
    this.model.pair = pair;
    this.draw();
  }

  private findPairs(lab: Lab): void {
    const { model } = this;
    model.pairs?.stop();
    model.pair = null;
    const run = new PairRun(lab, () => {
      if (model.pairs === run) this.draw();
    });
    model.pairs = run;
    void attempt('The pairs were not found', () => run.goOn());
  }

  private changed(): void {
    this.frame.stateChanged();
    this.draw();
  }

  /** All parts; each looks whether there is something new for it. */
  private draw(): void {
    const shown = this.model.shown(this.frame.prefersList);
    if (!shown) return;
    const { parent } = this;
    const hadFocus = parent.contains(parent.doc.activeElement);
    // There is nothing to search, filter or select yet.
    parent.toggleClass('is-empty', shown.lab.inventory.services.length === 0);
    parent.toggleClass('has-hit', shown.hit !== null);
    this.toolbar.show(shown);
    // While it asks what it is to be about, there is no picture that anything could be missing in.
    this.strip.show(shown.isAsking ? { visible: { ...shown.visible, leftOut: NOTHING_LEFT_OUT } } : shown);
    this.stage.show(shown);
    this.stage.paint(shown, paintOf(shown));
    this.panel.show(shown);
    // What had it may be gone: without this, the keys would no longer be those of the view.
    if (hadFocus && !parent.contains(parent.doc.activeElement)) parent.focus({ preventScroll: true });
  }
}
