import { $, browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { unstamped } from '../pages/clock';
import { pickCommand, press, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { fieldValue, fillField, modal, modalTitle, offered, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, pathOf, writeNote } from '../pages/given';
import {
  clipboard,
  dismissNotices,
  editorText,
  note,
  noticeWith,
  openNote,
  openPath,
  selectLine,
  waitForNote,
  withProperties,
} from '../pages/notes';
import { shot, tap } from '../pages/screen';

const LAST = '- 22:50 Everybody sleeps. Tom has a torch. Going on in the morning.\n';
const PAST = 'Incidents/Disk full.md';

describe('the life of an incident', () => {
  let path = '';

  before(async () => {
    await dismissQuestion();
    path = await pathOf('Lights react slowly');
    await openNote('Notes/Shopping list.md');
  });

  afterEach(dismissNotices);

  it('takes a line from any note', async () => {
    const [before, list] = [await note(path), await note('Notes/Shopping list.md')];
    await pickCommand('Add to incident timeline');
    await modal();
    await type('New channel: 25');
    await shot('timeline-line');
    await pressEnter();
    await noticeWith('Added to');
    await waitForNote(path, before.replace(LAST, `${LAST}- <now> New channel: 25\n`));
    expect(await note('Notes/Shopping list.md')).toBe(list);
  });

  it('takes a line of an earlier time, and puts it where that belongs', async () => {
    const before = unstamped(await note(path));
    await runCommand('add-to-incident-timeline');
    await modal();
    await type('yesterday 21:30 Cat is innocent');
    await pressEnter();
    await noticeWith('Added to');
    await waitForNote(path, before.replace('- 21:47 ', '- 21:30 Cat is innocent\n- 21:47 '));
  });

  it('began earlier than its note says, as a line tells and somebody confirms', async () => {
    const before = await note(path);
    await runCommand('add-to-incident-timeline');
    await modal();
    await type('2026-01-02 20:10 The first flicker');
    await waitForText('Did it begin then?');
    await shot('timeline-line-before-start');
    await fillField('Did it begin then?', 'Yes: set its start back to then');
    await pressEnter();
    await noticeWith('which is its start now');
    const after = await note(path);
    expect(after).toContain('started: 2026-01-02T20:10:00\n');
    expect(after).toContain('- 2026-01-02 20:10 The first flicker\n');
    await writeNote(path, before);
  });

  it('takes the line that is selected', async () => {
    await writeNote('Notes/Evening.md', '- Hub hums\n');
    await openNote('Notes/Evening.md');
    await selectLine('Hub hums');
    await runCommand('add-to-incident-timeline');
    await modal();
    expect(await fieldValue('Line')).toBe('Hub hums');
    await pressEscape();
    await waitUntilClosed();
    await openNote('Notes/Shopping list.md');
  });

  it('keeps what somebody is typing into the note, and the cursor there', async () => {
    await openNote(path);
    await browser.executeObsidian(({ app }) => {
      const editor = app.workspace.activeEditor?.editor;
      const lines = editor?.getValue().split('\n') ?? [];
      const line = lines.findIndex((one) => one.includes('Stopwatch'));
      editor?.setCursor({ line, ch: lines[line]?.length ?? 0 });
    });
    const before = (await editorText()).text;
    await type(' Twelve now.');
    const { line, ch } = await editorText();
    await runCommand('add-to-incident-timeline');
    await modal();
    await type('Hub restarted');
    await pressEnter();
    await waitUntilClosed();
    await type('!');
    const typed = before.replace('9 seconds.', '9 seconds. Twelve now.!');
    await waitForNote(path, `${unstamped(typed)}- <now> Hub restarted\n`);
    expect(await editorText()).toEqual({ text: await note(path), line, ch: ch + 1 });
    await shot('timeline-in-editor');
  });

  it('comes to the next status', async () => {
    const before = unstamped(await note(path));
    await runCommand('change-incident-status');
    await modal();
    expect(await fieldValue('Status')).toBe('identified');
    await shot('incident-status');
    await fillField('Status', 'Closed: nothing more to do');
    await waitForText('no action items');
    await shot('incident-status-closed');
    await fillField('Status', 'Identified: the cause is known');
    await fillField('Since', 'now');
    await pressEnter();
    await noticeWith(': identified');
    const stamped = withProperties(before.replace('investigating', 'identified'), 'acknowledged: <now>');
    await waitForNote(path, `${stamped}- <now> Status: identified\n`);
  });

  it('gets worse', async () => {
    const before = unstamped(await note(path));
    await runCommand('change-incident-severity');
    await modal();
    await press('2');
    await shot('incident-severity');
    await pressEnter();
    await noticeWith('severity 2');
    await waitForNote(path, `${before.replace('severity: 3', 'severity: 2')}- <now> Severity: 2\n`);
  });

  it('has a message for the household', async () => {
    const before = await note(path);
    await runCommand('copy-household-message');
    await modal();
    await shot('household-message');
    await pressEnter();
    await noticeWith('The message is copied.');
    expect(await clipboard()).toMatch(
      /^Something at home is not as it should be: Lights react slowly, since yesterday /,
    );
    expect(await note(path)).toBe(before);
  });

  it('is shown with what one does about it', async () => {
    await runCommand('show-open-incident');
    await $('.homelab-incident').waitForDisplayed();
    await shot('open-incident');
    await tap('.homelab-incident-actions .mod-cta');
    expect(await modalTitle()).toBe('Add to incident timeline');
    await pressEscape();
    await waitUntilClosed();
  });

  it('is resolved, and the view then says that nothing is open', async () => {
    const before = unstamped(await note(path));
    await runCommand('resolve-incident');
    await modal();
    await shot('resolve-incident-empty');
    await fillField('Cause', 'baby monitor');
    await fillField('What put it right', 'Channel 25');
    await shot('resolve-incident');
    await pressEnter();
    await noticeWith('Resolved: ');
    const ended = withProperties(
      before.replace('status: identified', 'status: resolved'),
      'mitigated: <now>\nresolved: <now>\ncaused_by: baby monitor',
    );
    await waitForNote(path, `${ended}- <now> Channel 25\n- <now> Status: resolved\n`);
    await dismissNotices();
    await $('.homelab-incidents-none').waitForDisplayed();
    await shot('open-incident-none');
  });

  it('takes a line after its end, too, while its note is open: typing that line is no search', async () => {
    await openNote(path);
    await runCommand('add-to-incident-timeline');
    await offered();
    await type('Tom is happy');
    expect(await offered()).toHaveLength(2);
    await shot('timeline-none-open');
    await press(Key.ArrowDown);
    await pressEnter();
    expect(await modalTitle()).toBe('Add to incident timeline');
    expect(await fieldValue('Line')).toBe('Tom is happy');
    await pressEscape();
    await waitUntilClosed();
  });

  it('is a new one elsewhere, where none is open', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('add-to-incident-timeline');
    expect(await modalTitle()).toBe('Log incident');
    await pressEscape();
    await waitUntilClosed();
    await runCommand('resolve-incident');
    await noticeWith('No incident is open.');
  });
});

const ADDED = `
## Summary

%% In two sentences: what did not work, for whom, and what put it right? %%

- Put right after: 90 minutes
- People affected: Grandparents, Ida, Jonas, Mara, Tom
`;

describe('a postmortem', () => {
  it('adds what is missing, touches nothing that is written, and hints', async () => {
    const text = `---
type: incident
status: resolved
severity: 4
services: ["[[NAS]]"]
started: 2026-03-01 10:00
resolved: 2026-03-01 11:30
---
## Timeline

- 10:00 Full.

## Root cause

Jonas should have looked.

## Action items

- [ ] disks
`;
    await writeNote(PAST, text);
    await openNote(PAST);
    await runCommand('write-postmortem');
    await noticeWith('The postmortem has the parts that were missing.');
    await waitForText('should have');
    await shot('postmortem-hints');
    await tap('.modal .homelab-hints a');
    await waitUntilClosed();
    const after = await editorText();
    expect(after.text.split('\n')[after.line]).toBe('Jonas should have looked.');
    await shot('postmortem');
    // A clock that happens to show one of its times is no difference.
    await waitForNote(PAST, unstamped(text + ADDED));
    expect(await openPath()).toBe(PAST);
  });
});
