import type { SettingControl } from 'obsidian';
import { TextComponent } from './components';
import { PathSuggest } from './path-suggest';
import type { Setting } from './setting';
import type { SettingTab } from './setting-tab';

/** One control of a setting: shows what is kept, and keeps what a person enters once its `validate` has no objection. */
export function drawControl(tab: SettingTab, row: Setting, control: SettingControl): void {
  const { key } = control;
  const value: unknown = tab.getControlValue(key) ?? control.defaultValue;
  const keep = (entered: unknown): void => void tab.setControlValue(key, entered);
  switch (control.type) {
    case 'toggle':
      row.addToggle((toggle) => toggle.setValue(value === true).onChange(keep));
      return;
    case 'dropdown':
      row.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(words(value)).onChange(keep));
      return;
    case 'textarea':
      row.addTextArea((area) => {
        area.setValue(words(value)).setPlaceholder(control.placeholder ?? '');
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
        area.onChange(guarded(row, control.validate, keep));
      });
      void complain(row, control.validate, words(value));
      return;
    case 'text':
    case 'file':
    case 'folder':
      row.addText((text) => {
        text.setValue(words(value)).setPlaceholder(control.placeholder ?? '');
        text.onChange(guarded(row, control.validate, keep));
        if (control.type !== 'text') new PathSuggest(tab.app, text, control.type);
      });
      void complain(row, control.validate, words(value));
      return;
    case 'number':
      row.addComponent((el) => {
        const text = new TextComponent(el, 'number').setValue(words(value)).setPlaceholder(control.placeholder ?? '');
        const validate = control.validate && ((entered: string) => control.validate?.(Number(entered)));
        return text.onChange(guarded(row, validate, (entered) => keep(Number(entered))));
      });
      return;
    case 'slider':
    case 'color':
      throw new Error(`The test host does not draw the control ${control.type}`);
  }
}

/** A complaint, or nothing; at once or later. */
type Validate = ((value: string) => unknown) | undefined;

function guarded(row: Setting, validate: Validate, keep: (value: string) => void): (value: string) => Promise<void> {
  return async (value) => {
    if (!(await complain(row, validate, value))) keep(value);
  };
}

/** Shows what is wrong below the row, also of what was kept before. Nothing that is kept is changed by it. */
async function complain(row: Setting, validate: Validate, value: string): Promise<boolean> {
  const complaint = words(await validate?.(value));
  row.setErrorMessage(complaint === '' ? null : complaint);
  return complaint !== '';
}

function words(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
