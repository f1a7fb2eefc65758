import { type App, ConfirmationModal } from 'obsidian';

export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** The button that goes on, and the one that does not. */
  readonly yes: string;
  readonly no: string;
  /** Going on loses something. */
  readonly isDestructive?: boolean;
}

/** Asks before something is done. Escape is no; Enter is yes, unless something would be lost by it. */
export function confirm(app: App, { title, text, yes, no, isDestructive = false }: Confirmation): Promise<boolean> {
  return new Promise((resolve) => {
    let isConfirmed = false;
    const modal = new ConfirmationModal(app);
    modal.setTitle(title);
    modal.setContent(text);
    modal.addButton((button) => {
      button.setButtonText(yes).onClick(() => {
        isConfirmed = true;
      });
      if (isDestructive) button.setDestructive();
      else button.setCta().setInitialFocus();
    });
    modal.addButton((button) => {
      button.setButtonText(no).setCancel();
      if (isDestructive) button.setInitialFocus();
    });
    modal.setCloseCallback(() => resolve(isConfirmed));
    modal.open();
  });
}
