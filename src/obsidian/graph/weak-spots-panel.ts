import type { WeakSpot, WeakSpotLayer } from '../../picture/weak-spots';
import { drawSentence } from '../draw-sentence';
import type { GraphActions, Shown } from './graph-actions';
import { wordButton } from './graph-button';

/** The layers that are on. They are worked out once one is. */
export function layersOn(shown: Shown): readonly WeakSpotLayer[] {
  const { state } = shown;
  return state.layers.length === 0 ? [] : shown.layers.filter(({ layer }) => state.layers.includes(layer));
}

/** What is marked, in the words of the report; and that there is nothing where there is nothing. */
export function drawWeakSpots(el: HTMLElement, actions: GraphActions, shown: Shown): void {
  el.createEl('p', { cls: 'homelab-graph-headline', text: 'Weak spots' });
  if (!shown.survey) el.createEl('p', { text: 'The notes are still being checked.' });
  for (const { title, marks } of layersOn(shown)) {
    el.createEl('h4', { text: title });
    if (marks.length === 0) el.createEl('p', { cls: 'homelab-hint', text: 'There is none of this. Good.' });
    else drawMarks(el, actions, marks);
  }
  wordButton(el.createDiv('homelab-graph-buttons'), 'Switch all off', () => actions.keep({ layers: [] }));
}

function drawMarks(el: HTMLElement, { desk }: GraphActions, marks: readonly WeakSpot[]): void {
  const list = el.createEl('ul', 'homelab-graph-marks');
  for (const { path, role, sentence, accepted } of marks) {
    const item = list.createEl('li', { attr: { 'data-path': path, 'data-role': role } });
    drawSentence(item, sentence, desk, '');
    if (accepted) item.createSpan({ cls: 'homelab-graph-accepted', text: 'accepted' });
  }
}
