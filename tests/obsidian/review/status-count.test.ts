/** @jest-environment ./tests/host/environment.cjs */
import { FINE, pause, rest, reviewApp, STALE } from './review-in-app';

const COUNT = '.homelab-status-count';

function count(): string | null {
  const item = document.querySelector<HTMLElement>(COUNT);
  return item && item.style.display !== 'none' ? item.textContent : null;
}

describe('the count in the status bar', () => {
  it('is there only while something would hurt, and opens the review', async () => {
    const { host } = await reviewApp({ 'Wiki.md': STALE, 'Films.md': FINE });
    await rest();
    expect(count()).toBe('1 error');
    document.querySelector<HTMLElement>(COUNT)?.click();
    await pause();
    expect(document.querySelector('.homelab-review')).not.toBeNull();
    host.change('Wiki.md', FINE);
    await rest();
    expect(count()).toBeNull();
  });

  it('stands behind the open incident', async () => {
    await reviewApp({ 'Wiki.md': STALE });
    await rest();
    const items = [...document.querySelectorAll('.status-bar-item, .homelab-status, .homelab-status-count')];
    const at = (name: string): number => items.findIndex((one) => one.classList.contains(name));
    expect(at('homelab-status')).toBeLessThan(at('homelab-status-count'));
  });

  it('is not there on a phone', async () => {
    await reviewApp({ 'Wiki.md': STALE }, { phone: true });
    await rest();
    expect(document.querySelector(COUNT)).toBeNull();
  });
});
