/** @jest-environment ./tests/host/environment.cjs */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CachedMetadata, TFile } from 'obsidian';
import { type Host, hostOf, settle, startHost } from './host';

function metadata(host: Host, at: string): CachedMetadata | null {
  const file = host.app.vault.getFileByPath(at);
  return file && host.app.metadataCache.getFileCache(file);
}

describe('the metadata cache', () => {
  it('does not know a new note yet when it was just created', async () => {
    const host = hostOf({});
    const told: string[] = [];
    host.app.metadataCache.on('changed', (file, text, { headings }) => {
      told.push(`${file.path} ${text.trim()} ${headings?.[0]?.heading ?? ''}`);
    });
    host.app.metadataCache.on('resolved', () => told.push('resolved'));
    host.overwrite('A.md', '# Title\n');
    expect(metadata(host, 'A.md')).toBeNull();
    await settle();
    expect(metadata(host, 'A.md')?.headings).toHaveLength(1);
    expect(told).toEqual(['A.md # Title Title', 'resolved']);
  });

  it('is as late as one says', async () => {
    jest.useFakeTimers();
    const host = await startHost({ files: { 'A.md': '' }, indexDelay: 50 });
    host.overwrite('A.md', '# Title\n');
    await jest.advanceTimersByTimeAsync(49);
    expect(metadata(host, 'A.md')?.headings).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1);
    expect(metadata(host, 'A.md')?.headings).toHaveLength(1);
    jest.useRealTimers();
  });

  it('gives the same object until the text is another one', async () => {
    const host = hostOf({ 'A.md': '# A\n', 'B.md': '# B\n' });
    const before = metadata(host, 'A.md');
    host.overwrite('A.md', '# A\n');
    host.overwrite('B.md', '# C\n');
    await settle();
    expect(metadata(host, 'A.md')).toBe(before);
    expect(metadata(host, 'B.md')?.headings?.[0]?.heading).toBe('C');
  });

  it('gives what it knew of a note that is gone', async () => {
    const host = hostOf({ 'A.md': '# A\n' });
    const told = jest.fn<undefined, [TFile, CachedMetadata | null]>();
    host.app.metadataCache.on('deleted', told);
    const file = host.app.vault.getFileByPath('A.md');
    if (!file) throw new Error('There is no A.md');
    await host.app.fileManager.trashFile(file);
    expect(told.mock.calls[0]?.[1]?.headings).toHaveLength(1);
    expect(host.app.metadataCache.getFileCache(file)).toBeNull();
  });

  it.each([
    ['NAS', 'x/Note.md', 'NAS.md'],
    ['Disk', 'y/Note.md', 'y/Disk.md'],
    ['Disk', 'Note.md', 'x/Disk.md'],
    ['', 'NAS.md', 'NAS.md'],
    ['nas', 'Note.md', 'NAS.md'],
    ['y/NAS', 'Note.md', 'y/NAS.md'],
    ['../NAS', 'x/Note.md', 'NAS.md'],
    ['plan.canvas', 'Note.md', 'x/y/plan.canvas'],
    ['v1.2', 'Note.md', 'v1.2.md'],
  ])('follows the link %s in %s to %s', (link, source, target) => {
    const { app } = hostOf({
      'NAS.md': '',
      'x/NAS.md': '',
      'y/NAS.md': '',
      'y/Disk.md': '',
      'x/Disk.md': '',
      'x/y/plan.canvas': '',
      'v1.2.md': '',
    });
    expect(app.metadataCache.getFirstLinkpathDest(link, source)?.path).toBe(target);
    expect(app.metadataCache.getFirstLinkpathDest('Nowhere', source)).toBeNull();
  });

  it('counts links that lead somewhere, and those that do not', () => {
    const { metadataCache } = hostOf({
      'A.md': '---\nuses: "[[B]]"\n---\n[[B#Disks]] [[C]] ![[B]]\n',
      'B.md': '',
    }).app;
    expect(metadataCache.resolvedLinks['A.md']).toEqual({ 'B.md': 3 });
    expect(metadataCache.unresolvedLinks['A.md']).toEqual({ C: 1 });
  });
});

const CAPTURES = path.join(__dirname, '../../../shared/data/obsidian-metadata');
const here = existsSync(CAPTURES) ? describe : describe.skip;

here('held to what the app itself said of the same notes', () => {
  interface Capture {
    readonly fileContents?: string;
    readonly cachedMetadata?: CachedMetadata;
  }
  const captures = (existsSync(CAPTURES) ? readdirSync(CAPTURES) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(path.join(CAPTURES, name), 'utf8')) as Capture] as const)
    .filter(([, { fileContents, cachedMetadata }]) => fileContents !== undefined && cachedMetadata !== undefined);

  it('finds headings, properties and links where the app finds them', () => {
    expect(captures.length).toBeGreaterThan(80);
    const host = hostOf(
      Object.fromEntries(captures.map(([name, { fileContents = '' }]) => [`${name}.md`, fileContents])),
    );
    const wrong = captures.filter(([name, { cachedMetadata }]) => {
      const mine = metadata(host, `${name}.md`);
      const of = (one: CachedMetadata | null | undefined): readonly unknown[] => [
        one?.headings,
        one?.frontmatter,
        one?.frontmatterPosition,
        one?.links,
      ];
      return !isDeepStrictEqual(of(mine), of(cachedMetadata));
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});
