import { Menu, setIcon } from 'obsidian';
import type { Finding } from '../../checks/run-checks';
import { dayOf } from '../../dates';
import { actionKey, actionsOf, type FindingAction } from '../../report/finding-actions';
import { noteName } from '../../notes/note';
import { whyItMatters } from '../../report/reasons';
import type { ReviewRow } from '../../report/review-rows';
import type { Survey } from '../../survey';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { doAction } from './do-action';
import { openFinding } from './open-finding';

export interface Details {
  readonly row: ReviewRow;
  readonly survey: Survey;
  readonly desk: Desk;
  /** What settles all of it. */
  readonly actions: readonly FindingAction[];
  readonly act: (at: number) => void;
  readonly openNote: () => void;
}

const ICONS: Readonly<Record<FindingAction['does'], string>> = {
  record: 'check',
  set: 'pencil',
  replace: 'pencil',
  plan: 'calendar-plus',
  'new-backup-job': 'archive',
  step: 'arrow-right',
  accept: 'shield-check',
  settings: 'settings',
};

/** Why it matters, what to do, what can be done from here, and which notes it is about. */
export function drawDetails(el: HTMLElement, details: Details): void {
  const { row, survey } = details;
  const [first] = row.findings;
  if (row.isAccepted && first) el.createEl('p', { cls: 'homelab-review-fix', text: acceptedWords(first, survey) });
  else el.createEl('p', { cls: 'homelab-review-fix', text: row.fix });
  el.createEl('p', { cls: 'homelab-review-why', text: whyItMatters(row.check) });
  if (row.findings.length > 1) drawFindings(el, details);
  drawActions(el, details);
}

function acceptedWords({ acceptance }: Finding, { zone }: Survey): string {
  const until = acceptance?.until === undefined ? '' : ` until ${dayOf(acceptance.until.at, zone)}`;
  const reason = acceptance?.reason === undefined ? '.' : `: ${acceptance.reason}`;
  return `Accepted${until}${reason}`;
}

function drawActions(el: HTMLElement, { row, actions, act, openNote }: Details): void {
  const buttons = el.createDiv('homelab-review-actions');
  for (const [at, action] of actions.entries()) {
    const button = actionButton(buttons, ICONS[action.does], action.label, () => act(at));
    if (at === 0 && action.does !== 'accept') button.addClass('mod-first');
  }
  const [first, ...others] = row.findings;
  if (!first || first.path === '') return;
  // Of several each has its own link, but for the note that they have in common.
  const isCommon = row.findings.some(({ path, cause }) => path === cause);
  const own = others.length === 0 ? first.title : noteName(first.cause);
  if (others.length === 0 || isCommon) actionButton(buttons, 'file-text', `Open ${own}`, openNote);
  buttons.toggle(buttons.childElementCount > 0);
}

function actionButton(parent: HTMLElement, icon: string, text: string, run: () => void): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'homelab-review-action', attr: { type: 'button' } });
  setIcon(button.createSpan('homelab-review-action-icon'), icon);
  button.createSpan({ text });
  button.addEventListener('click', run);
  return button;
}

/** Each finding of several, with what can be done about it alone. */
function drawFindings(el: HTMLElement, { row, survey, desk, actions }: Details): void {
  const shared = new Set(actions.map(actionKey));
  const list = el.createEl('ul', 'homelab-review-findings');
  for (const finding of row.findings) {
    const item = list.createEl('li');
    drawWords(item.createSpan('homelab-review-finding-words'), finding, (): void => {
      void attempt('The note was not opened', () => openFinding(desk, finding, survey.lab));
    });
    const own = actionsOf(finding, survey.lab).filter((action) => !shared.has(actionKey(action)));
    const [first] = own;
    if (first && first.does !== 'accept') drawQuick(item, desk, finding, first);
    if (own.length > 0) drawMore(item, desk, finding, own);
  }
}

/** What was found, with the name of its note as a link. */
function drawWords(el: HTMLElement, { path, title, message }: Finding, open: () => void): void {
  const link = el.createEl('a', { cls: 'internal-link', text: title, attr: { href: path } });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  el.appendText(message.startsWith(title) ? message.slice(title.length) : `: ${message}`);
}

function drawQuick(item: HTMLElement, desk: Desk, finding: Finding, action: FindingAction): void {
  const button = item.createEl('button', {
    cls: 'homelab-review-quick',
    text: action.label,
    attr: { type: 'button' },
  });
  button.addEventListener('click', () => {
    void attempt(`${action.label} did not work`, () => doAction(desk, finding, action));
  });
}

function drawMore(item: HTMLElement, desk: Desk, finding: Finding, actions: readonly FindingAction[]): void {
  const label = `What to do about ${finding.title}`;
  const button = item.createEl('button', {
    cls: 'clickable-icon homelab-review-more',
    attr: { type: 'button', 'aria-label': label, 'aria-haspopup': 'menu' },
  });
  setIcon(button, 'ellipsis');
  button.addEventListener('click', () => {
    const menu = new Menu();
    for (const action of actions) {
      const run = (): void => void attempt(`${action.label} did not work`, () => doAction(desk, finding, action));
      menu.addItem((entry) => entry.setTitle(action.label).setIcon(ICONS[action.does]).onClick(run));
    }
    const { left, bottom } = button.getBoundingClientRect();
    menu.showAtPosition({ x: left, y: bottom }, button.doc);
  });
}
