import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { $, browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { pickCommand, press, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { choose, enter, goTo } from '../pages/fill-in';
import { modal, modalText, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, note, notePaths, notices, noticeWith, openNote } from '../pages/notes';
import { headings, listed, openDetails, showText, tickNote, tickProperty } from '../pages/proposals';
import { shot } from '../pages/screen';
import { pressInNotice } from '../pages/surroundings';
import { BUILT } from '../places';

const COMPOSE = [
  'services:',
  'sonarr:',
  'image: lscr.io/linuxserver/sonarr:4.0.10',
  'depends_on: [qbittorrent]',
  'environment: {API_KEY: a1b2c3d4e5f6a1b2c3d4e5f6, DB: "http://sonarr-db:5432"}',
];
/** An editor of code would indent; a field of text does not. */
const LINES = [
  COMPOSE[0] ?? '',
  ...COMPOSE.slice(1).map((line, at) => `${at === 0 ? '  ' : '    '}${line}`),
  '  qbittorrent: {image: "lscr.io/linuxserver/qbittorrent:5.0"}',
  '  sonarr-db: {image: "postgres:16"}',
  '  jellyfin: {image: "jellyfin/jellyfin:10.10"}',
];
const SONARR = 'Services/sonarr.md';
const QBITTORRENT = 'Services/qbittorrent.md';
const JELLYFIN = 'Services/Apps/Jellyfin.md';

async function pasteCompose(): Promise<void> {
  await goTo('Or paste it');
  for (const line of LINES) {
    await type(line);
    await pressEnter();
  }
  await enter('Name of the stack', 'media');
  await choose('Runs on', 'docker', 'docker-vm');
}

describe('importing services', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('says what is missing, and what cannot be read', async () => {
    await openNote('Notes/Shopping list.md');
    await pickCommand('Import services');
    await modal();
    await pressButton('Preview');
    await waitForText('Choose a file, or paste what is in it.');
    await shot('import-services-empty');
    await goTo('Or paste it');
    await type('services: {{ stack }}');
    await pressButton('Preview');
    await waitForText('There are no services to import.');
    await shot('import-services-unreadable');
    await pressEscape();
    await waitForText('Discard what you typed?');
    await pressButton('Discard');
    await waitUntilClosed();
  });

  it('shows what would be written, and writes what is ticked', async () => {
    const jellyfin = await note(JELLYFIN);
    await runCommand('import-services');
    await modal();
    await pasteCompose();
    await shot('import-services');
    await pressButton('Preview');
    await waitForText('New pages');
    expect(await headings()).toContain('New pages (3)');
    expect(await listed()).toEqual(['+ sonarr', '+ qbittorrent', '+ sonarr-db', '+ Jellyfin', '- sonarr']);
    await shot('import-preview');
    await tickNote('qbittorrent');
    await tickNote('Jellyfin');
    expect(await modalText()).toContain('Write 2 notes');
    await openDetails('sonarr');
    await tickProperty('sonarr', 'image');
    const text = await showText('sonarr');
    expect(text).toContain('service_name: sonarr');
    expect(text).not.toContain('image:');
    await tickProperty('sonarr', 'image');
    await browser.waitUntil(async () => (await $('.homelab-proposal-text').getText()).includes('image: '));
    expect(await modalText()).not.toContain('a1b2c3d4e5f6');
    await shot('import-preview-details');
    await pressEscape();
    await waitForText('Close without writing?');
    await pressButton('Go on');
    await press(Key.Ctrl, Key.Enter);
    await waitUntilClosed();
    await noticeWith('Wrote 2 notes.');
    await shot('import-written');
    expect(await notePaths()).not.toContain(QBITTORRENT);
    expect(await note(SONARR)).toContain('runs_on:\n  - "[[docker-vm]]"');
    expect(await note(JELLYFIN)).toBe(jellyfin);
  });

  it('takes all of it back, but what was edited since', async () => {
    const before = await note(SONARR);
    await browser.reloadObsidian();
    await dismissQuestion();
    await writeNote('Services/sonarr-db.md', `${await note('Services/sonarr-db.md')}\nMine.\n`);
    await pickCommand('Undo what was written last');
    await waitForText('Go to the trash (1)');
    await waitForText('Services/sonarr-db.md was edited since it was made');
    await shot('import-undo');
    await pressButton('Take back 1 note');
    await noticeWith('Took back 1 note. 1 note keeps what was edited since.');
    expect(await notePaths()).not.toContain(SONARR);
    expect(await note('Services/sonarr-db.md')).toContain('Mine.');
    expect(before).toContain('service_name: sonarr');
  });

  it('proposes nothing when all of it was written', async () => {
    await importAndWrite();
    await noticeWith('Wrote 3 notes.');
    await dismissNotices();
    expect(await note(JELLYFIN)).toContain('service_name: jellyfin');
    await runCommand('import-services');
    await modal();
    await pasteCompose();
    await pressButton('Preview');
    await waitForText('Suggestions (1)');
    expect(await listed()).toEqual(['- sonarr']);
    await shot('import-again');
    await tickNote('sonarr');
    await pressButton('Write 1 note');
    await noticeWith('Wrote 1 note.');
    expect(await note(SONARR)).toContain('[[sonarr-db]]');
    await dismissNotices();
    await runCommand('import-services');
    await modal();
    await pasteCompose();
    await pressButton('Preview');
    await waitForText('Your pages say all of this already');
    await shot('import-nothing');
    await pressButton('Close');
    await waitUntilClosed();
  });

  it('takes a file of the device, and offers its undo at once', async () => {
    // Each run has its own: a window and a phone run side by side, and a browser reads no file that changed since it was chosen.
    const file = path.join(mkdtempSync(path.join(BUILT, 'chosen-')), 'wiki.yaml');
    writeFileSync(file, 'services:\n  wiki: {image: "requarks/wiki:2"}\n');
    await runCommand('import-services');
    await modal();
    await $('.modal input[type="file"]').addValue(file);
    await waitForText('wiki.yaml');
    await pressButton('Preview');
    await waitForText('New pages (1)');
    await pressButton('Write 1 note');
    await noticeWith('Wrote 1 note.');
    await pressInNotice('Undo');
    await waitForText('Go to the trash (1)');
    await pressButton('Take back 1 note');
    await noticeWith('Took back 1 note.');
    expect(await notePaths()).not.toContain('Services/wiki.md');
  });

  it('tells once of what arrives in the import folder', async () => {
    await browser.executeObsidian(async ({ app }) => {
      await app.vault.createFolder('Homelab/Import/wiki');
      await app.vault.create(
        'Homelab/Import/wiki/compose.yaml',
        'services:\n  outline: {image: "outlinewiki/outline:1"}\n',
      );
    });
    await browser.reloadObsidian();
    await noticeWith('1 new file in Homelab/Import');
    await shot('import-arrived');
    await pressInNotice('Look at it');
    await waitForText('wiki/compose.yaml');
    await shot('import-arrived-form');
    await pressButton('Preview');
    await waitForText('New pages (1)');
    await openDetails('outline');
    await waitForText('stack: wiki');
    await pressEscape();
    await waitForText('Name of the stack');
    await pressEscape();
    await waitUntilClosed();
    await browser.reloadObsidian();
    await dismissQuestion();
    await browser.pause(500);
    expect((await notices()).join()).not.toContain('new file');
  });
});

async function importAndWrite(): Promise<void> {
  await runCommand('import-services');
  await modal();
  await pasteCompose();
  await pressButton('Preview');
  await waitForText('New pages (2)');
  await press(Key.Ctrl, Key.Enter);
  await waitUntilClosed();
}
