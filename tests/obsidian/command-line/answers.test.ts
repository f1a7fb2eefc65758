/** @jest-environment ./tests/host/environment.cjs */
import { evening, IMMICH, NAS } from '../ambient/evening';

const VAULT = { 'Services/NAS.md': NAS, 'Services/Immich.md': IMMICH };

interface Answer {
  readonly schema: number;
  readonly [key: string]: unknown;
}

const json = (text: string): Answer => JSON.parse(text) as Answer;

describe('homelab-ops:impact', () => {
  it('answers in the shape of the other command line', async () => {
    const { host } = await evening(VAULT);
    expect(json(await host.cli('homelab-ops:impact service=nas format=json'))).toEqual({
      schema: 1,
      failed: ['Services/NAS.md'],
      down: [{ path: 'Services/Immich.md', via: ['Services/NAS.md', 'Services/Immich.md'] }],
      degraded: [],
      withoutBackup: [],
      withoutMonitoring: [],
      lockedIn: [],
      users: ['Mara'],
      recoveryOrder: ['Services/NAS.md', 'Services/Immich.md'],
    });
  });

  it('answers a person, and says what it cannot know of', async () => {
    const { host } = await evening({
      ...VAULT,
      'Old.md': '---\ntype: service\nstatus: retired\nruns_on: "[[Gone]]"\n---\n',
    });
    const answer = await host.cli('homelab-ops:impact service="[[NAS]], Old"');
    expect(answer).toContain('**Who to tell:** Mara');
    expect(answer).toContain('Old is retired: nothing falls with it.');
    expect(answer).not.toMatch(/\s$/);
  });

  it('takes a name once, and one that has a comma in it', async () => {
    const { host } = await evening({ ...VAULT, 'Photos, old.md': NAS });
    const failed = async (words: string): Promise<unknown> =>
      json(await host.cli(`homelab-ops:impact ${words} format=json`))['failed'];
    expect(await failed('service="nas, NAS ,[[NAS]],,Services/NAS.md"')).toEqual(['Services/NAS.md']);
    expect(await failed('service="Photos, old"')).toEqual(['Photos, old.md']);
    expect(await failed('service="[[Photos, old]],nas"')).toEqual(['Photos, old.md', 'Services/NAS.md']);
  });

  it.each([
    ['service=', 'Error: service= is missing'],
    ['service=nsa', 'Error: there is no service "nsa"; did you mean "NAS"?'],
    ['service=nas heathy=x', expect.stringMatching(/^\*\*If/)],
  ])('%s', async (words, answer) => {
    const { host } = await evening(VAULT);
    expect(await host.cli(`homelab-ops:impact ${words}`)).toEqual(answer);
  });
});

describe('homelab-ops:suspects', () => {
  it('ranks what would explain it, and heeds what works', async () => {
    const { host } = await evening({ ...VAULT, 'Services/Music.md': IMMICH });
    const answer = json(await host.cli('homelab-ops:suspects service=immich healthy=music format=json'));
    expect(answer['symptoms']).toEqual(['Services/Immich.md']);
    expect(answer['suspects']).toEqual([
      { path: 'Services/Immich.md', explains: ['Services/Immich.md'], contradicts: [], recentChanges: [] },
      {
        path: 'Services/NAS.md',
        explains: ['Services/Immich.md'],
        contradicts: ['Services/Music.md'],
        recentChanges: [],
      },
    ]);
    expect(await host.cli('homelab-ops:suspects service=immich')).toMatch(/^\*\*What would explain that/);
  });
});

describe('homelab-ops:report', () => {
  it('answers with the report, and writes nothing', async () => {
    const { host } = await evening(VAULT);
    const answer = json(await host.cli('homelab-ops:report format=json'));
    expect(Object.keys(answer)).toEqual([
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
    expect(answer['now']).toBe('2026-11-23T22:10:00+00:00');
    expect(json(await host.cli('homelab-ops:report format=json depth=work'))['depth']).toBe('work');
    expect(await host.cli('homelab-ops:report format=md')).toContain('NAS');
    expect(await host.cli('homelab-ops:report part=backups')).toMatch(/^## Backups by risk\n/);
    expect(await host.cli('homelab-ops:report part=saved')).toBe('saved: nothing to say.');
    expect(await host.cli('homelab-ops:report part=all')).toMatch(
      /^Error: part is backups, .*; "all" is none of them$/,
    );
    expect(await host.cli('homelab-ops:report depth=deep')).toBe('Error: depth is home, work; "deep" is none of them');
    expect(host.writes).toEqual([]);
  });

  it('writes the weekly note where that is asked for, and opens nothing', async () => {
    const { host } = await evening(VAULT);
    const note = 'Homelab/Reports/Hygiene 2026-W48.md';
    expect(await host.cli('homelab-ops:report write')).toMatch(`Wrote ${note}: `);
    expect(host.text(note)).toContain('report_week: 2026-W48');
    expect(host.shown().path).toBeUndefined();
    expect(host.notices).toEqual([]);
  });

  it('says why it was not written', async () => {
    const { host } = await evening(VAULT, { settings: { reportsFolder: '../out' } });
    expect(await host.cli('homelab-ops:report write')).toMatch(/^Error: .* lies outside of the vault/);
  });
});

describe('what one types', () => {
  it('has a description for every word and parameter', async () => {
    const { desk } = await evening({});
    const register = jest.spyOn(desk.plugin, 'registerCliHandler').mockImplementation(() => undefined);
    const { registerCommandLine } = await import('../../../src/obsidian/command-line/register-command-line');
    registerCommandLine(desk);
    expect(register.mock.calls.map(([name]) => name)).toEqual(
      ['log', 'incident', 'change', 'backup', 'report', 'impact', 'suspects'].map((name) => `homelab-ops:${name}`),
    );
    for (const [, about, flags] of register.mock.calls) {
      expect(about).toMatch(/^[A-Z].+[^.]$/);
      for (const { description } of Object.values(flags ?? {})) expect(description).toMatch(/^\S/);
      expect(flags).toHaveProperty('format');
    }
  });
});
