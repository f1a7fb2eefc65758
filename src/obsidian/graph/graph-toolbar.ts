import { Menu } from 'obsidian';
import { failingNow } from '../../picture/failing-now';
import { FilterMenu } from './filter-menu';
import { FocusChip } from './focus-chip';
import type { GraphActions, Shown } from './graph-actions';
import { quietButton, reicon, relabel } from './graph-button';
import { fillMoreMenu } from './more-menu';
import { SearchField } from './search-field';
import { WeakSpotsMenu } from './weak-spots-menu';

/** What one does with the whole picture, in a row of quiet buttons as the app's own bases have. */
export class GraphToolbar {
  readonly searchField: SearchField;
  private readonly focusChip: FocusChip;
  private readonly filter: FilterMenu;
  private readonly weakSpots: WeakSpotsMenu;
  private readonly failing: HTMLButtonElement;
  private readonly form: HTMLButtonElement;
  private shown: Shown | null = null;

  constructor(
    parent: HTMLElement,
    private readonly actions: GraphActions,
  ) {
    const el = parent.createDiv({ cls: 'homelab-graph-toolbar', attr: { role: 'toolbar', 'aria-label': 'Picture' } });
    this.searchField = new SearchField(el, actions);
    this.focusChip = new FocusChip(el, actions);
    el.createDiv('homelab-graph-gap');
    this.failing = quietButton(el, 'flame', 'Failing now');
    this.failing.addEventListener('click', () => this.showFailing());
    this.filter = new FilterMenu(el, actions);
    this.weakSpots = new WeakSpotsMenu(el, actions);
    this.form = quietButton(el, 'list', 'List');
    this.form.addEventListener('click', () => {
      if (this.shown) actions.keep({ isList: !this.shown.isList });
    });
    const more = quietButton(el, 'ellipsis', 'More');
    more.addEventListener('click', () => this.showMore(more));
  }

  show(shown: Shown): void {
    this.shown = shown;
    this.searchField.show(shown);
    this.focusChip.show(shown);
    this.filter.show(shown);
    this.weakSpots.show(shown);
    const failing = failingNow(shown.lab).length;
    this.failing.toggle(failing > 0);
    relabel(this.failing, failing === 1 ? 'Failing now' : `Failing now: ${failing}`, false);
    relabel(this.form, shown.isList ? 'Picture' : 'List', false);
    reicon(this.form, shown.isList ? 'waypoints' : 'list');
  }

  close(): void {
    this.filter.popover.close();
    this.weakSpots.popover.close();
  }

  private showFailing(): void {
    const { shown, actions } = this;
    if (!shown) return;
    const menu = new Menu();
    for (const { record, title, services } of failingNow(shown.lab)) {
      menu.addItem((item) =>
        item
          .setSection(record)
          .setTitle(title)
          .setIcon(record === 'incident' ? 'flame' : 'file-pen')
          .setChecked(sameTexts(services, shown.state.selected))
          .onClick(() => actions.keep({ selected: services })),
      );
    }
    showBelow(menu, this.failing);
  }

  private showMore(button: HTMLElement): void {
    if (!this.shown) return;
    const menu = new Menu();
    fillMoreMenu(menu, this.actions, this.shown);
    showBelow(menu, button);
  }
}

/** Where the button is: also for who pressed it by a key. */
function showBelow(menu: Menu, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, button.doc);
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
