import type { App } from '../app';
import { prepareFuzzySearch, renderResults } from './fuzzy-search';
import { SuggestModal } from './suggest-modal';

interface Found {
  readonly id: string;
  readonly name: string;
}

/** The list of everything that one can do now. */
export class CommandPalette extends SuggestModal<Found> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Select a command...');
    this.emptyStateText = 'No commands found.';
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getSuggestions(query: string): Found[] {
    const search = prepareFuzzySearch(query);
    return this.app.commands
      .listCommands()
      .flatMap(({ id, name }) => {
        const found = query.trim() === '' ? { score: 0 } : search(name);
        return found ? [{ id, name, score: found.score }] : [];
      })
      .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name));
  }

  renderSuggestion({ name }: Found, el: HTMLElement): void {
    el.addClass('mod-complex');
    const title = el.createDiv('suggestion-content').createDiv('suggestion-title');
    const match = prepareFuzzySearch(this.inputEl.value)(name) ?? { score: 0, matches: [] };
    renderResults(title, name, match);
  }

  onChooseSuggestion({ id }: Found): void {
    this.app.commands.executeCommandById(id);
  }
}
