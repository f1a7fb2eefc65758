/** @jest-environment ./tests/host/environment.cjs */
import { getIconIds } from 'obsidian';
import { evening, NAS, outage, pause, words } from './evening';

const OUTAGE = 'Incidents/Disks full.md';
const ICON = '.side-dock-ribbon-action';

function icon(): { readonly says: string | null; readonly isBurning: boolean } {
  const item = document.querySelector(ICON);
  return {
    says: item?.getAttribute('aria-label') ?? null,
    isBurning: item?.classList.contains('homelab-is-burning') ?? false,
  };
}

async function select(selector: string): Promise<void> {
  document.querySelector<HTMLElement>(selector)?.click();
  await pause();
}

describe('the ribbon icon', () => {
  it('adds a line while an incident is open', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: outage('', ['22:05 x']) });
    await select(ICON);
    expect(words('.modal-title')).toBe('Add to incident timeline');
    expect(host.writes).toEqual([]);
  });

  it('shows whether an incident is open, and follows the notes', async () => {
    const { host } = await evening({ 'NAS.md': NAS });
    expect(icon()).toEqual({ says: 'Log incident', isBurning: false });
    host.change(OUTAGE, outage('', ['22:05 x']));
    await new Promise((resolve) => setTimeout(resolve, 600));
    await pause();
    expect(icon()).toEqual({ says: 'Add a line to the open incident', isBurning: true });
  });

  it('logs an incident otherwise, about the page in front', async () => {
    const { host } = await evening({ 'NAS.md': NAS });
    await host.open('NAS.md');
    await select(ICON);
    expect(words('.modal-title')).toBe('Log incident');
    expect(words('.modal-container')).toContain('NAS');
    expect(host.writes).toEqual([]);
  });
});

describe('loading and unloading', () => {
  it('writes nothing at the start, whatever is open', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: outage() });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await pause();
    expect(host.writes).toEqual([]);
  });

  it('leaves nothing behind: no element, event, question or timer', async () => {
    const { host, start, stop, run } = await evening({ 'NAS.md': NAS, [OUTAGE]: outage() });
    stop();
    const before = host.leftBehind();
    jest.useFakeTimers();
    const timers = jest.getTimerCount();
    await start();
    expect(document.querySelectorAll('.notice')).toHaveLength(1);
    expect(host.leftBehind()).not.toEqual(before);
    await run('show-open-incident');
    stop();
    expect(jest.getTimerCount()).toBe(timers);
    jest.useRealTimers();
    host.app.workspace.detachLeavesOfType('homelab-ops-open-incident');
    expect(host.leftBehind()).toEqual(before);
    expect(document.querySelector('.notice, .homelab-status')).toBeNull();
  });

  it('uses icons that the app has', () => {
    const icons = ['flame', 'list-plus', 'wrench', 'file-plus', 'check', 'play', 'server'];
    expect(getIconIds()).toEqual(expect.arrayContaining(icons.map((id) => `lucide-${id}`)));
  });
});
