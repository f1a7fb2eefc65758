/** Between the panel and what it must not touch, in pixels. */
const GAP = 8;

/** A panel below a button of the toolbar, for what one ticks several of: a menu would close with the first. */
export class Popover {
  private el: HTMLElement | null = null;

  constructor(
    private readonly parent: HTMLElement,
    private readonly button: HTMLElement,
    private readonly draw: (el: HTMLElement) => void,
  ) {
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => (this.el ? this.close() : this.open()));
  }

  /** Draws again what is in it; the focus stays on what has the same words. */
  redraw(): void {
    const { el } = this;
    if (!el) return;
    const focused = el.querySelector<HTMLElement>(':focus')?.dataset['key'];
    el.empty();
    this.draw(el);
    if (focused === undefined) return;
    [...el.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset['key'] === focused)?.focus();
  }

  close(): void {
    if (!this.el) return;
    this.el.remove();
    this.el = null;
    this.button.setAttribute('aria-expanded', 'false');
    this.button.doc.removeEventListener('mousedown', this.outside, true);
  }

  private open(): void {
    const label = this.button.textContent;
    const el = this.parent.createDiv({ cls: 'homelab-graph-popover', attr: { role: 'dialog', 'aria-label': label } });
    this.el = el;
    this.draw(el);
    this.place(el);
    this.button.setAttribute('aria-expanded', 'true');
    this.button.doc.addEventListener('mousedown', this.outside, true);
    el.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      this.close();
      this.button.focus();
    });
    el.querySelector<HTMLElement>('input, button')?.focus();
  }

  /** Below the button, and wholly within the toolbar. */
  private place(el: HTMLElement): void {
    const room = this.parent.getBoundingClientRect();
    const from = this.button.getBoundingClientRect();
    const most = room.width - el.getBoundingClientRect().width - GAP;
    const left = Math.max(GAP, Math.min(from.left - room.left, most));
    el.setCssStyles({ left: `${left}px`, top: `${from.bottom - room.top + GAP / 2}px` });
  }

  private readonly outside = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Node) || this.el?.contains(target) || this.button.contains(target)) return;
    this.close();
  };
}
