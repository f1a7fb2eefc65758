/** @jest-environment ./tests/host/environment.cjs */
import { Menu } from 'obsidian';
import { all, choose, drawn, graphApp, type GraphApp, LAB, looks, menuTitles, pause, stateOf } from './graph-in-app';

const FILES = {
  ...LAB,
  'Disks full.md': '---\ntype: incident\nstatus: investigating\nservices: ["[[NAS]]", "[[vm]]"]\n---\n',
  'New board.md': '---\ntype: change\nstatus: scheduled\nservices: "[[host]]"\n---\n',
  'Diary.md': 'Bought milk.',
};

async function fileMenu({ host }: GraphApp, path: string): Promise<readonly string[]> {
  const menu = new Menu();
  host.app.workspace.trigger('file-menu', menu, host.app.vault.getFileByPath(path), 'file-explorer-context-menu');
  menu.showAtPosition({ x: 0, y: 0 });
  await pause();
  return menuTitles();
}

async function serviceMenu(name: string): Promise<readonly string[]> {
  const service = all('.homelab-graph-service').find((one) => one.dataset['path'] === `${name}.md`);
  service?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: 5, clientY: 5 }));
  await pause();
  return menuTitles();
}

describe('Show blast radius', () => {
  it.each([
    ['Photos.md', ['Photos.md'], { focus: 'Photos.md', steps: 2, direction: 'both' }],
    ['New board.md', ['host.md'], { focus: 'host.md', steps: 2, direction: 'both' }],
    ['Disks full.md', ['NAS.md', 'vm.md'], {}],
  ])('from %s shows what falls with it', async (note, selected, options) => {
    const app = await graphApp(FILES);
    await app.host.open(note);
    await app.run('show-blast-radius');
    await pause();
    expect(stateOf(app)).toMatchObject({ selected, options });
    expect(looks()).toEqual(expect.arrayContaining(selected.map((path) => `${path.replace('.md', '')}: failed`)));
  });

  it('says what it needs on any other note', async () => {
    const app = await graphApp(FILES);
    await app.host.open('Diary.md');
    app.host.notices.splice(0);
    await app.run('show-blast-radius');
    expect(app.host.notices.join()).toContain('This note names no service');
    expect(drawn()).toEqual([]);
  });

  it.each(['NAS.md', 'Disks full.md', 'New board.md'])('is in the menu of %s', async (path) => {
    const app = await graphApp(FILES);
    expect(await fileMenu(app, path)).toContain('Show blast radius');
    await choose('Show blast radius');
    expect(looks().some((look) => look.endsWith(': failed'))).toBe(true);
  });

  it('is not in the menu of other notes', async () => {
    const app = await graphApp({ ...FILES, 'Done.md': '---\ntype: change\nstatus: done\nservices: "[[NAS]]"\n---\n' });
    expect(await fileMenu(app, 'Diary.md')).not.toContain('Show blast radius');
    expect(await fileMenu(app, 'Done.md')).not.toContain('Show blast radius');
  });
});

describe('the menu of a service on the picture', () => {
  it('has what one does with it', async () => {
    const app = await graphApp(FILES);
    await app.run('show-dependency-graph');
    await pause();
    expect(await serviceMenu('NAS')).toEqual([
      'Open',
      'Open in new tab',
      'Show blast radius',
      'Show only what is around it',
      'What stops if this stops?',
      'What does this need?',
      'New change record',
      'Log incident',
      'Record backup',
    ]);
    await choose('Show only what is around it');
    expect(stateOf(app)).toMatchObject({ options: { focus: 'NAS.md' }, selected: [] });
    expect(drawn()).toEqual(['NAS', 'Photos']);
  });

  it('does not offer an incident of what is only planned', async () => {
    const app = await graphApp(FILES);
    await app.run('show-dependency-graph');
    await pause();
    expect(await serviceMenu('Idea')).not.toContain('Log incident');
  });

  it.each([
    ['Log incident', 'Log incident'],
    ['New change record', 'New change record'],
    ['Record backup', 'Record backup'],
  ])('%s is about that service', async (entry, title) => {
    const app = await graphApp(FILES);
    await app.run('show-dependency-graph');
    await pause();
    await serviceMenu('NAS');
    await choose(entry);
    expect(document.querySelector('.modal-title')?.textContent).toBe(title);
    expect(document.querySelector('.modal')?.textContent).toContain('NAS');
    expect(app.host.writes).toEqual([]);
  });

  it('opens the page, and the view stays', async () => {
    const app = await graphApp(FILES);
    await app.run('show-dependency-graph');
    await pause();
    await serviceMenu('NAS');
    await choose('Open in new tab');
    expect(app.host.shown().path).toBe('NAS.md');
    expect(drawn()).toHaveLength(6);
  });
});
