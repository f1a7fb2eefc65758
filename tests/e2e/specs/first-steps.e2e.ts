import { $, browser, expect } from '@wdio/globals';
import { pickCommand, pressEscape } from '../pages/commands';
import { modalTitle, waitUntilClosed } from '../pages/form';
import { note, notePaths, openPath } from '../pages/notes';
import { shot, tap } from '../pages/screen';

const VIEW = '.homelab-first-steps';
const RESULT = `${VIEW}-result`;

async function press(words: string): Promise<void> {
  await tap(`//div[contains(@class, "homelab-first-steps")]//button[text()="${words}"]`);
}

describe('the first steps in an empty vault', () => {
  before(() => browser.reloadObsidian({ vault: '.built/empty' }));

  it('say what this is for, and change nothing', async () => {
    await pickCommand('First steps');
    await $(VIEW).waitForDisplayed();
    await shot('first-steps');
    expect(await notePaths()).toEqual(['Welcome.md']);
  });

  it('lead to a first page of one\u2019s own', async () => {
    await press('New service page');
    expect(await modalTitle()).toBe('New service page');
    await pressEscape();
    await waitUntilClosed();
  });

  it('set up folders, a page to begin with, and tables', async () => {
    await press('Set up homelab notes');
    await $(RESULT).$('a').waitForDisplayed();
    await shot('set-up');
    expect(await notePaths()).toEqual(['Homelab/Services/Router.md', 'Welcome.md']);
    expect(await note('Homelab/Services/Router.md')).toMatch(/^---\ntype: service\nkind: network\n/);
    expect(await note('Welcome.md')).toBe('This is your new *vault*.\n');
  });

  it('say what comes next, and open the settings for it', async () => {
    const next = await $(`${VIEW}-next`).getText();
    expect(next).toContain('Fill in your first service page, Homelab/Services/Router.md.');
    expect(next).toContain('power, router, DNS');
    await press('Open settings');
    await $('.modal.mod-settings').waitForDisplayed();
    expect(await $('.modal.mod-settings').getText()).toContain('Everything stands on');
    await pressEscape();
    await waitUntilClosed();
  });

  it('leave as it is what is there already', async () => {
    const before = await note('Homelab/Services/Router.md');
    await press('Set up homelab notes');
    await browser.waitUntil(async () => (await $(RESULT).getText()).includes('All of it was there already.'));
    await shot('set-up-again');
    expect(await note('Homelab/Services/Router.md')).toBe(before);
  });

  it('open what was made', async () => {
    await browser.executeObsidian(({ app }) => app.vault.adapter.remove('Homelab/Services/Router.md'));
    await press('Set up homelab notes');
    await tap(`${RESULT} a[data-href="Homelab/Services/Router.md"]`);
    await browser.waitUntil(async () => (await openPath()) === 'Homelab/Services/Router.md');
    await shot('starter-page');
  });
});
