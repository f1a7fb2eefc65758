import { expect } from '@wdio/globals';
import { pickCommand, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { chips, choose, enter, focusedField, pick, retype, submit } from '../pages/fill-in';
import { fieldValue, modal, openMore, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion } from '../pages/given';
import { dismissNotices, note, noticeWith, openNote, openPath, waitForNote, withProperties } from '../pages/notes';
import { shot } from '../pages/screen';

const CTA = 'Create backup job';
const PATH = 'Backups/Photos to the attic.md';
const TABLET = 'Services/Apps/Kitchen tablet.md';
const NAS = 'Services/Hardware/NAS.md';
const TEXT = `---
type: backup-job
backup_to:
  - "offsite: the attic"
backup_every: 12h
backup_window: 03:00-04:00
last_backup: <now>
---
%% What it copies, and what it leaves out. %%

## Restore

%% Step by step, so that it works at night. %%
`;

describe('a new backup job', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('is empty where it was started from no page', async () => {
    await openNote('Notes/Shopping list.md');
    await pickCommand('New backup job');
    await modal();
    expect(await focusedField()).toBe('Name');
    await shot('new-backup-empty');
    await pressEnter();
    await waitForText('Say what it is called.');
    await pressEscape();
    await waitUntilClosed();
  });

  it('covers the page from which it was started, and is linked there, unless the page says something else', async () => {
    const [tablet, nas] = [await note(TABLET), await note(NAS)];
    await openNote(TABLET);
    await runCommand('new-backup-job');
    await modal();
    expect(await fieldValue('Name')).toBe('Backup of Kitchen tablet');
    expect(await chips('Covers')).toEqual(['Kitchen tablet']);
    // The name that was proposed is selected, and typed over.
    await type('Photos to the attic');
    expect(await fieldValue('Name')).toBe('Photos to the attic');
    await choose('Covers', 'NAS', 'NAS');
    await enter('Copies go to', 'the attic');
    await shot('new-backup-suggestions');
    await pick('"the attic" is a place');
    await enter('How often', 'often');
    await submit(CTA);
    await waitForText('This is not a length of time.');
    await shot('new-backup-wrong');
    await retype('How often', '12h');
    await enter('Last backup', 'tomorrow 03:00');
    await submit(CTA);
    await waitForText('cannot lie in the future');
    await retype('Last backup', 'now');
    await openMore();
    await enter('Runs between', '03:00-04:00');
    await shot('new-backup');
    await submit(CTA);
    await noticeWith('Left as it was, because it says already how it is backed up: NAS.');
    await waitUntilClosed();
    expect(await openPath()).toBe(PATH);
    await waitForNote(PATH, TEXT);
    expect(await note(TABLET)).toBe(withProperties(tablet, 'backup: "[[Photos to the attic]]"'));
    expect(await note(NAS)).toBe(nas);
  });
});
