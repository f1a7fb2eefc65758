import { browser, expect } from '@wdio/globals';
import { unstamped } from '../pages/clock';
import { pickCommand, pressEscape, runCommand, type } from '../pages/commands';
import { chips, choose, discard, enter, focusedField, likely, panel, panelWith, submit, tapLikely } from '../pages/fill-in';
import { fieldValue, fillField, modal, modalText, modalTitle, openMore, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, editorText, note, noticeWith, openNote, openPath, selectLine } from '../pages/notes';
import { shot } from '../pages/screen';
import { pickFromNoteMenu } from '../pages/surroundings';

const CTA = 'Log incident';

describe('an incident', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('needs nothing but Enter from the page of a service, and its note takes the next line', async () => {
    await openNote('Services/Apps/Immich.md');
    await pickCommand('Log incident');
    await panelWith('Look here first');
    expect(await chips('What does not work')).toEqual(['Immich']);
    await shot('log-incident-page');
    await submit(CTA);
    await waitUntilClosed();
    await type('\nFan is quiet');
    await shot('incident-note');
    console.log(await openPath(), (await editorText()).text);
  });

  it('ranks what may be to blame as one ticks, and suggests how bad it is', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('log-incident');
    await modal();
    await browser.waitUntil(async () => (await likely('What does not work')).length > 0);
    await shot('log-incident-empty');
    console.log(await likely('What does not work'));
    await choose('What does not work', 'Jelly', 'Jellyfin');
    const one = await panelWith('Look here first');
    const severity = await fieldValue('Severity');
    await choose('What does not work', 'Paper', 'Paperless');
    const two = await panelWith('NAS');
    console.log(one, severity, '\n---\n', two, await fieldValue('Severity'), await likely('What still works'));
    await choose('What still works', 'Immich', 'Immich');
    await browser.waitUntil(async () => (await panel()) !== two);
    console.log(await panel());
    await enter('What you see', 'Films and documents do not load');
    await enter('Started', '10 min ago');
    await shot('log-incident');
    await openMore();
    await shot('log-incident-more');
    await submit(CTA);
    await waitUntilClosed();
    console.log(await openPath(), (await editorText()).text);
  });

  it('asks before it throws away what was typed', async () => {
    await runCommand('log-incident');
    await modal();
    await enter('What you see', 'Smoke');
    await pressEscape();
    expect(await modalTitle()).toBe('Discard what you typed?');
    await shot('log-incident-discard');
    await pressButton('Keep editing');
    await type('!');
    expect(await fieldValue('What you see')).toBe('Smoke!');
    await discard();
  });

  it('has room for long names, and did not begin tomorrow', async () => {
    await runCommand('log-incident');
    await modal();
    await choose('What does not work', 'The-old-laptop-below-the-stairs-which-is-always-on-and-nobody-knows-why', 'Create page');
    await enter('What you see', 'It makes a noise like a coffee grinder, and then it says something in Latin and restarts');
    await enter('Started', 'tomorrow 03:00');
    await submit(CTA);
    await waitForText('cannot have started in the future');
    await shot('log-incident-wrong');
    await discard();
  });
});
