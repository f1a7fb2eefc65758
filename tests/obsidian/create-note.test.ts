/** @jest-environment ./tests/host/environment.cjs */
import { createRecord } from '../../src/obsidian/create-note';
import type { NoteDraft } from '../../src/templates/record-note';
import { lateEvening, moment } from './forms/late-evening';

const DRAFT: NoteDraft = {
  kind: 'service',
  title: 'NAS',
  properties: { kind: 'storage', users: ['Mara'] },
  sections: { Log: 'Bought in 2024.' },
};
const PATH = 'Homelab/Services/NAS.md';

describe('making a note', () => {
  it('writes its text at once, into folders that are made', async () => {
    const { host, desk } = await lateEvening({});
    const file = await createRecord(desk, DRAFT);
    expect(file.path).toBe(PATH);
    expect(host.text(PATH)).toContain('type: service\nkind: storage\n');
    expect(host.writes).toEqual([PATH]);
  });

  it("uses the person's own template, and says which placeholder nothing is known of", async () => {
    const template = '---\ntype: service\nrack: {{rack}}\n---\n# {{title}}\n\nMade on {{date}}\n';
    const { host, desk } = await lateEvening({ 'Homelab/Templates/Service.md': template });
    await createRecord(desk, DRAFT);
    expect(host.text(PATH)).toMatch(/# NAS\n\nMade on 2026-11-23\n/);
    expect(host.text(PATH)).toContain('{{rack}}');
    expect(host.notices.join()).toMatch(/not known here: .*rack/);
  });

  it('takes the next name where the disk knows a note that the app does not', async () => {
    const { host, desk } = await lateEvening({});
    const { vault } = desk.app;
    jest.spyOn(vault, 'create').mockImplementationOnce(() => Promise.reject(new Error('File already exists.')));
    const file = await createRecord(desk, DRAFT);
    expect(file.path).toBe('Homelab/Services/NAS 2.md');
    expect(host.paths()).toEqual(['Homelab/Services/NAS 2.md']);
  });

  it('takes the next name where a name differs only in how it is written', async () => {
    const { desk } = await lateEvening({ ['Homelab/Services/K\u0075\u0308che.md']: 'Pots\n' });
    const file = await createRecord(desk, { ...DRAFT, title: 'k\u00fcche' });
    expect(file.path).toBe('Homelab/Services/k\u00fcche 2.md');
  });

  it('says which template cannot be used; an incident is made all the same, and says so', async () => {
    const broken = (type: string): string => `---\ntype: ${type}\n---\n\`\`\`\n`;
    const { host, desk } = await lateEvening({
      'Homelab/Templates/Service.md': broken('service'),
      'Homelab/Templates/Incident.md': broken('incident'),
    });
    await expect(createRecord(desk, DRAFT)).rejects.toThrow(/The template Homelab\/Templates\/Service.md, line 4/);
    const file = await createRecord(desk, { ...DRAFT, kind: 'incident', properties: { status: 'investigating' } });
    expect(host.text(file.path)).toContain('status: investigating');
    expect(host.notices.join()).toMatch(/Incident.md, line 4 cannot be used: .* The built-in one was used/);
  });

  it('loses nothing where another plugin writes its template over the new note', async () => {
    const { host, desk } = await lateEvening({});
    const { vault } = desk.app;
    const theirs = '---\ntags: [home]\n---\n# From the folder template\n';
    desk.plugin.registerEvent(
      vault.on('create', (file) => {
        const made = vault.getFileByPath(file.path);
        if (made) void vault.process(made, () => theirs);
      }),
    );
    await createRecord(desk, DRAFT);
    await moment(400);
    const text = host.text(PATH);
    expect(text).toContain('tags: [home]');
    expect(text).toContain('# From the folder template');
    expect(text).toContain('type: service');
    expect(text).toContain('kind: storage');
    expect(text).toContain('Bought in 2024.');
  });

  it('leaves a note alone to which another plugin only added', async () => {
    const { host, desk } = await lateEvening({});
    const file = await createRecord(desk, DRAFT);
    await desk.app.vault.process(file, (text) => `${text}\nAdded by another\n`);
    const before = host.text(PATH);
    await moment(400);
    expect(host.text(PATH)).toBe(before);
  });

  it('listens no more when the plugin goes', async () => {
    const { host, desk, unload } = await lateEvening({});
    const before = host.leftBehind()['events'] ?? 0;
    await createRecord(desk, DRAFT);
    expect(host.leftBehind()['events']).toBe(before + 1);
    unload();
    expect(host.leftBehind()['events']).toBeLessThan(before);
  });
});
