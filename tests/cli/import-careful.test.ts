import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../../cli/arguments';
import { runCommand } from '../../cli/commands';
import type { Outcome } from '../../cli/open-vault';
import { deleteNote, writeNote } from '../../cli/write-note';
import { writeSettings } from '../../cli/write-settings';
import type { Mapping } from '../../src/adoption/mapping';

const NOW = Date.parse('2026-11-23T11:00:00Z');
const FOLDER = '.obsidian/plugins/homelab-ops';
const PAGE = '---\ntype: service\nbackup_id: host:nas\n---\n';
const NAS = JSON.stringify([{ time: '2026-11-23T02:00:00Z', hostname: 'nas', paths: ['/d'], tags: [] }]);
const BLOG = 'services:\n  ghost:\n    image: ghost:5\n';
const isRoot = process.getuid?.() === 0;
let root = '';
let vault = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'homelab-ops-careful-'));
  vault = path.join(root, 'vault');
  mkdirSync(vault);
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
const textOf = (name: string): string => readFileSync(path.join(vault, name), 'utf8');

function run(words: readonly string[], input = ''): Outcome {
  const request = readArguments(words);
  if (!request) throw new Error('help');
  return runCommand(request, { now: NOW, zone: 'Europe/Vienna', input: () => Buffer.from(input) });
}

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('not refused');
}

/** As a user who is not root, whom no permission stops. */
function asUser<T>(work: () => T): T {
  if (!isRoot) return work();
  chmodSync(root, 0o777);
  for (const name of ['', ...readdirSync(vault, { recursive: true, encoding: 'utf8' })]) {
    chownSync(path.join(vault, name), 65534, 65534);
  }
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a write-protected note', () => {
  it('is left as it is, and named', () => {
    chmodSync(note('NAS.md', PAGE), 0o444);
    note('Box.md', PAGE);
    const found = file('restic.json', NAS);
    const outcome = asUser(() => run(['evidence', vault, found, '--write']));
    expect(outcome.exitCode).toBe(2);
    expect(outcome.messages).toContain(
      'NAS.md is write-protected and was left as it is; change its permissions to have it changed.',
    );
    expect(textOf('NAS.md')).toBe(PAGE);
    expect(statSync(path.join(vault, 'NAS.md')).mode & 0o777).toBe(0o444);
    expect(textOf('Box.md')).toContain('last_backup');
  });

  it('is not deleted either', () => {
    chmodSync(note('NAS.md', PAGE), 0o444);
    expect(
      asUser(() =>
        refusalOf(() => {
          deleteNote(vault, 'NAS.md');
        }),
      ),
    ).toContain('NAS.md is write-protected');
    expect(textOf('NAS.md')).toBe(PAGE);
  });
});

it('leaves write-protected settings as they are', () => {
  note('NAS.md', '---\nkind: Service\n---\n');
  const settings = note(`${FOLDER}/data.json`, '{}');
  chmodSync(settings, 0o444);
  const mapping: Mapping = {
    id: 'x',
    kind: 'type-property',
    from: 'kind',
    means: 'type',
    notes: 1,
    examples: [],
    isSure: true,
    why: '',
  };
  expect(asUser(() => refusalOf(() => writeSettings(vault, [mapping])))).toContain(
    `${FOLDER}/data.json is write-protected`,
  );
  expect(readFileSync(settings, 'utf8')).toBe('{}');
});

describe('a note that is written', () => {
  it('keeps its permissions whatever the umask is', () => {
    const page = note('NAS.md', PAGE);
    chmodSync(page, 0o666);
    const umask = process.umask(0o077);
    try {
      writeNote(vault, 'NAS.md', 'x');
    } finally {
      process.umask(umask);
    }
    expect(statSync(page).mode & 0o7777).toBe(0o666);
    expect(textOf('NAS.md')).toBe('x');
  });

  (isRoot ? it : it.skip)('keeps its owner and its group', () => {
    const page = note('NAS.md', PAGE);
    chownSync(page, 1234, 2345);
    chmodSync(page, 0o640);
    writeNote(vault, 'NAS.md', 'x');
    const { uid, gid, mode } = statSync(page);
    expect([uid, gid, mode & 0o7777]).toEqual([1234, 2345, 0o640]);
  });
});

