import { setIcon, setTooltip } from 'obsidian';
import { counted } from '../../dates';
import { PRACTICES } from '../../report/review-rows';
import { type CardState, type Level, LEVELS, scorecardOf, type ServiceCard } from '../../report/scorecard';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';
import { drawPageLink } from '../draw-sentence';
import { drawSliced } from '../proposals/sliced-list';
import { capitalised } from './words';

const STATES: Readonly<Record<CardState, { readonly icon: string; readonly words: string }>> = {
  pass: { icon: 'check', words: 'pass' },
  fail: { icon: 'x', words: 'fail' },
  unknown: { icon: 'circle-dashed', words: 'not filled in' },
  'not-applicable': { icon: 'minus', words: 'not asked' },
};

const drawn = new WeakMap<HTMLElement, string>();

/** Each service with its six practices, its level, and what separates it from the next. The lowest first: there is most to gain. */
export function drawScorecard(el: HTMLElement, survey: Survey, search: string, desk: Desk): number {
  const words = search.trim().toLowerCase();
  const rank = (level: Level): number => (level === 'none' ? -1 : LEVELS.indexOf(level));
  const cards = scorecardOf(survey)
    .filter(({ title }) => title.toLowerCase().includes(words))
    .sort((a, b) => rank(a.level) - rank(b.level) || (a.title < b.title ? -1 : 1));
  // What says the same stays as it is: opened, and where it was scrolled to.
  const key = JSON.stringify(cards);
  if (drawn.get(el) === key) return cards.length;
  drawn.set(el, key);
  el.empty();
  el.createEl('p', { cls: 'homelab-review-levels', text: levelsWords(cards) });
  if (cards.length === 0) return 0;
  const table = el.createDiv('homelab-review-table').createEl('table');
  drawHead(table);
  const body = table.createEl('tbody');
  drawSliced(body, cards, (card) => drawCard(body, card, desk));
  return cards.length;
}

/** `2 gold, 5 silver, 1 without a level.` */
function levelsWords(cards: readonly ServiceCard[]): string {
  if (cards.length === 0) return 'No service to show.';
  const count = (level: Level): number => cards.filter((card) => card.level === level).length;
  const named = [...LEVELS].reverse().map((level) => ({ level, of: count(level) }));
  const words = named.filter(({ of }) => of > 0).map(({ level, of }) => `${String(of)} ${level}`);
  const none = count('none');
  return `${[...words, ...(none === 0 ? [] : [`${String(none)} without a level`])].join(', ')}.`;
}

function drawHead(table: HTMLElement): void {
  const row = table.createEl('thead').createEl('tr');
  for (const title of ['Service', 'Level', ...PRACTICES.map(capitalised)]) {
    row.createEl('th', { text: title, attr: { scope: 'col' } });
  }
}

function drawCard(body: HTMLElement, card: ServiceCard, desk: Desk): void {
  const row = body.createEl('tr', { attr: { 'data-path': card.path } });
  const name = row.createEl('th', { attr: { scope: 'row' } });
  drawPageLink(name, card, desk, '');
  const level = row.createEl('td');
  const next = createEl('tr', 'homelab-review-next');
  if (card.next) {
    const { missing } = card.next;
    const button = level.createEl('button', {
      cls: 'homelab-review-level',
      attr: { type: 'button', 'aria-expanded': 'false', 'data-level': card.level },
    });
    button.createSpan({ text: card.level });
    setTooltip(button, `${counted(missing.length, 'thing')} to ${card.next.level}`);
    button.addEventListener('click', () => toggleNext(row, next, card, button));
  } else level.createSpan({ cls: 'homelab-review-level', text: card.level, attr: { 'data-level': card.level } });
  for (const practice of PRACTICES) drawState(row, card.practices[practice]);
}

function drawState(row: HTMLElement, { state, reason }: ServiceCard['practices']['backups']): void {
  const { icon, words } = STATES[state];
  const cell = row.createEl('td', { cls: 'homelab-review-state', attr: { 'data-state': state } });
  const mark = cell.createSpan({ attr: { 'aria-label': `${words}: ${reason}`, role: 'img' } });
  setIcon(mark, icon);
}

function toggleNext(row: HTMLElement, next: HTMLElement, card: ServiceCard, button: HTMLElement): void {
  const isOpen = next.isConnected;
  button.setAttribute('aria-expanded', String(!isOpen));
  if (isOpen || !card.next) {
    next.remove();
    return;
  }
  next.empty();
  const cell = next.createEl('td', { attr: { colspan: String(2 + PRACTICES.length) } });
  cell.createEl('p', { text: `For ${card.next.level}:` });
  const list = cell.createEl('ul');
  for (const { practice, sentence } of card.next.missing)
    list.createEl('li', { text: `${capitalised(practice)}: ${sentence}` });
  row.after(next);
}
