import { TextComponent } from 'obsidian';
import { dayOf, readDuration, readWhen } from '../../dates';
import type { Desk } from '../desk';
import { fieldRow } from '../forms/field';
import { type TextField, type TextWords, typedField } from '../forms/fields';
import { instantWords } from '../forms/instant-words';

export interface DayField extends TextField {
  /** The day that was typed, `2026-12-07`; null when none was. */
  day(): string | null;
}

/** A day in a person's words; below it stands which one that is, or what is `told` of it. */
export function dayField(
  parent: HTMLElement,
  words: TextWords,
  desk: Desk,
  told: (at: number, typed: string) => string = (at) => dayWords(at, desk),
): DayField {
  const row = fieldRow(parent, words);
  const control = new TextComponent(row.controlEl);
  const understood = row.controlEl.createDiv({ cls: 'homelab-understood', attr: { 'aria-live': 'polite' } });
  const check = (text: string): string | null =>
    readDay(text, desk) === null ? 'This is not a day. Try 2026-12-07, or in 2 weeks.' : null;
  const field = typedField(row, { ...words, check, onChange: changed }, control);
  function changed(): void {
    const at = readDay(field.value(), desk);
    understood.setText(at === null ? '' : told(at, field.value()));
  }
  changed();
  return {
    ...field,
    day() {
      const at = readDay(field.value(), desk);
      return at === null ? null : dayOf(at, desk.zone);
    },
  };
}

/** `Monday 2026-12-07`, `tomorrow`. */
function dayWords(at: number, desk: Desk): string {
  return instantWords(at, desk.now(), desk.zone).replace(/ \d{2}:\d{2}$/, '');
}

/** `2026-12-07`, `2 weeks`, `in 2 weeks`. Null: it is no day. */
function readDay(text: string, desk: Desk): number | null {
  const ahead = readDuration(text.replace(/^in\s+/i, ''));
  if (ahead !== null) return desk.now() + ahead;
  return readWhen(text, desk.zone, 'first', desk.settings().dayMonthOrder)?.at ?? null;
}
