import { $, $$, browser, expect } from '@wdio/globals';
import { dayIn, minutesAgo, unstamped } from '../pages/clock';
import { pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { focusedField } from '../pages/fill-in';
import { fieldValue, modal, modalText, modalTitle, offered, waitUntilClosed } from '../pages/form';
import { pathOf, writeNote } from '../pages/given';
import { menuItems, openNoteMenu, pickFromMenu } from '../pages/menu';
import { dismissNotices, note, notices, noticeWith, openNote, waitForNote, withProperties } from '../pages/notes';
import { isPhone, shot, tap } from '../pages/screen';

const CHANGE = 'Changes/New cable to the attic.md';
const IN_PROGRESS = `---
type: change
status: in-progress
services:
  - "[[Core switch]]"
started: ${dayIn(-1)} 20:00
scheduled_end: ${dayIn(-1)} 21:00
---
`;

async function answer(words: string): Promise<void> {
  await $(`//button[text()="${words}"]`).click();
}

describe('what was left open', () => {
  let path = '';

  before(async () => {
    path = await pathOf('Lights react slowly');
  });

  it('is asked about when the vault is opened, and can be given its end', async () => {
    const before = await note(path);
    await noticeWith('Still open? Last line yesterday 22:50.');
    await shot('left-open');
    await answer('Set the end');
    expect(await modalTitle()).toBe('Resolve incident');
    expect(await fieldValue('Ended')).toBe(`${dayIn(-1)} 22:50`);
    expect(await focusedField()).toBe('Ended');
    await shot('left-open-end');
    await pressEscape();
    await waitUntilClosed();
    expect(await note(path)).toBe(before);
  });

  it('is asked about again, until somebody says that it is still open', async () => {
    await browser.reloadObsidian();
    await noticeWith('Still open?');
    await answer('Still open');
    await browser.reloadObsidian();
    await runCommand('show-open-incident');
    await $('.homelab-incident').waitForDisplayed();
    expect((await notices()).join()).not.toContain('Still open?');
  });

  it('a change likewise: it ended when it was to end', async () => {
    await writeNote(CHANGE, IN_PROGRESS);
    await browser.reloadObsidian();
    await noticeWith('Still in progress? It was to end yesterday 21:00.');
    await shot('left-open-change');
    await answer('Ended then');
    const done = IN_PROGRESS.replace('in-progress', 'done');
    await waitForNote(CHANGE, withProperties(done, `finished: ${dayIn(-1)}T21:00:00`));
    await noticeWith('It does not say how it went');
    await shot('left-open-ended');
    await dismissNotices();
  });
});

describe('while an incident is open', () => {
  it('the status bar says so, and takes a line', async function () {
    if (await isPhone()) this.skip();
    await openNote('Services/Apps/Immich.md');
    const bar = $('.status-bar .homelab-status');
    expect(await bar.getText()).toMatch(/^SEV3 Zigbee2MQTT · .+ · last line .+ ago$/);
    await shot('status-bar');
    await bar.click();
    expect(await modalTitle()).toBe('Add to incident timeline');
    await pressEscape();
    await waitUntilClosed();
  });

  it('the ribbon icon takes a line, too', async function () {
    if (await isPhone()) this.skip();
    await tap('.side-dock-ribbon-action[aria-label="Add a line to the open incident"]');
    expect(await modalTitle()).toBe('Add to incident timeline');
    await pressEscape();
    await waitUntilClosed();
  });

  it('its note has the next steps in its menu', async () => {
    await openNote(await pathOf('Lights react slowly'));
    await openNoteMenu();
    expect(await menuItems()).toEqual(expect.arrayContaining(['Add to incident timeline', 'Resolve incident']));
    await shot('menu-of-incident');
    await pickFromMenu('Resolve incident');
    expect(await modalTitle()).toBe('Resolve incident');
    await pressEscape();
    await waitUntilClosed();
  });

  it('a line that one has selected can go into its timeline', async function () {
    if (await isPhone()) this.skip();
    await openNote('Notes/Shopping list.md');
    await browser.executeObsidian(({ app }) => {
      app.workspace.activeEditor?.editor?.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 20 });
    });
    const line = $('.workspace-leaf.mod-active .cm-line');
    // What is selected stands at its beginning; an offset counts from the middle.
    await line.click({ button: 'right', x: 40 - Math.round((await line.getSize('width')) / 2) });
    await shot('menu-of-selection');
    await pickFromMenu('Add to incident timeline');
    await modal();
    expect(await fieldValue('Line')).toBe('Shopping list');
    await pressEscape();
    await waitUntilClosed();
  });
});

describe('while two incidents are open, one with a long name', () => {
  const path = 'Incidents/The dishwasher, the washing machine and the heating have lost the network.md';
  const text = `---
type: incident
status: investigating
severity: 1
services: ["[[Wi-Fi]]", "[[Core switch]]", "[[Router]]", "[[Internet line]]"]
started: ${minutesAgo(10)}
---

## Timeline

- ${minutesAgo(10).slice(11)} Found it cold.
`;

  before(async () => {
    await writeNote(path, text);
    await openNote('Notes/Shopping list.md');
  });

  it('shows both, and what one does about each', async () => {
    await runCommand('show-open-incident');
    await $(`[data-path="${path}"]`).waitForDisplayed();
    await shot('open-incidents');
    for (const button of await $$(`[data-path="${path}"] button`).getElements()) {
      if ((await button.getText()) === 'Change status') await button.click();
    }
    expect(await modalText()).toContain('The dishwasher');
    await shot('long-name');
    await pressEscape();
    await waitUntilClosed();
  });

  it('asks which one a line is about', async () => {
    const other = await note(await pathOf('Lights react slowly'));
    await runCommand('add-to-incident-timeline');
    expect(await offered()).toHaveLength(2);
    await shot('which-incident');
    await type('dish');
    await pressEnter();
    await modal();
    await type('Towels on');
    await pressEnter();
    await waitForNote(path, unstamped(`${text}- <now> Towels on\n`));
    expect(await note(await pathOf('Lights react slowly'))).toBe(other);
    await dismissNotices();
  });
});

describe('a service page', () => {
  it('has in its menu what one writes about it', async () => {
    await openNote('Services/Apps/Immich.md', 'preview');
    await openNoteMenu();
    await shot('menu-of-service');
    await pickFromMenu('Log incident');
    expect(await modalTitle()).toBe('Log incident');
    expect(await modalText()).toContain('Immich');
    await pressEscape();
    await waitUntilClosed();
  });
});
