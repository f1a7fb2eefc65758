import { setIcon } from 'obsidian';
import { asList, type ListedLine, type ListedService } from '../../picture/as-list';
import type { PicturePaint } from '../../picture/paint';
import type { VisibleGraph } from '../../picture/visible-graph';
import { drawSentence } from '../draw-sentence';
import type { GraphActions, Shown } from './graph-actions';
import type { GraphState } from './open-graph';

/** What one does with a service in the list. */
export type ListActions = Pick<GraphActions, 'desk' | 'press' | 'open' | 'menu' | 'hover'>;

/** Which services are selected, and which were found. */
export interface ListMarks {
  readonly state: Pick<GraphState, 'selected'>;
  readonly found: Shown['found'];
  /** The one of these that one has gone to. */
  readonly hit?: Shown['hit'];
}

/** All that the picture shows, as a list: for screen readers, for phones, and for who would rather read. */
export class GraphList {
  readonly el: HTMLElement;
  private drawn = '';
  private listed: VisibleGraph | null = null;

  constructor(
    parent: HTMLElement,
    private readonly actions: ListActions,
  ) {
    this.el = parent.createDiv('homelab-graph-list');
  }

  show({ visible }: Pick<Shown, 'visible'>): void {
    if (visible === this.listed) return;
    this.listed = visible;
    const key = JSON.stringify(visible);
    if (key === this.drawn) return;
    this.drawn = key;
    const focused = this.focusedPath();
    const { summary, layers, base } = asList(visible);
    this.el.empty();
    drawSentence(this.el.createEl('p', 'homelab-graph-list-summary'), summary, this.actions.desk, '');
    for (const { title, services } of layers) {
      this.el.createEl('h4', { text: title });
      const list = this.el.createEl('ul', 'homelab-graph-items');
      for (const service of services) this.drawService(list, service);
    }
    if (base) drawSentence(this.el.createEl('p', 'homelab-graph-list-base'), base, this.actions.desk, '');
    if (focused !== undefined) this.buttonOf(focused)?.focus();
  }

  /** The words of a failure or of a weak spot behind each name, and what is selected and found. */
  paint({ state, found, hit = null }: ListMarks, { services }: PicturePaint): void {
    for (const item of this.el.querySelectorAll<HTMLElement>('.homelab-graph-item')) {
      const path = item.dataset['path'] ?? '';
      const { look, words } = services.get(path) ?? { look: 'plain', words: '' };
      item.dataset['look'] = look;
      item.toggleClass('is-found', found?.drawn.includes(path) ?? false);
      item.toggleClass('is-hit', path === hit);
      item.querySelector('.homelab-graph-item-words')?.setText(words);
      item.querySelector('button')?.setAttribute('aria-pressed', String(state.selected.includes(path)));
    }
  }

  reveal(path: string): void {
    const button = this.buttonOf(path);
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
  }

  private buttonOf(path: string): HTMLElement | null {
    const items = [...this.el.querySelectorAll<HTMLElement>('.homelab-graph-item')];
    return items.find((item) => item.dataset['path'] === path)?.querySelector('button') ?? null;
  }

  private focusedPath(): string | undefined {
    const { activeElement } = this.el.doc;
    if (!activeElement || !this.el.contains(activeElement)) return undefined;
    return activeElement.closest<HTMLElement>('.homelab-graph-item')?.dataset['path'];
  }

  private drawService(list: HTMLElement, service: ListedService): void {
    const { path, title, facts, standsOn, carries, notes } = service;
    const { actions } = this;
    const item = list.createEl('li', { cls: 'homelab-graph-item', attr: { 'data-path': path } });
    const head = item.createDiv('homelab-graph-item-head');
    const name = head.createDiv('homelab-graph-item-title');
    const select = name.createEl('button', {
      cls: 'homelab-graph-item-name',
      text: title,
      attr: { type: 'button', 'aria-pressed': 'false', dir: 'auto' },
    });
    select.addEventListener('click', (event) => actions.press(path, event.shiftKey));
    name.createSpan({ cls: 'homelab-graph-item-words' });
    if (facts !== '') name.createSpan({ cls: 'homelab-graph-item-facts', text: facts });
    this.drawMore(head, path, title);
    head.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      actions.menu(path, event, select);
    });
    head.addEventListener('mouseover', (event) => actions.hover(path, event, select));
    this.drawLines(item, standsOn);
    this.drawLines(item, carries);
    for (const note of notes) drawSentence(item.createDiv('homelab-hint'), note, actions.desk, '');
  }

  private drawMore(head: HTMLElement, path: string, title: string): void {
    const { actions } = this;
    const buttons = head.createDiv('homelab-graph-item-actions');
    const open = buttons.createEl('button', {
      cls: 'clickable-icon',
      attr: { type: 'button', 'aria-label': `Open ${title}` },
    });
    setIcon(open, 'file-text');
    open.addEventListener('click', (event) => actions.open(path, event));
    const more = buttons.createEl('button', {
      cls: 'clickable-icon',
      attr: { type: 'button', 'aria-label': `More about ${title}`, 'aria-haspopup': 'menu' },
    });
    setIcon(more, 'ellipsis-vertical');
    more.addEventListener('click', (event) => actions.menu(path, event, more));
  }

  private drawLines(item: HTMLElement, lines: readonly ListedLine[]): void {
    if (lines.length === 0) return;
    const list = item.createEl('ul', 'homelab-graph-item-lines');
    for (const { sentence } of lines) drawSentence(list.createEl('li'), sentence, this.actions.desk, '');
  }
}
