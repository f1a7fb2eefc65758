/** @jest-environment ./tests/host/environment.cjs */
import {
  all,
  drawn,
  graphApp,
  type GraphApp,
  LAB,
  looks,
  pages,
  pause,
  press,
  pressTool,
  rest,
  stateOf,
  texts,
  tick,
  VIEW,
  words,
} from './graph-in-app';

async function shown(files = LAB, options: Parameters<typeof graphApp>[1] = {}): Promise<GraphApp> {
  const app = await graphApp(files, options);
  await app.run('show-dependency-graph');
  await pause();
  return app;
}

describe('Show dependency graph', () => {
  it('draws what the notes say, and says what is left out', async () => {
    await shown();
    expect(drawn()).toEqual(['Films', 'Idea', 'NAS', 'Photos', 'host', 'vm']);
    expect(words('.homelab-graph-left-out')).toContain('1 service is not drawn: retired.');
    expect(words('.homelab-graph-headline')).toBe('Select a service to see what falls with it.');
    expect(texts('.homelab-graph-row-title').slice(0, 3)).toEqual(['NAS', 'host', 'vm']);
  });

  it('has one tab, from the ribbon too', async () => {
    const { host, run } = await shown();
    await run('show-dependency-graph');
    document.querySelector<HTMLElement>('.side-dock-ribbon-action[aria-label="Show dependency graph"]')?.click();
    await pause();
    expect(document.querySelectorAll(VIEW)).toHaveLength(1);
    expect(host.app.workspace.getLeavesOfType('homelab-ops-graph-view')).toHaveLength(1);
  });

  it('writes nothing, and is gone with the plugin', async () => {
    const { host } = await shown();
    await press('.homelab-graph-row', 'NAS');
    expect(host.writes).toEqual([]);
    host.disable('homelab-ops');
    await pause();
    expect(document.querySelectorAll(VIEW)).toHaveLength(0);
  });

  it('waits for the notes where the app is still starting', async () => {
    const app = await graphApp(LAB, { starting: true });
    const { workspace } = app.host.app;
    const leaf = workspace.getLeaf('tab');
    await leaf.setViewState({ type: 'homelab-ops-graph-view', state: { selected: ['NAS.md'] } });
    await pause();
    expect(drawn()).toEqual([]);
    app.host.ready();
    await workspace.revealLeaf(leaf);
    await pause();
    expect(looks()).toContain('NAS: failed');
  });

  it('helps to begin where there is no service', async () => {
    await shown({ 'Diary.md': 'Bought milk.' });
    expect(words('.homelab-graph-words')).toContain('No services yet');
    expect(texts('.homelab-graph-words button')).toEqual(['New service page', 'Check my notes', 'First steps']);
    await press('.homelab-graph-words button', 'New service page');
    expect(document.querySelector('.modal-title')?.textContent).toBe('New service page');
  });
});

describe('what the view keeps', () => {
  it('is what was chosen and selected, and comes back in a new view', async () => {
    const app = await shown();
    await press('.homelab-graph-row', 'NAS');
    await pressTool('Filter');
    await tick('Production');
    const before = stateOf(app);
    expect(before).toMatchObject({ options: { environment: 'production' }, selected: ['NAS.md'] });
    expect(app.host.inside.workspace.asksToSaveLayout).toBe(true);
    const [leaf] = app.host.app.workspace.getLeavesOfType('homelab-ops-graph-view');
    await leaf?.setViewState({ type: 'empty' });
    await leaf?.setViewState({
      type: 'homelab-ops-graph-view',
      state: JSON.parse(JSON.stringify(before)) as Record<string, unknown>,
    });
    await pause();
    expect(stateOf(app)).toEqual(before);
    expect(looks()).toContain('NAS: failed');
    expect(drawn()).not.toContain('Films');
  });

  it('is as new where it cannot be read', async () => {
    const app = await graphApp(LAB);
    const leaf = app.host.app.workspace.getLeaf('tab');
    const state = { options: [7], selected: 'NAS.md', layers: ['moon'], isList: 'yes', drawsMany: 1 };
    await leaf.setViewState({ type: 'homelab-ops-graph-view', state, active: true });
    await pause();
    expect(stateOf(app)).toEqual({ options: {}, selected: [], layers: [], isList: null, drawsMany: false });
    expect(drawn()).toHaveLength(6);
  });
});

