import { Setting } from 'obsidian';
import type { Lab } from '../../inventory/lab';

/** One thing that a form asks. */
export interface Field {
  readonly el: HTMLElement;
  /** Whether the person changed it. What a form filled in by itself is no loss. */
  isTouched(): boolean;
  focus(): void;
  /** Why what stands in it cannot be taken, shown beside it; null when it can. */
  problem(): string | null;
  /** The notes were read: what can be suggested is known now, or better. */
  labArrived?(lab: Lab): void;
}

export interface FieldWords {
  readonly name: string;
  /** One line, only where the name does not say it all. */
  readonly help?: string;
  readonly placeholder?: string;
  readonly onChange?: () => void;
}

/** The place of a field in a form: its name, a line of help, its control, and what is wrong with it. */
export interface Row {
  readonly controlEl: HTMLElement;
  readonly el: HTMLElement;
  /** For the control, so that the name is its label. */
  readonly id: string;
  help(text: string): void;
  /** Shows a problem, or takes it away; gives it back. */
  complain(problem: string | null): string | null;
  show(isShown: boolean): void;
}

let rows = 0;

export function fieldRow(parent: HTMLElement, words: FieldWords): Row {
  const setting = new Setting(parent).setClass('homelab-field');
  const id = `homelab-field-${++rows}`;
  setting.nameEl.createEl('label', { text: words.name, attr: { for: id } });
  if (words.help !== undefined) setting.setDesc(words.help);
  return {
    controlEl: setting.controlEl,
    el: setting.settingEl,
    id,
    help(text) {
      setting.setDesc(text);
    },
    complain(problem) {
      setting.setErrorMessage(problem);
      setting.errorEl?.setAttribute('role', 'alert');
      return problem;
    },
    show: (isShown) => setting.settingEl.toggleClass('homelab-hidden', !isShown),
  };
}
