/** @jest-environment ./tests/host/environment.cjs */
import { lastImport } from '../../../src/obsidian/proposals/last-import';
import { NO_PROGRESS } from '../../../src/obsidian/proposals/progress-line';
import { writeProposals } from '../../../src/obsidian/proposals/write-proposals';
import type { NoteProposal } from '../../../src/proposals/proposal';
import { isWindowOpen, shown } from '../steps/person';
import { cta, importing, type Importing, pressCta } from './importing';

const NAS = '---\ntype: service\n---\nDisks.\n';
const TEA: NoteProposal = {
  kind: 'create',
  record: 'service',
  path: 'Tea.md',
  title: 'Tea',
  properties: [{ key: 'image', how: 'add', value: 'tea:1' }],
};
const ON_NAS: NoteProposal = {
  ...TEA,
  kind: 'change',
  path: 'NAS.md',
  title: 'NAS',
  properties: [
    { key: 'image', how: 'add', value: 'nas:1' },
    { key: 'stack', how: 'add', value: 'disks' },
  ],
};

async function written(): Promise<Importing> {
  const app = await importing({ 'NAS.md': NAS });
  await writeProposals(app.desk, 'services from compose.yaml', [TEA, ON_NAS], NO_PROGRESS);
  return app;
}

describe('undoing what was written last', () => {
  it('is there after a restart, and shows what it would do before it does it', async () => {
    const { host, unload, start, run, desk } = await written();
    unload();
    await start();
    await run('undo-last-import');
    expect(shown()).toContain('Written 2026-11-23 22:10: services from compose.yaml.');
    expect(host.paths()).toContain('Tea.md');
    await pressCta();
    expect(host.paths()).toEqual(['NAS.md']);
    expect(host.text('NAS.md')).toBe(NAS);
    expect(lastImport(desk.app)).toBeNull();
    await run('undo-last-import');
    expect(host.notices.at(-1)).toBe('Nothing was written from this device that could be taken back.');
    expect(isWindowOpen()).toBe(false);
  });

  it('leaves what a person has edited since, names it, and can try again later', async () => {
    const { host, run, desk } = await written();
    host.change('Tea.md', `${host.text('Tea.md')}Mine.\n`);
    host.change('NAS.md', host.text('NAS.md').replace('nas:1', 'nas:2'));
    await run('undo-last-import');
    expect(shown()).toContain('Tea.md was edited since it was made, so it stays');
    expect(shown()).toContain('NAS.md: image was edited since');
    expect(cta().textContent).toBe('Take back 1 note');
    await pressCta();
    expect(host.text('Tea.md')).toContain('Mine.');
    expect(host.text('NAS.md')).toBe('---\ntype: service\nimage: nas:2\n---\nDisks.\n');
    expect(host.notices.at(-1)).toBe('Took back 1 note. 2 notes keep what was edited since.');
    expect(lastImport(desk.app)?.notes.map(({ path }) => path)).toEqual(['Tea.md', 'NAS.md']);
  });

  it('goes through the editor that holds the note', async () => {
    const { host, run } = await written();
    const view = await host.open('NAS.md');
    const end = view.editor.lastLine();
    view.editor.replaceRange('Typed.\n', { line: end, ch: 0 });
    await run('undo-last-import');
    await pressCta();
    expect(view.editor.getValue()).toBe(`${NAS}Typed.\n`);
  });

  it('throws away into the trash that a person has set', async () => {
    const { run, desk } = await written();
    const trash = jest.spyOn(desk.app.fileManager, 'trashFile');
    await run('undo-last-import');
    await pressCta();
    expect(trash.mock.calls.map(([file]) => file.path)).toEqual(['Tea.md']);
  });

  it('does nothing where all of it is gone or edited', async () => {
    const { host, run, desk } = await importing({});
    await writeProposals(desk, 'x', [TEA], NO_PROGRESS);
    host.change('Tea.md', 'Mine\n');
    await run('undo-last-import');
    expect(shown()).toContain('Nothing is left that could be taken back.');
    expect(cta().disabled).toBe(true);
  });

  it('takes no harm from what stands there by mistake', async () => {
    const { host, run, desk } = await importing({});
    desk.app.saveLocalStorage('homelab-ops-last-import', { what: 'x', at: 'y', notes: [{ path: '../x.md' }] });
    await run('undo-last-import');
    expect(host.notices.at(-1)).toBe('Nothing was written from this device that could be taken back.');
  });
});
