import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../../cli/arguments';
import { runCommand } from '../../cli/commands';
import type { Outcome } from '../../cli/open-vault';

const SYSTEM = { now: Date.parse('2026-11-23T11:00:00Z'), zone: 'Europe/Vienna' };
const PAGES: Readonly<Record<string, string>> = {
  'NAS.md': 'type: service\nkind: server\ncriticality: critical\nip: 10.0.0.2',
  'VM.md': 'type: service\nkind: vm\nruns_on: "[[NAS]]"',
  'Photos.md': 'type: service\nkind: app\nruns_on: "[[VM]]"\nsecrets_in: "[[Vault]]"',
  'Vault.md': 'type: service\nkind: app\nruns_on: "[[VM]]"',
  'Other.md': 'type: service\nruns_on: "[[NAS]]"',
};
let vault = '';

beforeEach(() => {
  vault = mkdtempSync(path.join(tmpdir(), 'homelab-ops-cli-'));
  for (const [name, yaml] of Object.entries(PAGES)) writeFileSync(path.join(vault, name), `---\n${yaml}\n---\n`);
});
afterEach(() => {
  rmSync(vault, { recursive: true, force: true });
});

function run(...words: string[]): Outcome {
  const request = readArguments(words);
  if (!request) throw new Error('help');
  return runCommand(request, SYSTEM);
}

