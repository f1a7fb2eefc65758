/** The screen: which kind it is, and pictures of it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { browser } from '@wdio/globals';
import { SHOTS } from '../places';

export async function isPhone(): Promise<boolean> {
  return browser.executeObsidian(({ obsidian }) => obsidian.Platform.isPhone);
}

/** Takes a picture in light and one in dark, to be looked at: `<name>-light.png`, on a phone `<name>-phone-light.png`. */
export async function shot(name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const screen = (await isPhone()) ? `${name}-phone` : name;
  for (const theme of ['dark', 'light']) {
    await browser.execute((dark) => {
      document.body.classList.toggle('theme-dark', dark);
      document.body.classList.toggle('theme-light', !dark);
    }, theme === 'dark');
    await browser.saveScreenshot(path.join(SHOTS, `${screen}-${theme}.png`));
  }
}

/** Taps what is seen there; on a desktop that is a click. */
export async function tap(selector: string): Promise<void> {
  const found = browser.$(selector);
  await found.waitForClickable();
  await found.click();
}
