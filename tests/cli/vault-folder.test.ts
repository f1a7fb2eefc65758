import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Note } from '../../src/notes/note';
import { readNoteText } from '../../cli/note-file';
import { VaultFolderError, type Wants, readVaultFolder } from '../../cli/vault-folder';

const EVERYTHING: Wants = { mayHoldRecord: () => true, needsBody: () => true };
const FRONTMATTER_ONLY: Wants = { mayHoldRecord: () => true, needsBody: () => false };

let base: string;
let vault: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'homelab-ops-'));
  vault = path.join(base, 'vault');
  mkdirSync(vault);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function write(name: string, content: string | Buffer = ''): void {
  const file = path.join(vault, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const link = (name: string, target: string): void => symlinkSync(target, path.join(vault, name));
const paths = (notes: readonly Note[]): string[] => notes.map((note) => note.path);
const problemOf = (name: string): string | undefined =>
  readVaultFolder(vault, FRONTMATTER_ONLY).notes.find((note) => note.path === name)?.problem;

describe('readVaultFolder', () => {
  it('sorts by code unit, and parts notes from other files', () => {
    for (const name of ['b.md', 'a/z.md', 'a b.md', 'B.md', 'ä.md', 'a/plan.canvas', 'x.MD', 'a/b/c.png']) write(name);
    const { notes, otherFiles, unreadFolders } = readVaultFolder(vault, EVERYTHING);
    expect(paths(notes)).toEqual(['B.md', 'a b.md', 'a/z.md', 'b.md', 'ä.md']);
    expect(otherFiles).toEqual(['a/b/c.png', 'a/plan.canvas', 'x.MD']);
    expect(unreadFolders).toEqual([]);
  });

  it('leaves out what begins with a dot, and node_modules', () => {
    for (const name of ['.obsidian/app.json', '.trash/old.md', '.git/x.md', 'a/.stfolder/y.md', 'node_modules/z.md'])
      write(name);
    write('.hidden.md');
    write('seen.md');
    expect(readVaultFolder(vault, EVERYTHING)).toMatchObject({ notes: [{ path: 'seen.md' }], otherFiles: [] });
  });

  it('accepts a root with a slash at its end, and one that is a link', () => {
    write('a/n.md');
    symlinkSync(vault, path.join(base, 'linked'));
    for (const root of [`${vault}/`, path.join(base, 'linked')]) {
      expect(paths(readVaultFolder(root, EVERYTHING).notes)).toEqual(['a/n.md']);
    }
  });

  it('parses only the frontmatter that may hold a record, and only the text that is needed', () => {
    write('service.md', '---\ntype: service\n---\n# S\n');
    write('incident.md', '\uFEFF---\r\ntype: incident\r\n---\r\n# I\r\n\r\n- 10:00 noticed\r\n');
    write('diary.md', '---\nmood: [\n---\n');
    write('broken.md', '---\ntype: service\ntype: host\n---\n');
    write('plain.md', '# P\n\n---\ntype: service\n---\n');
    const asked: string[] = [];
    const { notes } = readVaultFolder(vault, {
      mayHoldRecord: (yaml) => yaml.includes('type'),
      needsBody: (frontmatter) => {
        if (frontmatter) asked.push(String(frontmatter.type));
        return frontmatter?.type === 'incident';
      },
    });
    const [broken, diary, incident, plain, service] = notes;
    expect(asked.sort()).toEqual(['incident', 'service']);
    expect(broken).toEqual({
      path: 'broken.md',
      frontmatter: null,
      problem: 'Its frontmatter has "type" twice, the second time in line 3; keep one of them.',
    });
    expect([diary, plain]).toEqual([
      { path: 'diary.md', frontmatter: null },
      { path: 'plain.md', frontmatter: null },
    ]);
    expect(service).toEqual({ path: 'service.md', frontmatter: { type: 'service' } });
    expect(incident).toMatchObject({ frontmatter: { type: 'incident' }, body: { headings: [{ heading: 'I' }] } });
    const body = incident?.body;
    const item = body?.listItems[0]?.position;
    expect(body?.text.slice(item?.start.offset, item?.end.offset)).toBe('- 10:00 noticed');
  });

  it('asks for the body of a note without properties too, and never of one that is broken', () => {
    write('Fixes/bare.md', '# B\n');
    write('Fixes/empty.md', '---\n---\n# E\n');
    write('Fixes/broken.md', '---\na: [\n---\n');
    const asked: string[] = [];
    const { notes } = readVaultFolder(vault, {
      mayHoldRecord: (_, path) => path.startsWith('Fixes/'),
      needsBody: (_, path) => asked.push(path) > 0,
    });
    expect(asked).toEqual(['Fixes/bare.md', 'Fixes/empty.md']);
    expect(notes.map(({ body }) => body?.headings.length)).toEqual([1, undefined, 1]);
  });

  it('says which notes are not UTF-8, and reads the others', () => {
    const notUtf8 = 'It is not UTF-8 text; save it as UTF-8.';
    write('latin1.md', Buffer.from('---\ntype: café\n---\n', 'latin1'));
    write('utf16.md', Buffer.from('\uFEFF---\ntype: service\n---\n', 'utf16le'));
    write('utf16-big.md', Buffer.from('\uFEFF---\n', 'utf16le').swap16());
    write('utf16-bare.md', Buffer.from('---\ntype: service\n---\n', 'utf16le'));
    write('long.md', Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from([0xc3, 0x28])]));
    write('mark.md', '---\ntype: "\uFFFD is a character"\n---\n');
    write('zero.md', '');
    for (const name of ['latin1.md', 'utf16.md', 'utf16-big.md', 'utf16-bare.md', 'long.md']) {
      expect([name, problemOf(name)]).toEqual([name, notUtf8]);
    }
    expect(problemOf('mark.md')).toBeUndefined();
    expect(problemOf('zero.md')).toBeUndefined();
  });

  it('reads notes that are larger than its buffer whole, up to 20 MB', () => {
    const long = `---\ntype: x\n---\n${'ä😀\n'.repeat(30_000)}# End\n`;
    write('long.md', long);
    write('huge.md', Buffer.alloc(20_000_001, 'a'));
    for (const size of [65_535, 65_536, 65_537]) write(`${size}.md`, 'a'.repeat(size));
    expect(problemOf('huge.md')).toBe('It is larger than 20 MB and was not read; split it.');
    expect(readNoteText(path.join(vault, 'long.md'))).toEqual({ text: long });
    for (const size of [65_535, 65_536, 65_537]) {
      expect(readNoteText(path.join(vault, `${size}.md`))).toEqual({ text: 'a'.repeat(size) });
    }
  });

  it('says which notes it may not read', () => {
    write('locked.md', '---\ntype: x\n---\n');
    write('open.md', '---\ntype: x\n---\n');
    const { notes } = readVaultFolder(vault, FRONTMATTER_ONLY, (file) =>
      file.endsWith('locked.md') ? { problem: 'This user may not read it.' } : readNoteText(file),
    );
    expect(notes).toEqual([
      { path: 'locked.md', frontmatter: null, problem: 'This user may not read it.' },
      { path: 'open.md', frontmatter: { type: 'x' } },
    ]);
  });

  it('says which notes are links that lead nowhere', () => {
    link('gone.md', 'nothing.md');
    link('loop.md', 'loop.md');
    link('gone.png', 'nothing.png');
    link('loop', 'loop');
    write('there.md');
    const { notes, otherFiles } = readVaultFolder(vault, FRONTMATTER_ONLY);
    expect(notes).toEqual([
      {
        path: 'gone.md',
        frontmatter: null,
        problem: 'It is a link to a file that does not exist; restore the file or delete the link.',
      },
      { path: 'loop.md', frontmatter: null, problem: 'It is a link that leads back to itself; delete the link.' },
      { path: 'there.md', frontmatter: null },
    ]);
    expect(otherFiles).toEqual([]);
  });

  it('follows links to notes and to folders outside', () => {
    mkdirSync(path.join(base, 'outside'));
    writeFileSync(path.join(base, 'outside', 'n.md'), '---\ntype: x\n---\n');
    link('linked.md', '../outside/n.md');
    link('folder', '../outside');
    link('again', '../outside');
    expect(readVaultFolder(vault, FRONTMATTER_ONLY).notes).toEqual([
      { path: 'again/n.md', frontmatter: { type: 'x' } },
      { path: 'linked.md', frontmatter: { type: 'x' } },
    ]);
  });

  it('reads each real folder once, under its own name, and never the folders around the vault', () => {
    write('z/n.md');
    writeFileSync(path.join(base, 'private.md'), '');
    link('a-link-to-z', 'z');
    link('z/up', '..');
    link('z/around', '../..');
    link('self', 'self');
    const found = readVaultFolder(vault, EVERYTHING);
    expect(paths(found.notes)).toEqual(['z/n.md']);
    expect(found.loopingLinks).toEqual(['self', 'z/around', 'z/up']);
  });

  it.each([
    ['quotes', `${'>'.repeat(5000)} x`],
    ['lists', Array.from({ length: 1000 }, (_, level) => `${' '.repeat(2 * level)}- x`).join('\n')],
    ['lists on one line', `${'- '.repeat(3000)}x`],
  ])('says that a text has too deeply nested %s, without taking its time over it', (_, body) => {
    write('deep.md', `---\ntype: x\n---\n${body}\n`);
    const [note] = readVaultFolder(vault, EVERYTHING).notes;
    expect(note).toEqual({
      path: 'deep.md',
      frontmatter: { type: 'x' },
      problem: 'Its text is nested too deeply to be read; make its lists and quotes flatter.',
    });
  });

  it('refuses a root that is missing or no folder in one line', () => {
    write('file.md');
    const refusal = (root: string): unknown => {
      try {
        return readVaultFolder(root, EVERYTHING);
      } catch (error) {
        return error;
      }
    };
    const missing = refusal(path.join(base, 'no\nsuch'));
    expect(missing).toBeInstanceOf(VaultFolderError);
    expect(String(missing)).toMatch(
      /^VaultFolderError: The vault "[^\n]+no such" cannot be read: there is no such folder\.$/,
    );
    expect(refusal(path.join(vault, 'file.md'))).toMatchObject({
      message: `The vault "${path.join(vault, 'file.md')}" is not a folder.`,
    });
  });
});
