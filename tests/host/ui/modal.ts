import type { App } from '../app';
import { setIcon } from './icons';
import { Scope } from '../keymap';

/**
 * A window in front of the others. What the plugin does not focus itself has no focus: which field the app would take is not known,
 * so nobody may count on it.
 */
export class Modal {
  readonly scope = new Scope();
  shouldRestoreSelection = true;
  readonly containerEl = createDiv('modal-container mod-dim');
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  private isShown = false;
  private focusedBefore: Element | null = null;
  private closeCallback: (() => unknown) | null = null;

  constructor(readonly app: App) {
    const background = this.containerEl.createDiv('modal-bg');
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { tabindex: '-1' } });
    const closeButton = this.modalEl.createDiv('modal-close-button mod-raised clickable-icon');
    setIcon(closeButton, 'x');
    this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
    for (const el of [background, closeButton]) el.addEventListener('click', () => this.close());
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.focusedBefore = document.activeElement;
    document.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    void this.onOpen();
    if (!this.containerEl.contains(document.activeElement)) this.modalEl.focus();
  }

  close(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.shouldRestoreSelection && this.focusedBefore instanceof HTMLElement) this.focusedBefore.focus();
    this.onClose();
    this.closeCallback?.();
  }

  onOpen(): Promise<void> | void {
    return undefined;
  }

  onClose(): void {
    return undefined;
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }
}
