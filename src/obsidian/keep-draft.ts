import { Component, Notice, type TFile } from 'obsidian';
import type { NoteDraft } from '../templates/record-note';
import { restoreDraft } from '../templates/restore-draft';
import type { Desk } from './desk';
import { writeNote } from './write-note';

/** How long a plugin that fills new notes may take, and how long the app then takes to show what it wrote. */
const WATCH = 3000;
const REST = 150;
/** Two that restore in turns would go on for ever. */
const MOST_TIMES = 3;

/** A note that was just made. */
export interface MadeNote {
  readonly file: TFile;
  /** The text with which it was made. */
  readonly written: string;
  readonly draft: NoteDraft;
}

/**
 * A plugin with templates for folders may write its own text over a note that was just made. Then what is gone of ours is put back
 * into that text, so that nothing of either is lost; only in the moments after the note was made.
 */
export function keepDraft(desk: Desk, made: MadeNote): void {
  desk.plugin.addChild(new DraftWatch(desk, made));
}

/** Listens as long as it is loaded, which it never is when the plugin has gone meanwhile. */
class DraftWatch extends Component {
  private timer = 0;
  private times = 0;

  constructor(
    private readonly desk: Desk,
    private readonly made: MadeNote,
  ) {
    super();
  }

  override onload(): void {
    const { app } = this.desk;
    const { file } = this.made;
    this.registerEvent(app.vault.on('modify', (changed) => (changed === file ? this.checkSoon() : undefined)));
    const end = window.setTimeout(() => this.stop(), WATCH);
    this.register(() => {
      window.clearTimeout(this.timer);
      window.clearTimeout(end);
    });
    this.checkSoon();
  }

  private checkSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.check().catch(() => this.stop()), REST);
  }

  private async check(): Promise<void> {
    const { app } = this.desk;
    const { file } = this.made;
    if (this.restored(await app.vault.read(file)) === null) return;
    this.times++;
    const { refusal } = await writeNote(app, file.path, (text) => {
      const whole = text ?? '';
      return this.restored(whole) ?? { ok: true, text: whole };
    });
    if (refusal !== undefined) new Notice(refusal);
    if (this.times >= MOST_TIMES) this.stop();
  }

  private restored(text: string): ReturnType<typeof restoreDraft> {
    const { draft, written } = this.made;
    return restoreDraft(text, written, draft, this.desk.settings());
  }

  private stop(): void {
    this.desk.plugin.removeChild(this);
  }
}
