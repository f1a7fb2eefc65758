/** The picture on the page: drawn, painted, moved, and heard. What is drawn and what it means is decided elsewhere. */
import { Component, Platform } from 'obsidian';
import { counted } from '../../dates';
import type { PicturePaint } from '../../picture/paint';
import { type Scene, sceneOf } from '../../picture/scene';
import type { SceneBox } from '../../picture/scene-box';
import type { VisibleGraph } from '../../picture/visible-graph';
import { drawnBoxes, type Step, walk } from '../../picture/walk';
import { CanvasCamera } from './canvas-camera';
import { drawControls } from './canvas-controls';
import { CanvasKeys } from './canvas-keys';
import { CanvasPointer } from './canvas-pointer';
import { Legend } from './draw-legend';
import { ArrowHeads } from './draw-lines';
import { type DrawnScene, drawScene } from './draw-scene';
import type { Sight } from './first-sight';
import { ScenePainter } from './paint-scene';

export interface CanvasHandlers {
  /** Click, tap or Space on a service. `adds`: with Shift (or Space, which toggles): to the selection, not in place of it. */
  select(path: string, adds: boolean): void;
  /** A click beside everything, Escape. */
  clear(): void;
  /** Double click, Enter, middle or Mod click. */
  open(path: string, event: MouseEvent | KeyboardEvent): void;
  /** Right click, long press, the key for menus. */
  menu(path: string, event: MouseEvent | KeyboardEvent, el: SVGElement): void;
  /** For the page preview. */
  hover(path: string, event: MouseEvent, el: SVGElement): void;
  /** A click on the count of a hub, or on a badge. */
  showHub(path: string): void;
}

export interface CanvasOptions {
  /** Within a note: the wheel scrolls the note and zooms only with Ctrl or Cmd; the height follows the picture; no legend. */
  readonly isEmbedded: boolean;
}

/** The smallest scale at which names are still read without effort: a phone is nearer, and its letters are to be touched. */
const LEAST = { desktop: 0.7, phone: 0.9 };
/** For what to look at first. */
const WEIGHTS = { critical: 6, base: 4, other: 1 };

interface Drawn {
  readonly scene: Scene;
  readonly picture: DrawnScene;
  readonly painter: ScenePainter;
}

export class PictureCanvas extends Component {
  private readonly el: HTMLElement;
  private readonly paper: HTMLElement;
  private readonly svg: SVGSVGElement;
  private readonly summary: SVGDescElement;
  private readonly heads: ArrowHeads;
  private readonly legend: Legend | null;
  private readonly camera: CanvasCamera;
  private readonly pointer: CanvasPointer;
  private drawn: Drawn | null = null;
  /** The one service that the Tab key leads to. */
  private current: string | null = null;
  private isDrawing = false;
  private hasBegun = false;

  constructor(parent: HTMLElement, handlers: CanvasHandlers, { isEmbedded }: CanvasOptions) {
    super();
    this.el = parent.createDiv({ cls: ['homelab-graph-canvas', ...(isEmbedded ? ['is-embedded'] : [])] });
    const room = this.el.createDiv('homelab-graph-room');
    // In the app a finger that moves to the side would open a side bar.
    const attr = isEmbedded ? {} : { 'data-ignore-swipe': 'true' };
    this.paper = room.createDiv({ cls: 'homelab-graph-paper', attr });
    this.svg = this.paper.createSvg('svg', { cls: 'homelab-graph', attr: { role: 'group' } });
    this.heads = new ArrowHeads(this.svg);
    // A label would show as a tooltip wherever the pointer is.
    this.summary = this.svg.createSvg('desc', { attr: { id: `${this.heads.prefix}-summary` } });
    this.svg.setAttribute('aria-labelledby', this.summary.id);
    const buttons = drawControls(room, this);
    this.legend = isEmbedded ? null : new Legend(this.el);
    const least = Platform.isPhone ? LEAST.phone : LEAST.desktop;
    this.camera = this.addChild(new CanvasCamera(this.paper, buttons, isEmbedded ? 0 : least));
    this.pointer = this.addChild(new CanvasPointer(this.paper, handlers, this.camera, isEmbedded));
    this.addChild(new CanvasKeys(this.paper, handlers, this));
  }

