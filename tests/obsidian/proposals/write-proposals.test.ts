/** @jest-environment ./tests/host/environment.cjs */
import { lastImport } from '../../../src/obsidian/proposals/last-import';
import { NO_PROGRESS } from '../../../src/obsidian/proposals/progress-line';
import { writeProposals } from '../../../src/obsidian/proposals/write-proposals';
import type { NoteProposal } from '../../../src/proposals/proposal';
import { front, isWindowOpen, shown } from '../steps/person';
import { importing, pressCta, rest } from './importing';

function page(title: string, path = `Services/${title}.md`): NoteProposal {
  const properties = [{ key: 'image', how: 'add', value: `${title.toLowerCase()}:1` }] as const;
  return { kind: 'create', record: 'service', path, title, properties };
}

function change(path: string, image = 'new:2'): NoteProposal {
  return { ...page(path.slice(0, -3), path), kind: 'change', properties: [{ key: 'image', how: 'add', value: image }] };
}

describe('writing what was taken', () => {
  it("makes new notes from the person's own template, in a folder that is made", async () => {
    const template = '---\ntype: service\nrack: A\n---\n# {{title}}\n\nSince {{date}}\n';
    const { host, desk } = await importing({ 'Homelab/Templates/Service.md': template });
    const outcome = await writeProposals(desk, 'services', [page('Tea', 'Lab/Tea.md')], NO_PROGRESS);
    expect(outcome.refused).toEqual([]);
    expect(host.text('Lab/Tea.md')).toBe('---\ntype: service\nrack: A\nimage: tea:1\n---\n# Tea\n\nSince 2026-11-23\n');
  });

  it('refuses a path that was taken meanwhile, also in other letters, and writes the others', async () => {
    const { host, desk } = await importing({ 'Services/tea.md': 'Mine\n', 'Services/Milk.md': 'Mine\n' });
    const { written, refused } = await writeProposals(
      desk,
      'x',
      ['Tea', 'Milk', 'Cup'].map((one) => page(one)),
      NO_PROGRESS,
    );
    expect(written.map(({ path }) => path)).toEqual(['Services/Cup.md']);
    expect(refused).toEqual([
      'Services/Tea.md was not made: There is a note of that name by now. Import again to add to it.',
      'There is a note Services/Milk.md by now. Import again to add to it.',
    ]);
    expect([host.text('Services/tea.md'), host.text('Services/Milk.md')]).toEqual(['Mine\n', 'Mine\n']);
  });

  it('never leaves the vault', async () => {
    const { host, desk } = await importing({});
    const { refused } = await writeProposals(desk, 'x', [page('Tea', '../Tea.md')], NO_PROGRESS);
    expect(refused.join()).toContain('../Tea.md was not made: It lies outside of the vault.');
    expect(host.writes).toEqual([]);
  });

  it('goes through the editor that holds the note, with what was typed and not saved', async () => {
    const { host, desk } = await importing({ 'NAS.md': '---\ntype: service\n---\nDisks.\n' });
    const view = await host.open('NAS.md');
    view.editor.replaceRange('Typed.\n', { line: 4, ch: 0 });
    await writeProposals(desk, 'x', [change('NAS.md')], NO_PROGRESS);
    expect(view.editor.getValue()).toBe('---\ntype: service\nimage: new:2\n---\nDisks.\nTyped.\n');
    expect(lastImport(desk.app)?.notes).toEqual([
      { path: 'NAS.md', before: '---\ntype: service\n---\nDisks.\nTyped.\n', after: view.editor.getValue() },
    ]);
  });

  it('leaves what a page was given since the preview, and says which page has gone or cannot be read', async () => {
    const { host, desk } = await importing({
      'NAS.md': '---\ntype: service\nimage: mine:3\n---\n',
      'Broken.md': '---\ntype: [\n---\n',
      'Locked.md': '---\ntype: service\n---\n',
    });
    host.unreadable.add('Locked.md');
    const notes = ['NAS.md', 'Gone.md', 'Broken.md', 'Locked.md'].map((path) => change(path));
    const { written, refused } = await writeProposals(desk, 'x', notes, NO_PROGRESS);
    expect(written).toEqual([]);
    expect(refused).toHaveLength(3);
    expect(refused[0]).toBe('Gone.md was not changed: It is not there any more.');
    expect(refused[1]).toMatch(/^Broken\.md.* was not changed: /);
    expect(refused[2]).toMatch(/^Locked\.md was not changed: EIO/);
    expect(host.writes).toEqual([]);
  });

  it('begins nothing that could not be taken back', async () => {
    const { host, desk } = await importing({});
    const full = jest.spyOn(desk.app, 'saveLocalStorage').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    await expect(writeProposals(desk, 'x', [page('Tea')], NO_PROGRESS)).rejects.toThrow(
      /no room .* Nothing was written/,
    );
    expect(host.writes).toEqual([]);
    full.mockRestore();
  });

  it('remembers before it writes, so that an app that is closed meanwhile can take it back', async () => {
    const { host, desk } = await importing({});
    const kept: unknown[] = [];
    const create = desk.app.vault.create.bind(desk.app.vault);
    jest.spyOn(desk.app.vault, 'create').mockImplementation((path, text) => {
      kept.push(lastImport(desk.app)?.notes.map((note) => note.path));
      return create(path, text);
    });
    await writeProposals(desk, 'x', [page('Tea'), page('Cup')], NO_PROGRESS);
    expect(kept[0]).toEqual(['Services/Tea.md', 'Services/Cup.md']);
    expect(host.writes).toHaveLength(2);
  });

  it('keeps the import before where nothing of this one was written', async () => {
    const { desk } = await importing({});
    await writeProposals(desk, 'the first', [page('Tea')], NO_PROGRESS);
    await writeProposals(desk, 'the second', [change('Gone.md')], NO_PROGRESS);
    expect(lastImport(desk.app)?.what).toBe('the first');
  });

  it('stops between two notes where a person says so; what was written can be taken back', async () => {
    const { host, desk } = await importing({});
    let done = 0;
    const progress = { isStopped: () => done >= 3, say: (at: number) => (done = at) };
    const notes = Array.from({ length: 30 }, (_, at) => page(`Tea ${at}`));
    const outcome = await writeProposals(desk, 'x', notes, progress);
    expect(outcome.isStopped).toBe(true);
    expect(host.writes).toEqual(['Services/Tea 0.md', 'Services/Tea 1.md', 'Services/Tea 2.md']);
    expect(lastImport(desk.app)?.notes).toHaveLength(3);
  });

  it('says how far it is, with a button to stop, where there are many', async () => {
    const { host, desk, preview } = await importing({});
    await preview({ notes: Array.from({ length: 30 }, (_, at) => page(`Tea ${at}`)), remarks: [] });
    const create = desk.app.vault.create.bind(desk.app.vault);
    const lines: string[] = [];
    jest.spyOn(desk.app.vault, 'create').mockImplementation((path, text) => {
      lines.push(front().querySelector('.homelab-progress')?.textContent ?? '');
      if (lines.length === 5) front().querySelector<HTMLElement>('.homelab-progress button')?.click();
      return create(path, text);
    });
    await pressCta();
    await rest();
    expect(lines).toHaveLength(5);
    expect(lines[4]).toContain('Writing 5 of 30');
    expect(isWindowOpen() && shown()).toBe(false);
    expect(host.notices.at(-1)).toContain('Stopped. Wrote 5 notes.');
  });
});
