import { expect } from '@wdio/globals';
import { pickCommand, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { chips, choose, enter, focusedField, submit } from '../pages/fill-in';
import { fieldValue, fillField, modal, openMore, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion } from '../pages/given';
import { dismissNotices, note, noticeWith, openNote, openPath, withProperties } from '../pages/notes';
import { shot } from '../pages/screen';

const CTA = 'Create backup job';
const PATH = 'Backups/Photos to the attic.md';
const TABLET = 'Services/Apps/Kitchen tablet.md';
const NAS = 'Services/Hardware/NAS.md';
const TEXT = `---
type: backup-job
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
    await fillField('Name', 'Photos to the attic');
    await choose('Covers', 'NAS', 'NAS');
    await choose('Copies go to', 'the attic', '"the attic" is a place');
    await enter('How often', 'often');
    await shot('debug');
    await submit(CTA);
    await shot('debug2');
    await waitForText('This is not a length of time.');
    await shot('new-backup-wrong');
    await fillField('How often', '12h');
    await enter('Last backup', 'tomorrow 03:00');
    await submit(CTA);
    await waitForText('cannot lie in the future');
    await fillField('Last backup', 'now');
    await openMore();
    await enter('Runs between', '03:00-04:00');
    await shot('new-backup');
    await submit(CTA);
    await noticeWith('Left as it was, because it says already how it is backed up: NAS.');
    await waitUntilClosed();
    expect(await openPath()).toBe(PATH);
    expect(await note(PATH)).toBe(TEXT);
    expect(await note(TABLET)).toBe(withProperties(tablet, 'backup: "[[Photos to the attic]]"'));
    expect(await note(NAS)).toBe(nas);
    await type('x');
  });
});
