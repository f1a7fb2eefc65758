import { counted } from '../../dates';
import type { Proposals } from '../../proposals/proposal';
import type { Desk } from '../desk';
import type { Confirmation } from '../forms/confirm';
import type { Field } from '../forms/field';
import { Form, type Outcome } from '../forms/form';
import { Planner } from './note-now';
import { LONG_WORK, NO_PROGRESS, ProgressLine } from './progress-line';
import { drawProposals } from './proposal-list';
import { Ticks } from './ticks';
import { undoLastImport } from './undo-last-import';
import { noticeOfWritten } from './written-notice';
import { writeProposals } from './write-proposals';

export interface PreviewWords {
  readonly title: string;
  /** What it is, for whoever takes it back later: `services from compose.yaml`. */
  readonly what: string;
  readonly proposals: Proposals;
  /** A sentence for where nothing is to be written. */
  readonly empty: string;
}

/**
 * Shows what would be written before anything is, and writes what is left ticked. Resolves when the window is gone; false: the person
 * turned away.
 */
export function previewProposals(desk: Desk, words: PreviewWords): Promise<boolean> {
  return new Promise((resolve) => new PreviewModal(desk, words, resolve).open());
}

class PreviewModal extends Form {
  protected override readonly submitsByEnter = false;
  protected override readonly discard: Confirmation = {
    title: 'Close without writing?',
    text: 'What you ticked is forgotten, and no note is changed.',
    yes: 'Close',
    no: 'Go on',
    isDestructive: true,
  };
  private readonly ticks: Ticks;
  private readonly refreshers = new Set<() => void>();
  private progress: ProgressLine | null = null;
  private isDone = false;

  constructor(
    desk: Desk,
    private readonly words: PreviewWords,
    private readonly resolve: (isDone: boolean) => void,
  ) {
    super(desk, { title: words.title, cta: 'Write' });
    this.ticks = new Ticks(words.proposals.notes);
    this.modalEl.addClass('homelab-preview');
  }

  protected override build(): void {
    const { main, ticks, refreshers, words } = this;
    if (words.proposals.notes.length === 0) main.createEl('p', { text: words.empty });
    const planner = new Planner(this.desk);
    drawProposals(main, words.proposals, {
      ticks,
      plan: (note) => planner.plan(note),
      changed: () => this.changed(),
      refreshers,
    });
    this.add(this.boxes());
    this.offerCount();
    this.life.register(() => this.progress?.stop());
  }

  /** All the boxes, as the one thing that this form asks. */
  private boxes(): Field {
    return {
      el: this.main,
      isTouched: () => this.ticks.isTouched(),
      focus: () => this.main.querySelector<HTMLElement>('input, button')?.focus(),
      problem: () => null,
    };
  }

  private changed(): void {
    for (const refresh of this.refreshers) refresh();
    this.offerCount();
  }

  private offerCount(): void {
    const count = this.ticks.taken().length;
    if (this.words.proposals.notes.length === 0) this.offer('Close');
    else this.offer(count === 0 ? 'Write nothing' : `Write ${counted(count, 'note')}`, count > 0);
  }

  protected override async submit(): Promise<Outcome> {
    const { desk, words } = this;
    const notes = this.ticks.taken();
    this.isDone = notes.length === 0;
    if (notes.length === 0) return null;
    if (notes.length > LONG_WORK) this.progress = new ProgressLine(this.modalEl, 'Writing', notes.length);
    try {
      const outcome = await writeProposals(desk, words.what, notes, this.progress ?? NO_PROGRESS);
      this.isDone = true;
      return () => {
        noticeOfWritten(desk, outcome, () => void undoLastImport(desk));
        return Promise.resolve();
      };
    } finally {
      this.progress?.close();
      this.progress = null;
    }
  }

  override onClose(): void {
    super.onClose();
    this.resolve(this.isDone);
  }
}
