import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../../cli/arguments';
import { runCommand } from '../../cli/commands';
import type { Outcome } from '../../cli/open-vault';

const SYSTEM = { now: Date.parse('2026-11-23T11:00:00Z'), zone: 'Europe/Vienna' };
const KEPT = '.obsidian/plugins/homelab-ops/last-import.json';
let root = '';
let vault = '';
let compose = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'homelab-ops-import-'));
  vault = path.join(root, 'vault');
  mkdirSync(vault);
  compose = file(
    'photos/compose.yaml',
    'services:\n  web:\n    image: nginx:1.27\n    depends_on: [db]\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: hunter2hunter2\n',
  );
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const full = path.join(root, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

const note = (name: string, text: string): string => file(`vault/${name}`, text);

function run(words: readonly string[], input = ''): Outcome {
  const request = readArguments(words);
  if (!request) throw new Error('help');
  return runCommand(request, { ...SYSTEM, input: () => Buffer.from(input) });
}

function refusal(...words: string[]): string {
  try {
    run(words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('not refused');
}

/** Every file of the vault but what the plugin keeps for itself, with what is in it. */
function hashes(): Record<string, string> {
  const files = readdirSync(vault, { recursive: true, encoding: 'utf8' }).sort();
  const notes = files.filter((name) => statSync(path.join(vault, name)).isFile() && !name.startsWith('.obsidian'));
  return Object.fromEntries(
    notes.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(vault, name)))
        .digest('hex'),
    ]),
  );
}

const textOf = (name: string): string => readFileSync(path.join(vault, name), 'utf8');
const json = (outcome: Outcome): Record<string, unknown> => JSON.parse(outcome.text) as Record<string, unknown>;