function refusal(...words: string[]): string {
  try {
    run(...words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('not refused');
}

/** The names of the services that are left. */
function services(...options: string[]): readonly string[] {
  const data = JSON.parse(run('graph', vault, '--format', 'json', ...options).text) as {
    services: { title: string }[];
  };
  return data.services.map(({ title }) => title);
}

describe('graph', () => {
  it.each([
    [
      ['--focus', 'VM'],
      ['NAS', 'Photos', 'VM', 'Vault'],
    ],
    [
      ['--focus', 'VM', '--direction', 'up'],
      ['Photos', 'VM', 'Vault'],
    ],
    [
      ['--focus', 'VM', '--direction', 'down'],
      ['NAS', 'VM'],
    ],
    [
      ['--focus', 'Photos', '--steps', '1'],
      ['Photos', 'VM'],
    ],
    [['--kind', 'host'], ['NAS']],
    [
      ['--kind', 'app, none'],
      ['Other', 'Photos', 'Vault'],
    ],
    [['--criticality', 'critical'], ['NAS']],
    [
      ['--criticality', 'critical,unrated'],
      ['NAS', 'Other', 'Photos', 'VM', 'Vault'],
    ],
    [['--search', '10.0.0.2'], ['NAS']],
  ])('narrows by %j', (options, expected) => {
    expect(services(...options)).toEqual(expected);
  });

  it('leads lines over what is hidden only where it simplifies, and says what is left out', () => {
    const whole = run('graph', vault, '--kind', 'app,host');
    expect(whole.text).not.toContain('over VM');
    expect(whole.messages).toEqual([]);
    const { text, messages } = run('graph', vault, '--kind', 'app,host', '--simplify');
    expect(text).toContain('|"over VM"|');
    expect(messages).toEqual([
      '2 services are hidden: of another kind than app and host. 2 lines lead through hidden services.',
    ]);
    for (const format of ['canvas', 'svg'])
      expect(run('graph', vault, '--kind', 'app,host', '--simplify', '--format', format).text).toContain('over VM');
  });

  it.each([
    [['--direction', 'up'], '--direction wants --focus'],
    [['--steps', '3'], '--steps wants --focus, the service from which the steps are counted'],
    [['--focus', 'VM', '--steps', '-1'], '--steps wants a whole number, 0 or more'],
    [['--focus', 'VM', '--steps=-1'], '--steps wants a whole number, 0 or more'],
    [['--focus', 'VM', '--steps', '1.5'], '--steps wants a whole number, 0 or more'],
    [['--focus', 'VM', '--steps', ''], '--steps wants a whole number, 0 or more'],
    [['--focus', 'VM', '--direction', 'left'], '--direction is up, down, both; "left" is none of them'],
    [['--criticality', 'high,huge'], '--criticality is critical, high, medium, low, unrated; "huge" is none of them'],
    [['--format', 'json', '--simplify'], '--simplify is for pictures'],
  ])('refuses %j', (options, expected) => {
    expect(refusal('graph', vault, ...options)).toContain(expected);
  });
});

describe('graph where nothing fits', () => {
  const said = 'Nothing fits these options: 5 services are hidden.';

  it.each(['mermaid', 'canvas', 'svg'])('says so in %s and on stderr', (format) => {
    const { text, messages, exitCode } = run('graph', vault, '--search', 'zzzz', '--format', format);
    expect([messages, exitCode]).toEqual([[said], 0]);
    expect(text).toContain(said);
    expect(text).not.toContain('No services yet');
    const simplified = run('graph', vault, '--search', 'zzzz', '--format', format, '--simplify');
    expect(simplified.text).toContain(said);
    expect(simplified.messages[0]).toBe(said);
  });

  it('says so beside the JSON', () => {
    expect(run('graph', vault, '--search', 'zzzz', '--format', 'json').messages).toEqual([said]);
    expect(run('graph', vault, '--format', 'json').messages).toEqual([]);
  });
});

describe('graph with more lines than Mermaid draws', () => {
  it('says on stderr what is left out', () => {
    for (let i = 0; i < 30; i += 1) {
      const needs = Array.from({ length: i }, (_, one) => `"[[S${one}]]"`).join(', ');
      writeFileSync(path.join(vault, `S${i}.md`), `---\ntype: service\ndepends_on: [${needs}]\n---\n`);
    }
    const words = '39 of 439 lines are left out: this diagram has 400 at most, as Mermaid gives up at 500.';
    const { text, messages } = run('graph', vault);
    expect(text).toContain(words);
    expect(messages).toEqual([words]);
    expect(run('graph', vault, '--format', 'svg').messages).toEqual([]);
  });
});

describe('cold-start', () => {
  it('says in which order everything is started, and writes nothing', () => {
    const before = readdirSync(vault, { recursive: true });
    const { text, messages } = run('cold-start', vault);
    expect(text).toContain('As of 2026-11-23, if everything is off: 5 services to start.');
    const lines = text.split('\n').filter((line) => /^\d+\./.test(line));
    expect(lines).toEqual([
      '1. [ ] [[NAS]]',
      '2. [ ] [[Other]]',
      '3. [ ] [[VM]]',
      '4. [ ] [[Vault]]',
      '5. [ ] [[Photos]]',
    ]);
    expect(messages).toEqual([]);
    expect(readdirSync(vault, { recursive: true })).toEqual(before);
  });

  it('is of what failed, with all that falls with it', () => {
    const { text } = run('cold-start', vault, 'VM');
    expect(text).toContain('if [[VM]] failed: 3 services to start.');
    expect(refusal('cold-start', vault, 'Vn')).toContain('did you mean "VM"?');
  });

  it('writes a new note beside the reports, never over one that is there', () => {
    const first = run('cold-start', vault, '--write');
    expect(first.messages).toEqual(['Wrote Homelab/Reports/Cold start 2026-11-23.md']);
    const file = path.join(vault, 'Homelab/Reports/Cold start 2026-11-23.md');
    expect(readFileSync(file, 'utf8')).toBe(first.text);
    writeFileSync(file, 'Mine.');
    expect(run('cold-start', vault, 'VM', '--write').messages).toEqual([
      'Wrote Homelab/Reports/Cold start 2026-11-23 2.md',
    ]);
    expect(readFileSync(file, 'utf8')).toBe('Mine.');
  });

  it('writes nothing outside of the vault', () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'homelab-ops-outside-'));
    mkdirSync(path.join(vault, 'Homelab'));
    symlinkSync(outside, path.join(vault, 'Homelab/Reports'));
    expect(refusal('cold-start', vault, '--write')).toContain('lies outside of the vault');
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});
