/** A picture on a page, with what is asked of it, and what a mouse, fingers and keys do to it. */
import { PictureCanvas } from '../../../src/obsidian/graph/picture-canvas';
import { plainPaint } from '../../../src/picture/paint';
import type { VisibleGraph } from '../../../src/picture/visible-graph';

export interface CanvasOnPage {
  readonly canvas: PictureCanvas;
  /** `select NAS.md adds`, in their order. */
  readonly asked: string[];
}

/** Of every picture. */
export const ROOM = { width: 800, height: 600 };

export function canvasOf(visible: VisibleGraph, { isEmbedded = false } = {}): CanvasOnPage {
  document.body.empty();
  giveRoom();
  const asked: string[] = [];
  const ask =
    (what: string) =>
    (path = '', more?: unknown): void =>
      void asked.push([what, path, more === true ? 'adds' : ''].join(' ').trim());
  const canvas = new PictureCanvas(
    document.body,
    {
      select: ask('select'),
      clear: () => asked.push('clear'),
      open: ask('open'),
      menu: ask('menu'),
      hover: ask('hover'),
      showHub: ask('hub'),
    },
    { isEmbedded },
  );
  canvas.load();
  canvas.show(visible);
  canvas.paint(plainPaint(visible), new Set(), null);
  return { canvas, asked };
}

/** The page lays nothing out: every picture is told of the same room. */
function giveRoom(): void {
  const contentRect = { ...ROOM, x: 0, y: 0, top: 0, left: 0, right: ROOM.width, bottom: ROOM.height };
  window.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}
    observe(target: Element): void {
      const none = { borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] };
      this.tell([{ target, contentRect: { ...contentRect, toJSON: () => '' }, ...none }], this);
    }
    unobserve(): void {}
    disconnect(): void {}
  };
}

export function all(selector: string): readonly Element[] {
  return [...document.querySelectorAll(`svg.homelab-graph ${selector}`)];
}

export function one(selector: string): SVGElement {
  const found = document.querySelector<SVGElement>(`.homelab-graph-canvas ${selector}`);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

export function service(path: string): SVGElement {
  return one(`.homelab-graph-service[data-path="${path}"]`);
}

export function paper(): SVGElement {
  return one('.homelab-graph-paper');
}

/** Where the picture is, and how large. */
export function camera(): { readonly x: number; readonly y: number; readonly scale: number } {
  const text = one('.homelab-graph-camera').getAttribute('transform') ?? '';
  const [x = 0, y = 0, scale = 0] = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  return { x, y, scale };
}

/** The page knows no pointers: their events are those of a mouse, with a number. */
export function pointer(
  el: Element,
  type: string,
  x: number,
  y: number,
  { id = 1, kind = 'mouse', isDown = true } = {},
): void {
  const place = { clientX: x, clientY: y, buttons: isDown ? 1 : 0 };
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...place });
  el.dispatchEvent(Object.assign(event, { pointerId: id, pointerType: kind }));
}

/** Presses and lets go, as a person does; answers whether the page was to do what it does by itself. */
export function mouse(el: Element, type: string, options: MouseEventInit = {}): boolean {
  return el.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, detail: 1, ...options }));
}

export function click(el: Element, options: MouseEventInit = {}): void {
  pointer(el, 'pointerdown', 10, 10);
  pointer(el, 'pointerup', 10, 10);
  mouse(el, 'click', options);
}

export function key(el: Element, name: string, options: KeyboardEventInit = {}): boolean {
  return el.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options }));
}

export function wheel(options: WheelEventInit): boolean {
  return paper().dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...options }));
}
