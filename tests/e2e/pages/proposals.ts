/** What would be written, as it is shown before it is: boxes, arrows, texts. */
import { $$, browser } from '@wdio/globals';
import { modal } from './form';

type Element = WebdriverIO.Element;

/** The headings of what is shown, with their counts. */
export async function headings(): Promise<string[]> {
  await modal();
  return $$('.modal .homelab-proposals-heading .homelab-proposal-words').map((one) => one.getText());
}

/** The names of the notes that are listed, those that are ticked with a sign in front. */
export async function listed(): Promise<string[]> {
  await modal();
  return browser.execute(() =>
    [...document.querySelectorAll('.modal .homelab-proposal')].map((row) => {
      const isTicked = row.querySelector<HTMLInputElement>('input')?.checked ?? false;
      return `${isTicked ? '+ ' : '- '}${row.querySelector('.homelab-proposal-title')?.textContent ?? ''}`;
    }),
  );
}

async function row(title: string): Promise<Element> {
  await modal();
  for (const one of await $$('.modal .homelab-proposal').getElements()) {
    if ((await one.$('.homelab-proposal-title').getText()) === title) return one;
  }
  throw new Error(`"${title}" is not listed`);
}

/** Ticks the box of a note, or takes the tick away. */
export async function tickNote(title: string): Promise<void> {
  await (await row(title)).$('.homelab-proposal-title').click();
}

/** Opens what is folded behind a note. */
export async function openDetails(title: string): Promise<void> {
  await (await row(title)).$('.homelab-expander').click();
}

/** Ticks the box of a property behind a note, or takes the tick away. */
export async function tickProperty(title: string, words: string): Promise<void> {
  for (const label of await (await row(title)).$$('.homelab-proposal-body label').getElements()) {
    if (!(await label.getText()).startsWith(words)) continue;
    await label.click();
    return;
  }
  throw new Error(`${title} has no property ${words}`);
}

/** The exact text behind a note, once it is asked for. */
export async function showText(title: string): Promise<string> {
  const found = await row(title);
  await found.$('.homelab-proposal-show').click();
  const text = found.$('.homelab-proposal-text > *');
  await text.waitForDisplayed();
  return text.getText();
}
