import { type App, ButtonComponent, MarkdownView, Modal, type TFile } from 'obsidian';
import type { Hint } from '../../lifecycle/postmortem-hints';
import { attempt } from '../attempt';
import { viewsOf } from '../write-note';
import { hintedLine } from './hinted-line';

/** What could be said better in a postmortem, each with its line. A person may heed them or not; nothing is changed. */
export class HintsModal extends Modal {
  private readonly lines: readonly string[];

  constructor(
    app: App,
    private readonly file: TFile,
    /** Of the note, as the hints have read it. */
    text: string,
    private readonly hints: readonly Hint[],
  ) {
    super(app);
    this.lines = text.split(/\r?\n/);
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
    const { before, about, after } = hintedLine(this.lines[line - 1] ?? '', excerpt);
    const link = item.createEl('a', { attr: { href: '#' } });
    const words = link.createSpan({ text: `Line ${line}: ${before}` });
    words.createEl('strong', { text: about });
    words.appendText(after);
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
