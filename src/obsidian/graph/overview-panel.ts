import { counted } from '../../dates';
import { noteName } from '../../notes/note';
import { failingNow } from '../../picture/failing-now';
import { hasNoLines } from '../../picture/start-options';
import { whatTheLabStandsOn } from '../../report/stands-on';
import { askInTurn } from './edit-dependencies';
import type { GraphActions, Shown } from './graph-actions';
import { wordButton } from './graph-button';

const MOST = 5;

interface Row {
  readonly title: string;
  readonly words: string;
  readonly services: readonly string[];
}

interface Overview {
  readonly standsOn: readonly Row[];
  readonly failing: readonly Row[];
  /** In place of what to select, where nothing falls with anything. */
  readonly isWithoutLines: boolean;
}

/** With what to begin while nothing is selected. */
export function overviewOf({ lab }: Shown): Overview {
  const titleOf = (path: string): string => lab.inventory.serviceAt(path)?.title ?? noteName(path);
  return {
    isWithoutLines: hasNoLines(lab),
    standsOn: whatTheLabStandsOn(lab)
      .slice(0, MOST)
      .map(({ path, takesDown }) => ({
        title: titleOf(path),
        words: `takes down ${counted(takesDown.length, 'that matters', 'that matter')}`,
        services: [path],
      })),
    failing: failingNow(lab).map(({ record, title, services }) => ({
      title,
      words: `${record === 'incident' ? 'open incident' : 'change ahead'}, ${counted(services.length, 'service')}`,
      services,
    })),
  };
}

export function drawOverview(el: HTMLElement, actions: GraphActions, shown: Shown): void {
  const { standsOn, failing, isWithoutLines } = overviewOf(shown);
  if (isWithoutLines) drawBeginning(el, actions, shown);
  else el.createEl('p', { cls: 'homelab-graph-headline', text: 'Select a service to see what falls with it.' });
  drawRows(el, actions, 'What the lab stands on', standsOn);
  drawRows(el, actions, 'Failing now', failing);
}

/** Whoever has pages and no line needs the lines first: they are asked for, one service after the other. */
function drawBeginning(el: HTMLElement, { desk }: GraphActions, { lab }: Shown): void {
  const [only, ...others] = lab.inventory.services;
  const which = only && others.length === 0 ? `${only.title} does not say` : 'None of them says';
  el.createEl('p', { cls: 'homelab-graph-headline', text: `${which} what it stands on.` });
  const button = wordButton(el.createDiv('homelab-graph-buttons'), 'What does this need?', () =>
    askInTurn(desk, 'needs'),
  );
  button.addClass('mod-cta');
}

function drawRows(el: HTMLElement, actions: GraphActions, title: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  el.createEl('h4', { text: title });
  const list = el.createEl('ul', 'homelab-graph-rows');
  for (const row of rows) {
    const button = list.createEl('li').createEl('button', { cls: 'homelab-graph-row', attr: { type: 'button' } });
    button.createSpan({ cls: 'homelab-graph-row-title', text: row.title, attr: { dir: 'auto' } });
    button.createSpan({ cls: 'homelab-graph-row-words', text: row.words });
    button.addEventListener('click', () => actions.keep({ selected: row.services }));
  }
}
