/** @jest-environment ./tests/host/environment.cjs */
import { VaultNotes } from '../../src/obsidian/vault-notes';
import { readSettings } from '../../src/settings';
import { createSurveyor } from '../../src/survey';
import { type Host, hostOf } from '../host/host';
import { instant, NOW, zoneOf } from '../support/lab';

const surveyor = createSurveyor(readSettings(null).settings, zoneOf('UTC'));

async function findings(host: Host): Promise<readonly string[]> {
  const contents = await new VaultNotes(host.app, surveyor).read();
  return surveyor.survey(contents, instant(NOW)).findings.map(({ check, path }) => `${check} ${path}`);
}

describe('VaultNotes', () => {
  it('reads the records of folders that mean a type, also those without properties', async () => {
    const host = hostOf({
      'Fixes/Disk.md': 'Bought a disk.\n',
      'Fixes/Empty.md': '---\n\n---\n',
      'Fixes/Broken.md': '---\na: [\n---\n',
      'Fixes/Book.md': '---\ntype: book\n---\n',
      'Other.md': '# Other\n',
    });
    const settings = { ...readSettings(null).settings, typeFolders: { Fixes: 'change' } };
    const folders = createSurveyor(settings, zoneOf('UTC'));
    const contents = await new VaultNotes(host.app, folders).read();
    expect(host.reads).toEqual(['Fixes/Broken.md', 'Fixes/Disk.md', 'Fixes/Empty.md', 'Fixes/Empty.md']);
    const { inventory } = folders.lab(contents);
    expect(inventory.changes.map((change) => change.path)).toEqual(['Fixes/Disk.md', 'Fixes/Empty.md']);
    expect(inventory.unreadableNotes.map((note) => note.path)).toEqual(['Fixes/Broken.md']);
  });

  it('gives notes and other files in the order of their paths', async () => {
    const host = hostOf({ 'b.md': '', 'a/z.md': '', 'B.md': '', 'a/plan.canvas': '{}', 'a.png': '' });
    const { notes, otherFiles } = await new VaultNotes(host.app, surveyor).read();
    expect(notes.map((note) => note.path)).toEqual(['B.md', 'a/z.md', 'b.md']);
    expect(otherFiles).toEqual(['a.png', 'a/plan.canvas']);
  });

  it('reads the text of those notes alone that need it', async () => {
    const host = hostOf({
      'Diary.md': '# Dear diary\n',
      'Service.md': '---\ntype: service\n---\n## Anything\n',
      'Outage.md': '---\ntype: incident\n---\n## Timeline\n\n- 21:04 noticed\n',
      'Change.md': '---\ntype: change\n---\n',
    });
    const { notes } = await new VaultNotes(host.app, surveyor).read();
    expect(host.reads).toEqual(['Change.md', 'Outage.md']);
    const outage = notes.find((note) => note.path === 'Outage.md');
    expect(outage?.body?.headings.map(({ heading }) => heading)).toEqual(['Timeline']);
    expect(outage?.body?.listItems).toHaveLength(1);
  });

  it('tells of broken properties where they may be a record, and of no others', async () => {
    const host = hostOf({
      'Record.md': '---\ntype: service\nruns_on: [\n---\n',
      'Diary.md': '---\nmood: [\n---\n',
      'Recipe.md': '---\ntype: recipe\nserves: [\n---\n',
      'Rule.md': '---\n\ntype: service\n',
    });
    expect(await findings(host)).toEqual(['note-unreadable Record.md']);
  });

  it('tells of a note that the disk does not give, and of all else as well', async () => {
    const host = hostOf({
      'Outage.md': '---\ntype: incident\nstatus: open\n---\n',
      'Broken.md': '---\ntype: service\na: [\n---\n',
      'NAS.md': '---\ntype: service\ncriticality: critical\n---\n',
    });
    host.unreadable.add('Outage.md').add('Broken.md');
    const found = await findings(host);
    expect(found).toEqual(expect.arrayContaining(['note-unreadable Broken.md', 'note-unreadable Outage.md']));
    expect(found.some((line) => line.endsWith(' NAS.md'))).toBe(true);
  });

  it('tells of the copies of records that a sync left behind, and counts nothing in them', async () => {
    const host = hostOf({
      'NAS.md': '---\ntype: storage\nkind: storage\n---\n',
      'Pi.md': '---\ntype: host\n---\n',
      'Pi.sync-conflict-20261123-120000-ABCDEFG.md': '---\ntype: host\n---\n',
      'Pi (conflicted copy 2026-11-23).md': '---\ntype: host\n---\n',
      'Diary.sync-conflict-20261123-120000-ABCDEFG.md': '# Dear diary\n',
    });
    const found = (await findings(host)).filter((line) => /^note-/.test(line));
    expect(found).toEqual([
      'note-conflicted Pi (conflicted copy 2026-11-23).md',
      'note-conflicted Pi.sync-conflict-20261123-120000-ABCDEFG.md',
    ]);
  });

  it('gives the same objects until a file or its metadata changes', async () => {
    const host = hostOf({ 'A.md': '---\ntype: change\n---\n', 'B.md': '---\ntype: service\n---\n', 'C.md': 'text' });
    const notes = new VaultNotes(host.app, surveyor);
    const first = (await notes.read()).notes;
    expect(host.reads.splice(0)).toEqual(['A.md']);
    const second = (await notes.read()).notes;
    expect(second.map((note, at) => note === first[at])).toEqual([true, true, true]);
    expect(host.reads).toEqual([]);
    host.change('A.md', '---\ntype: change\n---\n## Rollback plan\n');
    const third = (await notes.read()).notes;
    expect(third.map((note, at) => note === first[at])).toEqual([false, true, true]);
    expect(third[0]?.body?.headings).toHaveLength(1);
  });

  it('gives the same object for a note that the app has no metadata of', async () => {
    const host = hostOf({ 'A.md': 'text' });
    jest.spyOn(host.app.metadataCache, 'getFileCache').mockReturnValue(null);
    const notes = new VaultNotes(host.app, surveyor);
    const [first] = (await notes.read()).notes;
    expect((await notes.read()).notes[0]).toBe(first);
    expect(first).toEqual({ path: 'A.md', frontmatter: null });
  });
});
