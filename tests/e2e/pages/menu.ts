/** The menu in front: that of a note, or that of the editor. */
import { $, $$ } from '@wdio/globals';
import { tap } from './screen';

const MORE = '.workspace-leaf.mod-active .view-action[aria-label="More options"]';

/** Opens the menu of the note in front. */
export async function openNoteMenu(): Promise<void> {
  await tap(MORE);
  await $('.menu .menu-item').waitForDisplayed();
}

/** What it offers, in order. */
export async function menuItems(): Promise<string[]> {
  return $$('.menu .menu-item-title').map((one) => one.getText());
}

export async function pickFromMenu(title: string): Promise<void> {
  for (const item of await $$('.menu .menu-item').getElements()) {
    if ((await item.getText()) !== title) continue;
    await item.click();
    return;
  }
  throw new Error(`The menu does not offer "${title}"`);
}
