/** @jest-environment ./tests/host/environment.cjs */
import { fill, isWindowOpen, press } from '../steps/person';
import { chips, lateEvening, moment, offered, type } from './late-evening';

const VAULT = {
  'Services/Immich.md': '---\ntype: service\nkind: app\naliases: [Photos]\ntitle: Picture box\n---\n',
  'Services/Box 1.md': '---\ntype: service\naliases: [Attic]\n---\n',
  'Services/Box 2.md': '---\ntype: service\naliases: [Attic]\n---\n',
};

describe('choosing pages', () => {
  it.each(['Photos', 'picture box', 'photo'])('finds a page by another of its names: %s', async (words) => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', words);
    expect(offered()[0]).toBe('Immich · app');
    await press('Enter');
    expect(chips('What does not work')).toEqual(['Immich']);
  });

  it('offers each page that a name may mean, and no new one of that name', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'Attic');
    expect(offered()).toEqual(['Box 1', 'Box 2']);
  });

  it('links the page that came meanwhile instead of making another', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'Router');
    await press('ArrowDown');
    await press('Enter');
    host.overwrite('Homelab/Services/Router.md', '---\ntype: service\n---\n');
    await fill('What you see', 'No internet');
    await press('Enter');
    await moment();
    expect(isWindowOpen()).toBe(false);
    expect(host.paths().filter((path) => path.includes('Router'))).toEqual(['Homelab/Services/Router.md']);
    expect(host.text('Homelab/Incidents/2026-11-23 No internet.md')).toContain('- "[[Router]]"');
  });
});

describe('a key that is held down', () => {
  it('does not submit the form that it has just opened', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true }),
    );
    await moment();
    expect(isWindowOpen()).toBe(true);
    expect(host.paths().filter((path) => path.startsWith('Homelab'))).toEqual([]);
  });
});
