import { ButtonComponent, Component, Modal } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { type Confirmation, confirm } from './confirm';
import type { Field } from './field';

export type Outcome = string | null | (() => Promise<void>);

export interface FormWords {
  readonly title: string;
  /** What the one button does. */
  readonly cta: string;
}

const DISCARD: Confirmation = {
  title: 'Discard what you typed?',
  text: 'It has not been written to any note.',
  yes: 'Discard',
  no: 'Keep editing',
  isDestructive: true,
};

/**
 * A short form, keyboard first: the first field has the focus, Enter submits, and Escape, the cross and a tap outside close it,
 * but never throw away what was typed without asking. What goes wrong on submitting is said in the form, and nothing is lost.
 */
export abstract class Form extends Modal {
  /** What everybody is asked. */
  protected readonly main: HTMLElement;
  /** What few fill in, folded. */
  protected readonly more: HTMLElement;
  /** What lives as long as the form is open; it goes with the plugin, too. */
  protected readonly life = new Component();
  /** What is asked of somebody who turns away from what they changed. */
  protected readonly discard: Confirmation = DISCARD;
  /** Without it, the button is pressed, or Ctrl or Cmd with Enter. */
  protected readonly submitsByEnter: boolean = true;
  private readonly fields: Field[] = [];
  private readonly details: HTMLDetailsElement;
  private readonly message: HTMLElement;
  private readonly button: ButtonComponent;
  private isShown = false;
  private isBusy = false;
  private isPossible = true;
  private isAsking = false;

  constructor(
    protected readonly desk: Desk,
    words: FormWords,
  ) {
    super(desk.app);
    this.setTitle(words.title);
    this.modalEl.addClass('homelab-form');
    this.main = this.contentEl.createDiv('homelab-form-fields');
    this.details = this.contentEl.createEl('details', 'homelab-form-more');
    this.details.createEl('summary', { text: 'More' });
    this.more = this.details.createDiv('homelab-form-fields');
    // On a phone it opens below what one sees.
    this.details.addEventListener('toggle', () => {
      const isInside = this.more.contains(this.modalEl.ownerDocument.activeElement);
      if (this.details.open && !isInside) this.details.scrollIntoView({ block: 'nearest' });
    });
    // Below what scrolls, so that the button and what is wrong are always seen.
    this.message = this.modalEl.createDiv({ cls: 'homelab-form-message', attr: { role: 'alert' } });
    const footer = this.modalEl.createDiv('modal-button-container homelab-form-footer');
    this.button = new ButtonComponent(footer)
      .setButtonText(words.cta)
      .setCta()
      .onClick(() => this.trySubmit());
    this.scope.register([], 'Enter', (event) => this.enterPressed(event));
    this.scope.register(['Mod'], 'Enter', (event) => {
      if (!event.repeat) void this.trySubmit();
      return false;
    });
  }

  /** Draws what is not drawn yet when the form is shown. Fields are added with `this.add(...)`, to `this.main` and `this.more`. */
  protected build(): void {
    // Most forms make their fields when they are made.
  }

  /**
   * Does what the form is for. A sentence: why it cannot; the form stays. A function: what is to be done when the form is gone, such as
   * opening a note, which else would lose the focus again.
   */
  protected abstract submit(): Promise<Outcome>;

  /** The notes were read, or read again: what is drawn from the lab may be better now. */
  protected labArrived(lab: Lab): void {
    for (const field of this.fields) field.labArrived?.(lab);
  }

  protected add<T extends Field>(field: T): T {
    this.fields.push(field);
    return field;
  }

  override onOpen(): void {
    this.isShown = true;
    this.build();
    this.details.toggleClass('homelab-hidden', this.more.childElementCount === 0);
    this.desk.plugin.addChild(this.life);
    this.life.register(() => {
      if (this.isShown) super.close();
    });
    this.fields[0]?.focus();
    this.readLab();
  }

  override onClose(): void {
    this.isShown = false;
    this.desk.plugin.removeChild(this.life);
    this.contentEl.empty();
  }

  /** The form is on the screen first; then the notes are read. */
  private readLab(): void {
    this.life.register(this.desk.onLab((lab) => this.labArrived(lab)));
    const timer = window.setTimeout(() => {
      void attempt('The notes could not be read', async () => {
        await this.desk.freshLab();
      });
    }, 20);
    this.life.register(() => window.clearTimeout(timer));
  }

  /** Escape, the cross, a tap outside, the back button of a phone: all come here. */
  override close(): void {
    if (this.isBusy || this.isAsking) return;
    if (!this.fields.some((field) => field.isTouched())) super.close();
    else void this.closeUnlessKept();
  }

  private async closeUnlessKept(): Promise<void> {
    const focused = this.modalEl.ownerDocument.activeElement;
    this.isAsking = true;
    const isDiscarded = await confirm(this.app, this.discard);
    this.isAsking = false;
    if (isDiscarded) super.close();
    else if (focused?.instanceOf(HTMLElement)) focused.focus();
  }

  /** In a text of several lines Enter is a new line, and on a button or `More` it presses that. */
  private enterPressed(event: KeyboardEvent): false | undefined {
    const tag = this.modalEl.ownerDocument.activeElement?.tagName ?? '';
    // Held down since the command palette, it would submit the form before anybody has seen it.
    if (event.repeat) return false;
    if (!this.submitsByEnter || event.isComposing || /^(TEXTAREA|BUTTON|SUMMARY|A)$/.test(tag)) return undefined;
    void this.trySubmit();
    return false;
  }

  private async trySubmit(): Promise<void> {
    if (this.isBusy || !this.isPossible) return;
    const [wrong] = this.fields.filter((field) => field.problem() !== null);
    if (wrong) {
      this.pointAt(wrong);
      return;
    }
    this.say('');
    this.setBusy(true);
    const outcome = await this.outcomeOf();
    this.setBusy(false);
    if (typeof outcome === 'string') {
      this.say(outcome);
      return;
    }
    super.close();
    if (outcome) await attempt('The note was written, and could not be opened', outcome);
  }

  private async outcomeOf(): Promise<Outcome> {
    try {
      return await this.submit();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  private pointAt(field: Field): void {
    // A field that is folded away cannot have the focus.
    if (this.more.contains(field.el)) this.details.open = true;
    field.focus();
  }

  private setBusy(isBusy: boolean): void {
    this.isBusy = isBusy;
    this.button.setDisabled(isBusy || !this.isPossible);
  }

  /** What the button does by now, and whether there is anything for it to do. */
  protected offer(cta: string, isPossible = true): void {
    this.isPossible = isPossible;
    this.button.setButtonText(cta).setDisabled(this.isBusy || !isPossible);
  }

  private say(sentence: string): void {
    this.message.setText(sentence);
  }
}
