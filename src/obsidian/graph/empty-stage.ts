import { NO_FILTERS } from '../../picture/filter-choices';
import type { Desk } from '../desk';
import { showFirstSteps } from '../first-steps/register-first-steps';
import { openServiceForm } from '../new-commands';
import type { GraphActions, Shown } from './graph-actions';
import { wordButton } from './graph-button';

/** A vault without services. */
export function drawEmptyLab(el: HTMLElement, desk: Desk): void {
  el.createEl('h3', { text: 'No services yet' });
  el.createEl('p', {
    text: 'This picture shows what stands on what, and what falls with it. A note becomes a service with “type: service”; “runs_on” and “depends_on” make the lines.',
  });
  const buttons = el.createDiv('homelab-graph-buttons');
  wordButton(buttons, 'New service page', () => openServiceForm(desk, {})).addClass('mod-cta');
  wordButton(buttons, 'First steps', async () => {
    await showFirstSteps(desk);
  });
}

/** There are services, and none of them is drawn. */
export function drawNothingLeft(el: HTMLElement, actions: GraphActions, { state: { options } }: Shown): void {
  el.createEl('h3', { text: 'Nothing is left to draw' });
  const isRetired = JSON.stringify(options) === '{}';
  el.createEl('p', {
    text: isRetired ? 'All services are retired.' : 'No service fits all that you chose. Above stands what is hidden.',
  });
  if (isRetired) return;
  wordButton(el.createDiv('homelab-graph-buttons'), 'Show everything', () =>
    actions.choose({ ...NO_FILTERS, search: undefined, focus: undefined }),
  ).addClass('mod-cta');
}
