import { type App, ButtonComponent, MarkdownView, Modal, type TFile } from 'obsidian';
import type { Hint } from '../../lifecycle/postmortem-hints';
import { attempt } from '../attempt';
import { viewsOf } from '../write-note';

/** What could be said better in a postmortem, each with its line. A person may heed them or not; nothing is changed. */
export class HintsModal extends Modal {
  constructor(
    app: App,
    private readonly file: TFile,
    private readonly hints: readonly Hint[],
  ) {
    super(app);
    this.setTitle('Could be said better');
    this.modalEl.addClass('homelab-form');
  }

  override onOpen(): void {
    this.contentEl.createEl('p', { text: 'You decide which of these to heed. Select one to go to its line.' });
    const list = this.contentEl.createEl('ul', 'homelab-hints');
    for (const hint of this.hints) this.drawHint(list.createEl('li'), hint);
    const footer = this.contentEl.createDiv('modal-button-container');
    new ButtonComponent(footer).setButtonText('Close').onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawHint(item: HTMLElement, { line, excerpt, hint }: Hint): void {
    const link = item.createEl('a', { text: `Line ${line}: ${excerpt}`, attr: { href: '#' } });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
      void attempt('The note could not be opened', () => this.goTo(line));
    });
    item.createDiv({ cls: 'homelab-suggestion-hint', text: hint });
  }

  private async goTo(line: number): Promise<void> {
    const [open] = viewsOf(this.app, this.file);
    const leaf = open?.leaf ?? this.app.workspace.getLeaf(false);
    await leaf.openFile(this.file, { active: true, state: { mode: 'source' } });
    if (!(leaf.view instanceof MarkdownView)) return;
    const at = { line: line - 1, ch: 0 };
    leaf.view.editor.setCursor(at);
    leaf.view.editor.scrollIntoView({ from: at, to: at }, true);
    leaf.view.editor.focus();
  }
}
