import { counted } from '../../dates';

/** How far a long work is, for whoever does it. */
export interface Progress {
  readonly isStopped: () => boolean;
  readonly say: (done: number) => void;
}

/** Short work needs no line. */
export const LONG_WORK = 20;

/** A line that says how far it is, with a button to stop. It is gone when it is closed. */
export class ProgressLine implements Progress {
  private readonly el: HTMLElement;
  private readonly wordsEl: HTMLElement;
  private stopped = false;

  /** @param doing `Writing`, `Reading` */
  constructor(
    parent: HTMLElement,
    private readonly doing: string,
    private readonly all: number,
    noun = 'note',
  ) {
    this.el = parent.createDiv({ cls: 'homelab-progress', attr: { role: 'status' } });
    this.wordsEl = this.el.createSpan({ text: `${doing} ${counted(all, noun)}` });
    const button = this.el.createEl('button', { text: 'Stop', attr: { type: 'button' } });
    button.addEventListener('click', () => {
      this.stop();
      button.disabled = true;
    });
  }

  readonly isStopped = (): boolean => this.stopped;

  readonly say = (done: number): void => {
    this.wordsEl.setText(`${this.doing} ${done} of ${this.all}`);
  };

  stop(): void {
    this.stopped = true;
  }

  close(): void {
    this.el.remove();
  }
}

/** For work that is done before one could stop it. */
export const NO_PROGRESS: Progress = { isStopped: () => false, say: () => undefined };
