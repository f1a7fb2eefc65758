/** What a mouse, a pen or fingers do on the picture. */
import { Component, Keymap } from 'obsidian';
import type { Place } from './camera';
import type { CanvasHandlers } from './picture-canvas';

/** What can be done with the camera; places are those of the window. */
export interface CameraHandles {
  panBy(by: Place): void;
  zoomAt(at: Place, factor: number): void;
}

/** What is under the pointer. */
interface Target {
  readonly path: string | null;
  readonly hub: string | null;
  readonly el: SVGElement | null;
}

/** A pointer that moves less than this has not moved. */
const STILL = 4;
const LONG_PRESS = 500;
/** How much larger one step of a wheel makes the picture; a pinch on a touchpad comes as many small steps. */
const WHEEL = 0.0015;
const PINCH = 0.01;
/** A step may be told in lines or pages. */
const STEP_PIXELS = [1, 16, 400];

export class CanvasPointer extends Component {
  /** Those that are down, where they were last. */
  private readonly pointers = new Map<number, Place>();
  private start: Place = { x: 0, y: 0 };
  /** Whether what is going on, or just ended, was more than a click. */
  private isGesture = false;
  private isTouch = false;
  private pressTimer = 0;

  constructor(
    private readonly paper: HTMLElement,
    private readonly handlers: CanvasHandlers,
    private readonly camera: CameraHandles,
    private readonly isEmbedded: boolean,
  ) {
    super();
  }

  /** While a button or a finger is down, what gets the focus is under it. */
  get isDown(): boolean {
    return this.pointers.size > 0;
  }

  override onload(): void {
    const { paper } = this;
    this.registerDomEvent(paper, 'pointerdown', (event) => this.press(event));
    this.registerDomEvent(paper, 'pointermove', (event) => this.move(event));
    this.registerDomEvent(paper, 'pointerup', (event) => this.release(event));
    this.registerDomEvent(paper, 'pointercancel', (event) => this.release(event));
    this.registerDomEvent(paper, 'click', (event) => this.click(event));
    this.registerDomEvent(paper, 'dblclick', (event) => this.doubleClick(event));
    this.registerDomEvent(paper, 'auxclick', (event) => this.middleClick(event));
    // Else the middle button begins to scroll.
    this.registerDomEvent(paper, 'mousedown', (event) => event.button === 1 && event.preventDefault());
    this.registerDomEvent(paper, 'contextmenu', (event) => this.showMenu(event));
    this.registerDomEvent(paper, 'mouseover', (event) => this.hover(event));
    this.registerDomEvent(paper, 'wheel', (event) => this.wheel(event), { passive: false });
    this.register(() => this.endPress());
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.pointers.size === 0) {
      this.isGesture = false;
      this.start = { x: event.clientX, y: event.clientY };
    }
    this.isTouch = event.pointerType === 'touch';
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.endPress();
    if (this.isTouch && this.pointers.size === 1) {
      this.pressTimer = this.paper.win.setTimeout(() => this.longPress(event), LONG_PRESS);
    } else if (this.pointers.size > 1) this.isGesture = true;
  }

  private move(event: PointerEvent): void {
    this.isTouch = event.pointerType === 'touch';
    // The button was let go where the page does not hear it.
    if (event.buttons === 0) this.release(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    if (this.pointers.size > 1) this.pinch(event.pointerId, before, now);
    else if (!this.isGesture && distance(this.start, now) <= STILL) return;
    else this.drag(event, before, now);
    this.pointers.set(event.pointerId, now);
  }

  private drag(event: PointerEvent, before: Place, now: Place): void {
    this.endPress();
    this.isGesture = true;
    // Within a note a finger scrolls the note.
    if (this.isEmbedded && this.isTouch) return;
    if (!this.paper.hasPointerCapture(event.pointerId)) this.paper.setPointerCapture(event.pointerId);
    this.paper.addClass('is-dragging');
    this.camera.panBy({ x: now.x - before.x, y: now.y - before.y });
  }

  private pinch(id: number, before: Place, now: Place): void {
    this.endPress();
    const other = [...this.pointers].find(([key]) => key !== id)?.[1] ?? before;
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    this.camera.zoomAt(middle(before, other), factor);
    this.camera.panBy({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
  }

  private release({ pointerId }: PointerEvent): void {
    this.endPress();
    this.pointers.delete(pointerId);
    if (this.pointers.size === 0) this.paper.removeClass('is-dragging');
  }

  private longPress(event: PointerEvent): void {
    const { path, el } = targetOf(event);
    if (path === null || !el) return;
    this.isGesture = true;
    this.pointers.clear();
    this.handlers.menu(path, event, el);
  }

  private endPress(): void {
    this.paper.win.clearTimeout(this.pressTimer);
  }

  private click(event: MouseEvent): void {
    // The second of a double click would take back what the first did. What assistive software clicks has no count.
    if (event.detail > 1 || (this.isGesture && event.detail === 1)) return;
    const { path, hub } = targetOf(event);
    if (hub !== null) this.handlers.showHub(hub);
    else if (path === null) this.handlers.clear();
    else if (Keymap.isModifier(event, 'Mod')) this.handlers.open(path, event);
    else this.handlers.select(path, event.shiftKey);
  }

  private doubleClick(event: MouseEvent): void {
    const { path, hub } = targetOf(event);
    if (path !== null && hub === null && !Keymap.isModifier(event, 'Mod')) this.handlers.open(path, event);
  }

  private middleClick(event: MouseEvent): void {
    const { path } = targetOf(event);
    if (event.button !== 1 || path === null) return;
    event.preventDefault();
    this.handlers.open(path, event);
  }

  private showMenu(event: MouseEvent): void {
    const { path, el } = targetOf(event);
    if (path === null || !el) return;
    event.preventDefault();
    // On a touch screen the menu may be there already.
    if (this.isTouch && this.isGesture) return;
    this.endPress();
    this.isGesture = this.isTouch;
    this.handlers.menu(path, event, el);
  }

  private hover(event: MouseEvent): void {
    const { path, el } = targetOf(event);
    if (path === null || !el || this.isTouch || this.isDown) return;
    if (el.contains(event.relatedTarget as Node | null)) return;
    this.handlers.hover(path, event, el);
  }

  private wheel(event: WheelEvent): void {
    const isPinch = event.ctrlKey || event.metaKey;
    if (this.isEmbedded && !isPinch) return;
    event.preventDefault();
    const pixels = event.deltaY * (STEP_PIXELS[event.deltaMode] ?? 1);
    const factor = Math.exp(
      -Math.max(-300, Math.min(300, pixels)) * (isPinch && Math.abs(pixels) < 50 ? PINCH : WHEEL),
    );
    this.camera.zoomAt({ x: event.clientX, y: event.clientY }, factor);
  }
}

function targetOf({ target }: Event): Target {
  const start = target as Element | null;
  const el = start?.closest<SVGElement>('[data-path]') ?? null;
  const hub = start?.closest('[data-hub]')?.getAttribute('data-hub') ?? null;
  return { path: el?.getAttribute('data-path') ?? null, hub, el };
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Place, b: Place): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
