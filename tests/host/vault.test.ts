/** @jest-environment ./tests/host/environment.cjs */
import { TFile, TFolder, Vault } from 'obsidian';
import { type Host, hostOf, settle } from './host';

function file(host: Host, path: string): TFile {
  const found = host.app.vault.getFileByPath(path);
  if (!found) throw new Error(`There is no ${path}`);
  return found;
}

describe('the vault', () => {
  it('creates nothing twice, not in other letters either, and nothing in a folder that is missing', async () => {
    const { vault } = hostOf({ 'Services/NAS.md': 'x' }).app;
    await expect(vault.create('Services/NAS.md', '')).rejects.toThrow('File already exists.');
    await expect(vault.create('Services/nas.md', '')).rejects.toThrow('File already exists.');
    await expect(vault.createFolder('Services')).rejects.toThrow('Folder already exists.');
    await expect(vault.create('Changes/A.md', '')).rejects.toThrow('ENOENT');
    await expect(vault.create('a: b?.md', '')).rejects.toThrow('File name cannot contain');
  });

  it('has a new file at once, with its time and size', async () => {
    const host = hostOf({});
    const made = await host.app.vault.create('Bär.md', 'ü');
    expect(made).toBeInstanceOf(TFile);
    expect([made.basename, made.extension, made.stat.size, made.parent?.path]).toEqual(['Bär', 'md', 2, '/']);
    expect(host.writes).toEqual(['Bär.md']);
  });

  it('tells of a change before whoever made it goes on', async () => {
    const host = hostOf({ 'A.md': 'a' });
    const { vault } = host.app;
    const told: string[] = [];
    vault.on('create', ({ path }) => told.push(`create ${path}`));
    vault.on('modify', ({ path }) => told.push(`modify ${path}`));
    vault.on('delete', ({ path }) => told.push(`delete ${path}`));
    vault.on('rename', ({ path }, old) => told.push(`rename ${old} ${path}`));
    const before = file(host, 'A.md').stat.mtime;
    await vault.process(file(host, 'A.md'), (text) => `${text}b`);
    expect(file(host, 'A.md').stat.mtime).toBeGreaterThan(before);
    await vault.createFolder('Old');
    await vault.rename(file(host, 'A.md'), 'Old/A.md');
    await vault.process(file(host, 'Old/A.md'), (text) => text);
    await host.app.fileManager.trashFile(file(host, 'Old/A.md'));
    expect(told).toEqual(['modify A.md', 'create Old', 'rename A.md Old/A.md', 'delete Old/A.md']);
  });

  it('walks through all that is in a folder, and knows nothing of hidden files', () => {
    const { vault } = hostOf({ 'a/b/C.md': '', 'a/D.png': '', '.obsidian/app.json': '{}' }).app;
    const seen: string[] = [];
    Vault.recurseChildren(vault.getRoot(), (one) => seen.push(one.path));
    expect(seen.sort()).toEqual(['/', 'a', 'a/D.png', 'a/b', 'a/b/C.md']);
    expect(vault.getAbstractFileByPath('a/b')).toBeInstanceOf(TFolder);
    expect(vault.getFileByPath('a/b')).toBeNull();
  });

  it('rewrites what is on the disk at that moment, and refuses an answer that takes its time', async () => {
    const host = hostOf({ 'A.md': 'one' });
    const writing = host.app.vault.process(file(host, 'A.md'), (text) => `${text} two`);
    host.overwrite('A.md', 'ONE');
    await writing;
    expect(host.text('A.md')).toBe('ONE two');
    const slow = (() => Promise.resolve('late')) as unknown as () => string;
    await expect(host.app.vault.process(file(host, 'A.md'), slow)).rejects.toThrow('at once');
  });

  it('rejects what the disk refuses to read', async () => {
    const host = hostOf({ 'A.md': 'one' });
    host.unreadable.add('A.md');
    await expect(host.app.vault.cachedRead(file(host, 'A.md'))).rejects.toThrow('EIO');
  });
});

describe('renaming a note', () => {
  it('takes the links in other notes along', async () => {
    const host = hostOf({
      'NAS.md': '',
      'Pi.md': 'on [[NAS]], see [[NAS#Disks|disks]] and [[Router]]\n',
      'Router.md': '',
    });
    await host.app.fileManager.renameFile(file(host, 'NAS.md'), 'Storage.md');
    expect(host.text('Pi.md')).toBe('on [[Storage]], see [[Storage#Disks|disks]] and [[Router]]\n');
  });

  it('is no change of the note for the metadata cache', async () => {
    const host = hostOf({ 'A.md': '# A\n' });
    const changed = jest.fn();
    host.app.metadataCache.on('changed', changed);
    const before = host.app.metadataCache.getFileCache(file(host, 'A.md'));
    await host.app.vault.rename(file(host, 'A.md'), 'B.md');
    await settle();
    expect(host.app.metadataCache.getFileCache(file(host, 'B.md'))).toBe(before);
    expect(changed).not.toHaveBeenCalled();
  });
});
