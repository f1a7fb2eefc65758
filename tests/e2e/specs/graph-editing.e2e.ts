import { $, browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { pickCommand, press, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { modal, modalText, modalTitle, offered, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import {
  clipboard,
  dismissNotices,
  note,
  notePaths,
  noticeWith,
  openNote,
  openPath,
  waitForNote,
} from '../pages/notes';
import { listed, openDetails, showText } from '../pages/proposals';
import { shot } from '../pages/screen';
import { pressInNotice } from '../pages/surroundings';
import { tickRow, ticks } from '../pages/ticks';

const MEALIE = 'Services/Apps/Mealie.md';
const JELLYFIN = 'Services/Apps/Jellyfin.md';
const CADDY = 'Services/Platform/Caddy.md';

async function openForm(command: string): Promise<void> {
  await pickCommand(command);
  await modal();
  await $('.homelab-ticks-row').waitForDisplayed();
}

describe('editing what stands on what', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('shows what is known of a service', async () => {
    await openNote('Services/Platform/docker-vm.md');
    await openForm('What stops if this stops?');
    expect(await modalTitle()).toBe('What stops if docker-vm stops?');
    expect(await ticks()).toContain('= Immich: app · runs on it');
    expect(await modalText()).toContain('Nothing to write');
    await shot('graph-what-stops');
    await pressEscape();
    await waitUntilClosed();
  });

  it('ticks by names alone, shows what would be written, and takes it back', async () => {
    const [mealie, jellyfin] = [await note(MEALIE), await note(JELLYFIN)];
    await openNote(CADDY);
    await openForm('What stops if this stops?');
    const before = await ticks();
    for (const name of ['meal', 'jelly']) {
      await type(name);
      await pressEnter();
    }
    const ticked = (await ticks()).filter((row) => row.startsWith('+'));
    expect(ticked.length).toBe(before.filter((row) => row.startsWith('+')).length + 2);
    await waitForText('Preview 2 pages');
    await shot('graph-what-stops-ticked');
    await pressEnter();
    await waitForText('Write 2 notes');
    expect(await listed()).toEqual(['+ Jellyfin', '+ Mealie']);
    await openDetails('Mealie');
    expect(await showText('Mealie')).toContain('- "[[Caddy]]"');
    await shot('graph-what-stops-preview');
    await press(Key.Ctrl, Key.Enter);
    await waitUntilClosed();
    await noticeWith('Wrote 2 notes.');
    expect(await note(MEALIE)).toContain('"[[Caddy]]"');
    await shot('graph-what-stops-written');
    await pressInNotice('Undo');
    await waitForText('what stops with Caddy');
    await pressButton('Take back 2 notes');
    await noticeWith('Took back 2 notes.');
    expect(await note(MEALIE)).toBe(mealie);
    expect(await note(JELLYFIN)).toBe(jellyfin);
  });

  it('takes a link away where the tick goes, and nothing else', async () => {
    await writeNote(
      MEALIE,
      '---\ntype: service\ndepends_on:\n  - "[[Caddy]]" # the way in\n  - "[[NAS]]" # recipes\n---\n',
    );
    await openNote(MEALIE);
    await openForm('What does this need?');
    expect((await ticks()).slice(0, 2)).toEqual(['+ Caddy: app', '+ NAS: storage']);
    await tickRow('Caddy');
    await pressButton('Preview 1 page');
    await waitForText('depends_on: − Caddy');
    await pressButton('Write 1 note');
    await waitUntilClosed();
    await waitForNote(MEALIE, '---\ntype: service\ndepends_on:\n  - "[[NAS]]" # recipes\n---\n');
  });

  it('warns of a circle while one ticks', async () => {
    await openNote('Services/Hardware/NAS.md');
    await openForm('What does this need?');
    await tickRow('Mealie');
    await waitForText('This closes a circle: NAS → Mealie → NAS.');
    await shot('graph-what-it-needs-circle');
    await pressEscape();
    await waitForText('Discard what you typed?');
    await pressButton('Discard');
    await waitUntilClosed();
  });

  it('goes from one service to the next where no page is open', async () => {
    await openNote('Notes/Shopping list.md');
    await pickCommand('What stops if this stops?');
    expect((await offered())[0]).toContain('UPS');
    await shot('graph-which-service');
    await type('authentik');
    await pressEnter();
    await waitForText('What stops if Authentik stops?');
    await waitForText('Next service');
    await type('mealie');
    await pressEnter();
    await press(Key.Ctrl, Key.Enter);
    await waitForText('Write 1 note');
    await press(Key.Ctrl, Key.Enter);
    await offered();
    expect(await note(MEALIE)).toContain('"[[Authentik]]"');
    await pressEscape();
    await waitUntilClosed();
  });
});

describe('the dependency graph as a file', () => {
  afterEach(dismissNotices);

  it('is copied as Mermaid', async () => {
    await runCommand('copy-graph-as-mermaid');
    await noticeWith(/Copied as Mermaid: \d+ services, \d+ lines\./);
    expect(await clipboard()).toContain('flowchart LR');
  });

  it('is of what the view shows that is open', async () => {
    await browser.executeObsidian(async ({ app }) => {
      const options = { focus: 'Services/Hardware/NAS.md', steps: 1, direction: 'down' };
      const state = { type: 'homelab-ops-graph-view', active: true, state: { options } };
      await app.workspace.getLeaf('tab').setViewState(state);
    });
    await runCommand('copy-graph-as-mermaid');
    await noticeWith('Copied as Mermaid');
    expect(await clipboard()).toContain('not within 1 step of what is under NAS.');
  });

  it('is saved beside what is there, and opened', async () => {
    await runCommand('save-graph-as-canvas');
    await noticeWith('Saved as Dependency graph.canvas.');
    await dismissNotices();
    await runCommand('save-graph-as-canvas');
    await noticeWith('Saved as Dependency graph 2.canvas.');
    expect(await openPath()).toBe('Dependency graph 2.canvas');
    await dismissNotices();
    await runCommand('save-graph-as-svg');
    await noticeWith('Saved as Dependency graph.svg.');
    expect(await note('Dependency graph.svg')).toContain('<svg');
  });
});

describe('the cold-start sheet', () => {
  it('is written of everything, as a note to print', async () => {
    await pickCommand('Print the cold-start sheet');
    expect((await offered()).slice(0, 2)).toEqual([
      expect.stringContaining('Everything'),
      expect.stringContaining('Lights react slowly'),
    ]);
    await shot('cold-start-which');
    await pressEnter();
    await browser.waitUntil(async () => (await openPath())?.includes('Cold start ') ?? false);
    await shot('cold-start-sheet');
    expect((await notePaths()).filter((path) => path.includes('Cold start '))).toHaveLength(1);
  });

  it('is written of what one ticks', async () => {
    await pickCommand('Print the cold-start sheet');
    await offered();
    await type('choose');
    await pressEnter();
    await modal();
    await type('nas');
    await pressEnter();
    await shot('cold-start-ticked');
    await pressEnter();
    await waitUntilClosed();
    const path = (await openPath()) ?? '';
    expect(path).toMatch(/Cold start [\d-]+ 2\.md$/);
    expect(await note(path)).toContain('NAS]] failed');
  });
});
