/** What keys do on the picture, while a service has the focus. */
import { Component } from 'obsidian';
import type { Step } from '../../picture/walk';
import type { CanvasHandlers } from './picture-canvas';

/** What keys do to the picture itself. */
export interface KeyHandles {
  walk(path: string, step: Step): void;
  zoomBy(factor: number): void;
  fit(): void;
}

const STEPS: Readonly<Partial<Record<string, Step>>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};
export const ZOOM_STEP = 1.25;

export class CanvasKeys extends Component {
  /** The app may ask for a menu too, for the key that opened one already. */
  private hasMenu = false;

  constructor(
    private readonly paper: HTMLElement,
    private readonly handlers: CanvasHandlers,
    private readonly picture: KeyHandles,
  ) {
    super();
  }

  override onload(): void {
    this.registerDomEvent(this.paper, 'keydown', (event) => this.press(event));
    this.registerDomEvent(this.paper, 'pointerdown', () => (this.hasMenu = false));
    this.registerDomEvent(this.paper, 'contextmenu', (event) => this.swallow(event), { capture: true });
  }

  private press(event: KeyboardEvent): void {
    const el = (event.target as Element).closest<SVGElement>('[data-path]');
    const path = el?.getAttribute('data-path');
    this.hasMenu = false;
    if (!el || path === null || path === undefined || event.altKey) return;
    const action = this.actionOf(event, path, el);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  private actionOf(event: KeyboardEvent, path: string, el: SVGElement): (() => void) | null {
    const { handlers, picture } = this;
    if (event.key === 'Enter') return () => handlers.open(path, event);
    // All others belong to the app then.
    if (event.ctrlKey || event.metaKey) return null;
    const step = STEPS[event.key];
    if (step) return () => picture.walk(path, step);
    switch (event.key) {
      case ' ':
        return () => handlers.select(path, true);
      case 'Escape':
        return () => handlers.clear();
      case '+':
      case '=':
        return () => picture.zoomBy(ZOOM_STEP);
      case '-':
        return () => picture.zoomBy(1 / ZOOM_STEP);
      case '0':
        return () => picture.fit();
      case 'ContextMenu':
        return () => this.showMenu(path, event, el);
      case 'F10':
        return event.shiftKey ? () => this.showMenu(path, event, el) : null;
      default:
        return null;
    }
  }

  private showMenu(path: string, event: KeyboardEvent, el: SVGElement): void {
    this.hasMenu = true;
    this.handlers.menu(path, event, el);
  }

  private swallow(event: MouseEvent): void {
    if (!this.hasMenu) return;
    this.hasMenu = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
