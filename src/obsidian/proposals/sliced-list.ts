import { counted } from '../../dates';

const SLICE = 100;

/** Draws a long list in slices: the first at once, the next when it is asked for. */
export function drawSliced<T>(parent: HTMLElement, items: readonly T[], draw: (item: T) => void): void {
  for (const item of items.slice(0, SLICE)) draw(item);
  const rest = items.slice(SLICE);
  if (rest.length === 0) return;
  const next = counted(Math.min(SLICE, rest.length), 'more', 'more');
  const button = parent.createEl('button', {
    cls: 'homelab-proposal-more',
    text: `Show ${next}`,
    attr: { type: 'button' },
  });
  button.addEventListener('click', () => {
    button.remove();
    const before = parent.childElementCount;
    drawSliced(parent, rest, draw);
    parent.children[before]?.querySelector('input')?.focus();
  });
}
