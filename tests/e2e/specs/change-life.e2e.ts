import { expect } from '@wdio/globals';
import { dayIn, unstamped } from '../pages/clock';
import { pickCommand, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { field, fillField, modal, modalTitle, offered, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, pathOf, writeNote } from '../pages/given';
import { clipboard, dismissNotices, note, noticeWith, openNote, waitForNote, withProperties } from '../pages/notes';
import { shot } from '../pages/screen';

const UNPLANNED = 'Changes/Another disk for the NAS.md';
const DRAFT = `---
type: change
status: draft
services:
  - "[[NAS]]"
# Until the box is full.
rollback: ""
---
## What

One more disk.
`;

/** Whether a box of text in the window in front needs no scrolling. */
async function isShownWhole(selector: string): Promise<boolean> {
  const box = (await modal()).$(selector);
  return Number(await box.getProperty('scrollHeight')) <= Number(await box.getProperty('clientHeight'));
}

describe('the life of a change', () => {
  let path = '';

  before(async () => {
    await dismissQuestion();
    path = await pathOf('New firmware for the core switch');
  });

  afterEach(dismissNotices);

  it('is announced: what the household gets is copied, and that it was told is stamped', async () => {
    await openNote(path);
    const before = await note(path);
    await pickCommand('Announce change');
    await modal();
    await waitForText('already. The new date takes its place.');
    await type('the mobile network');
    await shot('announce-change');
    expect(await isShownWhole('textarea')).toBe(true);
    await pressEnter();
    await noticeWith('Marked as announced');
    expect(await clipboard()).toContain('Meanwhile: the mobile network.');
    await waitForNote(path, before.replace(/^announced: .*$/m, 'announced: <now>'));
  });

  it('starts', async () => {
    const before = unstamped(await note(path));
    await runCommand('start-change');
    await waitForText('Planned for ');
    await shot('start-change');
    await pressEnter();
    await noticeWith('Started: ');
    await waitForNote(
      path,
      withProperties(before.replace('status: scheduled', 'status: in-progress'), 'started: <now>'),
    );
  });

  it('is complete, and not before it began', async () => {
    const before = unstamped(await note(path));
    await runCommand('complete-change');
    await modal();
    await shot('complete-change-empty');
    await type('4.3.1 runs');
    await fillField('Ended', 'yesterday 20:00');
    await fillField('Look at it again', 'someday');
    await pressEnter();
    await waitForText('This is not a day.');
    await shot('complete-change-no-day');
    await fillField('Look at it again', 'in 2 weeks');
    await waitForText(dayIn(14));
    await pressEnter();
    await waitForText('cannot have ended before');
    await shot('complete-change-wrong');
    await fillField('Ended', '');
    await shot('complete-change');
    await pressEnter();
    await noticeWith('Complete: ');
    const done = before.replace('status: in-progress', 'status: done');
    await waitForNote(path, withProperties(done, `finished: <now>\noutcome: 4.3.1 runs\nreview_on: ${dayIn(14)}`));
  });

  it('asks before it starts without a way back, and Escape leaves it alone', async () => {
    await writeNote(UNPLANNED, DRAFT);
    await openNote(UNPLANNED);
    await runCommand('start-change');
    await waitForText('has no rollback plan');
    await shot('start-change-without-rollback');
    await pressEscape();
    await waitUntilClosed();
    expect(await note(UNPLANNED)).toBe(DRAFT);
  });

  it('has its way back written first, by Enter', async () => {
    await runCommand('start-change');
    await waitForText('has no rollback plan');
    await pressEnter();
    await waitUntilClosed();
    await type('Take it out again.');
    await shot('rollback-plan');
    await waitForNote(UNPLANNED, `${DRAFT}\n## Rollback plan\nTake it out again.`);
    await openNote('Notes/Shopping list.md');
    await writeNote(UNPLANNED, DRAFT);
    await openNote(UNPLANNED);
  });

  it('starts without a way back all the same', async () => {
    await runCommand('start-change');
    await waitForText('has no rollback plan');
    await pressButton('Start all the same');
    await field('Started');
    await pressEnter();
    await noticeWith('Started: ');
    await waitForNote(UNPLANNED, withProperties(DRAFT.replace('draft', 'in-progress'), 'started: <now>'));
  });

  it('is rolled back, from wherever one is: it is the only one in progress', async () => {
    await openNote('Notes/Shopping list.md');
    const before = unstamped(await note(UNPLANNED));
    await runCommand('roll-back-change');
    expect(await modalTitle()).toBe('Roll back change');
    await type('The case is full');
    await shot('roll-back-change');
    await pressEnter();
    await noticeWith('Rolled back: ');
    const undone = before.replace('status: in-progress', 'status: rolled-back');
    await waitForNote(UNPLANNED, withProperties(undone, 'finished: <now>\noutcome: The case is full'));
  });

  it('says so where nothing is in progress, and asks which one where several may be meant', async () => {
    await runCommand('complete-change');
    await noticeWith('No change is in progress.');
    await shot('complete-change-none');
    await dismissNotices();
    await runCommand('roll-back-change');
    expect((await offered())[0]).toContain('New firmware for the core switch');
    await shot('which-change');
    await pressEscape();
    await waitUntilClosed();
  });
});
