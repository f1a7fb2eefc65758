/** The view with the weekly review: its lines, what stands below one, its toolbar and its scorecard. */
import { $, $$, browser } from '@wdio/globals';
import { Key } from 'webdriverio';
import { press, runCommand, type } from './commands';
import { tap } from './screen';

export const REVIEW = '.homelab-review';
const ROW = `${REVIEW} .homelab-review-row`;
const SEARCH = `${REVIEW} .homelab-graph-search input`;

/** Opens the view by its command, and waits until something was found. */
export async function showReview(): Promise<void> {
  await runCommand('show-hygiene-review');
  await $(ROW).waitForExist();
}

/** The sentences, from top to bottom. */
export async function lines(): Promise<string[]> {
  return browser.execute(
    (selector) => [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.textContent),
    `${ROW} .homelab-review-sentence`,
  );
}

export async function headline(): Promise<string> {
  return $(`${REVIEW} .homelab-review-headline`).getText();
}

/** The headings of the groups, with how many lines each has. */
export async function groups(): Promise<string[]> {
  return browser.execute(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.offsetParent !== null)
        .map((one) => one.textContent),
    `${REVIEW} .homelab-review-group > h3`,
  );
}

/** The line that says so, in the middle of what is seen. */
export async function line(words: string): Promise<WebdriverIO.Element> {
  await browser.waitUntil(async () => (await lines()).some((one) => one.includes(words)), {
    timeoutMsg: `The review does not say "${words}"`,
  });
  const at = (await lines()).findIndex((one) => one.includes(words));
  const found = (await $$(ROW).getElements())[at];
  if (!found) throw new Error(`The review does not say "${words}"`);
  await found.scrollIntoView({ block: 'center' });
  return found;
}

export async function lineIsGone(words: string): Promise<void> {
  await browser.waitUntil(async () => !(await lines()).some((one) => one.includes(words)), {
    timeoutMsg: `The review still says "${words}"`,
    timeout: 8000,
  });
}

/** Opens a line with the mouse, or a finger. */
export async function openLine(words: string): Promise<void> {
  const found = await line(words);
  await (await found.$('.homelab-review-main')).click();
  await (await found.$('.homelab-review-details')).waitForDisplayed();
}

/** Presses a button below a line that is open. */
export async function pressBelow(words: string, button: string): Promise<void> {
  const found = await line(words);
  for (const one of await found.$$('.homelab-review-details button').getElements()) {
    if ((await one.getText()).trim() !== button) continue;
    await one.scrollIntoView({ block: 'center' });
    await one.click();
    return;
  }
  throw new Error(`Below "${words}" is no ${button}`);
}

export async function pressReviewTool(label: string): Promise<void> {
  await tap(`${REVIEW} .homelab-graph-toolbar button[aria-label^="${label}"]`);
}

export async function searchReview(words: string): Promise<void> {
  await tap(SEARCH);
  await press(Key.Ctrl, 'a');
  await press(Key.Backspace);
  await type(words);
}

/** What is said of the line that has the focus. */
export async function focusedLine(): Promise<string> {
  return browser.execute(() => document.activeElement?.querySelector('.homelab-review-sentence')?.textContent ?? '');
}
