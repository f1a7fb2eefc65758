/** What was said to the person, newest last; whoever asks may empty it. */
export const said: string[] = [];

/** A few words in a corner, for five seconds or as long as one says; 0 is until one clicks it. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  private readonly timer: number | null;

  constructor(message: string | DocumentFragment, duration = 5000) {
    const corner =
      document.querySelector<HTMLElement>('.notice-container') ?? document.body.createDiv('notice-container');
    this.containerEl = corner.createDiv('notice');
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    said.push(this.messageEl.textContent);
    this.timer = duration > 0 ? window.setTimeout(() => this.hide(), duration) : null;
    this.containerEl.addEventListener('click', () => this.hide());
  }

  get noticeEl(): HTMLElement {
    return this.containerEl;
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    const corner = this.containerEl.parentElement;
    this.containerEl.remove();
    if (corner?.childElementCount === 0) corner.remove();
  }
}
