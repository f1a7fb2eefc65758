import { browser, expect } from '@wdio/globals';
import { dayIn } from '../pages/clock';
import { pickCommand, pressEscape, runCommand, type } from '../pages/commands';
import { goTo } from '../pages/fill-in';
import { modal, modalText, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, note, noticeWith, openNote, waitForNote } from '../pages/notes';
import { headings, listed, openDetails, showText } from '../pages/proposals';
import { shot } from '../pages/screen';
import { pressInNotice } from '../pages/surroundings';

const TEA = 'Services/Tea.md';
const TEXT = `---
type: service
backup: restic to the attic
backup_id: tag:tea # as restic calls it
last_backup: 2026-01-01
---
Kettle.
`;
const AT = `${dayIn(-1)}T03:00:00Z`;

function snapshot(tag: string): string {
  const paths = [`/srv/${tag}`];
  return JSON.stringify({
    time: AT,
    tree: 'f00',
    paths,
    hostname: 'attic-box',
    username: 'root',
    tags: [tag],
    id: 'ab12',
  });
}

async function paste(text: string): Promise<void> {
  await goTo('Or paste it');
  await type(text);
  await pressButton('Preview');
}

describe('importing evidence of backups', () => {
  before(async () => {
    await dismissQuestion();
    await writeNote(TEA, TEXT);
  });
  afterEach(dismissNotices);

  it('says what it cannot read', async () => {
    await pickCommand('Import backup evidence');
    await modal();
    await shot('import-evidence-empty');
    await paste('restic: command not found');
    await waitForText('Pasted text: It is not JSON');
    await shot('import-evidence-unreadable');
    await pressEscape();
    await waitForText('Discard what you typed?');
    await pressButton('Discard');
    await waitUntilClosed();
  });

  it('writes the newest date, through the editor that holds the page, and takes it back', async () => {
    await openNote(TEA);
    await runCommand('import-backup-evidence');
    await modal();
    await paste(`[${snapshot('tea')},${snapshot('cellar')}]`);
    await waitForText('Properties for pages that exist (1)');
    expect(await headings()).toContain('Snapshots that no page claims (1)');
    expect(await listed()).toContain('+ Tea');
    await openDetails('Tea');
    const change = await showText('Tea');
    expect(change).toContain('- last_backup: 2026-01-01');
    expect(change).toContain(`+ last_backup: ${dayIn(-1)}`);
    await shot('import-evidence');
    await pressButton('Write 1 note');
    await noticeWith('Wrote 1 note.');
    const isWritten = async (): Promise<boolean> => (await note(TEA)).includes(`last_backup: ${dayIn(-1)}`);
    await browser.waitUntil(isWritten);
    expect(await note(TEA)).toContain('backup_id: tag:tea # as restic calls it');
    await pressInNotice('Undo');
    await waitForText('Go back to what they were (1)');
    await pressButton('Take back 1 note');
    await noticeWith('Took back 1 note.');
    await waitForNote(TEA, TEXT);
  });

  it('proposes nothing that the page says already', async () => {
    await runCommand('import-backup-evidence');
    await modal();
    await paste(snapshot('tea'));
    await waitForText('Write 1 note');
    await pressButton('Write 1 note');
    await noticeWith('Wrote 1 note.');
    await browser.waitUntil(async () => (await note(TEA)).includes(`last_backup: ${dayIn(-1)}`));
    await runCommand('import-backup-evidence');
    await modal();
    await paste(snapshot('tea'));
    await waitForText('there is nothing to write');
    expect(await modalText()).not.toContain('pages that exist');
    await pressButton('Close');
    await waitUntilClosed();
  });
});
