import type { App } from '../app';
import { ButtonComponent } from './components';
import { Modal } from './modal';

/** A button that closes its modal when its work is done; a truthy answer keeps it open. */
export class ConfirmationButton extends ButtonComponent {
  wantsFocus = false;

  constructor(
    containerEl: HTMLElement,
    private readonly done: () => void,
  ) {
    super(containerEl);
  }

  protected override clicked(event: MouseEvent): void {
    void this.work(event);
  }

  private async work(event: MouseEvent): Promise<void> {
    const keepOpen = await this.callback?.(event);
    if (!keepOpen) this.done();
  }

  setInitialFocus(): this {
    this.wantsFocus = true;
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return this;
  }
}

export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement;
  private readonly buttons: ConfirmationButton[] = [];

  constructor(app: App) {
    super(app);
    this.containerEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  addClass(cls: string): this {
    this.containerEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const line = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
    const box = line.createEl('input', { type: 'checkbox', attr: { tabindex: '-1' } });
    line.append(label);
    box.addEventListener('change', () => callback(box.checked));
    return this;
  }

  addButton(make: (button: ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(this.buttonContainerEl, () => this.close());
    this.buttons.push(button);
    make(button);
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }

  override open(): void {
    super.open();
    [...this.buttons]
      .reverse()
      .find((button) => button.wantsFocus)
      ?.buttonEl.focus();
  }
}
