import type { Ticked } from './ticks';

export interface TickBox {
  show(ticked: Ticked): void;
  readonly labelEl: HTMLElement;
}

/** A box with its words as one label, so that a thumb finds it. */
export function tickBox(parent: HTMLElement, onTick: (isOn: boolean) => void): TickBox {
  const labelEl = parent.createEl('label', 'homelab-proposal-label');
  const box = labelEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
  box.addEventListener('change', () => onTick(box.checked));
  return {
    labelEl,
    show(ticked) {
      box.checked = ticked !== 'none';
      box.indeterminate = ticked === 'some';
    },
  };
}
