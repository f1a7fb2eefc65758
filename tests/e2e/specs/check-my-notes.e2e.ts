import { $, browser, expect } from '@wdio/globals';
import {
  allTexts,
  changedNotes,
  CHECK,
  headlineWith,
  pressInCheck,
  proposed,
  storedSettings,
  turn,
} from '../pages/adopting';
import { pickCommand, pressEscape } from '../pages/commands';
import { modalTitle, pressButton, waitUntilClosed } from '../pages/form';
import { dismissNotices, noticeWith, openPath } from '../pages/notes';
import { shot, tap } from '../pages/screen';

const SURE = 'I looked at 21 notes. 9 look like services, 3 like changes.';
const SETTINGS = {
  typeValues: { 'homelab-service': 'service', '#devices': 'device' },
  typeFolders: { Changes: 'change' },
  propertyNames: { hypervisor: 'runs_on', affects: 'services' },
  dayMonthOrder: 'day-first',
};

describe('a vault that was there before the plugin', () => {
  let texts: Record<string, string> = {};

  before(async () => {
    await browser.reloadObsidian({ vault: '.built/foreign' });
    texts = await allTexts();
  });

  afterEach(async () => {
    expect(changedNotes(texts, await allTexts())).toEqual([]);
  });

  it('is looked at from the first steps, before anything is set up', async () => {
    await pickCommand('First steps');
    await $('.homelab-first-steps').waitForDisplayed();
    await shot('first-steps-with-notes');
    await tap('//div[contains(@class, "homelab-first-steps")]//button[text()="Check my notes"]');
    await headlineWith(SURE);
    await shot('check-my-notes');
    await browser.execute((seen) => document.querySelector(seen)?.scrollIntoView(), `${CHECK}-result`);
    await shot('check-my-notes-below');
  });

  it('is told in rows, what is sure turned on', async () => {
    expect(await proposed()).toEqual([
      'on: The type homelab-service means a service',
      'on: Each note in Changes/ is a change',
      'on: The property hypervisor means runs_on',
      'on: The property affects means services',
      'on: Dates such as 14/11/2026 have the day first',
      'off: The tag #devices means a device',
      'off: Each note in Devices/ is a device',
      'off: The property date means started',
    ]);
    const below = await $(`${CHECK}-result`).getText();
    expect(below).toContain('Names that match no page (5)');
    expect(below).toContain('Lab/Films and Old/Films');
    expect(below).toContain('The note Router is not read as a service.');
    expect(below).toContain('last_backup: 2026-13-45');
  });

  it('shows at once what another choice would make of it', async () => {
    await turn('tag:#devices');
    await headlineWith('14 look like services');
    const below = await $(`${CHECK}-result`).getText();
    expect(below).toContain('Names that match no page (1)');
    expect(below).toContain('Did you mean Router?');
    await turn('type-value:homelab-service');
    await headlineWith('5 look like services');
    await turn('type-value:homelab-service');
    await headlineWith('14 look like services');
  });

  it('stays open while one looks at a note', async () => {
    await tap(`${CHECK} [data-mapping="tag:#devices"] a[data-href="Devices/Router.md"]`);
    await browser.waitUntil(async () => (await openPath()) === 'Devices/Router.md');
    await pickCommand('Check my notes');
    await headlineWith('14 look like services');
  });

  it('is taken as it is meant, in the settings alone, and that can be taken back', async () => {
    await pressInCheck('Use these');
    await $(`${CHECK}-done`).waitForDisplayed();
    await browser.waitUntil(async () => (await $(`${CHECK}-done`).getText()).includes('No note was changed.'));
    await $(`${CHECK}-next`).$('button').waitForDisplayed();
    await shot('check-my-notes-used');
    expect(await storedSettings()).toEqual(SETTINGS);
    expect(await proposed()).toEqual(['off: The property date means started']);
    await pressInCheck('Undo');
    await browser.waitUntil(async () => (await $(`${CHECK}-done`).getText()).includes('as they were'));
    await headlineWith('14 look like services');
    expect(await storedSettings()).toEqual({
      typeValues: {},
      typeFolders: {},
      propertyNames: {},
      dayMonthOrder: 'unset',
    });
    await pressInCheck('Use these');
    await browser.waitUntil(async () => (await proposed()).length === 1);
    expect(await storedSettings()).toEqual(SETTINGS);
  });

  it('goes on with links and properties', async () => {
    await pressInCheck('Turn names into links');
    expect(await modalTitle()).toBe('Turn names into links');
    await pressEscape();
    await waitUntilClosed();
    await pressInCheck('Fill in properties');
    expect(await modalTitle()).toBe('Fill in properties');
    await pressButton('Done');
    await waitUntilClosed();
  });
});

describe('the report of such a vault', () => {
  it('is one button away', async () => {
    const before = await allTexts();
    await pressInCheck('Write the weekly report');
    await noticeWith('14 services');
    await browser.waitUntil(async () => (await openPath())?.startsWith('Homelab/Reports/') ?? false);
    await dismissNotices();
    await shot('check-my-notes-report');
    const changed = changedNotes(before, await allTexts());
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^Homelab\/Reports\//);
    await pickCommand('Check my notes');
    await headlineWith('14 look like services');
  });
});

describe('a vault without a lab in it', () => {
  before(() => browser.reloadObsidian({ vault: '.built/empty' }));

  it('is told what was looked for, and offered the set-up', async () => {
    await pickCommand('Check my notes');
    await headlineWith('I looked at 1 note. None looks like a service');
    await $(`${CHECK}-none`).$('button').waitForDisplayed();
    await shot('check-my-notes-nothing');
    await pressInCheck('Set up homelab notes');
    await $('.homelab-first-steps-result').$('a').waitForDisplayed();
  });
});
