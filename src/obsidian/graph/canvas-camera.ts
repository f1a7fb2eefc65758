/** Shows one part of the picture or another, in the room that the page gives it. */
import { Component } from 'obsidian';
import { type Camera, fitted, moved, type Place, type Room, showing, type Size, UNMOVED, zoomed } from './camera';

interface Picture {
  readonly size: Size;
  /** What is moved. */
  readonly el: SVGGElement;
}

/** Between the buttons in the corner and the edge. */
const BESIDE_BUTTONS = 8;

export class CanvasCamera extends Component {
  private picture: Picture | null = null;
  /** Null until the page has laid out the room. */
  private room: Room | null = null;
  private camera: Camera = UNMOVED;
  /** Whether all is in sight because nobody has moved the camera. */
  private isFitted = true;

  constructor(
    private readonly paper: HTMLElement,
    private readonly buttons: HTMLElement,
  ) {
    super();
  }

  override onload(): void {
    const observer = new ResizeObserver(([entry]) => entry && this.resize(entry.contentRect));
    observer.observe(this.paper);
    this.register(() => observer.disconnect());
  }

  /**
   * Looks at another picture from where it is: a service that was `before` in the last one and is `after` in this one stays where it
   * was on the screen. As long as nobody has moved the camera, all is in sight.
   */
  turnTo(picture: Picture, before?: Place, after?: Place): void {
    this.picture = picture;
    const { x, y, scale } = this.camera;
    if (!before || !after) this.moveTo(this.camera);
    else this.moveTo({ scale, x: x + (before.x - after.x) * scale, y: y + (before.y - after.y) * scale });
  }

  fit(): void {
    this.isFitted = true;
    this.moveTo(this.camera);
  }

  /** About the middle. */
  zoomBy(factor: number): void {
    const { left, top, width, height } = this.paper.getBoundingClientRect();
    this.zoomAt({ x: left + width / 2, y: top + height / 2 }, factor);
  }

  /** What is at a place of the window stays there. */
  zoomAt(at: Place, factor: number): void {
    const { picture, room } = this;
    if (!picture || !room) return;
    const { left, top } = this.paper.getBoundingClientRect();
    const camera = zoomed(this.camera, { x: at.x - left, y: at.y - top }, factor, picture.size, room);
    this.isFitted = false;
    this.moveTo(moved(camera, { x: 0, y: 0 }, picture.size, room));
  }

  panBy(by: Place): void {
    const { picture, room } = this;
    if (!picture || !room) return;
    this.isFitted = false;
    this.moveTo(moved(this.camera, by, picture.size, room));
  }

  bringIntoSight(box: Place & Size): void {
    if (!this.room) return;
    const camera = showing(this.camera, box, this.room);
    if (camera.x === this.camera.x && camera.y === this.camera.y) return;
    this.isFitted = false;
    this.moveTo(camera);
  }

  private resize({ width, height }: Size): void {
    // Behind another tab nothing has a size.
    if (width === 0 || height === 0) return;
    // On a phone there may be none.
    const buttons = this.buttons.offsetWidth;
    this.room = { width, height, corner: buttons === 0 ? 0 : buttons + BESIDE_BUTTONS };
    this.moveTo(this.camera);
  }

  private moveTo(camera: Camera): void {
    if (!this.picture) return;
    this.camera = this.isFitted && this.room ? fitted(this.picture.size, this.room) : camera;
    const { x, y, scale } = this.camera;
    this.picture.el.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
  }
}
