import { setIcon } from 'obsidian';
import type { PreflightLine } from '../../briefing/preflight';
import { drawPlainSentence } from '../draw-sentence';

const SIGNS = {
  warning: { icon: 'triangle-alert', word: 'Warning' },
  note: { icon: 'info', word: 'Note' },
  good: { icon: 'check', word: 'Good' },
} as const;

/** What is known before a change. How bad a line is stands there as a word and a sign, too: not everybody sees colours. */
export function drawPreflight(el: HTMLElement, title: string, lines: readonly PreflightLine[]): void {
  el.empty();
  el.createDiv({ cls: 'homelab-form-panel-title', text: title });
  const list = el.createEl('ul', 'homelab-preflight');
  for (const { level, text, topic } of lines) {
    const item = list.createEl('li', { cls: `homelab-preflight-line is-${level}`, attr: { 'data-topic': topic } });
    setIcon(item.createSpan('homelab-preflight-sign'), SIGNS[level].icon);
    const words = item.createSpan();
    words.createEl('strong', { text: `${SIGNS[level].word}: ` });
    drawPlainSentence(words, text);
  }
}
