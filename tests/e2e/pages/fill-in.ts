/** A form as it is filled in without looking at it twice: from field to field by Tab, or on a phone by thumb. */
import { $, $$, browser } from '@wdio/globals';
import { Key } from 'webdriverio';
import { press, pressEnter, type } from './commands';
import { field, modal, openMore, pressButton } from './form';
import { isPhone } from './screen';

/** The name of the field that has the focus. */
export async function focusedField(): Promise<string> {
  return browser.execute(() => {
    const row = document.activeElement?.closest('.setting-item');
    return row?.querySelector('.setting-item-name')?.textContent ?? '';
  });
}

/** Goes to the field with that name. */
export async function goTo(name: string): Promise<void> {
  await modal();
  if (await isPhone()) {
    await (await field(name)).$('input, textarea, select').click();
    await browser.waitUntil(async () => (await focusedField()) === name, {
      timeoutMsg: `A tap does not come to "${name}"`,
    });
    await untilDrawn();
    return;
  }
  for (let tabs = 0; tabs < 20 && (await focusedField()) !== name; tabs++) await press(Key.Tab);
  if ((await focusedField()) !== name) throw new Error(`Tab does not come to "${name}"`);
}

/** Chromium takes no letters for a field that it was tapped into and that it has not drawn yet. */
async function untilDrawn(): Promise<void> {
  await browser.execute(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve();
          }),
        ),
      ),
  );
}

/** Goes to the field with that name and types. */
export async function enter(name: string, text: string): Promise<void> {
  await goTo(name);
  await type(text);
  if (await hasArrived(text)) return;
  // Chromium as a phone now and then drops what follows a tap; a person taps once more, too.
  await goTo(name);
  await type(text);
  if (!(await hasArrived(text))) throw new Error(`"${text}" did not arrive in "${name}"`);
}

async function hasArrived(text: string): Promise<boolean> {
  const value = (): Promise<string> =>
    browser.execute(() => (document.activeElement as HTMLInputElement | HTMLTextAreaElement | null)?.value ?? '');
  const isThere = async (): Promise<boolean> => (await value()).endsWith(text);
  return browser.waitUntil(isThere, { timeout: 1500 }).catch(() => false);
}

/** Goes to the field with that name and types in place of what stands there. */
export async function retype(name: string, text: string): Promise<void> {
  await goTo(name);
  await press(Key.Ctrl, 'a');
  await press(Key.Backspace);
  await enter(name, text);
}

/** Goes to the field, types, and chooses the first suggestion that says so: by arrows and Enter, or by thumb. */
export async function choose(name: string, text: string, suggestion: string): Promise<void> {
  await enter(name, text);
  await pick(suggestion);
}

/** Chooses the first suggestion below the field that says so. */
export async function pick(suggestion: string): Promise<void> {
  const index = await suggestedAt(suggestion);
  if (await isPhone()) {
    await (await $$(SUGGESTED).getElements())[index]?.click();
  } else {
    for (let down = 0; down < index; down++) await press(Key.ArrowDown);
    await pressEnter();
  }
  await $(SUGGESTED).waitForExist({ reverse: true });
}

const SUGGESTED = '.suggestion-container .suggestion-item';

async function suggestedAt(suggestion: string): Promise<number> {
  let index = -1;
  await browser.waitUntil(
    async () => {
      const texts = await $$(SUGGESTED).map((one) => one.getText());
      index = texts.findIndex((one) => one.includes(suggestion));
      return index >= 0;
    },
    { timeoutMsg: `"${suggestion}" is not suggested` },
  );
  return index;
}

/** Taps one of the few that stand below a field. */
export async function tapLikely(name: string, words: string): Promise<void> {
  const likely = (await field(name)).$(`button=${words}`);
  await likely.waitForClickable();
  await likely.click();
  await likely.waitForExist({ reverse: true });
}

/** What was chosen in the field with that name, and what may be tapped below it. */
export async function chips(name: string): Promise<string[]> {
  return (await field(name)).$$('.homelab-chip').map((one) => one.getText());
}

export async function likely(name: string): Promise<string[]> {
  return (await field(name)).$$('.homelab-likely').map((one) => one.getText());
}

/** What the form says it knows. */
export async function panel(): Promise<string> {
  return (await modal()).$('.homelab-form-panel').getText();
}

/** Waits until the form has read the notes and says so. */
export async function panelWith(words: string | RegExp): Promise<string> {
  const fits = (text: string): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));
  let text = '';
  await browser.waitUntil(async () => fits((text = await panel())), {
    timeoutMsg: `The form does not say ${String(words)}`,
  });
  return text;
}

/** Enter, or on a phone the button. */
export async function submit(button: string): Promise<void> {
  await ((await isPhone()) ? pressButton(button) : pressEnter());
}

/** Opens what is folded under `More`, and goes to a field in it. */
export async function openMoreAt(name: string): Promise<void> {
  await openMore();
  await goTo(name);
}

/** Answers that what was typed is to stay, and is back in the form. */
export async function keepEditing(): Promise<void> {
  await pressButton('Keep editing');
  await browser.waitUntil(async () => (await $$('.modal-container').length) === 1);
}

/** Closes the form, and throws away what was typed. */
export async function discard(): Promise<void> {
  await press(Key.Escape);
  await pressButton('Discard');
  await $('.modal-container').waitForExist({ reverse: true });
}