describe('import', () => {
  it('shows what would be written, and writes nothing', () => {
    note('Web.md', '---\ntype: service\n---\nMine.\n');
    const before = hashes();
    const outcome = run(['import', vault, compose]);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.text).toMatch(/^\*\*Would be written: /);
    expect(outcome.text).toContain('## New notes');
    expect(outcome.text).toContain('image: ');
    expect(outcome.text).not.toContain('hunter2hunter2');
    expect(outcome.messages).toContain('Nothing was written; --write does.');
    expect(hashes()).toEqual(before);
    expect(existsSync(path.join(vault, '.obsidian'))).toBe(false);
  });

  it('writes the pages, finds nothing more to write, and takes back exactly them', () => {
    note('Box.md', '---\ntype: host\n---\nMine.\n');
    const before = hashes();
    const outcome = run(['import', vault, compose, '--host', 'Box', '--write']);
    expect(outcome.text).toMatch(/^\*\*Written: /);
    expect(outcome.messages).toContain(`To take this back: homelab-ops import ${vault} --undo --write`);
    const written = Object.keys(hashes()).filter((name) => !(name in before));
    expect(written.length).toBeGreaterThan(0);
    const texts = written.map(textOf).join('\n');
    expect(texts).toContain('depends_on');
    expect(texts).toContain('[[Box]]');
    expect(texts).not.toContain('hunter2hunter2');
    expect(readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    );

    const kept = textOf(KEPT);
    expect(run(['import', vault, compose, '--host', 'Box', '--write']).text).toMatch(/^\*\*Nothing was written\./);
    expect(textOf(KEPT)).toBe(kept);

    const plan = run(['import', vault, '--undo']);
    expect(plan.text).toMatch(
      /^\*\*Would be taken back: services from .*photos\/compose\.yaml, written 2026-11-23T12:00:00\+01:00/,
    );
    expect(plan.messages).toEqual(['Nothing was changed; --write does.']);
    expect(Object.keys(hashes()).length).toBeGreaterThan(Object.keys(before).length);
    expect(run(['import', vault, '--undo', '--write']).text).toMatch(/^\*\*Taken back: /);
    expect(hashes()).toEqual(before);
    expect(refusal('import', vault, '--undo')).toBe(
      `there is nothing to undo: homelab-ops import has written nothing in ${vault}`,
    );
  });

  it('leaves what a person edited since, says so, and can be asked again', () => {
    run(['import', vault, compose, '--write']);
    const made = Object.keys(hashes());
    const [mine = ''] = made;
    writeFileSync(path.join(vault, mine), `${textOf(mine)}Mine.\n`);
    const outcome = run(['import', vault, '--undo', '--write']);
    expect(outcome.text).toContain('was edited since it was made, so it stays');
    expect(Object.keys(hashes())).toEqual([mine]);
    expect(run(['import', vault, '--undo']).text).toContain('stays as it is');
  });

  it('calls a stack like the folder of its file, whichever way the file is named', () => {
    const folder = process.cwd();
    process.chdir(path.join(root, 'photos'));
    try {
      for (const word of ['compose.yaml', './compose.yaml', '../photos/compose.yaml', compose]) {
        expect(run(['import', vault, word]).text).toContain('`stack: photos`');
      }
    } finally {
      process.chdir(folder);
    }
  });

  it('reads stdin, and calls no stack like it', () => {
    expect(run(['import', vault, '-'], 'services:\n  ghost:\n    image: ghost:5\n').text).not.toMatch(/stdin|stack:/);
  });

  it('has the JSON that the docs promise', () => {
    const outcome = run(
      ['import', vault, '-', '--format', 'json'],
      'name: blog\nservices:\n  ghost:\n    image: ghost:5\n',
    );
    expect(json(outcome)).toMatchObject({ schema: 1, written: false });
    expect(Object.keys(json(outcome))).toEqual(['schema', 'written', 'notes', 'remarks']);
    const [first] = json(outcome).notes as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual(['kind', 'record', 'path', 'title', 'outcome', 'reason', 'properties']);
    expect(outcome.text).toContain('ghost');
  });

  it('reads UTF-16 as PowerShell writes it, and a byte order mark', () => {
    const text = 'services:\n  ghost:\n    image: ghost:5\n';
    const wide = path.join(root, 'wide.yaml');
    writeFileSync(wide, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect(run(['import', vault, wide]).text).toContain('ghost');
    expect(run(['import', vault, file('bom.yaml', `\uFEFF${text}`)]).text).toContain('ghost');
  });

  it('skips what is only suggested', () => {
    const guess = file(
      'g/compose.yaml',
      'services:\n  web:\n    image: x\n    environment:\n      DB_HOST: db\n  db:\n    image: postgres\n',
    );
    const outcome = run(['import', vault, guess, '--write']);
    expect(outcome.text).toContain('## Only suggested');
    expect(Object.keys(hashes()).map(textOf).join('')).not.toContain('depends_on');
  });

  it('tells what it cannot read by its place, and goes on with the rest', () => {
    const broken = file('b/compose.yaml', 'services:\n\tweb: {}\n');
    const outcome = run(['import', vault, broken, compose]);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.text).toContain('this line is indented with a tab');
    expect(outcome.text).toContain('## New notes');
  });

  it('keeps the permissions of a note', () => {
    const media = file('media/compose.yaml', 'services:\n  jellyfin:\n    image: jellyfin/jellyfin:10\n');
    const page = note('Jellyfin.md', '---\ntype: service\n---\n');
    chmodSync(page, 0o640);
    run(['import', vault, compose, media, '--write']);
    expect(statSync(page).mode & 0o777).toBe(0o640);
    expect(textOf('Jellyfin.md')).toContain('image');
  });

  it('says which note cannot be changed and why, writes the others, and ends with 2', () => {
    const media = file('media/compose.yaml', 'services:\n  jellyfin:\n    image: jellyfin/jellyfin:10\n');
    note('Jellyfin.md', '---\ntype: service\nimage: &i\nx: *i\n---\n');
    const before = textOf('Jellyfin.md');
    const outcome = run(['import', vault, compose, media, '--write']);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.text).toContain('## Not possible');
    expect(outcome.messages.join('\n')).toMatch(/Jellyfin\.md, line \d+: /);
    expect(textOf('Jellyfin.md')).toBe(before);
    expect(Object.keys(hashes()).length).toBeGreaterThan(1);
  });

  it('writes nothing through a link that leads out of the vault', () => {
    mkdirSync(path.join(root, 'outside'));
    symlinkSync(path.join(root, 'outside'), path.join(vault, 'Homelab'));
    const outcome = run(['import', vault, compose, '--write']);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.messages.join('\n')).toContain('lies outside of the vault');
    expect(readdirSync(path.join(root, 'outside'))).toEqual([]);
  });

  it('writes to what a link in the vault leads to, and to nothing outside of it', () => {
    const found = file(
      'restic.json',
      JSON.stringify([{ time: '2026-11-23T02:00:00Z', hostname: 'nas', paths: ['/d'] }]),
    );
    const text = '---\ntype: service\nbackup_id: nas\n---\n';
    note('Real/NAS.md', text);
    symlinkSync('Real/NAS.md', path.join(vault, 'NAS.md'));
    const away = file('away.md', text);
    symlinkSync(away, path.join(vault, 'Away.md'));
    const outcome = run(['evidence', vault, found, '--write']);
    expect(outcome.messages.join('\n')).toContain(
      'Away.md lies outside of the vault; it is a link; change that note by hand',
    );
    expect(readFileSync(away, 'utf8')).toBe(text);
    expect(textOf('Real/NAS.md')).toContain('last_backup');
    expect(lstatSync(path.join(vault, 'NAS.md')).isSymbolicLink()).toBe(true);
  });

  it('takes back nothing that a foreign file of ours names', () => {
    const outside = file('outside.md', 'x');
    note(KEPT, JSON.stringify({ what: 'x', at: 'y', notes: [{ path: '../outside.md', before: null, after: 'x' }] }));
    expect(refusal('import', vault, '--undo', '--write')).toContain('is not what was kept there');
    note(KEPT, '{');
    expect(refusal('import', vault, '--undo', '--write')).toContain('is not what was kept there');
    expect(existsSync(outside)).toBe(true);
  });

  it('begins nothing that could not be undone', () => {
    note('.obsidian/plugins', 'a file where a folder should be');
    expect(refusal('import', vault, compose, '--write')).toContain('Nothing was written, as it could not be undone');
    expect(Object.keys(hashes())).toEqual([]);
  });

  it.each([
    ['a file that is not there', ['nowhere.yaml'], 'the file nowhere.yaml cannot be read: there is no such file'],
    ['a folder', ['FOLDER'], 'it is a folder; name the files in it'],
    ['a file twice', ['a.yaml', 'a.yaml'], 'the file a.yaml is named twice; name it once'],
    ['no file', [], 'import wants a Compose file: homelab-ops import <vault> <file>...'],
    ['a file to undo', ['--undo', 'a.yaml'], '"a.yaml" is one too many'],
    ['an option of another command', ['a.yaml', '--by-name'], 'import has no option --by-name'],
  ])('complains about %s in one line', (_, words, expected) => {
    const message = refusal('import', vault, ...words.map((word) => (word === 'FOLDER' ? root : word)));
    expect(message).toContain(expected);
    expect(message).not.toContain('\n');
  });

  it('complains about a file that is no text', () => {
    const binary = path.join(root, 'x.yaml');
    writeFileSync(binary, Buffer.from([0x00, 0xff, 0xfe, 0xe4]));
    expect(refusal('import', vault, binary)).toContain('is not UTF-8 text; save it as UTF-8');
  });
});

