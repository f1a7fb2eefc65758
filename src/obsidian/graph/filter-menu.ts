import { type FilterGroup, filterGroups, filtersOn, NO_FILTERS, turnFilter } from '../../picture/filter-choices';
import type { GraphActions, Shown } from './graph-actions';
import { linkButton, quietButton, relabel } from './graph-button';
import { Popover } from './popover';

/** What the picture is narrowed down to: nothing ticked of a group is all of it. */
export class FilterMenu {
  readonly popover: Popover;
  private readonly button: HTMLButtonElement;
  private shown: Shown | null = null;

  constructor(
    parent: HTMLElement,
    private readonly actions: GraphActions,
  ) {
    this.button = quietButton(parent, 'list-filter', 'Filter');
    this.popover = new Popover(parent, this.button, (el) => this.draw(el));
  }

  show(shown: Shown): void {
    this.shown = shown;
    const on = filtersOn(shown.state.options);
    relabel(this.button, on === 0 ? 'Filter' : `Filter: ${on}`, on > 0);
    this.popover.redraw();
  }

  private draw(el: HTMLElement): void {
    if (!this.shown) return;
    const { lab, state, survey } = this.shown;
    const groups = filterGroups(lab, state.options, survey?.findings ?? []);
    if (groups.length === 0) el.createEl('p', { text: 'The services differ in nothing that one could filter by.' });
    el.toggleClass('mod-wide', groups.length > 1);
    const columns = el.createDiv('homelab-graph-columns');
    for (const group of groups) this.drawGroup(columns, group);
    if (filtersOn(state.options) > 0) linkButton(el, 'Show everything', () => this.actions.choose(NO_FILTERS));
  }

  private drawGroup(el: HTMLElement, { about, title, choices }: FilterGroup): void {
    const group = el.createEl('fieldset');
    group.createEl('legend', { text: title });
    for (const { value, label, count, isOn } of choices) {
      const tick = tickRow(group, { key: `${about}:${value}`, label, isOn, hint: String(count) });
      tick.addEventListener('change', () => {
        const options = this.shown?.state.options ?? {};
        this.actions.choose(turnFilter(options, about, value, tick.checked));
      });
    }
  }
}

export interface Tick {
  readonly key: string;
  readonly label: string;
  readonly isOn: boolean;
  /** Small, at its end. */
  readonly hint: string;
}

/** A line that one ticks. */
export function tickRow(parent: HTMLElement, { key, label, isOn, hint }: Tick): HTMLInputElement {
  const row = parent.createEl('label', 'homelab-graph-tick');
  const tick = row.createEl('input', { type: 'checkbox', attr: { 'data-key': key } });
  tick.checked = isOn;
  row.createSpan({ text: label });
  row.createSpan({ cls: 'homelab-graph-tick-hint', text: hint });
  return tick;
}
