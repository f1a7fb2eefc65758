import { counted } from '../../dates';
import { noteName } from '../../notes/note';
import { whatTheLabStandsOn } from '../../report/stands-on';
import type { GraphActions, Shown } from './graph-actions';
import { wordButton } from './graph-button';

const MOST_ROWS = 12;

/** Among hundreds of services: which one is it about? The field to find it stands above; the likeliest are here. */
export function drawAskFocus(el: HTMLElement, actions: GraphActions, shown: Shown): void {
  const { lab, visible, found, search } = shown;
  el.createEl('h3', { text: 'Which service is it about?' });
  el.createEl('p', {
    text: `${counted(visible.nodes.length, 'service')} at once are too many to read. Find one above, and see what is around it.`,
  });
  const paths = found ? found.drawn : whatTheLabStandsOn(lab).map(({ path }) => path);
  if (!found && paths.length > 0) el.createEl('h4', { text: 'What the lab stands on' });
  const list = el.createEl('ul', 'homelab-graph-rows');
  for (const path of paths.slice(0, MOST_ROWS)) {
    const title = lab.inventory.serviceAt(path)?.title ?? noteName(path);
    const button = wordButton(list.createEl('li'), title, () => actions.turnTo(path));
    button.addClass('homelab-graph-row');
  }
  if (found && paths.length === 0) el.createEl('p', { text: `Nothing is called “${search.trim()}”.` });
  const rest = paths.length - MOST_ROWS;
  if (found && rest > 0) el.createEl('p', { cls: 'homelab-hint', text: `And ${rest} more: type on.` });
  const buttons = el.createDiv('homelab-graph-buttons');
  wordButton(buttons, `Draw all ${visible.nodes.length}`, () => actions.keep({ drawsMany: true }));
}
