/** @jest-environment ./tests/host/environment.cjs */
import { openServiceForm } from '../../../src/obsidian/new-commands';
import { field, fill, isWindowOpen, press } from '../steps/person';
import { chips, complaint, focused, lateEvening, moment, type } from './late-evening';

const VAULT = {
  'Services/pve1.md': '---\ntype: service\nkind: host\n---\n',
  'Services/NAS.md': '---\ntype: service\nkind: storage\nusers: [Mara, Jonas]\nbackup: none\n---\n',
  'Services/Photos.md': '---\ntype: service # ours\n---\nAll of them.\n',
};

function likely(name: string): readonly HTMLButtonElement[] {
  const row = field(name).closest('.setting-item');
  return [...(row?.querySelectorAll<HTMLButtonElement>('.homelab-likely') ?? [])];
}

describe('making the page of a service', () => {
  it('asks its name, kind, what it runs on and depends on, and who uses it', async () => {
    const { host, run } = await lateEvening(VAULT);
    await host.open('Services/pve1.md');
    await run('new-service-page');
    expect(focused()).toBe('Name');
    expect(chips('Runs on')).toEqual(['pve1']);
    await fill('Name', 'Jellyfin');
    likely('Kind')
      .find((one) => one.textContent === 'app')
      ?.click();
    expect(likely('Kind')).toEqual([]);
    await type('Depends on', 'nas');
    await press('Enter');
    likely('Used by')[0]?.click();
    await type('Used by', 'Ida');
    await press('Enter');
    field('Name').focus();
    await press('Enter');
    expect(isWindowOpen()).toBe(false);
    expect(host.text('Homelab/Services/Jellyfin.md')).toMatch(
      /^---\ntype: service\nkind: app\nruns_on:\n {2}- "\[\[pve1\]\]"\ndepends_on:\n {2}- "\[\[NAS\]\]"\nusers:\n {2}- Jonas\n {2}- Ida\n---\n/,
    );
    expect(host.shown().path).toBe('Homelab/Services/Jellyfin.md');
  });

  it('takes a name that was typed and not chosen', async () => {
    const { host, run } = await lateEvening({});
    await run('new-service-page');
    await fill('Name', 'Jellyfin');
    await fill('Kind', 'media');
    await fill('Used by', 'Ida');
    field('Name').focus();
    await press('Enter');
    expect(host.text('Homelab/Services/Jellyfin.md')).toContain('kind: media\nusers:\n  - Ida\n');
  });

  it.each([
    ['Attic server', 'host'],
    ['pve2', 'host'],
    ['VM host', 'host'],
    ['docker-vm', 'vm'],
    ['LXC 105', 'container'],
    ['New NAS', 'storage'],
    ['k3s cluster', null],
  ])('takes what it runs on for a machine, unless the name says otherwise: %s', async (name, kind) => {
    const { host, run } = await lateEvening({});
    await run('new-service-page');
    await fill('Name', 'Jellyfin');
    await type('Runs on', name);
    await press('Enter');
    await type('Depends on', 'Caddy');
    await press('Enter');
    field('Name').focus();
    await press('Enter');
    const head = kind === null ? '---\ntype: service\n---\n' : `---\ntype: service\nkind: ${kind}\n---\n`;
    expect(host.text(`Homelab/Services/${name}.md`).startsWith(head)).toBe(true);
    expect(host.text('Homelab/Services/Caddy.md')).toMatch(/^---\ntype: service\n---\n/);
  });

  it.each([
    [{ typeProperty: 'kind' }, /^---\nkind: service\n---\n/],
    [{ propertyNames: { kind: 'network' } }, /^---\ntype: service\n---\n/],
    [{ propertyNames: { art: 'kind' } }, /^---\ntype: service\nart: host\n---\n/],
  ])('writes the kind of the machine only where it is read as one: %j', async (settings, head) => {
    const { host, run } = await lateEvening({}, settings);
    await run('new-service-page');
    await fill('Name', 'Jellyfin');
    await type('Runs on', 'pve1');
    await press('Enter');
    field('Name').focus();
    await press('Enter');
    expect(host.text('Homelab/Services/pve1.md')).toMatch(head);
  });

  it('does not make a second page of one name', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('new-service-page');
    await fill('Name', 'nas');
    await press('Enter');
    expect(complaint('Name')).toContain('There is a page of that name: Services/NAS.md.');
    expect(host.writes).toEqual([]);
  });

  it('never leaves its folder, whatever the name holds', async () => {
    const { host, desk } = await lateEvening({});
    openServiceForm(desk, { title: '../../.obsidian/plugins: <x>?' });
    await moment();
    await press('Enter');
    const made = host.paths();
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(/^Homelab\/Services\/[^/:<>?]+\.md$/);
  });
});

describe('making a backup job', () => {
  it('links it on the pages that it covers, and leaves those that say something of their backup', async () => {
    const { host, run } = await lateEvening(VAULT);
    await host.open('Services/Photos.md');
    await run('new-backup-job');
    expect(field('Name').value).toBe('Backup of Photos');
    await type('Covers', 'nas');
    await press('Enter');
    await type('Copies go to', 'B2');
    await press('ArrowDown');
    await press('Enter');
    await fill('How often', 'daily');
    await fill('Last backup', 'today 03:00');
    await press('Enter');
    expect(isWindowOpen()).toBe(false);
    expect(host.text('Homelab/Backup jobs/Backup of Photos.md')).toMatch(
      /^---\ntype: backup-job\nbackup_to:\n {2}- "?offsite: B2"?\nbackup_every: daily\nlast_backup: 2026-11-23T03:00:00\n---\n/,
    );
    expect(host.text('Services/Photos.md')).toBe(
      '---\ntype: service # ours\nbackup: "[[Backup of Photos]]"\n---\nAll of them.\n',
    );
    expect(host.text('Services/NAS.md')).toBe(VAULT['Services/NAS.md']);
    expect(host.notices).toEqual(['Left as it was, because it says already how it is backed up: NAS.']);
  });
});
