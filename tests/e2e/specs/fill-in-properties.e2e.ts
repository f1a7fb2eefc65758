import { $, $$, browser, expect } from '@wdio/globals';
import { adopt, allTexts, changedNotes } from '../pages/adopting';
import { pickCommand, pressEnter, pressEscape, type } from '../pages/commands';
import { modal, modalText, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { choose, chips } from '../pages/fill-in';
import { dismissNotices, note, noteWith, openPath } from '../pages/notes';
import { shot, tap } from '../pages/screen';

const DB = 'Lab/Paperless DB.md';
const PAPERLESS = 'Lab/Paperless.md';
const QUESTION = '.homelab-fill-in-question';

/** Waits until that is asked. */
async function asked(words: string): Promise<void> {
  await modal();
  let text = '';
  const isThere = async (): Promise<boolean> => (text = await $(QUESTION).getText()).includes(words);
  await browser.waitUntil(isThere).catch(() => undefined);
  expect(text).toContain(words);
}

/** Presses one of the answers that are offered. */
async function answer(label: string): Promise<void> {
  for (const button of await $$('.homelab-choice').getElements()) {
    if ((await button.$('.homelab-choice-label').getText()) !== label) continue;
    await button.click();
    return;
  }
  throw new Error(`"${label}" is not offered: ${await modalText()}`);
}

describe('properties that are filled in', () => {
  let texts: Record<string, string> = {};

  before(async () => {
    texts = await adopt();
    await dismissNotices();
  });

  it('are asked for one at a time', async () => {
    await pickCommand('Fill in properties');
    await asked('How much is Paperless DB missed when it is down?');
    expect(await modalText()).toMatch(/1 of \d+ · Paperless DB/);
    await shot('fill-in-properties');
  });

  it('are written at once, as the page spells them', async () => {
    await answer('High');
    await waitForText('Written to Paperless DB: criticality.');
    expect(await note(DB)).toBe(texts[DB]?.replace('2026\n---', '2026\ncriticality: high\n---'));
  });

  it('are written to several pages where they are ticked', async () => {
    await asked('Does somebody rely on Paperless DB');
    await tap('//label[text()="Paperless"]');
    await tap('//label[text()="Photos DB"]');
    await shot('fill-in-properties-several');
    await answer('Production');
    await waitForText('Written to Paperless DB and 2 more pages: environment.');
    expect(changedNotes(texts, await allTexts())).toEqual([DB, PAPERLESS, 'Lab/Photos DB.md']);
    expect(await note(PAPERLESS)).toContain('last_backup: 21/11/2026\nenvironment: production\n---\nScans');
    // Written on Windows, and it stays so.
    expect(await note('Lab/Photos DB.md')).toContain('45\r\nenvironment: production\r\n---\r\n');
  });

  it('are taken back from all of them', async () => {
    await pressButton('Undo last answer');
    await waitForText('The last answer was taken back.');
    await asked('Does somebody rely on Paperless DB');
    expect(changedNotes(texts, await allTexts())).toEqual([DB]);
    await pressButton('Undo last answer');
    await asked('How much is Paperless DB missed');
    expect(changedNotes(texts, await allTexts())).toEqual([]);
  });

  it('are not asked again once they were skipped', async () => {
    await pressButton('Skip');
    await asked('Does somebody rely on Paperless DB');
    await pressButton('Skip');
    await asked('Photos DB');
    await pressButton('Skip the rest of this page');
    await asked('Router');
    await shot('fill-in-properties-people');
  });

  it('are typed with suggestions, Enter by Enter', async () => {
    await choose('Answer', 'Mar', 'Mara');
    await choose('Answer', 'Guests', 'Use "Guests"');
    expect(await chips('Answer')).toEqual(['Mara', 'Guests']);
    await pressEnter();
    expect(await noteWith('Devices/Router.md', /users/)).toBe(
      texts['Devices/Router.md']?.replace('high\n---', 'high\nusers:\n  - Mara\n  - Guests\n---'),
    );
  });

  it('go on where one left them to look at the note', async () => {
    await asked('Router');
    await tap('.homelab-fill-in-progress a');
    await waitUntilClosed();
    await browser.waitUntil(async () => (await openPath()) === 'Devices/Router.md');
    await pickCommand('Fill in properties');
    await asked('Does somebody rely on Router');
    await answer('Production');
    // The note is open in an editor, and is saved a while later: what was just answered is not asked again.
    await asked('password or key of Router');
    await type('Vault');
    await shot('fill-in-properties-place');
    await pressEscape();
    await pressEscape();
    await pressButton('Discard');
    await waitUntilClosed();
    await noteWith('Devices/Router.md', /environment: production/);
  });

  it('become links where they are pages', async () => {
    await pickCommand('Fill in properties');
    await asked('password or key of Router');
    await choose('Answer', 'Home', 'Home Assistant');
    await noteWith('Devices/Router.md', /secrets_in: "\[\[Home Assistant\]\]"/);
    await pressButton('Done');
    await waitUntilClosed();
    const changed = changedNotes(texts, await allTexts());
    expect(changed).toEqual(['Devices/Router.md']);
  });
});
