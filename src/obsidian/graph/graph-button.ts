import { setIcon } from 'obsidian';
import { attempt } from '../attempt';

/** A quiet button of the toolbar: an icon, and words that a narrow one hides. */
export function quietButton(parent: HTMLElement, icon: string, text: string): HTMLButtonElement {
  const button = parent.createEl('button', {
    cls: 'clickable-icon homelab-graph-button',
    attr: { type: 'button', 'aria-label': text },
  });
  setIcon(button.createSpan('homelab-graph-button-icon'), icon);
  button.createSpan({ cls: 'homelab-graph-button-text', text });
  return button;
}

/** Another icon on it. */
export function reicon(button: HTMLElement, icon: string): void {
  const el = button.querySelector<HTMLElement>('.homelab-graph-button-icon');
  if (el) setIcon(el, icon);
}

/** Other words on it, and whether something is on. The number at their end stays where a narrow one hides them. */
export function relabel(button: HTMLElement, text: string, isOn: boolean): void {
  button.dataset['count'] = /\d+$/.exec(text)?.[0] ?? '';
  button.querySelector('.homelab-graph-button-text')?.setText(text);
  button.setAttribute('aria-label', text);
  button.toggleClass('is-active', isOn);
}

/** Only an icon. */
export function iconButton(parent: HTMLElement, icon: string, label: string, run: () => void): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': label } });
  setIcon(button, icon);
  button.addEventListener('click', run);
  return button;
}

/** A button with words; what goes wrong is said. */
export function wordButton(parent: HTMLElement, text: string, run: () => void | Promise<void>): HTMLButtonElement {
  const button = parent.createEl('button', { text, attr: { type: 'button' } });
  button.addEventListener('click', () => void attempt(`${text} did not work`, async () => run()));
  return button;
}

/** Words that one presses as one does a link: small, and in a row with others. */
export function linkButton(parent: HTMLElement, text: string, run: () => void): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'homelab-graph-link', text, attr: { type: 'button' } });
  button.addEventListener('click', run);
  return button;
}
