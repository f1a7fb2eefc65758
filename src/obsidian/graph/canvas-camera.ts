/** Shows one part of the picture or another, in the room that the page gives it. */
import { Component } from 'obsidian';
import {
  type Camera,
  centred,
  fitted,
  moved,
  type Place,
  type Room,
  showing,
  type Size,
  UNMOVED,
  zoomed,
} from './camera';
import { firstSight, type Sight } from './first-sight';

interface Picture {
  readonly size: Size;
  /** What is moved. */
  readonly el: SVGGElement;
  /** What may be looked at first. */
  readonly sights: readonly Sight[];
}

/** `start`: where a reader begins, as nobody has moved it; `fit`: all was asked for, and stays in sight; `moved`: by a person. */
type Stand = 'start' | 'fit' | 'moved';

const SLIGHT = 48;
/** Between the buttons in the corner and the edge. */
const BESIDE_BUTTONS = 8;

export class CanvasCamera extends Component {
  private picture: Picture | null = null;
  /** Null until the page has laid out the room. */
  private room: Room | null = null;
  private camera: Camera = UNMOVED;
  private stand: Stand = 'start';
  /** What is being looked at: it stays in sight when the room changes. */
  private looked: (Place & Size) | null = null;

  constructor(
    private readonly paper: HTMLElement,
    private readonly buttons: HTMLElement,
    /** The smallest scale to begin at; 0: all is to be in sight. */
    private readonly least: number,
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
   * was on the screen. As long as nobody has moved the camera, it is where a reader begins.
   */
  turnTo(picture: Picture, before?: Place, after?: Place): void {
    this.picture = picture;
    this.looked = null;
    const { x, y, scale } = this.camera;
    if (!before || !after) this.moveTo(this.camera);
    else this.moveTo({ scale, x: x + (before.x - after.x) * scale, y: y + (before.y - after.y) * scale });
  }

  /** All in sight. */
  fit(): void {
    this.stand = 'fit';
    this.moveTo(this.camera);
  }

  /** Where a reader begins: all in sight if it can be read then, else the boxes given, else what matters. */
  begin(around: readonly (Place & Size)[] = []): void {
    this.stand = 'start';
    if (this.picture && around.length > 0) {
      const boxes = around.map((box) => ({ ...box, weight: 1000 }));
      this.picture = { ...this.picture, sights: [...boxes, ...this.picture.sights] };
    }
    this.moveTo(this.camera);
  }

  /** What a person has chosen stays in sight when the room becomes smaller. */
  keepInSight(box: (Place & Size) | null): void {
    this.looked = box;
  }

  /** In the middle, and large enough to be read. */
  centre(box: Place & Size): void {
    if (!this.room) return;
    this.stand = 'moved';
    this.moveTo(centred(this.camera, box, this.room, this.least));
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
    this.stand = 'moved';
    this.moveTo(moved(camera, { x: 0, y: 0 }, picture.size, room));
  }

  panBy(by: Place): void {
    const { picture, room } = this;
    if (!picture || !room) return;
    this.stand = 'moved';
    this.moveTo(moved(this.camera, by, picture.size, room));
  }

  bringIntoSight(box: Place & Size): void {
    if (!this.room) return;
    const camera = showing(this.camera, box, this.room);
    if (camera.x === this.camera.x && camera.y === this.camera.y) return;
    this.stand = 'moved';
    this.moveTo(camera);
  }

  private resize({ width, height }: Size): void {
    // Behind another tab nothing has a size.
    if (width === 0 || height === 0) return;
    const before = this.room;
    // On a phone there may be none.
    const buttons = this.buttons.offsetWidth;
    this.room = { width, height, corner: buttons === 0 ? 0 : buttons + BESIDE_BUTTONS };
    // A line more below the picture moves nothing while one looks at a service.
    const isSlight = before?.width === width && Math.abs(before.height - height) < SLIGHT;
    if (this.looked && before && (isSlight || !this.seesAll())) this.bringIntoSight(this.looked);
    else this.moveTo(this.camera);
  }

  /** Whether where it stands shows all whatever the room. */
  private seesAll(): boolean {
    const { picture, room, stand } = this;
    if (!picture || !room || stand === 'moved') return false;
    return stand === 'fit' || fitted(picture.size, room).scale >= this.least;
  }

  private moveTo(camera: Camera): void {
    if (!this.picture) return;
    this.camera = this.standAt(this.picture, camera);
    const { x, y, scale } = this.camera;
    this.picture.el.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
  }

  private standAt({ size, sights }: Picture, camera: Camera): Camera {
    const { room, stand, least } = this;
    if (!room || stand === 'moved') return camera;
    return stand === 'fit' ? fitted(size, room) : firstSight(size, room, sights, least);
  }
}
