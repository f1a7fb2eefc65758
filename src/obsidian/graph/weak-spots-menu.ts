import type { WeakSpot } from '../../picture/weak-spots';
import type { GraphActions, Shown } from './graph-actions';
import { linkButton, quietButton, relabel } from './graph-button';
import { tickRow } from './filter-menu';
import { LAYERS } from './open-graph';
import { Popover } from './popover';
import { layersOn } from './weak-spots-panel';

/** The layers of weak spots to switch on, and the pairs. */
export class WeakSpotsMenu {
  readonly popover: Popover;
  private readonly button: HTMLButtonElement;
  private shown: Shown | null = null;

  constructor(
    parent: HTMLElement,
    private readonly actions: GraphActions,
  ) {
    this.button = quietButton(parent, 'shield-alert', 'Weak spots');
    this.popover = new Popover(parent, this.button, (el) => this.draw(el));
  }

  show(shown: Shown): void {
    this.shown = shown;
    const isOn = shown.state.layers.length > 0;
    const spots = new Set(layersOn(shown).flatMap(({ marks }) => marks.filter(isSpot).map(({ path }) => path))).size;
    relabel(this.button, spots === 0 ? 'Weak spots' : `Weak spots: ${spots}`, isOn || shown.pairs !== null);
    this.popover.redraw();
  }

  private draw(el: HTMLElement): void {
    if (!this.shown) return;
    const { layers, state, pairs } = this.shown;
    const group = el.createEl('fieldset');
    group.createEl('legend', { text: 'Show on the picture' });
    if (layers.length === 0) group.createEl('p', { text: 'The notes are still being checked.' });
    for (const { layer, title, marks } of layers) {
      const spots = marks.filter(isSpot).length;
      const hint = spots === 0 ? 'none' : String(spots);
      const tick = tickRow(group, { key: layer, label: title, isOn: state.layers.includes(layer), hint });
      tick.addEventListener('change', () => {
        const on = this.shown?.state.layers ?? [];
        const wanted = tick.checked ? [...on, layer] : on.filter((one) => one !== layer);
        this.actions.keep({ layers: LAYERS.filter((one) => wanted.includes(one)) });
      });
    }
    if (state.layers.length > 0) linkButton(el, 'Switch all off', () => this.actions.keep({ layers: [] }));
    const more = el.createEl('fieldset');
    const words = 'Which two failures hurt most?';
    linkButton(more, words, () => {
      this.popover.close();
      this.actions.turnPairs(pairs === null);
    }).dataset['key'] = 'pairs';
  }
}

/** What it is shared with is marked too, and is none. */
function isSpot({ role }: WeakSpot): boolean {
  return role === 'spot';
}
