/** @jest-environment ./tests/host/environment.cjs */
import { isWindowOpen, shown } from '../steps/person';
import { importing, pressCta, pressInNotice, rest, rows } from '../proposals/importing';

const FOLDER = 'Homelab/Import';
const COMPOSE = 'services:\n  caddy: {image: "caddy:2"}\n';
const RESTIC = '[{"time": "2026-11-22T03:00:00Z", "hostname": "box", "paths": ["/tea"], "tags": ["tea"]}]';
const TEA = '---\ntype: service\nbackup_id: tag:tea\n---\n';

function notices(): readonly string[] {
  return [...document.querySelectorAll('.notice')].map((one) => one.textContent);
}

describe('files that arrive in the import folder', () => {
  it('are told of once for each version of them, and read by nobody', async () => {
    const { host, start, unload } = await importing({
      [`${FOLDER}/media/compose.yaml`]: COMPOSE,
      [`${FOLDER}/restic.json`]: RESTIC,
      [`${FOLDER}/README.md`]: 'What this is for.\n',
      [`${FOLDER}/.hidden.yml`]: COMPOSE,
    });
    expect(notices()).toEqual([`2 new files in ${FOLDER}Look at themNot now`]);
    expect(host.reads.filter((path) => path.startsWith(FOLDER))).toEqual([]);
    unload();
    expect(notices()).toEqual([]);
    await start();
    expect(notices()).toEqual([]);
    unload();
    host.change(`${FOLDER}/restic.json`, `${RESTIC}\n`);
    await start();
    expect(notices()).toEqual([`1 new file in ${FOLDER}Look at itNot now`]);
    await pressInNotice('Not now');
    expect([notices(), isWindowOpen(), host.writes]).toEqual([[], false, []]);
  });

  it('open as a preview, of backups first, and then of services with the question what they run on', async () => {
    const { host } = await importing({
      'Tea.md': TEA,
      [`${FOLDER}/media/compose.yaml`]: COMPOSE,
      [`${FOLDER}/restic.json`]: RESTIC,
    });
    await pressInNotice('Look at them');
    expect(rows()).toEqual(['+ Tea']);
    await pressCta();
    expect(host.text('Tea.md')).toContain('last_backup: 2026-11-22');
    await rest();
    expect(shown()).toContain(`${FOLDER}/media/compose.yaml`);
    await pressCta();
    expect(rows()).toEqual(['+ caddy']);
    expect(shown()).toContain('stack: media');
  });

  it('are one thing in the form where they are many', async () => {
    const files = Array.from({ length: 12 }, (_, at) => [`${FOLDER}/stack ${at}/compose.yaml`, COMPOSE] as const);
    await importing(Object.fromEntries(files));
    await pressInNotice('Look at them');
    expect([...document.querySelectorAll('.homelab-chip')].map((chip) => chip.textContent)).toEqual([
      'All 12 new files',
    ]);
    await pressCta();
    expect(rows()).toHaveLength(12);
  });

  it('are said to be no evidence where they are none', async () => {
    await importing({ [`${FOLDER}/package.json`]: '{"name": "x"}' });
    await pressInNotice('Look at it');
    expect(isWindowOpen()).toBe(false);
    expect(notices().join()).toContain('package.json: 1 entry is from no tool that is known');
  });

  it('are nothing where there is no such folder, and where it is said that there is none', async () => {
    await importing({ 'Compose/compose.yaml': COMPOSE });
    expect(notices()).toEqual([]);
    await importing({ 'Compose/compose.yaml': COMPOSE }, { importFolder: '' });
    expect(notices()).toEqual([]);
    await importing({ 'Compose/compose.yaml': COMPOSE }, { importFolder: 'Compose' });
    expect(notices()).toEqual(['1 new file in ComposeLook at itNot now']);
  });

  it('are no reason to fail where they cannot be listed', async () => {
    const { host, desk, unload, start } = await importing({ [`${FOLDER}/a.yml`]: COMPOSE });
    unload();
    desk.app.saveLocalStorage('homelab-ops-seen-imports', 'nonsense');
    await start();
    expect(notices()).toHaveLength(1);
    unload();
    jest.spyOn(desk.app.vault.adapter, 'list').mockRejectedValue(new Error('EIO'));
    await start();
    expect(host.notices).toEqual(['The import folder could not be looked at: EIO']);
  });
});