describe('two runs at once', () => {
  const lock = (text: string): string => note(`${FOLDER}/writing.lock`, text);
  const since = (minutes: number): string =>
    lock(JSON.stringify({ pid: 1, at: new Date(NOW - minutes * 60_000).toISOString() }));

  it('do not write: the second says so', () => {
    note('NAS.md', PAGE);
    const found = file('restic.json', NAS);
    const held = since(9);
    const before = readFileSync(held, 'utf8');
    expect(refusalOf(() => run(['evidence', vault, found, '--write']))).toBe(
      `another run is writing into ${vault}, so nothing was written; wait until it is done, or delete ${held} if there is none`,
    );
    expect(textOf('NAS.md')).toBe(PAGE);
    expect(readFileSync(held, 'utf8')).toBe(before);
    expect(run(['evidence', vault, found]).text).toMatch(/^\*\*Would be written/);
  });

  it('do not take back either', () => {
    note('NAS.md', PAGE);
    run(['evidence', vault, file('restic.json', NAS), '--write']);
    expect(existsSync(path.join(vault, FOLDER, 'writing.lock'))).toBe(false);
    since(1);
    expect(refusalOf(() => run(['evidence', vault, '--undo', '--write']))).toContain('another run is writing');
    expect(textOf('NAS.md')).toContain('last_backup');
  });

  it.each([11, -11])('were none where one was killed %s minutes ago', (minutes) => {
    note('NAS.md', PAGE);
    const held = since(minutes);
    run(['evidence', vault, file('restic.json', NAS), '--write']);
    expect(textOf('NAS.md')).toContain('last_backup');
    expect(existsSync(held)).toBe(false);
  });

  it('know a mark that was cut off by its age', () => {
    note('NAS.md', PAGE);
    const held = lock('');
    const found = file('restic.json', NAS);
    utimesSync(held, NOW / 1000 - 60, NOW / 1000 - 60);
    expect(refusalOf(() => run(['evidence', vault, found, '--write']))).toContain('another run is writing');
    utimesSync(held, NOW / 1000 - 3600, NOW / 1000 - 3600);
    run(['evidence', vault, found, '--write']);
    expect(textOf('NAS.md')).toContain('last_backup');
  });
});

describe('where no file could be taken', () => {
  it.each([
    ['evidence', '', 'stdin: It is empty: the command that writes it may have failed.'],
    ['evidence', 'Fatal: no repository\n', 'stdin: It is not JSON: '],
    ['evidence', '[{"a": 1}]', 'stdin: 1 entry is from no tool that is known'],
    ['import', '', 'stdin: It is empty; there is nothing to import.'],
    ['import', 'services:\n\tweb: {}\n', 'stdin, line 2: '],
  ])('%s of %j ends with 2 and says why', (command, input, expected) => {
    note('NAS.md', PAGE);
    const outcome = run([command, vault, '-'], input);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.messages.join('\n')).toContain(expected);
    expect(run([command, vault, '-', '--write', '--format', 'json'], input).exitCode).toBe(2);
  });

  it('and another could, the remarks tell of it', () => {
    note('NAS.md', PAGE);
    const outcome = run(['evidence', vault, '-', file('restic.json', NAS)]);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.text).toContain('- stdin: It is empty');
    expect(outcome.text).toContain('last_backup');
  });
});

it('warns of a repository that is empty by now', () => {
  note('NAS.md', PAGE);
  const found = file('restic.json', '[]');
  const outcome = run(['evidence', vault, found, '--fail-on', 'warning']);
  expect(outcome.exitCode).toBe(1);
  expect(outcome.text).toContain('restic.json: It holds no snapshots. If it comes from a repository in use');
  expect(run(['evidence', vault, found]).exitCode).toBe(0);
});

it('calls stdin by its name, and no stack like it', () => {
  const outcome = run(['import', vault, '-', '--write', '--format', 'md'], `${BLOG}  x/y: {}\n`);
  expect(outcome.text).toContain('- stdin: services.x_y: ');
  expect(outcome.text).not.toMatch(/compose\.yaml|stack: stdin/);
  expect(run(['import', vault, '--undo']).text).toContain('services from stdin,');
});

it('shows the text of a new page before it is written', () => {
  const outcome = run(['import', vault, '-'], `${BLOG}    profiles: [debug]\n`);
  expect(outcome.text).toContain('Only started with the profile debug.');
});

it('has nothing to take back of a note that is gone, and forgets it', () => {
  const page = note('NAS.md', PAGE);
  run(['evidence', vault, file('restic.json', NAS), '--write']);
  unlinkSync(page);
  expect(run(['evidence', vault, '--undo', '--write']).text).toContain(
    '- NAS.md is not there any more; nothing to take back.',
  );
  expect(refusalOf(() => run(['evidence', vault, '--undo']))).toContain('there is nothing to undo');
});
