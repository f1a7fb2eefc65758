/** The pictures that README.md and docs/ show: `npm run screenshots`. They play on the evening on which the example vault plays. */
import { $, browser } from '@wdio/globals';
import { Key } from 'webdriverio';
import { press, pressEscape, runCommand } from '../pages/commands';
import { chooseIn, fillField, modal, pressButton } from '../pages/form';
import { box, pressInPanel, pressTool, showGraph, showPicture, tickIn } from '../pages/graph';
import { dismissNotices, openNote } from '../pages/notes';
import { isPhone, shot, tap } from '../pages/screen';

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

  it('of what falls with the NAS', async function () {
    // The pages show it for a window alone.
    if (await isPhone()) this.skip();
    await showGraph();
    await showPicture();
    await tap(box('Services/Hardware/NAS.md'));
    await browser.pause(300);
    await shot('dependency-graph');
  });

  it('of what the lab should rather not be', async function () {
    // The pages show it for a window alone.
    if (await isPhone()) this.skip();
    await showGraph();
    await pressInPanel('Clear');
    await pressTool('Weak spots');
    await tickIn('Redundancy that is none');
    await pressEscape();
    await browser.pause(300);
    await shot('weak-spots');
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

  it('of a card', async () => {
    await openNote('Services/Apps/Immich.md', 'preview');
    await $('.homelab-card').waitForDisplayed();
    await shot('service-card');
  });
});
