/** A list of services to tick, as it is in front. */
import { $$, browser } from '@wdio/globals';
import { modal } from './form';

/** The rows: `+` is ticked, `=` is fixed, with what stands beside the name. */
export async function ticks(): Promise<string[]> {
  await modal();
  return browser.execute(() =>
    [...document.querySelectorAll('.modal .homelab-ticks-row')].map((row) => {
      const box = row.querySelector('input');
      const sign = box?.disabled ? '=' : box?.checked ? '+' : '-';
      const words = [...row.querySelectorAll('span')].map((one) => one.textContent);
      return `${sign} ${words.join(': ')}`;
    }),
  );
}

/** Clicks the row of that name, as one does with a mouse or a thumb. */
export async function tickRow(name: string): Promise<void> {
  await modal();
  for (const row of await $$('.modal .homelab-ticks-row').getElements()) {
    if ((await row.$('.homelab-ticks-title').getText()) !== name) continue;
    await row.click();
    return;
  }
  throw new Error(`There is no row "${name}"`);
}
