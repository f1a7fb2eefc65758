/** @jest-environment ./tests/host/environment.cjs */
import { type ImportSource, readSources, sourceInVault } from '../../../src/obsidian/imports/import-source';
import { NO_PROGRESS } from '../../../src/obsidian/proposals/progress-line';
import { hostOf } from '../../host/host';

function source(name: string, text: string, size = text.length): ImportSource {
  return { name, size, bytes: () => Promise.resolve(new TextEncoder().encode(text).slice().buffer) };
}

describe('reading what was handed in', () => {
  it('reads file by file, and says how far it is', async () => {
    const said: number[] = [];
    const progress = { isStopped: () => false, say: (at: number) => void said.push(at) };
    const files = await readSources([source('a.yml', 'ä'), source('b.yml', '\uFEFFb')], progress);
    expect(files).toEqual([
      { name: 'a.yml', text: 'ä' },
      { name: 'b.yml', text: 'b' },
    ]);
    expect(said).toEqual([1, 2]);
  });

  it('stops before the next file where a person says so', async () => {
    const read: string[] = [];
    const counted = (name: string): ImportSource => ({
      ...source(name, 'x'),
      bytes() {
        read.push(name);
        return source(name, 'x').bytes();
      },
    });
    const progress = { isStopped: () => read.length === 2, say: () => undefined };
    expect(await readSources(['a', 'b', 'c'].map(counted), progress)).toBeNull();
    expect(read).toEqual(['a', 'b']);
  });

  it('reads nothing that would fill the memory', async () => {
    const files = await readSources([source('big.json', 'x', 200_000_000)], NO_PROGRESS);
    expect(files).toBe('big.json is larger than 150 MB. Split it, or use the command line.');
  });

  it('names a file of the import folder by its place in there, and any other by its path', () => {
    const { app } = hostOf({ 'In/media/compose.yaml': 'x', 'Inner/a.yml': 'y' });
    expect(sourceInVault(app, 'In/media/compose.yaml', 'In').name).toBe('media/compose.yaml');
    expect(sourceInVault(app, 'Inner/a.yml', 'In').name).toBe('Inner/a.yml');
    expect(sourceInVault(app, 'Inner/a.yml', '').name).toBe('Inner/a.yml');
  });
});
