import { $, $$, browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { pickCommand, press, pressEnter, pressEscape, runCommand } from '../pages/commands';
import { fillField, modal, modalText, modalTitle, pressButton, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, editorText, note, noticeWith, openPath } from '../pages/notes';
import {
  focusedLine,
  groups,
  headline,
  line,
  lineIsGone,
  lines,
  openLine,
  pressBelow,
  pressReviewTool,
  REVIEW,
  searchReview,
  showReview,
} from '../pages/review';
import { isPhone, shot } from '../pages/screen';
import { pressInNotice } from '../pages/surroundings';

const STALE = 'Services/Apps/Scrapbook.md';
const BARE = 'Services/Apps/Notebook.md';

async function pickInMenu(title: string): Promise<void> {
  await $('.menu .menu-item').waitForDisplayed();
  for (const item of await $$('.menu .menu-item').getElements()) {
    if ((await item.getText()).trim() !== title) continue;
    await item.click();
    return;
  }
  throw new Error(`The menu has no ${title}`);
}

describe('the hygiene review', () => {
  before(async () => {
    await dismissQuestion();
    await writeNote(
      STALE,
      '---\ntype: service\ncriticality: high\nbackup: restic\nlast_backup: 2025-01-01 # the last one by hand\n---\n\n# Scrapbook\n',
    );
    await writeNote(BARE, '---\ntype: service\ncriticality: high\n---\n\n# Notebook\n');
  });
  afterEach(dismissNotices);

  it('shows what was found, what matters most first', async () => {
    await pickCommand('Show hygiene review');
    await $(`${REVIEW} .homelab-review-row`).waitForDisplayed();
    expect(await headline()).toMatch(/would hurt.*worth a look.*services/);
    await line('Scrapbook has no fresh backup');
    await $(REVIEW).$('.homelab-review-headline').scrollIntoView();
    await shot('review');
  });

  it('says why, and what can be done, below a line', async () => {
    await openLine('Scrapbook has no fresh backup');
    expect(await (await line('Scrapbook')).getText()).toContain('All that was made since would be lost.');
    await shot('review-open');
  });

  it('records the backup, and the line goes; undone, it is there again', async () => {
    const before = await note(STALE);
    await pressBelow('Scrapbook has no fresh backup', 'Record backup');
    expect(await modalTitle()).toBe('Record backup');
    await pressButton('Record');
    await waitUntilClosed();
    await noticeWith('Backup recorded: Scrapbook.');
    await lineIsGone('Scrapbook has no fresh backup');
    expect(await note(STALE)).toContain('# the last one by hand');
    await shot('review-recorded');
    await pressInNotice('Undo');
    await noticeWith('Taken back.');
    await line('Scrapbook has no fresh backup');
    expect(await note(STALE)).toBe(before);
  });

  it('sets a missing property', async () => {
    await openLine('Notebook');
    await pressBelow('Notebook', 'Say how it is backed up');
    expect(await modalText()).toContain('Notebook');
    await shot('review-set');
    await fillField('backup', 'restic');
    await pressEnter();
    await pressEnter();
    await waitUntilClosed();
    await noticeWith('Written to Notebook: backup.');
    expect(await note(BARE)).toContain('backup: restic');
  });

  it('accepts a risk until a day, with a reason, and takes it back', async () => {
    const before = await note(STALE);
    await openLine('Scrapbook has no fresh backup');
    await pressBelow('Scrapbook has no fresh backup', 'Accept the risk');
    await modal();
    await fillField('Reason', 'Printed once a year');
    await shot('review-accept');
    await pressButton('Accept');
    await waitUntilClosed();
    await lineIsGone('Scrapbook has no fresh backup');
    expect(await note(STALE)).toMatch(
      /accepted_risks:\n {2}- "?'?backup-stale until \d{4}-\d\d-\d\d: Printed once a year/,
    );
    await pressInNotice('Undo');
    await line('Scrapbook has no fresh backup');
    expect(await note(STALE)).toBe(before);
  });

  it('plans a restore test as a change', async () => {
    await openLine('no restore from the backup is on record');
    await $(`${REVIEW} [aria-label="What to do about Scrapbook"]`).click();
    await pickInMenu('Plan a restore test');
    expect(await modalTitle()).toBe('New change record');
    const what = await (await modal()).$('input').getValue();
    expect(what).toMatch(/^Restore test of /);
    await pressEscape();
    await waitUntilClosed();
  });

  it('is searched, grouped and filtered', async () => {
    await searchReview('scrapbook');
    expect((await lines()).every((one) => one.includes('Scrapbook'))).toBe(true);
    await pressEscape();
    expect((await lines()).length).toBeGreaterThan(2);
    await pressReviewTool('By cause');
    await pickInMenu('By practice');
    expect((await groups()).some((one) => one.startsWith('Backups'))).toBe(true);
    await shot('review-by-practice');
    await pressReviewTool('Filter');
    await $('.homelab-graph-popover').waitForDisplayed();
    await shot('review-filter');
    await $('//div[contains(@class, "homelab-graph-popover")]//label[span[text()="Backups"]]').click();
    expect(await groups()).toHaveLength(1);
    await $('//div[contains(@class, "homelab-graph-popover")]//button[contains(., "Show everything")]').click();
    await pressEscape();
  });

  it('is worked through from the keyboard, and opens the note at the property', async function () {
    if (await isPhone()) this.skip();
    await searchReview('scrapbook has no fresh');
    await press(Key.ArrowDown);
    expect(await focusedLine()).toContain('Scrapbook has no fresh backup');
    await press(Key.ArrowRight);
    expect(await $(`${REVIEW} .homelab-review-details`).isDisplayed()).toBe(true);
    await pressEnter();
    await browser.waitUntil(async () => (await openPath()) === STALE);
    const { text, line: at } = await editorText();
    expect(text.split('\n')[at]).toContain('last_backup');
  });

  it('shows the scorecard', async () => {
    await showReview();
    await pressReviewTool('Scorecard');
    await $(`${REVIEW} .homelab-review-table`).waitForDisplayed();
    await $(`${REVIEW} button.homelab-review-level`).click();
    await shot('review-scorecard');
    await $(`${REVIEW} tbody tr:nth-child(20)`).scrollIntoView({ block: 'center' });
    const [body, head] = [$(`${REVIEW} .homelab-review-body`), $(`${REVIEW} thead th:last-child`)];
    expect(Math.abs((await head.getLocation('y')) - (await body.getLocation('y')))).toBeLessThan(2);
    const end = (await head.getLocation('x')) + (await head.getSize('width'));
    expect(end).toBeLessThanOrEqual((await body.getLocation('x')) + (await body.getSize('width')));
    await shot('review-scorecard-scrolled');
    await pressReviewTool('Scorecard');
  });

  it('keeps a reminder on this device', async () => {
    await runCommand('remind-me-weekly');
    await modal();
    await shot('review-reminder');
    await pressButton('Remind me');
    await noticeWith('on this device');
  });
});
