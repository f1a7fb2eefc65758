import { browser, expect } from '@wdio/globals';
import { dayIn, minutesAgo, unstamped } from '../pages/clock';
import { pickCommand, pressEscape, runCommand, type } from '../pages/commands';
import {
  chips,
  choose,
  discard,
  enter,
  focusedField,
  keepEditing,
  likely,
  openMoreAt,
  panelWith,
  pick,
  submit,
  tapLikely,
} from '../pages/fill-in';
import { fieldValue, modal, modalTitle, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, note, openNote, openPath, selectLine, waitForNote } from '../pages/notes';
import { shot } from '../pages/screen';
import { pickFromNoteMenu } from '../pages/surroundings';

const CTA = 'Log incident';

/** When the kettle was worked on; the clock goes on while the spec runs. */
const DESCALED = minutesAgo(210);

/** Two services apart from the others, so that all that the note says of them is known. */
async function writeLab(): Promise<void> {
  await writeNote('Services/Kettle.md', '---\ntype: service\nip: 10.0.0.9\nrunbook: https://kettle.test/help\n---\n');
  await writeNote(
    'Services/Tea.md',
    '---\ntype: service\ncriticality: high\nusers: [Ida]\ndepends_on: "[[Kettle]]"\n---\n',
  );
  const change = `---\ntype: change\nstatus: done\nservices: "[[Kettle]]"\nfinished: ${DESCALED}\n---\nDescaled\n`;
  await writeNote('Changes/Descaled.md', change);
}

const STATE = 'type: incident\nstatus: investigating\n';
const NOW = 'started: <now>\ndetected: <now>\n';

function teaDown(): string {
  return `---
${STATE}severity: 2
impact: outage
services:
  - "[[Tea]]"
${NOW}---
**Look here first:**

1. [[Services/Kettle|Kettle]]: [[Services/Tea|Tea]] stands on it; changed 3 hours ago: [[Changes/Descaled|Descaled]]
   IP 10.0.0.9 · Runbook <https://kettle.test/help>
2. [[Services/Tea|Tea]]: does not work itself
3. [[Services/Hardware/Core switch|Core switch]]: [[Services/Tea|Tea]] stands on it
   IP 192.168.10.2 · Secret in paper in the hall drawer
4. [[Services/Hardware/Router|Router]]: [[Services/Tea|Tea]] stands on it
   IP 192.168.10.1 · Runbook [[Notes/If Mara is not at home|If Mara is not at home]] · Secret in paper in the hall drawer
5. [[Services/Hardware/UPS|UPS]]: [[Services/Tea|Tea]] stands on it

**Changed in the last 72 hours:**

- ${DESCALED} [[Changes/Descaled|Descaled]] ([[Services/Kettle|Kettle]])

**Who is affected:** Ida

## Timeline

- <now> Tea down, and it smells
`;
}