  override onload(): void {
    this.registerDomEvent(this.paper, 'focusin', (event) => this.noticeFocus(event));
  }

  override onunload(): void {
    this.el.remove();
  }

  /** Lays out and draws. The first picture is seen as `begin` has it; later the camera stays, with the service that has the focus where it was. */
  show(visible: VisibleGraph): void {
    const scene = sceneOf(visible);
    const picture = drawScene(scene, this.heads);
    const before = this.boxAt(this.current);
    const hadFocus = this.drawn?.picture.el.contains(this.el.doc.activeElement) ?? false;
    this.isDrawing = true;
    if (this.drawn) this.drawn.picture.el.replaceWith(picture.el);
    else this.svg.append(picture.el);
    this.drawn = { scene, picture, painter: new ScenePainter(picture, this.heads) };
    this.summary.textContent = `Dependency graph: ${counted(visible.nodes.length, 'service')}`;
    this.legend?.show(visible);
    this.el.setCssProps({ '--homelab-graph-width': `${scene.width}`, '--homelab-graph-height': `${scene.height}` });
    const after = this.boxAt(this.current);
    this.camera.turnTo({ size: scene, el: picture.el, sights: drawnBoxes(scene).map(sightOf) }, before, after);
    this.makeCurrent(after ? this.current : (drawnBoxes(scene)[0]?.path ?? null));
    if (hadFocus) this.focusCurrent();
    this.isDrawing = false;
  }

  /** Shows how everything looks at the moment: no layout, and only what has changed. `found`: what a search found. */
  paint(paint: PicturePaint, selected: ReadonlySet<string>, found: ReadonlySet<string> | null): void {
    this.drawn?.painter.paint(paint, selected, found);
    this.legend?.paint(paint);
    const [first = null] = selected;
    this.camera.keepInSight(this.boxAt(first) ?? null);
    if (!this.hasBegun && this.drawn) this.begin([...selected]);
  }

  /** As a reader begins: all of it where it can be read then, else what is `around` these, or what matters most. */
  begin(around: readonly string[] = []): void {
    this.hasBegun = true;
    this.camera.begin(around.flatMap((path) => this.boxAt(path) ?? []));
  }

  /** All in sight. */
  fit(): void {
    this.camera.fit();
  }

  /** About the middle. */
  zoomBy(factor: number): void {
    this.camera.zoomBy(factor);
  }

  /** Brings a service to the middle, large enough to be read, and gives it the focus; nothing where it is not drawn. */
  reveal(path: string): void {
    const box = this.boxAt(path);
    if (!box) return;
    this.camera.centre(box);
    this.makeCurrent(path);
    this.focusCurrent();
  }

  /** For the keys. */
  walk(path: string, step: Step): void {
    const next = this.drawn && walk(this.drawn.scene, path, step);
    const box = this.boxAt(next);
    if (!box) return;
    this.camera.bringIntoSight(box);
    this.makeCurrent(next);
    this.focusCurrent();
  }

  private boxAt(path: string | null): SceneBox | undefined {
    return path === null ? undefined : this.drawn?.picture.services.get(path)?.box;
  }

  /** What is clicked is in sight, and what is given back its focus is where it was. */
  private noticeFocus({ target }: FocusEvent): void {
    const path = (target as Element).getAttribute('data-path');
    const box = this.boxAt(path);
    if (!box) return;
    this.makeCurrent(path);
    if (!this.pointer.isDown && !this.isDrawing) this.camera.bringIntoSight(box);
  }

  private makeCurrent(path: string | null): void {
    const { services } = this.drawn?.picture ?? {};
    if (this.current !== null && this.current !== path) services?.get(this.current)?.el.setAttribute('tabindex', '-1');
    this.current = path;
    if (path !== null) services?.get(path)?.el.setAttribute('tabindex', '0');
  }

  private focusCurrent(): void {
    const el = this.current === null ? undefined : this.drawn?.picture.services.get(this.current)?.el;
    el?.focus({ preventScroll: true });
  }
}

function sightOf(box: SceneBox): Sight {
  const { node } = box;
  const weight = node?.criticality === 'critical' ? WEIGHTS.critical : node?.isBase ? WEIGHTS.base : WEIGHTS.other;
  return { x: box.x, y: box.y, width: box.width, height: box.height, weight };
}
