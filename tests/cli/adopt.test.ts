import { createHash } from 'node:crypto';
import {
  chmodSync,
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
const SHAPES = path.join(__dirname, '../vaults/adopt-shapes');
const DATA = '.obsidian/plugins/homelab-ops/data.json';
let vault = '';

beforeEach(() => {
  vault = mkdtempSync(path.join(tmpdir(), 'homelab-ops-adopt-'));
});
afterEach(() => {
  rmSync(vault, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  const full = path.join(vault, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

function run(...words: string[]): Outcome {
  const request = readArguments(['adopt', ...words]);
  if (!request) throw new Error('help');
  return runCommand(request, SYSTEM);
}

const data = (): string => readFileSync(path.join(vault, DATA), 'utf8');

/** Every file below a folder with what is in it. */
function hashes(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const whole = files.filter((file) => statSync(path.join(folder, file)).isFile());
  return Object.fromEntries(
    whole.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

const SERVICE = '\uFEFF---\r\ntype: homelab-service # mine\r\nhypervisor: pve1\r\n---\r\n# Jellyfin\r\n';

describe('adopt', () => {
  it('says what it found and what it proposes, and changes no byte', () => {
    const before = hashes(SHAPES);
    const { text, messages, exitCode } = run(SHAPES);
    run(SHAPES, '--format', 'json', '--all');
    expect(hashes(SHAPES)).toEqual(before);
    expect(exitCode).toBe(0);
    expect(messages).toEqual([
      expect.stringMatching(/^Nothing was written\. --write stores \d+ settings; --write --all stores \d+ guess/),
    ]);
    expect(text).toContain('- Type `homelab-service` means `service`.');
  });

  it('stores what is sure with --write, and touches no note', () => {
    write('Jellyfin.md', SERVICE);
    write('Odd.md', '---\ntype: system\n---\n');
    write('Changes/New disk.md', 'Bought.\n');
    write('Changes/New fan.md', 'Bought.\n');
    const before = hashes(vault);
    const { messages } = run(vault, '--write');
    expect(messages).toEqual([
      `Stored 3 settings in ${DATA}. If Obsidian is open, turn Homelab Ops off and on there so that it reads them.`,
    ]);
    expect(JSON.parse(data())).toEqual({
      typeValues: { 'homelab-service': 'service' },
      typeFolders: { Changes: 'change' },
      propertyNames: { hypervisor: 'runs_on' },
    });
    const { [DATA]: stored, ...notes } = hashes(vault);
    expect(stored).toBeDefined();
    expect(notes).toEqual(before);
    expect(readdirSync(path.join(vault, path.dirname(DATA)))).toEqual(['data.json']);
  });

  it('makes the graph and the report work at once', () => {
    write('Jellyfin.md', SERVICE);
    write('pve1.md', '---\ntype: host\n---\n');
    run(vault, '--write');
    const request = readArguments(['impact', vault, 'pve1']);
    expect(request && runCommand(request, SYSTEM).text).toContain('Jellyfin');
    expect(run(vault).messages).toEqual(['There is nothing to propose: what can be recognised is read already.']);
    expect(run(vault, '--write').messages).toEqual(['Nothing was written: there is nothing sure to store.']);
  });

  it('stores guesses with --all', () => {
    write('Odd.md', '---\ntype: system\n---\n');
    expect(run(vault).messages).toEqual(['Nothing was written. --write --all stores 1 guess.']);
    run(vault, '--write');
    expect(hashes(vault)).not.toHaveProperty([DATA]);
    run(vault, '--write', '--all');
    expect(JSON.parse(data())).toEqual({ typeValues: { system: 'service' } });
  });

  it.each([
    ['as Obsidian does', '{\n  "depth": "work",\n  "own": [\n    1\n  ],\n  "typeValues": {\n    "a": "vm"\n  }\n}'],
    ['with tabs and a line break at the end', '{\n\t"typeValues": {\n\t\t"a": "vm"\n\t},\n\t"own": [\n\t\t1\n\t]\n}\n'],
    ['in one line', '{"typeValues":{"a":"vm"},"own":[1]}'],
    ['with CRLF and a byte order mark', '\uFEFF{\r\n    "typeValues": {\r\n        "a": "vm"\r\n    }\r\n}\r\n'],
  ])('keeps all else in the settings, written %s', (_, text) => {
    write(DATA, text);
    write('Jellyfin.md', SERVICE.replace(/hypervisor.*\r\n/, ''));
    run(vault, '--write');
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const [indent = ''] = /[ \t]+(?="a")/.exec(text) ?? [];
    const added = indent === '' ? ',"homelab-service":"service"' : `,${eol}${indent}"homelab-service": "service"`;
    expect(data()).toBe(text.replace(/("a": ?"vm")/, `$1${added}`));
  });

  it.each([
    ['{ "typeValues": ', 'it is not JSON; correct or delete it first'],
    ['[1]', 'it holds no settings; correct or delete it first'],
    ['{"typeValues": [1]}', 'the setting typeValues in it cannot be read; correct it first'],
  ])('does not replace settings that cannot be read: %s', (text, reason) => {
    write(DATA, text);
    write('Jellyfin.md', SERVICE);
    expect(() => run(vault, '--write')).toThrow(new UsageError(`${DATA} was not written: ${reason}`));
    expect(data()).toBe(text);
    expect(run(vault).exitCode).toBe(0);
  });

  it('finds a configuration folder of another name', () => {
    write('.config/app.json', '{}');
    write('Odd.md', '---\ntype: hypervisor\n---\n');
    write('.git/config', 'x');
    run(vault, '--write');
    expect(readdirSync(vault).sort()).toEqual(['.config', '.git', 'Odd.md']);
    const made = path.join(vault, '.config/plugins/homelab-ops/data.json');
    expect(JSON.parse(readFileSync(made, 'utf8'))).toEqual({ typeValues: { hypervisor: 'host' } });
  });

  it('follows settings that are a link, and leaves the link one', () => {
    const shared = mkdtempSync(path.join(tmpdir(), 'homelab-ops-shared-'));
    write('Odd.md', '---\ntype: hypervisor\n---\n');
    writeFileSync(path.join(shared, 'data.json'), '{}');
    mkdirSync(path.join(vault, path.dirname(DATA)), { recursive: true });
    symlinkSync(path.join(shared, 'data.json'), path.join(vault, DATA));
    run(vault, '--write');
    expect(lstatSync(path.join(vault, DATA)).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(shared, 'data.json'), 'utf8')).toContain('"hypervisor": "host"');
    rmSync(shared, { recursive: true });
  });

  it('says in a line where the settings cannot be written', () => {
    write('Odd.md', '---\ntype: hypervisor\n---\n');
    write('.obsidian', 'a file');
    expect(() => run(vault, '--write')).toThrow(/^\.obsidian\/plugins\/homelab-ops\/data\.json could not be written: /);
  });

  it('keeps the permissions of the settings', () => {
    write('Odd.md', '---\ntype: hypervisor\n---\n');
    write(DATA, '{}');
    chmodSync(path.join(vault, DATA), 0o600);
    run(vault, '--write');
    expect(statSync(path.join(vault, DATA)).mode & 0o777).toBe(0o600);
  });

  it('tells of broken properties only where the note would be a record', () => {
    write('Changes/a.md', 'x');
    write('Changes/b.md', 'x');
    write('Changes/broken.md', '---\na: [\n---\n');
    write('Diary.md', '---\nmood: [\n---\n');
    const { text } = run(vault);
    expect(text).toContain('[[Changes/broken|broken]]: Its frontmatter cannot be read');
    expect(text).not.toContain('Diary');
  });

  it('looks at the same notes before and after it writes', () => {
    write('Jellyfin.md', SERVICE);
    write('Changes/a.md', 'x');
    write('Changes/b.md', 'x');
    write('Changes/broken.md', '---\na: [\n---\n');
    write('Diary.md', '---\nmood: [\n---\n');
    const looked = (): string | undefined => /\d+ notes? looked at/.exec(run(vault).text)?.[0];
    expect(looked()).toBe('5 notes looked at');
    run(vault, '--write', '--all');
    expect(looked()).toBe('5 notes looked at');
  });

  it('says where to name words that are of no language it knows', () => {
    write('Jellyfin.md', '---\ntype: tjeneste\n---\n');
    const advice = expect.stringContaining('Settings \u2192 Your words (types, properties, folders)') as string;
    expect(run(vault).messages).toEqual([
      'Nothing here speaks of a homelab: no type, no tag and no folder is known.',
      advice,
    ]);
    expect(run(vault, '--write').messages).toEqual(['Nothing was written: there is nothing sure to store.', advice]);
  });

  it('keeps the type property with --all where a note is read by it', () => {
    write('NAS.md', '---\ntype: service\n---\n');
    for (const name of ['a', 'b', 'c']) write(`${name}.md`, '---\nCategory: Server\n---\n');
    expect(run(vault, '--write', '--all').messages).toEqual(['Nothing was written: there is nothing sure to store.']);
    expect(hashes(vault)).not.toHaveProperty([DATA]);
  });

  it('says of an empty folder that there is no note', () => {
    expect(run(vault).messages).toEqual([
      'There is no note in this vault.',
      'There is nothing to propose: what can be recognised is read already.',
    ]);
  });
});
