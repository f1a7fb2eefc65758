import { setIcon } from 'obsidian';
import type { Severity } from '../../checks/check';
import { counted } from '../../dates';
import { actionKey, type FindingAction, sharedActions } from '../../report/finding-actions';
import type { ReviewRow } from '../../report/review-rows';
import type { Survey } from '../../survey';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { doAction } from './do-action';
import { openFinding } from './open-finding';
import { drawDetails } from './row-details';
import { capitalised } from './words';

const ICONS: Readonly<Record<Severity, string>> = { error: 'circle-alert', warning: 'triangle-alert', info: 'info' };

/** One line of the list, and below it, once it is opened, why and what can be done. It is changed in place when the notes change. */
export class RowEl {
  readonly el: HTMLElement;
  /** What has the focus when one walks the list. */
  readonly main: HTMLButtonElement;
  private readonly mark: HTMLElement;
  private readonly sentence: HTMLElement;
  private readonly meta: HTMLElement;
  private readonly quick: HTMLButtonElement;
  private details: HTMLElement | null = null;
  private row: ReviewRow;
  private survey: Survey;
  private drawn = '';

  constructor(
    private readonly desk: Desk,
    row: ReviewRow,
    survey: Survey,
  ) {
    this.row = row;
    this.survey = survey;
    this.el = createEl('li', { cls: 'homelab-review-row', attr: { 'data-key': row.key } });
    const head = this.el.createDiv('homelab-review-head');
    this.main = head.createEl('button', {
      cls: 'homelab-review-main',
      attr: { type: 'button', 'aria-expanded': 'false', tabindex: '-1' },
    });
    this.mark = this.main.createSpan('homelab-review-mark');
    this.sentence = this.main.createSpan('homelab-review-sentence');
    this.meta = this.main.createSpan('homelab-review-meta');
    this.quick = head.createEl('button', { cls: 'homelab-review-quick', attr: { type: 'button', tabindex: '-1' } });
    this.main.addEventListener('click', () => this.toggle());
    this.quick.addEventListener('click', () => this.act(0));
    this.draw();
  }

  get isOpen(): boolean {
    return this.details !== null;
  }

  show(row: ReviewRow, survey: Survey): void {
    // Of one survey one key always says the same.
    const isSame = survey === this.survey && sinceWords(row) === sinceWords(this.row);
    if (isSame) return;
    this.row = row;
    this.survey = survey;
    this.draw();
  }

  toggle(isOpen = !this.isOpen): void {
    if (isOpen === this.isOpen) return;
    this.main.setAttribute('aria-expanded', String(isOpen));
    this.el.toggleClass('is-open', isOpen);
    if (isOpen) {
      this.details = this.el.createDiv('homelab-review-details');
      this.drawDetails();
    } else {
      this.details?.remove();
      this.details = null;
    }
  }

  openNote(): void {
    const [first] = this.row.findings;
    if (!first) return;
    const own = this.row.findings.find(({ path, cause }) => path === cause) ?? first;
    void attempt('The note was not opened', () => openFinding(this.desk, own, this.survey.lab));
  }

  /** Does what stands on the button of that number. */
  act(at: number): void {
    const action = this.actions()[at];
    const [finding] = this.row.findings;
    if (!action || !finding) return;
    void attempt(`${action.label} did not work`, () => doAction(this.desk, finding, action));
  }

  private actions(): readonly FindingAction[] {
    return this.row.isAccepted ? [] : sharedActions(this.row.findings, this.survey.lab);
  }

  /** Only what is new is drawn anew. */
  private draw(): void {
    const { row } = this;
    const actions = this.actions();
    const key = JSON.stringify([
      row.severity,
      row.sentence,
      row.fix,
      row.isAccepted,
      row.standing,
      row.findings.map(({ path, message }) => [path, message]),
      actions.map(actionKey),
    ]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.el.dataset['severity'] = row.severity;
    this.mark.setAttribute('aria-label', capitalised(row.severity));
    setIcon(this.mark, row.isAccepted ? 'circle-check' : ICONS[row.severity]);
    this.el.toggleClass('is-accepted', row.isAccepted);
    this.sentence.setText(row.sentence);
    const several = row.findings.length > 1 ? `${counted(row.findings.length, 'finding')} · ` : '';
    this.meta.setText(`${sinceWords(row)}${several}`.replace(/ \u00b7 $/, ''));
    const isAlone = this.meta.textContent === '';
    this.meta.createSpan({
      cls: 'homelab-review-practice',
      text: `${isAlone ? '' : ' \u00b7 '}${capitalised(row.practice)}`,
    });
    const [first] = actions;
    const isQuick = first !== undefined && first.does !== 'accept';
    this.quick.toggleClass('is-none', !isQuick);
    this.quick.setText(isQuick ? first.label : '');
    if (this.details) this.drawDetails();
  }

  private drawDetails(): void {
    const el = this.details;
    if (!el) return;
    const focused = el.querySelector<HTMLElement>(':focus')?.textContent;
    el.empty();
    drawDetails(el, {
      row: this.row,
      survey: this.survey,
      desk: this.desk,
      actions: this.actions(),
      act: (at) => this.act(at),
      openNote: () => this.openNote(),
    });
    if (focused == null) return;
    [...el.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent === focused)?.focus();
  }
}

/** `New · `, `3 weeks · `: only where an earlier report tells. */
function sinceWords({ standing }: ReviewRow): string {
  if (standing === null) return '';
  return standing.isNew ? 'New \u00b7 ' : `${counted(standing.weeks, 'week')} \u00b7 `;
}
