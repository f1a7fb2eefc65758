import type { App } from '../app';
import { TFile, TFolder } from '../files';
import type { TextComponent } from './components';
import { AbstractInputSuggest } from './input-suggest';

/** Folders, or notes, of the vault below a field of the settings. */
export class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    text: TextComponent,
    private readonly kind: 'file' | 'folder',
  ) {
    super(app, text.inputEl);
    this.onSelect((path) => {
      text.setValue(path).onChanged();
      this.close();
    });
  }

  protected getSuggestions(query: string): string[] {
    const wanted = this.kind === 'file' ? TFile : TFolder;
    const paths: string[] = [];
    const folders: TFolder[] = [this.app.vault.getRoot()];
    for (const folder of folders) {
      for (const child of folder.children) {
        if (child instanceof wanted) paths.push(child.path);
        if (child instanceof TFolder) folders.push(child);
      }
    }
    return paths.filter((path) => path.toLowerCase().includes(query.toLowerCase())).sort();
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }
}
