import { AbstractInputSuggest, type App } from 'obsidian';
import type { Choice } from './choice';

export interface Suggesting {
  readonly suggest: (text: string) => readonly Choice[];
  readonly choose: (choice: Choice) => void;
}

/** The list below a field. It takes the keys while it is open: Enter chooses, Escape closes the list alone. */
export class ChipSuggest extends AbstractInputSuggest<Choice> {
  constructor(
    app: App,
    input: HTMLInputElement,
    private readonly field: Suggesting,
  ) {
    super(app, input);
    this.limit = 12;
  }

  protected override getSuggestions(text: string): Choice[] {
    return [...this.field.suggest(text)];
  }

  override renderSuggestion(choice: Choice, el: HTMLElement): void {
    el.addClass('homelab-suggestion');
    el.createSpan({ text: choice.offer ?? choice.label });
    if (choice.hint !== undefined && choice.offer === undefined) {
      el.createSpan({ cls: 'homelab-suggestion-hint', text: choice.hint });
    }
  }

  override selectSuggestion(choice: Choice): void {
    this.field.choose(choice);
    this.close();
  }
}