describe('the notes change while the view is open', () => {
  it('it is drawn anew, and what is selected stays', async () => {
    const { host } = await shown();
    await press('.homelab-graph-row', 'NAS');
    host.change('Music.md', '---\ntype: service\ndata_on: "[[NAS]]"\n---\n');
    await rest();
    expect(looks()).toEqual(expect.arrayContaining(['Music: down', 'NAS: failed']));
  });

  it('behind another tab nothing is drawn, until one comes back', async () => {
    const { host, run } = await shown();
    await host.open('NAS.md');
    await rest();
    host.change('Music.md', '---\ntype: service\ndata_on: "[[NAS]]"\n---\n');
    await rest();
    expect(drawn()).not.toContain('Music');
    await run('show-dependency-graph');
    await pause();
    expect(drawn()).toContain('Music');
  });

  it('a note that is renamed stays selected, and what the picture is about', async () => {
    const app = await shown();
    await press('.homelab-graph-row', 'NAS');
    await press('.homelab-graph-side button', 'Show only what is around it');
    expect(drawn()).toEqual(['NAS', 'Photos']);
    const file = app.host.app.vault.getFileByPath('NAS.md');
    if (!file) throw new Error('There is no NAS');
    await app.host.app.fileManager.renameFile(file, 'Disks.md');
    app.host.change('Photos.md', '---\ntype: service\ndata_on: "[[Disks]]"\n---\n');
    await rest();
    expect(stateOf(app)).toMatchObject({ selected: ['Disks.md'], options: { focus: 'Disks.md' } });
    expect(drawn()).toEqual(['Disks', 'Photos']);
    expect(looks()).toContain('Disks: failed');
    expect(words('.homelab-graph-focus-name')).toBe('Around Disks');
  });

  it('a note that is gone falls no more, and does again when it is back: a sync may write it anew', async () => {
    const app = await shown();
    await press('.homelab-graph-row', 'NAS');
    const file = app.host.app.vault.getFileByPath('NAS.md');
    if (!file) throw new Error('There is no NAS');
    await app.host.app.vault.delete(file);
    await rest();
    expect(words('.homelab-graph-headline')).toBe('Select a service to see what falls with it.');
    expect(looks().every((look) => look.endsWith(': plain'))).toBe(true);
    app.host.change('NAS.md', '---\ntype: service\nkind: storage\n---\n');
    await rest();
    expect(looks()).toContain('NAS: failed');
  });

  it('what is gone is forgotten with the next selection', async () => {
    const app = await shown();
    await press('.homelab-graph-row', 'NAS');
    const file = app.host.app.vault.getFileByPath('NAS.md');
    if (!file) throw new Error('There is no NAS');
    await app.host.app.vault.delete(file);
    await rest();
    await press('.homelab-graph-row', 'host');
    expect(stateOf(app)['selected']).toEqual(['host.md']);
  });

  it('says that what the picture is about is gone, and shows the rest with a press', async () => {
    const app = await shown();
    await press('.homelab-graph-row', 'NAS');
    await press('.homelab-graph-side button', 'Show only what is around it');
    const file = app.host.app.vault.getFileByPath('NAS.md');
    if (!file) throw new Error('There is no NAS');
    await app.host.app.vault.delete(file);
    await rest();
    expect(words('.homelab-graph-words')).toContain('NAS is no service any more');
    await press('.homelab-graph-words button', 'Show all');
    expect(drawn()).toEqual(['Films', 'Idea', 'Photos', 'host', 'vm']);
    expect(stateOf(app)['options']).toEqual({});
  });
});

