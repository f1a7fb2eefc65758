import { type App, SuggestModal } from 'obsidian';
import type { Incident } from '../../records/incident';

/** Where a line goes while no incident is open. */
export interface Place {
  /** Null: a new one. */
  readonly incident: Incident | null;
  readonly label: string;
  readonly hint: string;
}

/** Asks where a line goes, and takes it along. Null: the person turned away. */
export function askWhereTo(
  app: App,
  places: readonly Place[],
  text: string,
): Promise<{ readonly incident: Incident | null; readonly text: string } | null> {
  return new Promise((resolve) => {
    const modal = new WhereToModal(app, places, (place) => resolve({ ...place, text: modal.inputEl.value.trim() }));
    modal.inputEl.value = text;
    // The app closes the list before it says what was chosen.
    modal.setCloseCallback(() => window.setTimeout(() => resolve(null), 0));
    modal.open();
  });
}

/** A list in which one may type: that is the line then, and chooses nothing. */
class WhereToModal extends SuggestModal<Place> {
  constructor(
    app: App,
    private readonly places: readonly Place[],
    private readonly choose: (place: Place) => void,
  ) {
    super(app);
    this.setPlaceholder('No incident is open. What happened?');
  }

  override getSuggestions(): Place[] {
    return [...this.places];
  }

  override renderSuggestion({ label, hint }: Place, el: HTMLElement): void {
    el.createDiv({ text: label });
    el.createDiv({ cls: 'homelab-suggestion-hint', text: hint });
  }

  override onChooseSuggestion(place: Place): void {
    this.choose(place);
  }
}
