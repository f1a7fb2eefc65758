import { readDuration } from '../../dates';
import { textField, type TextField, type TextWords } from './fields';

export interface DurationField extends TextField {
  /** In milliseconds; null: nothing was typed. */
  length(): number | null;
}

/** How long, or how often, in words such as `10m`, `2 hours`, `daily`; they are written as they were typed. */
export function durationField(parent: HTMLElement, words: TextWords): DurationField {
  const isWrong = (text: string): boolean => text !== '' && readDuration(text) === null;
  const field = textField(parent, { ...words, check: (text) => (isWrong(text) ? UNREADABLE : null) });
  return { ...field, length: () => readDuration(field.value()) };
}

const UNREADABLE = 'This is not a length of time. Try 10m, 2h or 1d.';