describe('Escape', () => {
  it.each(['.homelab-graph-headline', '.homelab-graph-left-out li', '.homelab-graph-toolbar'])(
    'clears the selection after a click on %s too',
    async (selector) => {
      const app = await shown();
      await press('.homelab-graph-row', 'NAS');
      const [clicked] = all(selector);
      // What a browser gives the focus to, where one clicks what cannot have it.
      const focusable = clicked?.closest<HTMLElement>('[tabindex]');
      expect(focusable?.closest(VIEW)).not.toBeNull();
      focusable?.focus();
      focusable?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await pause();
      expect(stateOf(app)['selected']).toEqual([]);
    },
  );

  it('goes on working after a press on a button that is gone then', async () => {
    const app = await shown();
    await press('.homelab-graph-row', 'NAS');
    await press('.homelab-graph-side button', 'Show only what is around it');
    const show = document.querySelector<HTMLElement>(`${VIEW} [data-what="focus"] button`);
    show?.focus();
    show?.click();
    await pause();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await pause();
    expect(stateOf(app)['selected']).toEqual([]);
  });
});

describe('the list', () => {
  it('is first on a phone, and the picture a press away', async () => {
    const app = await shown(LAB, { phone: true });
    expect(all('.homelab-graph-item')).toHaveLength(6);
    expect(all('.homelab-graph-service')).toHaveLength(0);
    await pressTool('Picture');
    expect(all('.homelab-graph-service')).toHaveLength(6);
    expect(stateOf(app)['isList']).toBe(false);
  });

  it('says who stands on what, and with a failure what falls', async () => {
    await shown(LAB, { phone: true });
    const item = (): HTMLElement | undefined =>
      all('.homelab-graph-item').find((one) => one.dataset['path'] === 'vm.md');
    expect(item()?.textContent).toContain('runs on host');
    expect(item()?.textContent).toContain('Photos runs on it');
    await press('.homelab-graph-item-name', 'host');
    expect(looks()).toEqual(['Films: down', 'Idea: faded', 'NAS: faded', 'Photos: down', 'host: failed', 'vm: down']);
    expect(item()?.querySelector('.homelab-graph-item-words')?.textContent).toContain('down');
    expect(all('.homelab-graph-item-name[aria-pressed="true"]')).toHaveLength(1);
    item()
      ?.querySelector('button')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await pause();
    expect(looks().every((look) => look.endsWith(': plain'))).toBe(true);
  });

  it('has all that the picture has', async () => {
    await shown();
    const onPicture = drawn();
    await pressTool('List');
    expect(
      all('.homelab-graph-item')
        .map((one) => one.dataset['path']?.replace('.md', ''))
        .sort(),
    ).toEqual(onPicture);
  });
});

describe('a lab of hundreds of services', () => {
  const many = pages(
    Object.fromEntries([
      ['Big host', 'kind: host'],
      ...Array.from({ length: 301 }, (_, at) => [`App ${at}`, 'kind: app\nruns_on: "[[Big host]]"']),
    ]) as Record<string, string>,
  );

  it('asks what it is to be about, and shows it', async () => {
    const app = await shown(many);
    expect(words('.homelab-graph-words')).toContain('Which service is it about?');
    expect(drawn()).toEqual([]);
    // It names the same.
    expect(all('.homelab-graph-side').map(({ style }) => style.display)).toEqual(['none']);
    await press('.homelab-graph-words .homelab-graph-row', 'Big host');
    expect(all('.homelab-graph-side').map(({ style }) => style.display)).toEqual(['']);
    expect(stateOf(app)).toMatchObject({ options: { focus: 'Big host.md' } });
    expect(all('.homelab-graph-service')).toHaveLength(302);
  });

  it('finds it by its name', async () => {
    await shown(many);
    const input = document.querySelector<HTMLInputElement>(`${VIEW} input[type="search"]`);
    if (!input) throw new Error('There is no search');
    input.value = 'app 123';
    input.dispatchEvent(new Event('input'));
    await pause();
    expect(texts('.homelab-graph-words .homelab-graph-row')).toEqual(['App 123']);
  });

  it('draws them all for who asks for it', async () => {
    await shown(many);
    await press('.homelab-graph-words button', 'Draw all 302');
    expect(all('.homelab-graph-service')).toHaveLength(302);
  });
});
