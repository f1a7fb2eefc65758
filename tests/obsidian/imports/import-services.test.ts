/** @jest-environment ./tests/host/environment.cjs */
import { click, field, fill, isWindowOpen, pause, press, shown } from '../steps/person';
import { offered, type } from '../forms/late-evening';
import { headings, importing, open, pressCta, rest, rows } from '../proposals/importing';

const HOST = '---\ntype: service\nkind: vm\n---\n';
const APP = '---\ntype: service\nruns_on: "[[docker-vm]]"\n---\n';
const FILES = { 'Lab/docker-vm.md': HOST, 'Lab/Wiki.md': APP };
const COMPOSE = 'services:\n  caddy:\n    image: caddy:2\n    environment:\n      API_TOKEN: hunter2hunter2\n';

type Chosen = readonly [name: string, content: string | Uint8Array];

/** The window of the system is not there; what is chosen in it is. Paths: a folder is chosen. */
async function choose(...files: readonly Chosen[]): Promise<void> {
  const isFolder = files.some(([name]) => name.includes('/'));
  const input = document.querySelectorAll<HTMLInputElement>('.modal input[type="file"]')[isFolder ? 1 : 0];
  if (!input) throw new Error('Nothing takes files');
  const chosen = files.map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const arrayBuffer = (): Promise<ArrayBuffer> => Promise.resolve(bytes.slice().buffer);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { name, webkitRelativePath: isFolder ? path : '', size: bytes.length, lastModified: 1, arrayBuffer };
  });
  Object.defineProperty(input, 'files', { value: chosen, configurable: true });
  input.dispatchEvent(new Event('change'));
  await pause();
}

