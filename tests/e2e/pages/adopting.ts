/** A vault that knows nothing of us: what it says, byte by byte, and the view that reads it. */
import { $, $$, browser } from '@wdio/globals';
import { runCommand } from './commands';
import { tap } from './screen';

export const CHECK = '.homelab-check';

/** Every note with its text, as it is on the disk. */
export async function allTexts(): Promise<Record<string, string>> {
  return browser.executeObsidian(async ({ app }) => {
    const texts: Record<string, string> = {};
    for (const file of app.vault.getMarkdownFiles()) texts[file.path] = await app.vault.adapter.read(file.path);
    return texts;
  });
}

/** The paths of the notes whose text is another. */
export function changedNotes(before: Record<string, string>, after: Record<string, string>): string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths.filter((path) => before[path] !== after[path]).sort();
}

/** Waits until the check says so in its first sentence. */
export async function headlineWith(words: string): Promise<void> {
  await $(`${CHECK}-headline`).waitForDisplayed();
  await browser.waitUntil(async () => (await $(`${CHECK}-headline`).getText()).includes(words), {
    timeoutMsg: `The check does not say "${words}"`,
  });
}

export async function pressInCheck(words: string): Promise<void> {
  await tap(`//div[contains(@class, "homelab-check")]//button[text()="${words}"]`);
}

/** What is proposed, one sentence for each, with whether it is on. */
export async function proposed(): Promise<string[]> {
  const rows = await $$(`${CHECK} .homelab-mapping`).getElements();
  const texts: string[] = [];
  for (const row of rows) {
    const isOn = await row.$('.checkbox-container.is-enabled').isExisting();
    texts.push(`${isOn ? 'on' : 'off'}: ${await row.$('.setting-item-name').getText()}`);
  }
  return texts;
}

/** Starts on the lab of somebody else, with what its notes seem to mean taken, the tag of the devices too. */
export async function adopt(): Promise<Record<string, string>> {
  await browser.reloadObsidian({ vault: '.built/foreign' });
  await runCommand('check-my-notes');
  await headlineWith('9 look like services');
  await turn('tag:#devices');
  await headlineWith('14 look like services');
  await pressInCheck('Use these');
  await $(`${CHECK}-next`).$('button').waitForDisplayed();
  return allTexts();
}

/** Turns the row on or off by its toggle. */
export async function turn(id: string): Promise<void> {
  await tap(`${CHECK} [data-mapping="${id}"] .checkbox-container`);
}

/** What the plugin has stored. */
export async function storedSettings(): Promise<unknown> {
  return browser.executeObsidian(({ plugins }) => plugins['homelabOps']?.loadData() as Promise<unknown>);
}
