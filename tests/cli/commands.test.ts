import {
  chmodSync,
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
import { runCommand } from '../../cli/commands';
import type { Outcome } from '../../cli/open-vault';

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

/** The complaint with which a request ends: one line, for which the process ends with 2. */
function refusal(...words: string[]): UsageError {
  try {
    run(...words);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('not refused');
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

  it('prints only the parts that are asked for, in that order, and says beside which have nothing to say', () => {
    const { text, messages } = run('report', EXAMPLE, '--part', 'restores', '--part', 'saved', '--part', 'backups');
    expect(text.match(/^## .*/gm)).toEqual(['## Restores', '## Backups by risk']);
    expect(messages).toContain('saved: nothing to say.');
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
    });
    expect(report.scorecard).toHaveLength(37);
    expect(report.scorecard).toContainEqual({
      path: 'Services/Hardware/pve1.md',
      title: 'pve1',
      level: 'gold',
      practices: expect.objectContaining({ documentation: 'pass' }) as unknown,
    });
    expect((report.availability as { days: number }[]).map(({ days }) => days)).toEqual(
      expect.arrayContaining([7, 30, 90, 182, 365]),
    );
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
    write('A.md', '---\ntype: service\ncriticality: high\nmonitored_by: none\nstateful: false\n---\n');
    expect(run('report', vault).exitCode).toBe(0);
    expect(run('report', vault, '--fail-on', 'warning').exitCode).toBe(1);
    expect(run('report', vault, '--fail-on', 'info').exitCode).toBe(1);
    expect(run('report', vault, '--fail-on', 'error').exitCode).toBe(0);
  });

  it('does not fail on an accepted risk', () => {
    const page = 'type: service\ncriticality: high\nmonitored_by: none\nstateful: false';
    write('A.md', `---\n${page}\naccepted_risks: monitoring-missing\n---\n`);
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
    write('"Quoted" [b] 🔥.md', '---\ntype: service\nstateful: false\ndepends_on: Nextcloud\n---\n');
    const outcome = run('report', vault);
    expect(outcome.text).toMatch(/3 notes cannot be read|\[\[Broken\]\]/);
    expect(outcome.text).toContain('Latin');
    expect(outcome.text).toContain('Gone');
    expect(outcome.text).toContain('names "Nextcloud", which has no page yet.');
    expect(outcome.text).toContain('a bracket or a quotation mark is still open above line 4; close it.');
  });

  it('says of a link that leads in a circle that it is not followed', () => {
    write('A.md', '---\ntype: service\nstateful: false\n---\n');
    symlinkSync(vault, path.join(vault, 'again'));
    const outcome = run('report', vault);
    expect(outcome.messages).toEqual(['The link again leads in a circle and is not followed.']);
    expect(outcome.exitCode).toBe(0);
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

  it('tells the week after what is new and what was fixed, without writing as well', () => {
    write('A.md', '---\ntype: service\n---\n');
    write('B.md', '---\ntype: service\nstateful: false\nruns_on: "[[Nowhere]]"\n---\n');
    run('report', vault, '--write', '--now', '2026-11-18T12:00');
    write('B.md', '---\ntype: service\nstateful: false\n---\n');
    const { text } = run('report', vault);
    expect(text).toContain('**🟡 Warning, open for 1 week:** [[A]]');
    expect(text).toContain('Since the report of W47: nothing new, 1 still open, for 1 week, 1 fixed.');
    expect(text).toContain('Fixed: [[B]] (link-broken).');
    expect(filesOf(path.join(vault, 'Homelab/Reports'))).toEqual(['Hygiene 2026-W47.md']);
  });

  it('finds secrets in the notes of records, as check does, and never prints one', () => {
    const secret = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789';
    write('A.md', `---\ntype: service\nstateful: false\n---\nThe token is ${secret}\n`);
    write('Diary.md', `${secret}\n`);
    for (const command of ['report', 'check']) {
      const { text, exitCode } = run(command, vault, '--fail-on', 'error');
      expect([command, exitCode, text.includes('secret-in-note'), text.includes(secret)]).toEqual([
        command,
        1,
        true,
        false,
      ]);
      expect(text).not.toContain('Diary');
    }
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

  it('says in one line that the folder is a file', () => {
    write('Homelab/Reports', 'A note on reports.');
    write('A.md', '---\ntype: service\n---\n');
    const refused = refusal('report', vault, '--write');
    expect(refused.message).toMatch(
      /^Homelab\/Reports\/Hygiene 2026-W48\.md could not be written: E[A-Z]+\. Is the vault read-only, or the folder a file\?$/,
    );
    expect(readFileSync(path.join(vault, 'Homelab/Reports'), 'utf8')).toBe('A note on reports.');
  });

  // Root may write anywhere; a name that no disk takes is refused to everyone.
  it('says in one line that the disk refuses the folder', () => {
    write('.obsidian/plugins/homelab-ops/data.json', JSON.stringify({ reportsFolder: 'x'.repeat(300) }));
    expect(refusal('report', vault, '--write').message).toMatch(/ could not be written: ENAMETOOLONG\. [^\n]*$/);
    expect(filesOf(vault).filter((file) => !file.startsWith('.obsidian'))).toEqual([]);
  });

  const itUnlessRoot = process.getuid?.() === 0 ? it.skip : it;
  itUnlessRoot('says in one line that the vault is read-only', () => {
    chmodSync(vault, 0o555);
    try {
      expect(refusal('report', vault, '--write').message).toMatch(/ could not be written: EACCES\. [^\n]*$/);
    } finally {
      chmodSync(vault, 0o755);
    }
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

  it('complains about the file name of two services, and takes the path of each', () => {
    write('db.md', '---\ntype: service\n---\n');
    write('x/db.md', '---\ntype: service\n---\n');
    const both = new UsageError('"db" may mean db.md or x/db.md; give the path');
    expect(() => run('impact', vault, 'db')).toThrow(both);
    expect(() => run('suspects', vault, 'db')).toThrow(both);
    for (const file of ['db.md', 'x/db.md']) {
      expect(json(run('impact', vault, file, '--format', 'json')).failed).toEqual([file]);
    }
  });

  it('says why a note that cannot be read cannot be used', () => {
    write('Hosts/NAS.md', '---\ntype: service\nusers: [Mara\n---\n');
    write('NASA.md', '---\ntype: service\n---\n');
    const why =
      'Hosts/NAS.md cannot be used: Its frontmatter cannot be read: a bracket or a quotation mark is still open above line 4; close it.';
    for (const word of ['NAS', 'nas', 'Hosts/NAS', 'Hosts/NAS.md']) {
      expect(() => run('impact', vault, word)).toThrow(new UsageError(why));
      expect(() => run('suspects', vault, word)).toThrow(new UsageError(why));
    }
  });

  it('says what an answer does not count, apart from the answer', () => {
    write('Broken.md', '---\ntype: service\nusers: [Mara\n---\n');
    write('Web.md', '---\ntype: service\ndepends_on: [Mars, Box]\n---\n');
    write('a/Box.md', '---\ntype: service\n---\n');
    write('b/Box.md', '---\ntype: service\n---\n');
    const notCounted =
      'Not counted: 1 note that cannot be read, 2 links that lead to no service, or to several; the report names them.';
    for (const command of ['impact', 'suspects']) {
      for (const format of ['md', 'json']) {
        const outcome = run(command, vault, 'Web', '--format', format);
        expect(outcome.messages).toEqual([notCounted]);
        expect(outcome.text).not.toContain('Not counted');
        expect(outcome.exitCode).toBe(0);
      }
    }
  });

  it('does not say so where all is counted, and counts one and several', () => {
    write('Web.md', '---\ntype: service\ndepends_on: NAS\n---\n');
    write('NAS.md', '---\ntype: service\n---\n');
    expect(run('impact', vault, 'NAS').messages).toEqual([]);
    expect(run('suspects', vault, 'Web').messages).toEqual([]);
    write('Wiki.md', '---\ntype: service\ndepends_on: Mars\n---\n');
    expect(run('impact', vault, 'NAS').messages).toEqual([
      'Not counted: 1 link that leads to no service, or to several; the report names them.',
    ]);
    rmSync(path.join(vault, 'Wiki.md'));
    for (const name of ['One', 'Two']) write(`${name}.md`, '---\ntype: service\nusers: [Mara\n---\n');
    expect(run('suspects', vault, 'Web').messages).toEqual([
      'Not counted: 2 notes that cannot be read; the report names them.',
    ]);
  });

  it.each(['retired', 'planned'])('says that nothing falls with a %s service', (status) => {
    write('Old.md', `---\ntype: service\nstatus: ${status}\n---\n`);
    write('Web.md', '---\ntype: service\ndepends_on: Old\n---\n');
    const outcome = run('impact', vault, 'Old', '--format', 'json');
    expect(outcome.messages).toEqual([`Old is ${status}: nothing falls with it.`]);
    expect(json(outcome).down).toEqual([]);
    expect(run('impact', vault, 'Web').messages).toEqual([]);
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
