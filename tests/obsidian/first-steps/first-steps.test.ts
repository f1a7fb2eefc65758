/** @jest-environment ./tests/host/environment.cjs */
import { buttonsIn, evening, NAS, pause, press, words } from '../ambient/evening';

const VIEW = '.homelab-first-steps';
const RESULT = `${VIEW}-result`;
const NEXT = `${VIEW}-next`;

describe('First steps', () => {
  it('says in four lines what this does, and offers three ways to begin', async () => {
    const { run, host } = await evening({});
    await run('first-steps');
    expect(document.querySelectorAll(`${VIEW} > ul > li`)).toHaveLength(4);
    expect(buttonsIn(VIEW)).toEqual(['Check my notes', 'New service page', 'Set up homelab notes']);
    const code = [...document.querySelectorAll(`${VIEW} code`)].map((one) => one.textContent);
    expect(code).toEqual(['type', 'runs_on', 'depends_on', 'users']);
    expect(words(VIEW)).toContain('are enough: type, runs_on, depends_on and users.');
    expect(host.paths()).toEqual([]);
  });

  it('is one view, however often it is asked for', async () => {
    const { run } = await evening({});
    await run('first-steps');
    await run('first-steps');
    expect(document.querySelectorAll(VIEW)).toHaveLength(1);
  });

  it('opens the form of a service page', async () => {
    const { run, host } = await evening({});
    await run('first-steps');
    await press(VIEW, 'New service page');
    expect(words('.modal-title')).toBe('New service page');
    expect(host.paths()).toEqual([]);
  });
});

describe('a person who enables the plugin', () => {
  it('sees the first steps in a vault without records, and nothing is written', async () => {
    const { host } = await evening({ 'Diary.md': 'Milk\n' }, { byUser: true });
    expect(document.querySelector(VIEW)).not.toBeNull();
    expect(host.writes).toEqual([]);
  });

  it.each([
    ['in a vault with records', { 'NAS.md': NAS }, true],
    ['when the app starts', {}, false],
  ])('is left alone %s', async (_, files, byUser) => {
    await evening(files, { byUser });
    expect(document.querySelector(VIEW)).toBeNull();
  });
});

describe('Set up homelab notes', () => {
  it('makes the folders, a service page and the bases, and says what it made', async () => {
    const { run, host } = await evening({});
    await run('first-steps');
    await press(VIEW, 'Set up homelab notes');
    for (const folder of ['Services', 'Changes', 'Incidents', 'Backup jobs']) {
      expect(host.app.vault.getFolderByPath(`Homelab/${folder}`)).not.toBeNull();
    }
    const bases = host.paths().filter((path) => path.endsWith('.base'));
    expect(bases).toHaveLength(5);
    expect(host.paths().filter((path) => path.endsWith('.md'))).toHaveLength(1);
    for (const path of host.paths()) expect(words(RESULT)).toContain(path);
    expect(words(RESULT)).toMatch(/^Made:/);
    expect(document.querySelector(NEXT)?.previousElementSibling?.textContent).toMatch(/^Setting up makes/);
    expect(document.querySelector(NEXT)?.nextElementSibling).toBe(document.querySelector(RESULT));
  });

  it('says what comes next, with each of it at hand', async () => {
    const { run, host } = await evening({});
    await run('first-steps');
    expect(words(NEXT)).toBe('');
    await press(VIEW, 'Set up homelab notes');
    const steps = [...document.querySelectorAll(`${NEXT} li`)].map((one) => one.textContent);
    expect(steps).toEqual([
      expect.stringMatching(/^Fill in your first service page, Homelab\/Services\/Router\.md\./),
      expect.stringContaining('power, router, DNS'),
      expect.stringContaining('once a week'),
    ]);
    await press(NEXT, 'Open settings');
    expect(document.querySelectorAll('.modal.mod-settings')).toHaveLength(1);
    host.inside.setting.close();
    await press(NEXT, 'Write the weekly report');
    expect(host.paths().some((path) => path.startsWith('Homelab/Reports/'))).toBe(true);
  });

  it('says where the settings are, where the app opens none', async () => {
    const { run, host } = await evening({});
    await run('first-steps');
    await press(VIEW, 'Set up homelab notes');
    Object.assign(host.app, { setting: undefined });
    await press(NEXT, 'Open settings');
    expect(host.notices.at(-1)).toBe('Open the settings of the app, and select Lab there.');
  });

  it('changes nothing where all of it is there, and says so', async () => {
    const { run, host } = await evening({});
    await run('first-steps');
    await press(VIEW, 'Set up homelab notes');
    const [path = ''] = host.paths();
    host.change(path, 'mine');
    host.writes.splice(0);
    await press(VIEW, 'Set up homelab notes');
    expect(host.writes).toEqual([]);
    expect(host.text(path)).toBe('mine');
    expect(words(RESULT)).toBe('All of it was there already.');
  });

  it('opens what it made where that is selected', async () => {
    const { run, host } = await evening({});
    await run('first-steps');
    await press(VIEW, 'Set up homelab notes');
    const link = [...document.querySelectorAll<HTMLElement>(`${RESULT} a`)].find((one) =>
      one.textContent.endsWith('.md'),
    );
    link?.click();
    await pause();
    expect(host.shown().path).toBe(link?.textContent);
  });

  it('makes nothing outside of the vault, and the rest all the same', async () => {
    const { run, host } = await evening({}, { settings: { changesFolder: '../Elsewhere' } });
    await run('first-steps');
    await press(VIEW, 'Set up homelab notes');
    expect(words(RESULT)).toContain('../Elsewhere was not made: it lies outside of the vault.');
    expect(document.querySelector(RESULT)?.nextElementSibling).toBe(document.querySelector(NEXT));
    expect(host.app.vault.getFolderByPath('Homelab/Incidents')).not.toBeNull();
  });

  it('leaves a file alone that has the name of a folder, and what is spelt with other capital letters', async () => {
    const { run, host } = await evening({ 'Homelab/Services': 'x' });
    const create = jest.spyOn(host.app.vault, 'createFolder');
    create.mockImplementationOnce(() => Promise.reject(new Error('Folder already exists.')));
    await run('first-steps');
    await press(VIEW, 'Set up homelab notes');
    expect(words(RESULT)).toContain('Homelab/Services was not made: something else has that name.');
    expect(words(RESULT)).toMatch(/There already, and left as it is: ?Homelab\/Changes/);
    expect(host.text('Homelab/Services')).toBe('x');
    create.mockRestore();
  });
});
