/** @jest-environment ./tests/host/environment.cjs */
import { hostOf } from '../host/host';
import { loadPlugin } from '../host/loaded-plugin';
import { said } from '../host/obsidian';

const VAULT = {
  'Services/NAS.md': '---\ntype: service\ncriticality: critical\n---\n',
  'Broken.md': '---\ntype: service\ntype: [\n---\n',
  'Outage.md': '---\ntype: incident\n---\n## Timeline\n',
};
const COMMAND = 'write-hygiene-report';
const COMMANDS = [
  'new-service-page',
  'new-backup-job',
  'new-change-record',
  'log-change-just-made',
  'log-incident',
  'announce-change',
  'start-change',
  'complete-change',
  'roll-back-change',
  'add-to-incident-timeline',
  'change-incident-status',
  'change-incident-severity',
  'resolve-incident',
  'copy-household-message',
  'show-open-incident',
  'write-postmortem',
  'record-backup',
  'record-restore-test',
  'record-patch',
  'record-review',
  'first-steps',
  'check-my-notes',
  'turn-names-into-links',
  'fill-in-properties',
  'import-services',
  'import-backup-evidence',
  'undo-last-import',
  'remind-me-weekly',
  'show-dependency-graph',
  'show-hygiene-review',
  'show-blast-radius',
  'what-stops',
  'what-it-needs',
  'print-cold-start-sheet',
  'copy-graph-as-mermaid',
  'save-graph-as-canvas',
  'save-graph-as-svg',
  'insert-dependency-graph',
  'insert-service-card',
  COMMAND,
];
const NOTE = 'Homelab/Reports/Hygiene 2026-W48.md';

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-23T11:00:00Z') });
  said.splice(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('loading the plugin', () => {
  it('registers its commands without a hotkey, each with a name of its own, and one settings tab', async () => {
    const { commands, tabs } = await loadPlugin(hostOf(VAULT));
    expect(commands.map(({ id }) => id).sort()).toEqual([...COMMANDS].sort());
    expect(commands.filter(({ hotkeys }) => hotkeys !== undefined)).toEqual([]);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    expect(tabs).toHaveLength(1);
  });

  it('reads no note, writes none, stores nothing and says nothing before the layout is ready', async () => {
    const host = hostOf(VAULT, { starting: true });
    const listing = jest.spyOn(host.app.vault, 'getRoot');
    const metadata = jest.spyOn(host.app.metadataCache, 'getFileCache');
    const { data } = await loadPlugin(host);
    jest.runAllTimers();
    expect([host.reads, host.writes, said]).toEqual([[], [], []]);
    expect(listing).not.toHaveBeenCalled();
    expect(metadata).not.toHaveBeenCalled();
    expect(data()).toBeNull();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('writes nothing, stores nothing and says nothing when the layout is ready', async () => {
    const host = hostOf(VAULT, { starting: true });
    const { data } = await loadPlugin(host);
    host.ready();
    await jest.advanceTimersByTimeAsync(5000);
    expect([host.writes, said, data()]).toEqual([[], [], null]);
  });

  it('leaves nothing behind when it is switched off', async () => {
    const host = hostOf({ ...VAULT, 'Open.md': '---\ntype: incident\nstatus: open\nstarted: 2026-11-23T10:30\n---\n' });
    await host.open('Open.md');
    await jest.advanceTimersByTimeAsync(1000);
    const before = host.leftBehind();
    const timers = jest.getTimerCount();
    await loadPlugin(host);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(host.leftBehind()).not.toEqual(before);
    host.disable('homelab-ops');
    await jest.advanceTimersByTimeAsync(1000);
    expect(host.leftBehind()).toEqual(before);
    expect(jest.getTimerCount()).toBe(timers);
  });
});

describe('the command', () => {
  it('writes the note of the week into folders that it makes, says the headline, and opens the note', async () => {
    const host = hostOf(VAULT);
    const { run } = await loadPlugin(host);
    await run(COMMAND);
    const text = host.text(NOTE);
    expect(text).toMatch(/^---\ntype: hygiene-report\nreport_week: 2026-W48\n/);
    const [headline = 'none'] = said;
    expect(text).toContain(`**${headline}**`);
    expect(said).toHaveLength(1);
    expect(host.writes).toEqual([NOTE]);
    expect(host.shown()).toEqual({ path: NOTE, leaves: 1 });
  });

  it('says why nothing was written when the app refuses, and rejects nothing', async () => {
    const host = hostOf(VAULT);
    const { run } = await loadPlugin(host);
    jest.spyOn(host.app.vault, 'create').mockRejectedValue(new Error('ENOSPC: no space left on device, write'));
    await run(COMMAND);
    expect(said).toEqual(['The hygiene report was not written: ENOSPC: no space left on device, write']);
    jest.spyOn(host.app.vault, 'getRoot').mockImplementation(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- other people's code throws anything
      throw 'no root';
    });
    await run(COMMAND);
    expect(said[1]).toBe('The hygiene report was not written: no root');
  });

  it('says which settings it could not read', async () => {
    const { run } = await loadPlugin(hostOf(VAULT), { depth: 'deep', reportsFolder: 'R' });
    await run(COMMAND);
    expect(said.slice(1)).toEqual(['The setting depth cannot be read; its default is used.']);
  });

  it.each([null, [], 7, 'rubbish', { reportsFolder: 9 }])(
    'takes the defaults where data.json holds %j',
    async (data) => {
      const host = hostOf(VAULT);
      const { run } = await loadPlugin(host, data);
      await run(COMMAND);
      expect(host.paths()).toContain(NOTE);
    },
  );

  it('heeds settings that another device changed', async () => {
    const host = hostOf(VAULT);
    const { run, sync } = await loadPlugin(host);
    await sync({ reportsFolder: 'Wiki/Weekly/' });
    await run(COMMAND);
    expect(host.writes).toEqual(['Wiki/Weekly/Hygiene 2026-W48.md']);
  });

  it('writes at the root where the folder is empty', async () => {
    const host = hostOf(VAULT);
    const { run } = await loadPlugin(host, { reportsFolder: '' });
    await run(COMMAND);
    expect(host.writes).toEqual(['Hygiene 2026-W48.md']);
  });

  it.each(['../Elsewhere', 'a/../../b', '..\\Elsewhere'])(
    'writes nothing outside of the vault: %s',
    async (reportsFolder) => {
      const host = hostOf(VAULT);
      const { run } = await loadPlugin(host, { reportsFolder });
      await run(COMMAND);
      expect(host.writes).toEqual([]);
      expect(said).toEqual([
        expect.stringMatching(/lies outside of the vault\. Put right its folder in the settings\.$/),
      ]);
    },
  );
});
