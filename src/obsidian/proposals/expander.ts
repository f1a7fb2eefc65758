import { setIcon } from 'obsidian';

export interface Expander {
  readonly buttonEl: HTMLElement;
  open(isOpen: boolean): void;
}

/** A button that opens what is below it; that is drawn when it is opened first. */
export function expander(parent: HTMLElement, body: HTMLElement, label: string, draw: () => void): Expander {
  const buttonEl = parent.createEl('button', {
    cls: 'clickable-icon homelab-expander',
    attr: { type: 'button', 'aria-label': label, 'aria-expanded': 'false' },
  });
  setIcon(buttonEl, 'chevron-right');
  let isDrawn = false;
  const open = (isOpen: boolean): void => {
    if (isOpen && !isDrawn) {
      isDrawn = true;
      draw();
    }
    buttonEl.setAttribute('aria-expanded', String(isOpen));
    buttonEl.toggleClass('is-open', isOpen);
    body.toggleClass('homelab-hidden', !isOpen);
    body.parentElement?.toggleClass('is-open', isOpen);
  };
  buttonEl.addEventListener('click', () => open(buttonEl.getAttribute('aria-expanded') !== 'true'));
  open(false);
  return { buttonEl, open };
}
