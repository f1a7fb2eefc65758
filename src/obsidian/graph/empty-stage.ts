import { EVERYTHING } from '../../picture/filter-choices';
import { noteName } from '../../notes/note';
import { showNotesCheck } from '../adopt/open-check';
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
  wordButton(buttons, 'Check my notes', () => showNotesCheck(desk));
  wordButton(buttons, 'First steps', async () => {
    await showFirstSteps(desk);
  });
}

/** There are services, and none of them is drawn. */
export function drawNothingLeft(el: HTMLElement, actions: GraphActions, shown: Shown): void {
  const { options } = shown.state;
  if (drawFocusGone(el, actions, shown)) return;
  el.createEl('h3', { text: 'Nothing is left to draw' });
  const isRetired = JSON.stringify(options) === '{}';
  el.createEl('p', {
    text: isRetired ? 'All services are retired.' : 'No service fits all that you chose. Above stands what is hidden.',
  });
  if (isRetired) return;
  wordButton(el.createDiv('homelab-graph-buttons'), 'Show everything', () => actions.choose(EVERYTHING)).addClass(
    'mod-cta',
  );
}

/** What the picture is about is deleted, retired, or its note is another thing now. Says whether it is. */
function drawFocusGone(el: HTMLElement, actions: GraphActions, { lab, state }: Shown): boolean {
  const { focus } = state.options;
  if (focus === undefined) return false;
  const service = lab.inventory.serviceAt(focus);
  if (service && service.status !== 'retired') return false;
  const title = service?.title ?? noteName(focus);
  el.createEl('h3', { text: service ? `${title} is retired` : `${title} is no service any more` });
  el.createEl('p', { text: 'The picture is about it, and waits: if it comes back, so does the picture.' });
  const show = wordButton(el.createDiv('homelab-graph-buttons'), 'Show all', () =>
    actions.choose({ focus: undefined }),
  );
  show.addClass('mod-cta');
  return true;
}
