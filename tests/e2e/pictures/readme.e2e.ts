/** The pictures that README.md and docs/ show: `npm run screenshots`. They play on the evening on which the example vault plays. */
import { $, browser } from '@wdio/globals';
import { Key } from 'webdriverio';
import { press, pressEscape, runCommand } from '../pages/commands';
import { chooseIn, fillField, modal, pressButton } from '../pages/form';
import { dismissNotices, openNote } from '../pages/notes';
import { shot } from '../pages/screen';

/** Closes the form, typed text and all. */
async function discard(): Promise<void> {
  await pressEscape();
  if (await $('.modal-container').isExisting()) await pressButton('Discard');
  await $('.modal-container').waitForExist({ reverse: true });
}

describe('pictures', () => {
  beforeEach(async () => {
    await openNote('Services/Hardware/NAS.md', 'preview');
    await browser.pause(500);
    await dismissNotices();
  });

  it('of a change that is planned', async () => {
    await runCommand('new-change-record');
    await modal();
    await fillField('What', 'Update the NAS');
    await fillField('When', 'Sunday 02:00');
    await $('.homelab-form').waitForDisplayed();
    await shot('new-change');
    await discard();
  });

  it('of an incident that is logged', async () => {
    await openNote('Services/Apps/Immich.md', 'preview');
    await runCommand('log-incident');
    await modal();
    await chooseIn('What does not work', 'Paper', 'Paperless');
    await fillField('What you see', 'Photos and documents do not load');
    await shot('log-incident');
    await press(Key.Enter);
    await $('.modal-container').waitForExist({ reverse: true });
    await dismissNotices();
    await browser.pause(300);
    await shot('incident-note');
  });
});
