import { BasesView, debounce, type QueryController } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import { type Colouring, colourByFinding, colourByWord, withoutColours } from '../../picture/colour-by';
import type { PictureOptions } from '../../picture/picture-options';
import { type VisibleGraph, visibleGraph } from '../../picture/visible-graph';
import type { Survey } from '../../survey';
import { GRAPH_LAYOUT } from '../../templates/base-files';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { type ListedServices, listServices } from './bases-entries';
import { BasesLegend } from './bases-legend';
import { chooseAllLines, type ColourChoice, pictureOptionsOf, readChoices } from './bases-options';
import { inPlaceOf, saidOf } from './bases-words';
import { EmbeddedPicture } from './embedded-picture';

/** A base tells of each of many changes by itself: so long they are waited for, and drawn as one. */
const REST = 120;
/** As the app's own map view asks. */
const TAB = '.workspace-leaf-content[data-type="bases"]';
const IN_A_NOTE = '.bases-embed, .block-language-base';
const NOT_DRAWN = 'The dependency graph was not drawn';

/** The services that a base lists, as a picture. How the base sorts and groups them says nothing here. */
export class BasesGraphView extends BasesView {
  override readonly type = GRAPH_LAYOUT;
  private readonly el: HTMLElement;
  private readonly legend: BasesLegend;
  private readonly pictureEl: HTMLElement;
  private readonly wordsEl: HTMLElement;
  private readonly saidEl: HTMLElement;
  private readonly picture: EmbeddedPicture;
  private readonly drawSoon = debounce(() => void this.redraw(), REST);
  /** The findings in a lab, for colours by them alone. */
  private survey: { readonly of: Lab; readonly is: Survey } | null = null;
  /** What was pressed below the picture, as long as the base is open. */
  private pressed: PictureOptions = {};
  /** What the picture was handed last: where it is the same, nothing moves. */
  private drawn = '';
  private drawnPaths: readonly string[] = [];
  private hasData = false;

  constructor(
    controller: QueryController,
    parent: HTMLElement,
    private readonly desk: Desk,
  ) {
    super(controller);
    this.el = parent.createDiv('homelab-base-graph');
    this.legend = new BasesLegend(this.el);
    this.pictureEl = this.el.createDiv('homelab-base-picture');
    this.wordsEl = this.el.createDiv('homelab-base-words');
    this.saidEl = this.el.createEl('p', 'homelab-base-said');
    const choose = (change: PictureOptions): void => this.choose(change);
    this.picture = this.addChild(
      new EmbeddedPicture(desk, this.pictureEl, '', choose, () => !this.el.hasClass('is-whole')),
    );
  }

  override onload(): void {
    const { desk } = this;
    this.register(desk.onLab(() => this.drawSoon()));
    // Nobody may have asked for the lab so far; before the layout is ready its notes are not all there.
    desk.app.workspace.onLayoutReady(() => {
      if (desk.lab() === null) void attempt(NOT_DRAWN, () => this.readLab());
    });
  }

  override onunload(): void {
    this.drawSoon.cancel();
    this.el.remove();
  }

  /** May come for each of thousands of notes: the first is drawn at once, then what came meanwhile together. */
  override onDataUpdated(): void {
    const isFirst = !this.hasData;
    this.hasData = true;
    if (isFirst) void this.redraw();
    else this.drawSoon();
  }

  /** Who listens to the desk hears of the lab then. */
  private async readLab(): Promise<void> {
    await this.desk.freshLab();
  }

  private async redraw(): Promise<void> {
    await attempt(NOT_DRAWN, () => this.draw());
  }

  private async draw(): Promise<void> {
    const { desk } = this;
    const lab = desk.lab();
    if (lab === null || !this.hasData) return;
    const choices = readChoices(this.config);
    const { colour } = choices;
    const findings = colour.by === 'finding' ? (await this.surveyOf(lab)).findings : [];
    // Another lab that came while the findings were looked for is drawn in its turn.
    if (desk.lab() !== lab) return;
    const listed = listServices(this.data.data, lab, colour.by === 'property' ? colour.property : null);
    const options = { ...pictureOptionsOf(choices, listed.paths), ...this.pressed };
    const visible = visibleGraph(lab, options, findings);
    const colouring = colouringOf(visible, listed, colour);
    this.legend.show(this.titleOf(colour), colouring.legend);
    const key = JSON.stringify([visible, [...colouring.paint.services], listed.others, options]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.show(visible, colouring, { listed, options });
  }

  private async surveyOf(lab: Lab): Promise<Survey> {
    if (this.survey?.of !== lab) this.survey = { of: lab, is: await this.desk.survey() };
    return this.survey.is;
  }

  /** Whether the base has a tab to itself, and not a place in a note. The app tells so by its classes alone. */
  private hasTab(): boolean {
    return this.el.closest(TAB) !== null && this.el.closest(IN_A_NOTE) === null;
  }

  private show(visible: VisibleGraph, { paint }: Colouring, { listed, options }: Known): void {
    const inPlace = inPlaceOf(visible, listed);
    this.el.toggleClass('is-whole', this.hasTab());
    this.pictureEl.toggle(inPlace === null);
    this.wordsEl.toggle(inPlace !== null);
    this.wordsEl.empty();
    const said = saidOf(listed);
    this.saidEl.setText(said);
    this.saidEl.toggle(said !== '');
    if (inPlace) {
      this.wordsEl.createEl('h3', { text: inPlace.title });
      this.wordsEl.createEl('p', { text: inPlace.text });
      return;
    }
    // What is in the base is for its filters to say.
    const leftOut = visible.leftOut.map((one) => (one.what === 'only' ? { ...one, show: null } : one));
    this.picture.show({ visible: { ...visible, leftOut }, paint, options });
    const paths = visible.nodes.map(({ path }) => path);
    if (areOthers(this.drawnPaths, paths)) this.picture.fit();
    this.drawnPaths = paths;
  }

  private choose(change: PictureOptions): void {
    const { showAll, ...others } = change;
    this.pressed = { ...this.pressed, ...others };
    // The menu of the view has this one, and is to turn it off again.
    if (showAll === true) chooseAllLines(this.config);
    void this.redraw();
  }

  private titleOf(colour: ColourChoice): string {
    if (colour.by === 'finding') return 'Worst finding';
    return colour.by === 'property' && colour.property !== null ? this.config.getDisplayName(colour.property) : '';
  }
}

interface Known {
  readonly listed: ListedServices;
  readonly options: PictureOptions;
}

function colouringOf(visible: VisibleGraph, { paths, words }: ListedServices, colour: ColourChoice): Colouring {
  const entries = new Set(paths);
  if (colour.by === 'finding') return colourByFinding(visible, entries);
  if (colour.by === 'nothing' || colour.property === null) return withoutColours(visible, entries);
  return colourByWord(visible, entries, (path) => words.get(path));
}

/** Whether these are so many others that the camera would look past them: a filter was changed, and not a note. */
function areOthers(before: readonly string[], after: readonly string[]): boolean {
  const known = new Set(before);
  const kept = after.filter((path) => known.has(path)).length;
  return before.length > 0 && 4 * kept < 3 * Math.max(before.length, after.length);
}
