import { browser, expect } from '@wdio/globals';
import { dayIn } from '../pages/clock';
import { runCommand, type } from '../pages/commands';
import { choose, discard, enter, submit } from '../pages/fill-in';
import { fieldValue, fillField, modal, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, note, notePaths, noticeWith, openNote, openPath, waitForNote } from '../pages/notes';
import { shot } from '../pages/screen';

const FOLDER = 'Homelab/Templates';
const STANDARD = `---
type: change
change_type: standard
services: "[[Tea]]"
expected_outage: 5m
---
## Plan

1. Pull the new image of {{services}}

## Rollback plan

The image of last week
`;

const GRAFANA = `---
type: service
rack: "{{rack}}"
users:
  - Mara
---
# Grafana

Since ${dayIn(0)}
`;
const FILTER = `---
type: change
change_type: standard
services:
  - "[[Tea]]"
expected_outage: 5m
status: draft
---
## Before the change

As of <now>:

- **🟢 Good:** Nothing else goes down with [[Services/Tea|Tea]].
- **🔵 Note:** Who notices: Ida, for about 5 minutes.
- **🔵 Note:** No maintenance windows are set for what is affected.
- **🟢 Good:** Nothing else is planned for these then.
- **🟢 Good:** No open incident nearby.

## Plan

1. Pull the new image of [[Tea]]

## Rollback plan

The image of last week

## What

Change the filter
`;
const BOTH = `---
tags: [evening]
type: change
status: done
change_type: standard
services:
  - "[[NAS]]"
started: <now>
finished: <now>
---
New fan

Folder template
`;

describe("a person's own templates", () => {
  before(async () => {
    await dismissQuestion();
    await browser.executeObsidian(async ({ app }, folder) => {
      await app.vault.createFolder(folder);
    }, FOLDER);
    await writeNote('Services/Tea.md', '---\ntype: service\nstateful: false\nusers: [Ida]\n---\n');
    await writeNote(`${FOLDER}/Service.md`, '---\ntype: service\nrack: {{rack}}\n---\n# {{title}}\n\nSince {{date}}\n');
    await writeNote(`${FOLDER}/Incident.md`, '---\ntype: incident\nservices: [one\n---\n');
    await writeNote(`${FOLDER}/Backup job.md`, '---\ntype: backup-job\ncovers: [one\n---\n');
    await writeNote(`${FOLDER}/Brew.md`, STANDARD);
    await untilRead(`${FOLDER}/Brew.md`);
    await openNote('Notes/Shopping list.md');
  });
  afterEach(dismissNotices);

  it('are used for new notes, and what they ask for in vain is said', async () => {
    await runCommand('new-service-page');
    await modal();
    await type('Grafana');
    await choose('Used by', 'Mara', 'Mara');
    await submit('Create page');
    await noticeWith('The template asks for what is not known here: {{rack}}. It stays as it is.');
    await shot('template-unknown');
    await waitForNote('Services/Grafana.md', GRAFANA);
  });

  it('that cannot be used are named in the form, and nothing is lost', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('new-backup-job');
    await modal();
    await type('To the attic');
    await submit('Create backup job');
    await waitForText(`The template ${FOLDER}/Backup job.md`);
    await shot('template-broken');
    expect(await fieldValue('Name')).toBe('To the attic');
    await discard();
    expect(await notePaths()).not.toContain('Backups/To the attic.md');
  });

  it('that cannot be used keep nobody from logging an incident', async () => {
    await runCommand('log-incident');
    await modal();
    await enter('What you see', 'Smoke');
    await submit('Log incident');
    await noticeWith(`The template ${FOLDER}/Incident.md`);
    const path = `Incidents/${dayIn(0)} Smoke.md`;
    await browser.waitUntil(async () => (await openPath()) === path);
    expect(await note(path)).toMatch(/## Timeline\n\n- \d\d:\d\d Smoke\n$/);
    await openNote('Notes/Shopping list.md');
  });

  it('of a standard change bring its services, its outage and its rollback plan', async () => {
    await runCommand('new-change-record');
    await modal();
    await type('Change the filter');
    await fillField('Start from', 'Brew');
    await browser.waitUntil(async () => (await fieldValue('Rollback plan')) === 'The image of last week');
    expect(await fieldValue('Expected outage')).toBe('5m');
    await waitForText('From the template.');
    await shot('new-change-standard');
    await submit('Create change');
    await waitUntilClosed();
    const path = `Changes/${dayIn(0)} Change the filter.md`;
    expect(await openPath()).toBe(path);
    await waitForNote(path, FILTER);
  });
});

/** A form offers the templates that the app has read. */
async function untilRead(path: string): Promise<void> {
  await browser.waitUntil(() =>
    browser.executeObsidian(({ app }, wanted) => app.metadataCache.getCache(wanted)?.frontmatter !== undefined, path),
  );
}

describe('a new note that another plugin fills first', () => {
  before(() => openNote('Notes/Shopping list.md'));

  it('has what both wrote', async () => {
    await browser.executeObsidian(({ app }) => {
      const ref = app.vault.on('create', (file) => {
        const made = app.vault.getFileByPath(file.path);
        if (!made?.path.startsWith('Changes/')) return;
        app.vault.offref(ref);
        window.setTimeout(() => void app.vault.modify(made, '---\ntags: [evening]\n---\nFolder template\n'), 50);
      });
    });
    await runCommand('log-change-just-made');
    await modal();
    await type('New fan');
    await choose('Services', 'NAS', 'NAS');
    await submit('Log change');
    await noticeWith('Logged: ');
    await waitForNote(`Changes/${dayIn(0)} New fan.md`, BOTH);
    await dismissNotices();
  });

  it('never takes the place of one that is there', async () => {
    await runCommand('log-change-just-made');
    await modal();
    await type('new FAN');
    await submit('Log change');
    await noticeWith('Logged: ');
    const made = (await notePaths()).filter((path) => /new fan/i.test(path));
    expect(made).toEqual([`Changes/${dayIn(0)} New fan.md`, `Changes/${dayIn(0)} new FAN 2.md`]);
    expect(await note(made[1] ?? '')).toContain('new FAN');
  });
});
