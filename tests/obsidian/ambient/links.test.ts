/** @jest-environment ./tests/host/environment.cjs */
import { evening, NAS, outage, pause, words } from './evening';

const OUTAGE = 'Incidents/Disks full.md';

function valueOf(name: string): string {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
  return document.querySelector<HTMLInputElement>(`#${label?.htmlFor ?? 'none'}`)?.value ?? '';
}

describe('obsidian://homelab-ops-incident', () => {
  it('opens the form with what it brings, and writes nothing', async () => {
    const { host } = await evening({ 'NAS.md': NAS });
    host.protocol('obsidian://homelab-ops-incident?service=nas&title=NAS%20down&text=timeout');
    await pause();
    expect(words('.modal-title')).toBe('Log incident');
    expect(words('.modal-container')).toContain('NAS');
    expect(valueOf('What you see')).toBe('NAS down: timeout');
    expect([host.writes, host.paths()]).toEqual([[], ['NAS.md']]);
  });

  it('opens an empty form where it brings nothing', async () => {
    const { host } = await evening({});
    host.protocol('obsidian://homelab-ops-incident?service=&title');
    await pause();
    expect(valueOf('What you see')).toBe('');
  });

  it('cuts what is too long, and makes one line of it', async () => {
    const { host } = await evening({});
    const text = encodeURIComponent(`a\n---\ntype: service\n# b ${'x'.repeat(100_000)}`);
    host.protocol(`obsidian://homelab-ops-incident?title=${text}`);
    await pause();
    expect(valueOf('What you see')).toMatch(/^a --- type: service # b x+$/);
    expect(valueOf('What you see').length).toBeLessThanOrEqual(300);
  });

  it('shows HTML as the text that it is', async () => {
    const { host } = await evening({});
    const text = encodeURIComponent('<img src=x onerror=alert(1)>');
    host.protocol(`obsidian://homelab-ops-incident?service=${text}&title=${text}`);
    await pause();
    expect(document.querySelector('.modal-container img')).toBeNull();
  });

  it('brings nothing that another plugin would run', async () => {
    const { host } = await evening({});
    const code = encodeURIComponent('a <% x %>');
    const link = encodeURIComponent('[b](%3C%25 x %25%3E)');
    for (const service of [code, link]) {
      host.protocol(`obsidian://homelab-ops-incident?service=${service}&title=${code}&text=${code}`);
      await pause();
      expect(valueOf('What you see')).toBe('a < % x %>: a < % x %>');
      const typed = [...document.querySelectorAll('input')].map((input) => input.value).join('\n');
      expect(typed).toMatch(/^(?:a )?< % x %>$/m);
      expect(typed + words('.modal-container')).not.toContain('<%');
      document.querySelector('.modal-container')?.remove();
    }
  });

  it('leaves the form alone that is open, and says so', async () => {
    const { host } = await evening({});
    for (const title of ['One', 'Two', 'Three']) {
      host.protocol(`obsidian://homelab-ops-incident?title=${title}`);
      await pause();
    }
    expect(document.querySelectorAll('.modal-container')).toHaveLength(1);
    expect(valueOf('What you see')).toBe('One');
    expect(host.notices.at(-1)).toBe(
      'A link was not opened, because a form is open. Finish or close the form, then open the link again.',
    );
    expect(document.querySelectorAll('.notice')).toHaveLength(1);
  });
});

describe('obsidian://homelab-ops-log', () => {
  it('opens the question for a line with the text in it, and writes nothing', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: outage('', ['22:05 x']) });
    host.protocol('obsidian://homelab-ops-log?text=Fans%20are%20loud');
    await pause();
    expect(words('.modal-title')).toBe('Add to incident timeline');
    expect([...document.querySelectorAll('input')].map((input) => input.value)).toContain('Fans are loud');
    expect(host.writes).toEqual([]);
  });

  it('offers to log an incident where none is open', async () => {
    const { host } = await evening({ 'NAS.md': NAS });
    host.protocol('obsidian://homelab-ops-log?text=Fans%20are%20loud');
    await pause();
    expect(words('.modal-container')).toContain('Log incident');
    expect(host.writes).toEqual([]);
  });
});
