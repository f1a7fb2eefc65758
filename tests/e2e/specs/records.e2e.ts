import { expect } from '@wdio/globals';
import { dayIn } from '../pages/clock';
import { pickCommand, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { fillField, modal, modalTitle, offered, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion } from '../pages/given';
import { dismissNotices, note, noticeWith, openNote, waitForNote, withProperties } from '../pages/notes';
import { shot } from '../pages/screen';

const JOB = 'Backups/Nightly VMs to PBS.md';
const IMMICH = 'Services/Apps/Immich.md';
const PAPERLESS = 'Services/Apps/Paperless.md';
const JELLYFIN = 'Services/Apps/Jellyfin.md';

/** The text with another value for a property that it has. */
const set = (text: string, name: string, value: string): string =>
  text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`);

describe('what was done is recorded on its page', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('a backup', async () => {
    await openNote(JOB);
    const before = await note(JOB);
    await pickCommand('Record backup');
    await waitForText('Last backup: ');
    await type('41 GB');
    await shot('record-backup');
    await pressEnter();
    await noticeWith('Backup recorded');
    await waitForNote(JOB, `${set(before, 'last_backup', '<now>')}\n## Log\n\n- <now> Backed up. 41 GB\n`);
  });

  it('a restore that was tried, with how long it took', async () => {
    await openNote(IMMICH);
    const before = await note(IMMICH);
    await runCommand('record-restore-test');
    await modal();
    await pressEnter();
    await waitForText('Say how it went.');
    await shot('record-restore-test-empty');
    await fillField('Result', 'It failed');
    await fillField('Minutes', 'long');
    await pressEnter();
    await waitForText('This is not a number of minutes');
    await shot('record-restore-test-wrong');
    await fillField('Minutes', '25');
    await fillField('Note', 'Album empty');
    await shot('record-restore-test');
    await pressEnter();
    await noticeWith('Restore test recorded');
    const tested = set(set(before, 'last_restore_test', dayIn(0)), 'restore_test_result', 'fail');
    const minutes = tested.replace(/^(last_patched: .*)$/m, '$1\nlast_restore_minutes: 25');
    await waitForNote(IMMICH, `${minutes}\n## Log\n\n- <now> Restore test: fail in 25 min. Album empty\n`);
  });

  it('a patch, of what one chooses from a list, set back', async () => {
    await openNote('Notes/Shopping list.md');
    const before = await note(JELLYFIN);
    await runCommand('record-patch');
    await offered();
    await shot('which-page');
    await type('Jelly');
    await pressEnter();
    expect(await modalTitle()).toBe('Record patch');
    await fillField('Patched', 'yesterday 21:00');
    await shot('record-patch');
    await pressEnter();
    await noticeWith('Patch recorded');
    const patched = withProperties(before, `last_patched: ${dayIn(-1)}`);
    await waitForNote(JELLYFIN, `${patched}\n## Log\n\n- ${dayIn(-1)} 21:00 Patched.\n`);
  });

  it('a review', async () => {
    await openNote(PAPERLESS);
    const before = await note(PAPERLESS);
    await runCommand('record-review');
    await modal();
    await type('Nothing new');
    await shot('record-review');
    await pressEnter();
    await noticeWith('Review recorded');
    const reviewed = before.replace(/^(last_patched: .*)$/m, `$1\nlast_reviewed: ${dayIn(0)}`);
    await waitForNote(PAPERLESS, `${reviewed}\n## Log\n\n- <now> Reviewed. Nothing new\n`);
  });

  it('asks where a backup counts that covers more than the page, and Escape writes nothing', async () => {
    const before = await note(PAPERLESS);
    await runCommand('record-backup');
    expect((await offered())[0]).toContain('counts for all that it covers');
    await shot('record-backup-where');
    await pressEscape();
    await waitUntilClosed();
    expect(await note(PAPERLESS)).toBe(before);
  });
});
