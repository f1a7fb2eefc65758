import { counted } from '../../dates';
import type { PanelPart } from '../../picture/failure-picture';
import { NO_FILTERS } from '../../picture/filter-choices';
import { MOST_AT_ONCE } from '../../picture/start-options';
import { attempt } from '../attempt';
import { drawSentence } from '../draw-sentence';
import { openChangeForm, openIncidentForm } from '../new-commands';
import { printColdStart } from './cold-start-command';
import type { GraphActions, Shown } from './graph-actions';
import { linkButton, quietButton } from './graph-button';

/** What falls with what is selected, who notices, and how to start again. */
export function drawFailure(el: HTMLElement, actions: GraphActions, shown: Shown): void {
  if (!shown.failure) return;
  const { headline, parts } = shown.failure.panel;
  drawSentence(el.createEl('p', 'homelab-graph-headline'), headline, actions.desk, '');
  drawHidden(el, actions, shown);
  drawActions(el, actions, shown);
  const list = el.createDiv('homelab-graph-parts');
  for (const part of parts) drawPart(list, actions, part);
}

/** How many fall, or work worse, of which the picture shows nothing. */
export function hiddenIn({ failure, visible }: Shown): number {
  const drawn = new Set(visible.nodes.map(({ path }) => path));
  const falls = [...(failure?.states ?? [])].filter(([, states]) =>
    states.some((state) => state === 'failed' || state === 'down' || state === 'degraded'),
  );
  return falls.filter(([path]) => !drawn.has(path)).length;
}

function drawHidden(el: HTMLElement, actions: GraphActions, shown: Shown): void {
  const hidden = hiddenIn(shown);
  if (hidden === 0) return;
  const words = el.createEl('p', 'homelab-hint');
  words.appendText(`${counted(hidden, 'of these is', 'of these are')} not in the picture. `);
  if (shown.lab.inventory.services.length > MOST_AT_ONCE) return;
  linkButton(words, 'Draw all services', () => actions.choose({ ...NO_FILTERS, search: undefined, focus: undefined }));
}

function drawActions(el: HTMLElement, actions: GraphActions, { failure, state }: Shown): void {
  const { desk } = actions;
  const failed = failure?.failed ?? [];
  const [only, ...others] = failed;
  const row = el.createDiv('homelab-graph-actions');
  const action = (icon: string, text: string, run: () => void | Promise<void>): void => {
    const button = quietButton(row, icon, text);
    button.addEventListener('click', () => void attempt(`${text} did not work`, async () => run()));
  };
  action('x', 'Clear', () => actions.clear());
  if (only !== undefined && others.length === 0 && state.options.focus !== only) {
    action('focus', 'Show only what is around it', () => actions.choose({ focus: only }));
  }
  action('flame', 'Log incident', () => openIncidentForm(desk, { services: failed }));
  action('file-plus', 'New change record', () => openChangeForm(desk, { services: failed }));
  action('power', 'Print the cold-start sheet', () => printColdStart(desk, failed));
}

function drawPart(el: HTMLElement, { desk }: GraphActions, { about, title, lines }: PanelPart): void {
  const part = el.createEl('details', { cls: 'homelab-graph-part', attr: { 'data-about': about } });
  part.open = true;
  const summary = part.createEl('summary', { text: title });
  summary.createSpan({ cls: 'homelab-graph-part-count', text: String(lines.length) });
  const list = part.createEl(about === 'recovery' ? 'ol' : 'ul');
  for (const line of lines) drawSentence(list.createEl('li'), line, desk, '');
}
