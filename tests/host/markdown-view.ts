import type { MarkdownViewModeType } from 'obsidian';
import { readMetadata } from '../../cli/metadata';
import { Component } from './component';
import { Editor } from './editor';
import { TextFileView } from './file-view';
import { drawProperties, renderNote } from './markdown-renderer';
import { Menu } from './ui/menu';
import type { ViewState } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A note: in an editor, or to be read. Only the one that is shown holds its text. */
export class MarkdownView extends TextFileView {
  override icon = 'file-text';
  readonly editor: Editor;
  private mode: MarkdownViewModeType = 'source';
  /** The text that is read. */
  private shown = '';
  /** What plugins have drawn in it; another text has other parts. */
  private drawnParts: Component | null = null;
  private isFollowing = false;
  private readonly sourceEl = this.contentEl.createDiv(
    'markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width',
  );
  private readonly previewEl = this.contentEl
    .createDiv('markdown-reading-view')
    .createDiv('markdown-preview-view markdown-rendered is-readable-line-width');

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.editor = new Editor(this.sourceEl, () => this.edited());
    this.sourceEl.addEventListener('contextmenu', (event) => this.showEditorMenu(event));
    this.previewEl.addEventListener('click', (event) => this.openLink(event));
    this.showMode();
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): MarkdownViewModeType {
    return this.mode;
  }

  override getState(): ViewState {
    return { ...super.getState(), mode: this.mode, source: false };
  }

  override async setState(state: unknown): Promise<void> {
    const mode = (state as ViewState | undefined)?.['mode'];
    if (mode === 'source' || mode === 'preview') this.setMode(mode);
    await super.setState(state);
  }

  private setMode(mode: MarkdownViewModeType): void {
    if (mode === this.mode) return;
    const text = this.getViewData();
    this.mode = mode;
    this.setViewData(text, false);
    this.showMode();
  }

  private showMode(): void {
    this.sourceEl.toggle(this.mode === 'source');
    this.previewEl.parentElement?.toggle(this.mode === 'preview');
  }

  getViewData(): string {
    return this.mode === 'source' ? this.editor.getValue() : this.shown;
  }

  setViewData(text: string, clear: boolean): void {
    this.isFollowing = true;
    if (this.mode !== 'preview') this.endParts();
    if (this.mode === 'preview') void this.read(text);
    else if (clear) this.editor.begin(text);
    else this.editor.setValue(text);
    this.isFollowing = false;
  }

  clear(): void {
    this.setViewData('', true);
  }

  private async read(text: string): Promise<void> {
    this.shown = text;
    this.endParts();
    const parts = this.addChild(new Component());
    this.drawnParts = parts;
    const sheet = createDiv('markdown-preview-sizer markdown-preview-section');
    sheet.createDiv({ cls: 'inline-title', text: this.file?.basename ?? '' });
    drawProperties(text, sheet);
    const sourcePath = this.file?.path ?? '';
    await renderNote(this.app, text, sheet, {
      sourcePath,
      frontmatter: readMetadata(text).frontmatter ?? null,
      component: parts,
    });
    if (this.shown === text) this.previewEl.replaceChildren(sheet);
  }

  private endParts(): void {
    if (this.drawnParts) this.removeChild(this.drawnParts);
    this.drawnParts = null;
  }

  /** Somebody types, or a plugin does: the other views of the note show it at once, the disk has it later. */
  private edited(): void {
    if (this.isFollowing || this.mode !== 'source') return;
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
    const text = this.editor.getValue();
    for (const { view } of this.app.workspace.getLeavesOfType('markdown')) {
      if (view !== this && view instanceof MarkdownView && view.file === this.file) view.mirror(text);
    }
  }

  private mirror(text: string): void {
    this.setViewData(text, false);
  }

  override setEphemeralState(state: unknown): void {
    const line = (state as ViewState | undefined)?.['line'];
    if (typeof line === 'number' && this.mode === 'source') this.editor.setCursor(line);
  }

  override onunload(): void {
    this.editor.cm.destroy();
  }

  private showEditorMenu(event: MouseEvent): void {
    event.preventDefault();
    const menu = new Menu();
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }

  private openLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a.internal-link') : null;
    if (!link) return;
    event.preventDefault();
    void this.app.workspace.openLinkText(link.getAttribute('data-href') ?? '', this.file?.path ?? '');
  }
}
