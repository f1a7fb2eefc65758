import { Menu } from 'obsidian';
import { counted } from '../../dates';
import { type Grouping, GROUPINGS } from '../../report/review-rows';
import { attempt } from '../attempt';
import { quietButton, relabel } from '../graph/graph-button';
import { Popover } from '../graph/popover';
import { writeHygieneReport } from '../report-command';
import { reminderOf } from './reminder';
import { ReminderForm } from './reminder-form';
import type { ReviewActions, ReviewShown } from './review-actions';
import { drawFilter, filtersOn } from './review-filter';
import { ReviewSearch } from './review-search';

const BY: Readonly<Record<Grouping, string>> = {
  cause: 'By cause',
  practice: 'By practice',
  service: 'By note',
  severity: 'By severity',
};

/** What one does with the whole list, in a row of quiet buttons as the app's own bases have. */
export class ReviewToolbar {
  readonly searchField: ReviewSearch;
  private readonly group: HTMLButtonElement;
  private readonly filter: HTMLButtonElement;
  private readonly popover: Popover;
  private readonly scorecard: HTMLButtonElement;
  private shown: ReviewShown | null = null;

  constructor(
    parent: HTMLElement,
    private readonly actions: ReviewActions,
  ) {
    const el = parent.createDiv({ cls: 'homelab-graph-toolbar', attr: { role: 'toolbar', 'aria-label': 'Review' } });
    this.searchField = new ReviewSearch(el, actions);
    el.createDiv('homelab-graph-gap');
    this.group = quietButton(el, 'layers', BY.cause);
    this.group.addEventListener('click', () => this.chooseGroup());
    this.filter = quietButton(el, 'list-filter', 'Filter');
    this.popover = new Popover(el, this.filter, (panel) => this.drawFilter(panel));
    this.scorecard = quietButton(el, 'table', 'Scorecard');
    this.scorecard.addEventListener('click', () =>
      actions.keep({ isScorecard: this.shown?.state.isScorecard !== true }),
    );
    const more = quietButton(el, 'ellipsis', 'More');
    more.addEventListener('click', () => this.showMore(more));
  }

  show(shown: ReviewShown, found: number): void {
    this.shown = shown;
    const { state, search } = shown;
    const on = filtersOn(state);
    relabel(this.group, BY[state.grouping], state.grouping !== 'cause');
    relabel(this.filter, on === 0 ? 'Filter' : `Filter: ${on}`, on > 0);
    // They are about what was found, not about services.
    this.group.toggle(!state.isScorecard);
    this.filter.toggle(!state.isScorecard);
    relabel(this.scorecard, 'Scorecard', state.isScorecard);
    this.scorecard.setAttribute('aria-pressed', String(state.isScorecard));
    this.searchField.seek(state.isScorecard ? 'Search services' : 'Search what was found');
    this.searchField.show(search, search.trim() === '' ? '' : counted(found, 'line'));
    this.popover.redraw();
  }

  close(): void {
    this.popover.close();
  }

  private chooseGroup(): void {
    const menu = new Menu();
    for (const grouping of GROUPINGS) {
      menu.addItem((item) =>
        item
          .setTitle(BY[grouping])
          .setChecked(this.shown?.state.grouping === grouping)
          .onClick(() => this.actions.keep({ grouping, isScorecard: false })),
      );
    }
    showBelow(menu, this.group);
  }

  private drawFilter(el: HTMLElement): void {
    if (this.shown) drawFilter(el, this.shown, this.actions);
  }

  private showMore(button: HTMLElement): void {
    const { desk } = this.actions;
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setTitle('Look again')
        .setIcon('refresh-cw')
        .onClick(() => this.actions.lookAgain()),
    );
    menu.addItem((item) =>
      item
        .setTitle('Write the weekly hygiene report')
        .setIcon('clipboard-check')
        .onClick(() => void attempt('The hygiene report was not written', () => writeHygieneReport(desk))),
    );
    menu.addItem((item) =>
      item
        .setTitle('Remind me weekly on this device')
        .setIcon('bell')
        .setChecked(reminderOf(desk.app) !== null)
        .onClick(() => new ReminderForm(desk).open()),
    );
    showBelow(menu, button);
  }
}

/** Where the button is: also for who pressed it by a key. */
export function showBelow(menu: Menu, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, button.doc);
}
