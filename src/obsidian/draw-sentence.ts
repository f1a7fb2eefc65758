import { Keymap } from 'obsidian';
import { type Sentence } from '../briefing/sentence';
import type { Desk } from './desk';

/** Draws a sentence with its pages as links that open the note; where a page preview is on, they show it too. */
export function drawSentence(el: HTMLElement, sentence: Sentence, desk: Desk, sourcePath: string): void {
  for (const part of sentence) {
    if (typeof part === 'string') el.appendText(part);
    else drawPageLink(el, part, desk, sourcePath);
  }
}

/** A link to a note as the app draws its own. */
export function drawPageLink(
  el: HTMLElement,
  page: { readonly path: string; readonly title: string },
  { app }: Desk,
  sourcePath: string,
): HTMLAnchorElement {
  const link = el.createEl('a', { cls: 'internal-link', text: page.title, attr: { href: page.path } });
  link.dataset.href = page.path;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void app.workspace.openLinkText(page.path, sourcePath, Keymap.isModEvent(event));
  });
  return link;
}

/** For a form, behind which a note that is opened could not be seen: the pages stand out, and are no links. */
export function drawPlainSentence(el: HTMLElement, sentence: Sentence): void {
  for (const part of sentence) {
    if (typeof part === 'string') el.appendText(part);
    else el.createEl('strong', { text: part.title });
  }
}