describe('importing services', () => {
  it('previews pasted text, with its stack and what it runs on, and writes nothing by that', async () => {
    const { run, host } = await importing(FILES);
    await run('import-services');
    await fill('Or paste it', COMPOSE);
    await fill('Name of the stack', 'media');
    await type('Runs on', 'docker');
    expect(offered()).toContain('docker-vm · vm');
    await press('Enter');
    await pressCta();
    expect(rows()).toEqual(['+ caddy']);
    expect(shown()).toContain('stack: media');
    expect(shown()).toContain('runs_on: docker-vm');
    expect(headings()).toContain('What looks like a secret, and is not taken (1)');
    expect(shown()).not.toContain('hunter2hunter2');
    expect(shown()).toContain('pasted text: services.caddy.environment.API_TOKEN');
    expect(host.writes).toEqual([]);
  });

  it('offers what most run on, and a page for a machine that has none', async () => {
    const { run } = await importing(FILES);
    await run('import-services');
    const likely = [...document.querySelectorAll('.homelab-likely')].map((one) => one.textContent);
    expect(likely).toEqual(['docker-vm']);
    await fill('Or paste it', COMPOSE);
    await fill('Runs on', 'newbox');
    await pressCta();
    expect(rows()).toEqual(['+ newbox', '+ caddy']);
  });

  it('reads chosen files together, by the name that the person gives a nameless one', async () => {
    const { run } = await importing(FILES);
    await run('import-services');
    await choose(['compose.yaml', COMPOSE], ['notes.yml', 'services:\n  notes: {image: joplin}\n']);
    await fill('Name of the stack', 'front');
    await pressCta();
    expect(rows()).toEqual(['+ caddy', '+ notes']);
    expect(shown()).toMatch(/stack: front.*stack: notes/);
  });

  it('reads what Windows PowerShell wrote, and says what is no text', async () => {
    const { run } = await importing(FILES);
    await run('import-services');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new TextEncoder()
        .encode('services: {caddy: {image: "caddy:2"}}')
        .reduce<number[]>((all, byte) => [...all, byte, 0], []),
    ]);
    await choose(['web.yaml', utf16]);
    await pressCta();
    expect(rows()).toEqual(['+ caddy']);
    await press('Escape');
    await choose(['picture.yaml', new Uint8Array([0x89, 0x50, 0xfe, 0xff])]);
    await pressCta();
    expect(shown()).toContain('picture.yaml is not UTF-8 text. Save it as UTF-8.');
  });

  it('takes a folder with a folder for each stack, and leaves what is none of it', async () => {
    const { run } = await importing(FILES);
    await run('import-services');
    await choose(['stacks/readme.md', 'Words.']);
    expect(shown()).toContain('There are no files in stacks that end in .yml or .yaml.');
    await choose(
      ['stacks/media/compose.yaml', COMPOSE],
      ['stacks/notes/compose.yaml', 'services:\n  notes: {image: joplin}\n'],
      ['stacks/.git/compose.yaml', COMPOSE],
      ['stacks/media/readme.md', 'Words.'],
    );
    expect(document.querySelector('.homelab-chip')?.textContent).toBe('stacks (2 files)');
    await pressCta();
    expect(rows()).toEqual(['+ caddy', '+ notes']);
    expect(shown()).toMatch(/stack: media.*stack: notes/);
  });

  it('takes all files of the import folder by one tap', async () => {
    const { run } = await importing({
      'Homelab/Import/media/compose.yaml': COMPOSE,
      'Homelab/Import/notes/compose.yaml': 'services:\n  notes: {image: joplin}\n',
    });
    await run('import-services');
    const [all] = [...document.querySelectorAll<HTMLElement>('.homelab-likely')];
    expect(all?.textContent).toBe('All 2 files in Homelab/Import');
    all?.click();
    await pressCta();
    expect(rows()).toEqual(['+ caddy', '+ notes']);
  });

  it('says that two files have one name, and what is missing; the file can be taken out again', async () => {
    const { run } = await importing(FILES);
    await run('import-services');
    await pressCta();
    expect(shown()).toContain('Choose a file, or paste what is in it.');
    await choose(['compose.yaml', COMPOSE]);
    await choose(['compose.yaml', `${COMPOSE}\n`]);
    await pressCta();
    expect(shown()).toContain('Two files are called compose.yaml.');
    document.querySelector<HTMLElement>('[aria-label="Remove compose.yaml"]')?.click();
    await pressCta();
    expect(rows()).toEqual(['+ caddy']);
  });

  it('says in the form what cannot be read, and loses nothing', async () => {
    const { run } = await importing(FILES);
    await run('import-services');
    await fill('Or paste it', 'services: [\n');
    await pressCta();
    expect(shown()).toMatch(/There are no services to import\. Pasted text, line \d/);
    expect(field('Or paste it').value).toBe('services: [\n');
    await press('Escape');
    expect(shown()).toContain('Discard what you typed?');
    await click('Discard');
    expect(isWindowOpen()).toBe(false);
  });

  it('finds files of the vault, and those of the import folder that the app does not know, by the name of their folder', async () => {
    const { run, host, desk } = await importing({
      ...FILES,
      'Homelab/Import/media/compose.yaml': COMPOSE,
      'Old/web.yml': COMPOSE,
    });
    const { vault } = desk.app;
    const known = vault.getFiles.bind(vault);
    jest
      .spyOn(vault, 'getFiles')
      .mockImplementation(() => known().filter((file) => !file.path.startsWith('Homelab/Import')));
    await run('import-services');
    const [likely] = [...document.querySelectorAll<HTMLElement>('.homelab-likely')];
    expect(likely?.textContent).toBe('Homelab/Import/media/compose.yaml');
    await type('Files of this vault', 'web');
    expect(offered()).toEqual(['Old/web.yml']);
    await type('Files of this vault', '');
    likely?.click();
    await pressCta();
    expect(shown()).toContain('stack: media');
    host.unreadable.add('Old/web.yml');
    await press('Escape');
    await type('Files of this vault', 'web');
    await press('Enter');
    await pressCta();
    expect(shown()).toContain('Old/web.yml cannot be read: EIO');
  });

  it('proposes nothing a second time', async () => {
    const { run, host } = await importing(FILES, { servicesFolder: 'Lab' });
    const importOnce = async (): Promise<void> => {
      await run('import-services');
      await fill('Or paste it', COMPOSE);
      await fill('Name of the stack', 'media');
      await fill('Runs on', 'docker-vm');
      await pressCta();
    };
    await importOnce();
    await pressCta();
    await importOnce();
    expect(shown()).toContain('Your pages say all of this already, so there is nothing to write.');
    expect(host.writes).toEqual(['Lab/caddy.md']);
  });

  it('never proposes the path of a note that is there in other letters', async () => {
    const { run } = await importing({ 'Lab/CADDY.md': 'No page of a service.\n' }, { servicesFolder: 'Lab' });
    await run('import-services');
    await fill('Or paste it', COMPOSE);
    await pressCta();
    await open('caddy');
    expect(shown()).toContain('Lab/caddy 2.md');
  });

  it('is there again, with all that was handed in, for whoever turns away from the preview', async () => {
    const { run, host } = await importing(FILES);
    await run('import-services');
    await fill('Or paste it', COMPOSE);
    await pressCta();
    const behind = (): number => document.querySelectorAll('.homelab-behind').length;
    expect(behind()).toBe(1);
    await press('Escape');
    expect(behind()).toBe(0);
    expect(field('Or paste it').value).toBe(COMPOSE);
    await fill('Runs on', 'docker-vm');
    await pressCta();
    expect(shown()).toContain('runs_on: docker-vm');
    await pressCta();
    expect(isWindowOpen()).toBe(false);
    expect(host.writes).toEqual(['Homelab/Services/caddy.md']);
  });

  it('closes with the plugin, also from the preview', async () => {
    const { run, unload } = await importing(FILES);
    await run('import-services');
    await fill('Or paste it', COMPOSE);
    await pressCta();
    expect(rows()).toEqual(['+ caddy']);
    unload();
    await rest();
    expect(isWindowOpen()).toBe(false);
  });
});
