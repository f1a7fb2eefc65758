/** What a person does from the keyboard, on any screen. */
import { $, browser } from '@wdio/globals';
import { Key } from 'webdriverio';

const PLUGIN = 'homelab-ops';

/** Runs one of our commands by its id, as a hotkey of one's own would. */
export async function runCommand(id: string): Promise<void> {
  await browser.executeObsidianCommand(`${PLUGIN}:${id}`);
}

/** Opens the command palette, types a part of the name and presses Enter. */
export async function pickCommand(words: string): Promise<void> {
  await press(Key.Ctrl, 'p');
  await $('.prompt .prompt-input').waitForDisplayed();
  await type(words);
  await $('.prompt .suggestion-item.is-selected').waitForDisplayed();
  await pressEnter();
}

/** Types where the focus is, key by key. */
export async function type(text: string): Promise<void> {
  const keys = browser.action('key');
  for (const letter of text) keys.down(letter).up(letter);
  await keys.perform();
}

/** Presses keys together: `press(Key.Ctrl, Key.Enter)`. */
export async function press(...keys: readonly string[]): Promise<void> {
  await browser.keys([...keys]);
}

export async function pressEnter(): Promise<void> {
  await press(Key.Enter);
}

export async function pressEscape(): Promise<void> {
  await press(Key.Escape);
}
