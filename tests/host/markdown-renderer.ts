import MarkdownIt from 'markdown-it';
import { readMetadata } from '../../cli/metadata';
import type { App } from './app';
import type { DrawnNote } from './code-blocks';
import { Component } from './component';

/** As the app has it: HTML in notes is not drawn here, so that no test depends on it. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
const WIKILINK = /^!?\[\[([^[\]\n]+?)\]\]/;
const FRONTMATTER = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

markdown.inline.ruler.before('link', 'wikilink', (state, silent) => {
  const found = WIKILINK.exec(state.src.slice(state.pos));
  if (!found) return false;
  if (!silent) {
    const [target = '', text = target] = (found[1] ?? '').split('|');
    const open = state.push('wikilink_open', 'a', 1);
    open.attrs = [
      ['class', 'internal-link'],
      ['data-href', target],
      ['href', target],
      ['target', '_blank'],
      ['rel', 'noopener nofollow'],
    ];
    state.push('text', '', 0).content = text.replace(/#/g, ' > ');
    state.push('wikilink_close', 'a', -1);
  }
  state.pos += found[0].length;
  return true;
});
markdown.renderer.rules['link_open'] = (tokens, at, options, _env, self) => {
  const token = tokens[at];
  token?.attrSet('class', 'external-link');
  token?.attrSet('target', '_blank');
  token?.attrSet('rel', 'noopener nofollow');
  return self.renderToken(tokens, at, options);
};

/** The text of a note as the reading view draws it, below what stands in the element already. */
export function renderNote(app: App, text: string, el: HTMLElement, note: DrawnNote): Promise<void> {
  const plain = text.replace(FRONTMATTER, '').replace(/%%[\s\S]*?%%/g, '');
  const drawn = new DOMParser().parseFromString(markdown.render(plain), 'text/html').body;
  for (const item of drawn.querySelectorAll('li')) markTask(item);
  for (const heading of drawn.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    heading.setAttribute('data-heading', heading.textContent);
  }
  const sheet = createDiv();
  sheet.append(...[...drawn.childNodes].map((node) => document.importNode(node, true)));
  app.codeBlocks.process(sheet, note);
  el.append(...sheet.childNodes);
  return Promise.resolve();
}

function markTask(item: Element): void {
  const first = item.firstChild instanceof Text ? item.firstChild : item.querySelector(':scope > p')?.firstChild;
  const sign = /^\[(.)\]\s/u.exec(first?.textContent ?? '');
  if (!first || !sign) return;
  first.textContent = (first.textContent ?? '').slice(sign[0].length);
  const box = createEl('input', { type: 'checkbox', cls: 'task-list-item-checkbox' });
  box.checked = sign[1] !== ' ';
  item.addClass('task-list-item');
  item.toggleClass('is-checked', box.checked);
  item.parentElement?.addClass('contains-task-list');
  first.before(box);
}

/** The properties above a note that is read. */
export function drawProperties(text: string, el: HTMLElement): void {
  const { frontmatter } = readMetadata(text);
  if (!frontmatter) return;
  const container = el.createDiv('metadata-container');
  container.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
  for (const [key, value] of Object.entries(frontmatter)) {
    const row = container.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
    row.createDiv({ cls: 'metadata-property-key', text: key });
    const cell = row.createDiv('metadata-property-value');
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      cell.createDiv({ cls: 'metadata-property-pill', text: plain(one) });
    }
  }
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Links in what a plugin has drawn lead nowhere by themselves, as in the app. */
export const MarkdownRenderer = {
  render(app: App, text: string, el: HTMLElement, sourcePath: string, component: unknown): Promise<void> {
    if (!(component instanceof Component)) throw new TypeError('MarkdownRenderer.render needs a component');
    return renderNote(app, text, el, { sourcePath, frontmatter: null, component });
  },
};
