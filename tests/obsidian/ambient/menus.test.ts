/** @jest-environment ./tests/host/environment.cjs */
import { type Editor, Menu } from 'obsidian';
import { type Evening, evening, NAS, outage, pause, words } from './evening';

const OUTAGE = 'Incidents/Disks full.md';
const SWITCH = 'Changes/New switch.md';
const VAULT = {
  'NAS.md': NAS,
  'Diary.md': 'The [[NAS]] is loud.\nBought milk.\n',
  [SWITCH]: '---\ntype: change\nstatus: scheduled\n---\n',
  'Backups/Nightly.md': '---\ntype: backup-job\n---\n',
};
const OPEN = { ...VAULT, [OUTAGE]: outage() };

function titles(): readonly string[] {
  return [...document.querySelectorAll('.menu .menu-item-title')].map((title) => title.textContent);
}

async function fileMenu({ host }: Evening, path: string): Promise<readonly string[]> {
  const menu = new Menu();
  host.app.workspace.trigger(
    'file-menu',
    menu,
    host.app.vault.getAbstractFileByPath(path),
    'file-explorer-context-menu',
  );
  menu.showAtPosition({ x: 0, y: 0 });
  await pause();
  return titles();
}

async function editorMenu({ host }: Evening, path: string, selected: string): Promise<readonly string[]> {
  const view = await host.open(path);
  select(view.editor, selected);
  const menu = new Menu();
  host.app.workspace.trigger('editor-menu', menu, view.editor, view);
  menu.showAtPosition({ x: 0, y: 0 });
  await pause();
  return titles();
}

function select(editor: Editor, text: string): void {
  const from = editor.getValue().indexOf(text);
  editor.setSelection(editor.offsetToPos(from), editor.offsetToPos(from + text.length));
}

async function choose(title: string): Promise<void> {
  const item = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((one) =>
    one.textContent.includes(title),
  );
  if (!item) throw new Error(`There is no ${title}`);
  item.click();
  await pause();
}

/** The chips of a field of the form in front. */
function chipsOf(name: string): readonly string[] {
  const row = [...document.querySelectorAll('.setting-item')].find(
    (one) => one.querySelector('label')?.textContent === name,
  );
  return [...(row?.querySelectorAll('.homelab-chip') ?? [])].map((chip) => chip.textContent);
}

const ABOUT_A_SERVICE = ['Log incident', 'Log a change just made', 'New change record'];

describe('the menu of a note', () => {
  it.each([
    ['NAS.md', [...ABOUT_A_SERVICE, 'Show blast radius']],
    [OUTAGE, ['Add to incident timeline', 'Resolve incident', 'Show blast radius']],
    ['Diary.md', []],
    ['Backups/Nightly.md', []],
    ['Changes', []],
    [SWITCH, []],
  ])('has for %s: %j', async (path, expected) => {
    expect(await fileMenu(await evening(OPEN), path)).toEqual(expected);
  });

  it('has nothing for an incident that is over', async () => {
    const over = { ...VAULT, [OUTAGE]: outage().replace('investigating', 'closed') };
    expect(await fileMenu(await evening(over), OUTAGE)).toEqual([]);
  });

  it.each([
    ['scheduled', ['Start change']],
    ['in-progress', ['Complete change']],
    ['done', []],
  ])('has for the change in front, when it is %s: %j', async (status, expected) => {
    const now = await evening({ [SWITCH]: `---\ntype: change\nstatus: ${status}\n---\n` });
    await now.host.open(SWITCH);
    expect(await fileMenu(now, SWITCH)).toEqual(expected);
  });

  it('knows its page, whichever note is in front', async () => {
    const now = await evening(OPEN);
    await now.host.open('Diary.md');
    await fileMenu(now, 'NAS.md');
    await choose('Log incident');
    expect(words('.modal-title')).toBe('Log incident');
    expect(words('.modal-container')).toContain('NAS');
    expect(now.host.writes).toEqual([]);
  });
});

describe('the menu of an editor', () => {
  it('offers a line for the timeline while something is open, and what is about a service that is linked', async () => {
    const now = await evening(OPEN);
    expect(await editorMenu(now, 'Diary.md', 'The [[NAS]] is loud.')).toEqual([
      'Add to incident timeline',
      ...ABOUT_A_SERVICE,
    ]);
    await choose('Add to incident timeline');
    expect([...document.querySelectorAll('input')].map((input) => input.value)).toContain('The NAS is loud.');
    expect(now.host.writes).toEqual([]);
  });

  it('knows the incident that a change puts right', async () => {
    const now = await evening(OPEN);
    await editorMenu(now, OUTAGE, '');
    await choose('New change record');
    expect(chipsOf('Puts right')).toEqual(['Disks full']);
    expect(chipsOf('Services')).toEqual(['NAS']);
  });

  it('stays as it is where a note is about nothing of this', async () => {
    const now = await evening(VAULT);
    expect(await editorMenu(now, 'Diary.md', 'Bought milk.')).toEqual([]);
    expect(await editorMenu(now, 'Diary.md', '')).toEqual([]);
  });

  it('offers on a service page what its own menu does, without a selection', async () => {
    expect(await editorMenu(await evening(OPEN), 'NAS.md', '')).toEqual(ABOUT_A_SERVICE);
  });
});
