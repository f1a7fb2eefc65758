import type { Mention, Sentence } from '../../briefing/sentence';
import type { Desk } from '../desk';
import { drawPlainSentence } from '../draw-sentence';
import { Form, type FormWords } from '../forms/form';

/** What a form says where its note could not be written: the reason stands in the notice. */
export const NOT_WRITTEN = 'Nothing was written; the notice says why. What you typed is still here.';

/** A short form about one record: which one it is, and what is to be known, stands above what is asked. */
export abstract class StepForm extends Form {
  private readonly known = this.contentEl.insertBefore(createDiv(), this.main);

  constructor(
    desk: Desk,
    words: FormWords,
    private readonly record: Mention,
  ) {
    super(desk, words);
  }

  protected override build(): void {
    this.tell([]);
  }

  /** For a form that is mostly just confirmed: Enter suffices, and on a phone no keyboard hides what it says. */
  protected focusButton(): void {
    this.modalEl.querySelector<HTMLElement>('button.mod-cta')?.focus();
  }

  /** Says what is to be known, in place of what was said before. */
  protected tell(sentences: readonly Sentence[]): void {
    this.known.empty();
    for (const sentence of [[this.record], ...sentences]) {
      drawPlainSentence(this.known.createEl('p', 'homelab-form-known'), sentence);
    }
  }
}
