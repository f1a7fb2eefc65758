import { browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { dayIn, unstamped } from '../pages/clock';
import { pickCommand, press, pressEscape, runCommand, type } from '../pages/commands';
import { chips, choose, discard, enter, focusedField, goTo, panel, panelWith, submit } from '../pages/fill-in';
import { fieldValue, fillField, modal, modalTitle, openMore, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, editorText, note, notePaths, openNote, openPath, selectLine } from '../pages/notes';
import { isPhone, shot } from '../pages/screen';
import { pickFromNoteMenu } from '../pages/surroundings';

const CTA = 'Create change';

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
    await openNote('Services/Hardware/Core switch.md');
    await runCommand('new-change-record');
    const first = await panelWith('If you started now');
    expect(await chips('Services')).toEqual(['Core switch']);
    await browser.waitUntil(async () => (await fieldValue('Rollback plan')) !== '');
    console.log(await fieldValue('Rollback plan'));
    await type('Replace the core switch');
    await enter('Why', 'The fan is loud');
    await enter('When', 'tomorrow 02:00');
    const second = await panelWith(`If you start tomorrow 02:00`);
    await enter('Expected outage', '30m');
    const third = await panelWith(/30/);
    console.log(first, '\n---\n', second, '\n---\n', third);
    await shot('new-change');
    await openMore();
    await enter('Plan', '1. New one into the rack');
    await shot('new-change-more');
    await press(Key.Ctrl, Key.Enter);
    await waitUntilClosed();
    console.log(await openPath(), await editorText());
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
    console.log(await openPath(), await editorText());
    expect(await notePaths()).toContain('Services/Recipe printer.md');
  });

  it('points at what is wrong, also where it is folded', async () => {
    await runCommand('new-change-record');
    await modal();
    await type('x');
    await enter('When', 'soon');
    await submit(CTA);
    await waitForText('This is not a time.');
    await shot('new-change-wrong');
    await fillField('When', 'tomorrow 04:00');
    await openMore();
    await enter('Until', 'tomorrow 03:00');
    await submit(CTA);
    await waitForText('The change ends before it starts.');
    await shot('new-change-backwards');
    await discard();
  });
});
