import { noteName } from '../../notes/note';
import { attempt } from '../attempt';
import type { Desk } from '../desk';

/** Links to notes, with a comma between, and how many more there are. They open beside what one is reading. */
export function drawNoteLinks(el: HTMLElement, paths: readonly string[], all: number, desk: Desk): void {
  paths.forEach((path, at) => {
    if (at > 0) el.appendText(', ');
    drawNoteLink(el, path, desk);
  });
  const more = all - paths.length;
  if (more > 0) el.appendText(` and ${more} more`);
}

export function drawNoteLink(el: HTMLElement, path: string, { app }: Desk, text = noteName(path)): HTMLElement {
  const link = el.createEl('a', { cls: 'internal-link', text, attr: { href: path, 'data-href': path, title: path } });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void attempt('The note was not opened', () => app.workspace.openLinkText(path, '', 'tab'));
  });
  return link;
}
