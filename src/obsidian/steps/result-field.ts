import { DropdownComponent } from 'obsidian';
import { type Field, fieldRow } from '../forms/field';

export type Result = 'pass' | 'fail';

export interface ResultField extends Field {
  /** Null: the person has not said. */
  value(): Result | null;
}

const WORDS: Readonly<Record<Result, string>> = { pass: 'It worked', fail: 'It failed' };

/** How a test went. Nothing is chosen beforehand: a test that is recorded as passed by a stray Enter is worse than none. */
export function resultField(parent: HTMLElement): ResultField {
  const row = fieldRow(parent, { name: 'Result' });
  const control = new DropdownComponent(row.controlEl).addOption('', 'Choose').addOptions(WORDS);
  const value = (): Result | null => {
    const chosen = control.getValue();
    return chosen === 'pass' || chosen === 'fail' ? chosen : null;
  };
  control.selectEl.id = row.id;
  control.onChange(() => row.complain(null));
  return {
    el: row.el,
    value,
    isTouched: () => value() !== null,
    focus: () => control.selectEl.focus(),
    problem: () => row.complain(value() === null ? 'Say how it went.' : null),
  };
}
