import { Setting } from 'obsidian';
import type { Mapping } from '../../adoption/mapping';
import { counted } from '../../dates';
import type { Desk } from '../desk';
import { drawParts, mappingParts, partWords } from './mapping-words';
import { drawNoteLinks } from './note-links';

export interface Choosing {
  readonly desk: Desk;
  readonly isOn: (mapping: Mapping) => boolean;
  readonly turn: (mapping: Mapping, isOn: boolean) => void;
}

const GROUPS = [
  { heading: 'What is sure', isSure: true, hint: 'On, unless you say otherwise.' },
  { heading: 'What may be', isSure: false, hint: 'Guesses. Look at the examples, and turn on what is right.' },
] as const;

/** What is proposed, a row and a toggle each. */
export function drawMappings(parent: HTMLElement, mappings: readonly Mapping[], choosing: Choosing): void {
  for (const { heading, hint, isSure } of GROUPS) {
    const rows = mappings.filter((one) => one.isSure === isSure);
    if (rows.length === 0) continue;
    parent.createEl('h3', { text: heading });
    parent.createEl('p', { cls: 'homelab-hint', text: hint });
    const list = parent.createDiv('homelab-mappings');
    for (const mapping of rows) drawMapping(list, mapping, choosing);
  }
}

function drawMapping(list: HTMLElement, mapping: Mapping, { desk, isOn, turn }: Choosing): void {
  const parts = mappingParts(mapping);
  const row = new Setting(list).setClass('homelab-mapping').addToggle((toggle) => {
    toggle.setValue(isOn(mapping)).onChange((value) => turn(mapping, value));
    // The name of the row is no label of the app's toggle.
    toggle.toggleEl.querySelector('input')?.setAttribute('aria-label', partWords(parts));
  });
  row.settingEl.dataset.mapping = mapping.id;
  drawParts(row.nameEl, parts);
  // Where it only says how many there are, the line below says it too.
  if (!/^\d+ pages? (?:has|have) this property\.$/.test(mapping.why)) row.descEl.createDiv({ text: mapping.why });
  const examples = row.descEl.createDiv({ text: `${counted(mapping.notes, 'note')}: ` });
  drawNoteLinks(examples, mapping.examples, mapping.notes, desk);
}
