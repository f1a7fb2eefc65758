import type { IncidentBrief } from '../../briefing/incident-brief';
import { listed } from '../../briefing/sentence';
import { drawPlainSentence } from '../draw-sentence';

const TICK = 'Choose what does not work, by the first field, to see here what may be to blame.';

/** Nothing can be told from words alone; said once, as a screen reader reads the panel out whenever it changes. */
export function askForSymptoms(el: HTMLElement): void {
  if (el.textContent === TICK) return;
  el.empty();
  el.createDiv({ cls: 'homelab-suggestion-hint', text: TICK });
}

/** What may be to blame, likeliest first, and who is affected: words alone, as the note has the links. */
export function drawSuspects(el: HTMLElement, { suspects, together, users }: IncidentBrief): void {
  if (suspects.length > 0) {
    el.createDiv({ cls: 'homelab-form-panel-title', text: 'Look here first' });
    const list = el.createEl('ol', 'homelab-suspects');
    for (const { title, why } of suspects) {
      const item = list.createEl('li');
      item.createEl('strong', { text: title });
      drawPlainSentence(item.createSpan({ text: ': ' }), why);
    }
  }
  if (together.length > 0) {
    const line = el.createEl('p', { text: 'Nothing explains all of it alone; together these do: ' });
    drawPlainSentence(line, listed(together, 5));
  }
  if (users.length > 0) el.createEl('p', { text: `Who is affected: ${users.join(', ')}` });
}
