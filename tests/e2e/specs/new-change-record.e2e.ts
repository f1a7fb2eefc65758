import { browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { dayIn, unstamped } from '../pages/clock';
import { pickCommand, press, pressEscape, runCommand, type } from '../pages/commands';
import { chips, choose, discard, enter, focusedField, openMoreAt, panelWith, retype, submit } from '../pages/fill-in';
import { fieldValue, modal, modalTitle, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, editorText, note, notePaths, openNote, openPath, selectLine } from '../pages/notes';
import { shot } from '../pages/screen';
import { pickFromNoteMenu } from '../pages/surroundings';

const CTA = 'Create change';

const ANOTHER_DISK = `---
type: change
status: scheduled
change_type: normal
services:
  - "[[NAS]]"
scheduled_start: ${dayIn(1)}T02:00:00
expected_outage: 30m
---
## Before the change

As of <now>:

- **🟡 Warning:** 4 services go down with [[Services/Hardware/NAS|NAS]]: [[Services/Apps/Immich|Immich]], [[Services/Apps/Paperless|Paperless]], [[Services/Apps/Jellyfin|Jellyfin]] and [[Services/Apps/Audiobookshelf|Audiobookshelf]].
- **🔵 Note:** Who notices: Grandparents, Ida, Jonas, Mara and Tom, for about 30 minutes.
- **🔵 Note:** No maintenance windows are set for what is affected.
- **🟢 Good:** Nothing else is planned for these then.
- **🟢 Good:** No open incident nearby.
- **🟡 Warning:** Last backup of [[Services/Hardware/NAS|NAS]]: <some> days ago, by [[Backups/Weekly offsite to B2|Weekly offsite to B2]]; it should run every 7 days.

## What

Another disk for the NAS

## Why

It is full

## Plan

1. Disk into bay 5

## Rollback plan

Snapshots that are gone are gone; that is why films first, which we have on disc. If the space does not come back after the first ten, stop and buy a disk instead of deleting anything else.

## Verification

## Review
`;

describe('a new change record', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('says nothing that it cannot know, and what is missing', async () => {
    await openNote('Notes/Shopping list.md');
    await pickCommand('New change record');
    await panelWith('Name the services');
    expect(await focusedField()).toBe('What');
    await shot('new-change-empty');
    await submit(CTA);
    await waitForText('Say in a few words what you will change.');
    await shot('new-change-missing');
    await pressEscape();
    await waitUntilClosed();
  });

  it('says more the more is filled in, and its note has it as it stood', async () => {
    await openNote('Services/Hardware/NAS.md');
    await runCommand('new-change-record');
    const now = await panelWith('If you started now');
    expect(await chips('Services')).toEqual(['NAS']);
    await browser.waitUntil(async () => (await fieldValue('Rollback plan')) !== '');
    await waitForText(`From ${dayIn(-17)} Free space on the NAS. Check that it fits.`);
    await type('Another disk for the NAS');
    await enter('Why', 'It is full');
    await enter('When', 'tomorrow 02:00');
    expect(now).toContain('Warning: 4 services go down with NAS: Immich, Paperless, Jellyfin and Audiobookshelf.');
    expect(now).toContain('Note: Who notices: Grandparents, Ida, Jonas, Mara and Tom.');
    await panelWith('If you start tomorrow 02:00');
    await enter('Expected outage', '30m');
    await panelWith('Tom, for about 30 minutes.');
    await shot('new-change');
    await openMoreAt('Plan');
    await enter('Plan', '1. Disk into bay 5');
    await shot('new-change-more');
    await press(Key.Ctrl, Key.Enter);
    await waitUntilClosed();
    const path = `Changes/${dayIn(0)} Another disk for the NAS.md`;
    expect(await openPath()).toBe(path);
    expect(unstamped(await note(path)).replace(/\d+ days ago/, '<some> days ago')).toBe(ANOTHER_DISK);
    await type(' and wait');
    expect((await editorText()).text).toContain('## Plan\n\n1. Disk into bay 5 and wait\n\n## Rollback plan\n');
  });

  it('knows the page whose menu it was started from', async () => {
    await openNote('Services/Apps/Immich.md');
    await pickFromNoteMenu('New change record');
    expect(await modalTitle()).toBe('New change record');
    expect(await chips('Services')).toEqual(['Immich']);
    await pressEscape();
    await waitUntilClosed();
  });

  it('knows the line that is selected, and creates the page of what it names', async () => {
    await writeNote('Notes/Weekend.md', '# Weekend\n\n- [ ] Move [[Mealie]] to docker-vm\n- [ ] Sleep\n');
    await openNote('Notes/Weekend.md');
    await selectLine('Mealie');
    await runCommand('new-change-record');
    await modal();
    expect(await fieldValue('What')).toBe('Move Mealie to docker-vm');
    expect(await chips('Services')).toEqual(['Mealie']);
    await choose('Services', 'Recipe printer', 'Create page');
    await submit(CTA);
    await waitUntilClosed();
    const text = await note(`Changes/${dayIn(0)} Move Mealie to docker-vm.md`);
    expect(text).toContain(
      'status: draft\nchange_type: normal\nservices:\n  - "[[Mealie]]"\n  - "[[Recipe printer]]"\n---\n',
    );
    expect(text).toContain('\n## What\n\nMove Mealie to docker-vm\n');
    expect(await notePaths()).toContain('Services/Recipe printer.md');
  });

  it('points at what is wrong, also where it is folded', async () => {
    await runCommand('new-change-record');
    await modal();
    await type('x');
    await enter('When', 'soon');
    await waitForText('This is not a time.');
    await submit(CTA);
    expect(await focusedField()).toBe('When');
    await shot('new-change-wrong');
    await retype('When', 'tomorrow evening');
    await waitForText('tomorrow 20:00');
    await retype('When', 'tomorrow 04:00');
    await openMoreAt('Until');
    await enter('Until', 'tomorrow 03:00');
    await submit(CTA);
    await waitForText('The change ends before it starts.');
    await shot('new-change-backwards');
    await discard();
  });
});
