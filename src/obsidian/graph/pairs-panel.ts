import { counted } from '../../dates';
import type { WorstPair, WorstPairs } from '../../picture/worst-pairs';
import { noteName } from '../../notes/note';
import { drawSentence } from '../draw-sentence';
import type { GraphActions, Shown } from './graph-actions';
import { wordButton } from './graph-button';
import type { PairRun } from './pair-run';

/** The two failures that hurt most, once they are found; until then how far the search is. */
export function drawPairs(el: HTMLElement, actions: GraphActions, shown: Shown): void {
  const { pairs } = shown;
  if (!pairs) return;
  el.createEl('p', { cls: 'homelab-graph-headline', text: 'Which two failures hurt most?' });
  if (pairs.answer) drawAnswer(el, actions, shown, pairs.answer);
  else drawProgress(el, pairs, actions);
  wordButton(el.createDiv('homelab-graph-buttons'), 'Done', () => actions.turnPairs(false));
}

function drawProgress(el: HTMLElement, run: PairRun, actions: GraphActions): void {
  const line = el.createDiv({ cls: 'homelab-progress', attr: { role: 'status' } });
  const { isStopped } = run;
  line.createSpan({ text: isStopped ? `Stopped at ${run.percent()} %` : `Trying pairs: ${run.percent()} %` });
  wordButton(line, isStopped ? 'Go on' : 'Stop', () => {
    if (isStopped) void run.goOn();
    else run.stop();
    actions.seePair(null);
  });
}

function drawAnswer(el: HTMLElement, actions: GraphActions, shown: Shown, { pairs, note }: WorstPairs): void {
  const titleOf = (path: string): string => shown.lab.inventory.serviceAt(path)?.title ?? noteName(path);
  const list = el.createEl('ol', 'homelab-graph-rows');
  for (const pair of pairs) {
    const item = list.createEl('li');
    const isSeen = isSamePair(pair, shown.pair);
    const button = item.createEl('button', {
      cls: 'homelab-graph-row',
      attr: { type: 'button', 'aria-pressed': String(isSeen) },
    });
    const names = pair.failed.map(titleOf).join(' and ');
    button.createSpan({ cls: 'homelab-graph-row-title', text: names, attr: { dir: 'auto' } });
    const { length } = pair.takesDown;
    button.createSpan({ cls: 'homelab-graph-row-words', text: counted(length, 'goes down', 'go down') });
    button.addEventListener('click', () => actions.seePair(isSeen ? null : pair));
    if (isSeen) drawPair(item, actions, pair);
  }
  drawSentence(el.createEl('p', 'homelab-hint'), note, actions.desk, '');
}

function drawPair(item: HTMLElement, actions: GraphActions, pair: WorstPair): void {
  drawSentence(item.createEl('p'), pair.sentence, actions.desk, '');
  wordButton(item, 'All that falls with both', () => actions.keep({ selected: pair.failed }));
}

function isSamePair(pair: WorstPair, other: WorstPair | null): boolean {
  return pair.failed.join('\n') === other?.failed.join('\n');
}