describe('an incident', () => {
  before(async () => {
    await dismissQuestion();
    await writeLab();
  });
  afterEach(dismissNotices);

  it('needs nothing but Enter from the page of a service, and its note takes what one types next', async () => {
    await openNote('Services/Tea.md');
    await pickCommand('Ops: Log incident');
    await panelWith('Kettle');
    expect(await chips('What does not work')).toEqual(['Tea']);
    await submit(CTA);
    await waitUntilClosed();
    await type(', and it smells');
    const path = `Incidents/${dayIn(0)} Tea down.md`;
    expect(await openPath()).toBe(path);
    await waitForNote(path, teaDown());
  });

  it('ranks what may be to blame as one ticks, and suggests how bad it is', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('log-incident');
    await browser.waitUntil(async () => (await likely('What does not work')).includes('NAS'));
    expect(await focusedField()).toBe('What does not work');
    await shot('log-incident-empty');
    await choose('What does not work', 'Jelly', 'Jellyfin');
    expect(await panelWith('Look here first')).toContain('Jellyfin: does not work itself\nNAS: Jellyfin stands on it');
    expect(await fieldValue('Severity')).toBe('3');
    await choose('What does not work', 'Paper', 'Paperless');
    expect(await panelWith('both')).toContain('Look here first\nNAS: both stand on it\n');
    expect(await fieldValue('Severity')).toBe('2');
    await tapLikely('What still works', 'Immich');
    await panelWith('both stand on it; but Immich works');
    await enter('What you see', 'Films and documents do not load');
    await enter('Started', '10 min ago');
    await shot('log-incident');
    await openMoreAt('Who noticed');
    await shot('log-incident-more');
    await submit(CTA);
    await waitUntilClosed();
    await shot('incident-note');
    const text = await note(`Incidents/${dayIn(0)} Films and documents do not load.md`);
    expect(text).toContain(
      '1. [[Services/Hardware/NAS|NAS]]: both stand on it; but [[Services/Apps/Immich|Immich]] works\n   IP 192.168.20.10',
    );
    expect(text).toMatch(/## Timeline\n\n- \d\d:\d\d Films and documents do not load\n$/);
  });

  it('knows the page whose menu it was started from, and the line that is selected', async () => {
    await openNote('Services/Apps/Immich.md', 'preview');
    await pickFromNoteMenu('Log incident');
    expect(await chips('What does not work')).toEqual(['Immich']);
    await panelWith('Look here first');
    await shot('log-incident-page');
    await pressEscape();
    await waitUntilClosed();
    await writeNote('Notes/Evening.md', '- [[Jellyfin]] stutters\n');
    await openNote('Notes/Evening.md');
    await selectLine('Jellyfin');
    await runCommand('log-incident');
    expect(await chips('What does not work')).toEqual(['Jellyfin']);
    expect(await fieldValue('What you see')).toBe('Jellyfin stutters');
    await pressEscape();
    await waitUntilClosed();
  });

  it('can be logged when nothing is known, and creates the page of what has none', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('log-incident');
    await modal();
    await choose('What does not work', 'Doorbell', 'Create page');
    await submit(CTA);
    await waitUntilClosed();
    const path = `Incidents/${dayIn(0)} Doorbell down.md`;
    expect(await openPath()).toBe(path);
    expect(await note('Services/Doorbell.md')).toMatch(/^---\ntype: service\n---\n/);
    const text = unstamped(await note(path));
    expect(text).toContain(`---\n${STATE}severity: 3\nimpact: outage\nservices:\n  - "[[Doorbell]]"\n${NOW}---\n`);
    expect(text).toMatch(/## Timeline\n\n- <now> Doorbell down\n$/);
  });

  it('takes a sentence in its first field for what one sees, and asks where it was told nothing', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('log-incident');
    await modal();
    await submit(CTA);
    await waitForText('Say in a word what is wrong');
    expect(await focusedField()).toBe('What you see');
    await shot('log-incident-nothing-said');
    await enter('What you see', 'No lamp blinks');
    await panelWith('to see here what may be to blame');
    await discard();
    await runCommand('log-incident');
    await modal();
    await enter('What does not work', 'Internet is gone');
    await shot('log-incident-sentence');
    await pick('It is what I see');
    expect(await fieldValue('What you see')).toBe('Internet is gone');
    expect(await chips('What does not work')).toEqual([]);
    await submit(CTA);
    await waitUntilClosed();
    const path = `Incidents/${dayIn(0)} Internet is gone.md`;
    expect(await openPath()).toBe(path);
    expect(unstamped(await note(path))).toMatch(/## Timeline\n\n- <now> Internet is gone\n$/);
  });

  it('asks before it throws away what was typed', async () => {
    await runCommand('log-incident');
    await modal();
    await enter('What you see', 'Smoke');
    await pressEscape();
    expect(await modalTitle()).toBe('Discard what you typed?');
    await shot('log-incident-discard');
    await keepEditing();
    expect(await focusedField()).toBe('What you see');
    await type('!');
    expect(await fieldValue('What you see')).toBe('Smoke!');
    await discard();
  });

  it('has room for long names, and did not begin tomorrow', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('log-incident');
    await modal();
    const long = 'The-old-laptop-below-the-stairs-which-is-always-on-and-nobody-knows-why';
    await choose('What does not work', long, 'Create page');
    await enter('What you see', 'It makes a noise like a coffee grinder, and then it says something in Latin');
    await enter('Started', 'tomorrow 03:00');
    await submit(CTA);
    await waitForText('It cannot have started in the future.');
    expect(await focusedField()).toBe('Started');
    await shot('log-incident-wrong');
    await discard();
  });
});
