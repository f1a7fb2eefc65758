import { debounce, DropdownComponent, TextAreaComponent, TextComponent } from 'obsidian';
import { readTypedTime } from '../../lifecycle/typed-time';
import type { Desk } from '../desk';
import { type Field, fieldRow, type FieldWords, type Row } from './field';
import { instantWords } from './instant-words';

export interface TextField extends Field {
  /** Without blanks at its ends. */
  value(): string;
  /** Fills it in, unless the person has typed something into it. True when it was filled in. */
  fill(text: string): boolean;
  /** Puts in more, behind what stands there, as if the person had typed it. */
  append(text: string): void;
  help(text: string): void;
  show(isShown: boolean): void;
}

export interface TextWords extends FieldWords {
  readonly value?: string;
  /** What to say when it is left empty; without it, or where it gives null, it may be. */
  readonly required?: string | (() => string | null);
  /** Why a text that is not empty cannot be taken; null: it can. */
  readonly check?: (text: string) => string | null;
}

/** One line of text. */
export function textField(parent: HTMLElement, words: TextWords): TextField {
  const row = fieldRow(parent, words);
  return typedField(row, words, new TextComponent(row.controlEl));
}

/** Several lines. Enter makes a new one there; with Ctrl or Cmd it submits. */
export function linesField(parent: HTMLElement, words: TextWords & { readonly rows?: number }): TextField {
  const row = fieldRow(parent, words);
  const area = new TextAreaComponent(row.controlEl);
  area.inputEl.rows = words.rows ?? 3;
  return typedField(row, words, area);
}

export function typedField(row: Row, words: TextWords, control: TextComponent | TextAreaComponent): TextField {
  let filled = words.value ?? '';
  const value = (): string => control.getValue().trim();
  control.setPlaceholder(words.placeholder ?? '').setValue(filled);
  control.inputEl.id = row.id;
  control.onChange(() => {
    row.complain(null);
    words.onChange?.();
  });
  const isTouched = (): boolean => value() !== filled.trim();
  const { required = null } = words;
  const missing = (): string | null => (typeof required === 'function' ? required() : required);
  // What was filled in is a proposal: whoever types at once types over it.
  if (control instanceof TextComponent) {
    control.inputEl.addEventListener('focus', () => {
      if (value() !== '' && !isTouched()) control.inputEl.select();
    });
  }
  return {
    el: row.el,
    value,
    isTouched,
    focus: () => control.inputEl.focus(),
    problem: () => row.complain(value() === '' ? missing() : (words.check?.(value()) ?? null)),
    fill(text) {
      if (isTouched()) return false;
      filled = text;
      control.setValue(text);
      return true;
    },
    append(text) {
      const before = value();
      const gap = before === '' ? '' : /[.,:;!?]$/.test(before) ? ' ' : ', ';
      control.setValue(before + gap + text);
      row.complain(null);
      words.onChange?.();
    },
    help: (text) => row.help(text),
    show: (isShown) => row.show(isShown),
  };
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface ChoiceField<T extends string> extends Field {
  value(): T;
  /** Chooses it, unless the person has chosen. */
  fill(value: T): boolean;
  help(text: string): void;
}

/** One of a few. */
export function choiceField<T extends string>(
  parent: HTMLElement,
  words: FieldWords & { readonly options: readonly [Option<T>, ...Option<T>[]]; readonly value?: T },
): ChoiceField<T> {
  const row = fieldRow(parent, words);
  const control = new DropdownComponent(row.controlEl);
  for (const { value, label } of words.options) control.addOption(value, label);
  let isTouched = false;
  const choose = (value: T): void => {
    control.setValue(value);
  };
  choose(words.value ?? words.options[0].value);
  control.selectEl.id = row.id;
  control.onChange(() => {
    isTouched = true;
    words.onChange?.();
  });
  return {
    el: row.el,
    value: () => words.options.find((option) => option.value === control.getValue())?.value ?? words.options[0].value,
    isTouched: () => isTouched,
    focus: () => control.selectEl.focus(),
    problem: () => null,
    fill(value) {
      if (!isTouched) choose(value);
      return !isTouched;
    },
    help: (text) => row.help(text),
  };
}

export interface TimeField extends TextField {
  /** The instant that was typed; null when nothing was, or nothing that is understood. */
  at(): number | null;
  /** Whether something was typed that is no time. */
  isUnreadable(): boolean;
}

const NO_TIME = 'This is not a time. Try 22:10, yesterday 23:50 or 10 min ago.';
const NO_TIME_AHEAD = 'This is not a time. Try 22:10, Sunday 02:00, tonight or in 2 hours.';
/** How long somebody rests between two words, in milliseconds. */
const PAUSE = 700;

export interface TimeWords extends TextWords {
  /** A clock time means the next one, not the last. */
  readonly ahead?: boolean;
  /** Why an instant cannot be taken; null: it can. */
  readonly refuse?: (at: number) => string | null;
}

/** A time in a person's words; below it stands which instant that is, or, once they rest or go on, that it is none. */
export function timeField(parent: HTMLElement, words: TimeWords, desk: Desk): TimeField {
  const row = fieldRow(parent, words);
  const read = (text: string): number | null =>
    text === '' ? null : readTypedTime(text, desk.now(), desk.zone, { ahead: words.ahead ?? false });
  const control = new TextComponent(row.controlEl);
  const understood = row.controlEl.createDiv({ cls: 'homelab-understood', attr: { 'aria-live': 'polite' } });
  const check = (text: string): string | null => {
    const at = read(text);
    if (at !== null) return words.refuse?.(at) ?? null;
    return words.ahead ? NO_TIME_AHEAD : NO_TIME;
  };
  const field = typedField(row, { ...words, check, onChange: changed }, control);
  const isUnreadable = (): boolean => field.value() !== '' && read(field.value()) === null;
  const complain = (): void => {
    if (isUnreadable() && row.el.isConnected) field.problem();
  };
  const complainSoon = debounce(complain, PAUSE, true);
  control.inputEl.addEventListener('blur', complain);
  function changed(): void {
    if (field.value() !== '') complainSoon();
    const at = read(field.value());
    understood.setText(at === null ? '' : instantWords(at, desk.now(), desk.zone));
    words.onChange?.();
  }
  changed();
  return {
    ...field,
    at: () => read(field.value()),
    isUnreadable,
    fill(text) {
      const isFilled = field.fill(text);
      if (isFilled) changed();
      return isFilled;
    },
  };
}
