import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../../cli/arguments';
import { type Outcome, runCommand } from '../../cli/commands';

const SYSTEM = { now: Date.parse('2026-11-23T11:00:00Z'), zone: 'Europe/Vienna' };
const EXAMPLE = path.join(__dirname, '../../examples/homelab-vault');
let vault = '';

beforeEach(() => {
  vault = mkdtempSync(path.join(tmpdir(), 'homelab-ops-cli-'));
});
afterEach(() => {
  rmSync(vault, { recursive: true, force: true });
});

function run(...words: string[]): Outcome {
  const request = readArguments(words);
  if (!request) throw new Error('help');
  return runCommand(request, SYSTEM);
}

function write(file: string, text: string): void {
  const full = path.join(vault, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

const json = (outcome: Outcome): Record<string, unknown> => JSON.parse(outcome.text) as Record<string, unknown>;
const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('report', () => {
  it('says of a folder without notes that there is none, and ends well', () => {
    const outcome = run('report', vault);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.messages).toEqual([`There is no note in ${vault}.`]);
    expect(outcome.text).toContain('No service was found.');
  });

  it('has the JSON that the docs promise', () => {
    const report = json(run('report', EXAMPLE, '--format', 'json'));
    expect(Object.keys(report)).toEqual([
      'schema',
      'now',
      'depth',
      'counts',
      'findings',
      'unfilled',
      'standsOn',
      'scorecard',
      'availability',
    ]);
    expect(report).toMatchObject({
      schema: 1,
      now: '2026-11-23T12:00:00+01:00',
      depth: 'home',
      scorecard: [],
      availability: [],
    });
    const [finding] = report.findings as Record<string, unknown>[];
    expect(Object.keys(finding ?? {})).toEqual([
      'check',
      'practice',
      'severity',
      'path',
      'title',
      'cause',
      'message',
      'fix',
      'accepted',
    ]);
  });

  it('fails on a finding at or above what is asked, and on no other', () => {
    write('A.md', '---\ntype: service\ncriticality: high\nstateful: false\n---\n');
    expect(run('report', vault).exitCode).toBe(0);
    expect(run('report', vault, '--fail-on', 'warning').exitCode).toBe(1);
    expect(run('report', vault, '--fail-on', 'info').exitCode).toBe(1);
    expect(run('report', vault, '--fail-on', 'error').exitCode).toBe(0);
  });

  it('does not fail on an accepted risk', () => {
    write('A.md', '---\ntype: service\ncriticality: high\nstateful: false\naccepted_risks: monitoring-missing\n---\n');
    expect(run('report', vault, '--fail-on', 'info').exitCode).toBe(0);
  });

  it('takes the depth from the settings of the vault, and from the option before them', () => {
    write('.obsidian/plugins/homelab-ops/data.json', '{"depth": "work"}');
    expect(json(run('report', vault, '--format', 'json')).depth).toBe('work');
    expect(json(run('report', vault, '--format', 'json', '--depth', 'home')).depth).toBe('home');
  });

  it('finds the settings in a renamed configuration folder', () => {
    write('.config/plugins/homelab-ops/data.json', '{"depth": "work"}');
    expect(json(run('report', vault, '--format', 'json')).depth).toBe('work');
  });

  it('says so when the settings are no JSON, and goes on', () => {
    write('.obsidian/plugins/homelab-ops/data.json', '{');
    const outcome = run('report', vault);
    expect(outcome.messages[0]).toContain('is not JSON; the default settings are used');
    expect(outcome.exitCode).toBe(0);
  });

  it('reports what cannot be read and the rest all the same', () => {
    write('Broken.md', '---\ntype: service\nusers: [Mara\n---\n');
    write('Latin.md', '');
    writeFileSync(path.join(vault, 'Latin.md'), Buffer.from([0x2d, 0xe4, 0xf6]));
    write('Loop/x.md', 'x');
    symlinkSync(vault, path.join(vault, 'Loop', 'again'));
    symlinkSync('nowhere', path.join(vault, 'Gone.md'));
    write('"Quoted" [b] 🔥.md', '---\ntype: service\nstateful: false\ndepends_on: nothing\n---\n');
    const outcome = run('report', vault);
    expect(outcome.text).toMatch(/3 notes cannot be read|\[\[Broken\]\]/);
    expect(outcome.text).toContain('Latin');
    expect(outcome.text).toContain('Gone');
    expect(outcome.text).toContain('names "nothing"');
  });

  it('writes nothing into the vault unless asked', () => {
    cpSync(EXAMPLE, vault, { recursive: true });
    const before = filesOf(vault);
    for (const words of [['report'], ['check'], ['impact', 'NAS'], ['suspects', 'NAS'], ['graph']]) {
      run(words[0] ?? '', vault, ...words.slice(1));
    }
    expect(filesOf(vault)).toEqual(before);
  });
});

describe('report --write', () => {
  const NOTE = 'Homelab/Reports/Hygiene 2026-W48.md';

  it('writes the weekly note, and the same again changes no byte', () => {
    write('A.md', '---\ntype: service\n---\n');
    expect(run('report', vault, '--write').messages).toEqual([`Wrote ${NOTE}`]);
    const text = readFileSync(path.join(vault, NOTE), 'utf8');
    expect(text).toContain('report_week: 2026-W48');
    expect(run('report', vault, '--write').messages).toEqual([`${NOTE} is up to date.`]);
    expect(readFileSync(path.join(vault, NOTE), 'utf8')).toBe(text);
  });

  it('keeps what a person added around its part', () => {
    write('A.md', '---\ntype: service\n---\n');
    run('report', vault, '--write');
    const file = path.join(vault, NOTE);
    const mine = readFileSync(file, 'utf8').replace('---\n', '---\nmood: fine\n').concat('\nMy own words.\n');
    writeFileSync(file, mine.replace('worth a look', 'old words'));
    run('report', vault, '--write');
    expect(readFileSync(file, 'utf8')).toBe(mine);
    expect(filesOf(path.join(vault, 'Homelab/Reports'))).toEqual(['Hygiene 2026-W48.md']);
  });

  it('refuses a folder outside of the vault, by name or by link', () => {
    write('.obsidian/plugins/homelab-ops/data.json', '{"reportsFolder": "../out"}');
    expect(() => run('report', vault, '--write')).toThrow('lies outside of the vault');
    const outside = mkdtempSync(path.join(tmpdir(), 'homelab-ops-out-'));
    symlinkSync(outside, path.join(vault, 'away'));
    write('.obsidian/plugins/homelab-ops/data.json', '{"reportsFolder": "away/Reports"}');
    expect(() => run('report', vault, '--write')).toThrow('lies outside of the vault');
    expect(existsSync(path.join(outside, 'Reports'))).toBe(false);
    rmSync(outside, { recursive: true });
  });
});

describe('check', () => {
  it('prints a line for each finding, as compilers do', () => {
    write('Apps/Wiki.md', '---\ntype: service\nstateful: false\ndepends_on: Postgers\n---\n');
    write('Postgres.md', '---\ntype: service\nstateful: false\n---\n');
    expect(run('check', vault).text).toBe(
      'Apps/Wiki.md: error: Wiki: depends_on names "Postgers", and there is no service of that name. Did you mean Postgres? Else create the page Postgers. [link-broken]\n',
    );
  });

  it('prints nothing where nothing is found', () => {
    write('A.md', '---\ntype: service\nstateful: false\n---\n');
    expect(run('check', vault)).toEqual({ text: '', messages: [], exitCode: 0 });
  });
});

describe('impact, suspects and graph', () => {
  it('names services by path, name, alias and link', () => {
    write('Hardware/NAS.md', '---\ntype: service\naliases: [Big box]\n---\n');
    for (const word of ['Hardware/NAS.md', 'Hardware/NAS', 'nas', 'Big box', '[[NAS]]']) {
      expect(json(run('impact', vault, word, '--format', 'json')).failed).toEqual(['Hardware/NAS.md']);
    }
  });

  it('complains about a name that fits nothing, with the nearest, or several', () => {
    write('a/NAS.md', '---\ntype: service\nstack: a\n---\n');
    write('Proxy.md', '---\ntype: service\n---\n');
    expect(() => run('impact', vault, 'Porxy')).toThrow(
      new UsageError('there is no service "Porxy"; did you mean "Proxy"?'),
    );
    write('x/db one.md', '---\ntype: service\naliases: [db]\n---\n');
    write('y/db two.md', '---\ntype: service\naliases: [db]\n---\n');
    expect(() => run('impact', vault, 'db')).toThrow('"db" may mean x/db one.md or y/db two.md; give the path');
  });

  it('has the JSON of impact and suspects that the docs promise', () => {
    const impact = json(run('impact', EXAMPLE, 'NAS', '--format', 'json'));
    expect(Object.keys(impact)).toEqual([
      'schema',
      'failed',
      'down',
      'degraded',
      'withoutBackup',
      'withoutMonitoring',
      'lockedIn',
      'users',
      'recoveryOrder',
    ]);
    const suspects = json(run('suspects', EXAMPLE, 'Immich', 'Paperless', '--format', 'json'));
    expect(Object.keys(suspects)).toEqual(['schema', 'symptoms', 'suspects']);
    expect(Object.keys((suspects.suspects as object[])[0] ?? {})).toEqual([
      'path',
      'explains',
      'contradicts',
      'recentChanges',
    ]);
  });

  it('has the JSON of the graph that the docs promise, and narrows it', () => {
    const whole = json(run('graph', EXAMPLE, '--format', 'json'));
    expect(Object.keys(whole)).toEqual(['schema', 'services', 'edges', 'cycles', 'unresolved']);
    const near = json(run('graph', EXAMPLE, '--format', 'json', '--focus', 'DNS', '--steps', '1'));
    const paths = (near.services as { path: string }[]).map((service) => service.path);
    expect(paths).toContain('Services/Platform/dns1.md');
    expect(paths).not.toContain('Services/Hardware/pve1.md');
    const lab = json(run('graph', EXAMPLE, '--format', 'json', '--environment', 'lab'));
    expect((lab.services as { environment: string }[]).every((service) => service.environment === 'lab')).toBe(true);
  });

  it.each(['mermaid', 'canvas', 'svg'])('draws the graph as %s', (format) => {
    expect(run('graph', EXAMPLE, '--format', format).text.length).toBeGreaterThan(1000);
  });
});

describe('the instant and the zone', () => {
  it('refuses what is none', () => {
    expect(() => run('report', vault, '--now', 'yesterday')).toThrow('--now wants a date');
    expect(() => run('report', vault, '--zone', 'Middle/Earth')).toThrow('is no time zone');
  });

  it('refuses a vault that is none', () => {
    expect(() => run('report', path.join(vault, 'nowhere'))).toThrow('cannot be read');
    write('file.md', '');
    expect(() => run('report', path.join(vault, 'file.md'))).toThrow('is not a folder');
  });
});
