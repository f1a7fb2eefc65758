/** The form in front, field by field, as a person sees it: by the names that stand there. */
import { $, $$, browser } from '@wdio/globals';
import { press, type } from './commands';
import { Key } from 'webdriverio';

type Element = WebdriverIO.Element;

/** The window in front, once it is there. */
export async function modal(): Promise<Element> {
  // Looked for anew each time: what was in front may have gone behind another window meanwhile.
  await browser.waitUntil(async () => $(IN_FRONT).isDisplayed(), { timeoutMsg: 'There is no window in front' });
  return $(IN_FRONT).getElement();
}

/** Not `:last-of-type`: a notice that comes meanwhile is a sibling behind it. */
const IN_FRONT = '.modal-container:not(:has(~ .modal-container)) .modal';

export async function modalTitle(): Promise<string> {
  return (await modal()).$('.modal-title').getText();
}

/** What the window in front says, all of it. */
export async function modalText(): Promise<string> {
  return (await modal()).getText();
}

/** Waits until the window in front says so. */
export async function waitForText(words: string): Promise<void> {
  await browser.waitUntil(async () => (await modalText()).includes(words), {
    timeoutMsg: `The window in front does not say "${words}"`,
  });
}

export async function waitUntilClosed(): Promise<void> {
  await $('.modal-container').waitForExist({ reverse: true });
}

/** The row with that name, of a form or of the settings. */
export async function field(name: string): Promise<Element> {
  await modal();
  for (const row of await $$('.modal .setting-item').getElements()) {
    if ((await row.$('.setting-item-name').getText()).trim() === name) return row;
  }
  throw new Error(`The form has no field "${name}"`);
}

/** Types into the field with that name, in place of what stands there; in a list of choices, chooses by what one reads. */
export async function fillField(name: string, text: string): Promise<void> {
  const control = (await field(name)).$('input, textarea, select');
  if ((await control.getTagName()) === 'select') {
    await control.selectByVisibleText(text);
    return;
  }
  await control.click();
  await press(Key.Ctrl, 'a');
  await press(Key.Backspace);
  await type(text);
}

/** What stands in the field with that name. */
export async function fieldValue(name: string): Promise<string> {
  return (await field(name)).$('input, textarea, select').getValue();
}

/** Types into a field with suggestions and taps the one that begins so. */
export async function chooseIn(name: string, text: string, suggestion = text): Promise<void> {
  const input = (await field(name)).$('input');
  await input.click();
  await type(text);
  await browser.waitUntil(async () => (await suggestions()).some((one) => one.startsWith(suggestion)), {
    timeoutMsg: `"${suggestion}" was not suggested for "${text}"`,
  });
  for (const item of await $$(SUGGESTED).getElements()) {
    if ((await item.getText()).startsWith(suggestion)) {
      await item.click();
      return;
    }
  }
}

const SUGGESTED = '.suggestion-container .suggestion-item, .prompt .suggestion-item';

/** What is suggested now, one text for each. */
export async function suggestions(): Promise<string[]> {
  return $$(SUGGESTED).map((one) => one.getText());
}

/** Waits for a list to choose from, and answers with what it offers. */
export async function offered(): Promise<string[]> {
  await $('.prompt .suggestion-item').waitForDisplayed();
  return suggestions();
}

/** Opens what is folded under `More`. */
export async function openMore(): Promise<void> {
  await (await modal()).$('summary').click();
}

/** Presses a button of the window in front by its words. */
export async function pressButton(words: string): Promise<void> {
  for (const button of await (await modal()).$$('button').getElements()) {
    if ((await button.getText()).trim() !== words) continue;
    await button.click();
    return;
  }
  throw new Error(`There is no button "${words}"`);
}