describe('evidence', () => {
  const snapshots = (host: string): string =>
    JSON.stringify([
      {
        time: '2026-11-23T02:00:00.5+01:00',
        hostname: host,
        paths: ['/data'],
        tags: ['nightly'],
        id: 'abc',
        short_id: 'abc',
      },
    ]);

  it('sets the dates of pages that claim what was found, and takes them back', () => {
    note('NAS.md', '---\ntype: service\nbackup_id: nas # restic\nlast_backup: 2026-11-01 # by hand\n---\nMine.\n');
    const before = hashes();
    const found = file('restic.json', snapshots('nas'));
    const outcome = run(['evidence', vault, found, '--write']);
    expect(outcome.text).toMatch(/^\*\*Written: 1 changed note\.\*\*/);
    expect(textOf('NAS.md')).toMatch(/^last_backup: "?2026-11-23T02:00:00.*# by hand$/m);
    expect(existsSync(path.join(vault, KEPT))).toBe(false);
    run(['evidence', vault, '--undo', '--write']);
    expect(hashes()).toEqual(before);
  });

  it('takes what only a name speaks for when asked, and shows it otherwise', () => {
    note('NAS.md', '---\ntype: service\n---\n');
    const found = file('restic.json', snapshots('nas'));
    const shown = run(['evidence', vault, found, '--write']);
    expect(shown.text).toMatch(/^\*\*Nothing was written\./);
    expect(shown.text).toContain('## Only suggested');
    expect(textOf('NAS.md')).not.toContain('last_backup');
    run(['evidence', vault, found, '--write', '--by-name']);
    expect(textOf('NAS.md')).toContain('last_backup');
    expect(textOf('NAS.md')).toContain('backup_id');
  });

  it('ends with 1 where a page is never seen, if that is asked for', () => {
    note('NAS.md', '---\ntype: service\nbackup_id: other\n---\n');
    const found = file('restic.json', snapshots('nas'));
    expect(run(['evidence', vault, found]).exitCode).toBe(0);
    expect(run(['evidence', vault, found, '--fail-on', 'warning']).exitCode).toBe(1);
    expect(run(['evidence', vault, found, '--fail-on', 'error']).exitCode).toBe(0);
    expect(run(['evidence', vault, found, '--fail-on', 'warning']).text).toContain('## Backups that never appear');
  });
});
